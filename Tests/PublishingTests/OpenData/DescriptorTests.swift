import FormatsTestSupport
import Foundation
import Language
import LedgerTestSupport
import ResultsTestSupport
import Testing

@testable import Publishing

@Suite("Open data as other programs read them", .enabled(if: Python.isThere))
struct DescriptorTests {
  @Test("Python's csv reads what was written, both ways", arguments: ResultDialect.allCases)
  func csv(_ dialect: ResultDialect) throws {
    let script = """
      import csv, io, sys
      for line in sys.stdin:
          data = bytes.fromhex(line.strip()).decode('utf-8-sig' if \(
        dialect == .excel ? "True" : "False") else 'utf-8')
          reader = csv.reader(io.StringIO(data, newline=''), delimiter='\(dialect.delimiter)', strict=True)
          print(' '.join('x' + '.'.join('x' + cell.encode().hex() for cell in row) for row in reader))
      """
    let seeds = Array(0..<40 as Range<UInt64>)
    let files = try seeds.map { ResultTable(try MadeReport.hostile(seed: $0)).csv(dialect) }
    let answers = try Python.answers(of: script, to: files.map(Hexadecimal.text))
    #expect(answers.count == files.count)
    for (seed, (file, answer)) in zip(seeds, zip(files, answers)) {
      let read = answer.split(separator: " ").map { row in
        row.dropFirst().split(separator: ".").map { cell in
          String(decoding: Hexadecimal.bytes(String(cell.dropFirst())) ?? [], as: UTF8.self)
        }
      }
      let parsed = try Parsed(file, dialect)
      #expect(read.first == parsed.header, "seed \(seed)")
      let rows = parsed.rows.map { row in parsed.header.map { row[$0] ?? "" } }
      #expect(Array(read.dropFirst()) == rows, "seed \(seed)")
    }
  }

  @Test("every cell of every table is as the data package says")
  func schema() throws {
    for seed in 0..<20 as Range<UInt64> {
      let folder = try written(MadeReport.hostile(seed: seed))
      let answer = try Python.answers(of: DescriptorCheck.script, to: [folder.path])
      #expect(answer == ["2 tables"], "seed \(seed)")
    }
  }

  @Test("frictionless finds nothing to say", .enabled(if: Python.has("frictionless")))
  func frictionless() throws {
    let script = """
      import os, sys
      from frictionless import Package, validate
      for line in sys.stdin:
          os.chdir(line.strip())
          report = validate('datapackage.json')
          for error in report.flatten(['type', 'title', 'note']): print(error)
          print(report.valid, len(report.tasks), sum(task.stats['rows'] for task in report.tasks))
      """
    let folders = try [1, 2, 3, 4, 5].map { try written(MadeReport.hostile(seed: $0)) }
    let answers = try Python.answers(of: script, to: folders.map(\.path))
    #expect(answers == folders.map { _ in "True 2 24" })
  }

  private func written(_ report: Report) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    for file in OpenData.files(of: report, in: Language.english, forExcel: true) {
      try Data(file.bytes).write(to: URL(fileURLWithPath: folder.file(file.name)))
    }
    return folder
  }
}
