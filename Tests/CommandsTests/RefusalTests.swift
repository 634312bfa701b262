import Foundation
import Language
import Ledger
import StrictJSON
import Testing

@Suite("The refused lines, taken in by the program")
struct RefusalTests {
  struct Entry: CustomTestStringConvertible {
    let file: String
    let line: Int
    let code: String
    var testDescription: String { file }
    var isTable: Bool { file.hasSuffix(".csv") }
  }

  static let entries = ((try? Fixtures.table("errors/LISEZMOI.md")) ?? []).compactMap { row in
    Int(row[1]).map { Entry(file: row[0], line: $0, code: row[2]) }
  }

  @Test("every code has its file, but the one that is made here")
  func codes() {
    let provoked = Set(RefusalTests.entries.map(\.code))
    let codes = Set(RefusalCode.ofLines.map(\.rawValue))
    #expect(provoked.union([RefusalCode.tooLong.rawValue]) == codes)
  }

  @Test("the bad line is refused with its code, and the good lines go in", arguments: entries)
  func refused(_ entry: Entry) throws {
    let desk = try Desk()
    let bytes = try Fixtures.bytes("errors/" + entry.file)
    let taken = desk.run(["ingest", Fixtures.path("errors/" + entry.file), "--format", "json"])
    #expect(taken.status == .refused)
    let report = try taken.json()
    let rejects = try #require(report["rejects"]).list
    #expect(rejects.map { $0["line"]?.spelling } == ["\(entry.line)"])
    #expect(rejects.map { $0["code"]?.spelling } == [entry.code])
    #expect(rejects.first?["message"]?.spelling?.isEmpty == false)
    #expect(report["rejected"]?.spelling == "1")

    let lines = bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
    let isHeader = entry.isTable && entry.line == 1
    let good = isHeader ? 0 : lines.count - 1 - (entry.isTable ? 1 : 0)
    if !entry.isTable { #expect(report["accepted"]?.spelling == "\(good)") }
    try expectKept(entry, lines, report)
  }

  /// The refused line is in the file for it word for word, and its reason beside it.
  private func expectKept(_ entry: Entry, _ lines: [[UInt8]], _ report: JSONNode) throws {
    let path = try #require(report["refused_file"]?.spelling)
    let end = UInt8(ascii: "\n")
    var kept = lines[entry.line - 1] + [end]
    if entry.isTable, entry.line > 1 { kept = lines[0] + [end] + kept }
    // A table whose header is refused is kept whole.
    if entry.isTable, entry.line == 1 { kept = lines.flatMap { $0 + [end] } }
    let found = [UInt8](try Data(contentsOf: URL(filePath: path)))
    #expect(String(decoding: found, as: UTF8.self) == String(decoding: kept, as: UTF8.self))
    #expect(found == kept)
    let reasons = try String(contentsOfFile: path + ".raisons.txt", encoding: .utf8)
    #expect(reasons.contains(entry.code))
    #expect(reasons.contains("\(entry.line)"))
    #expect(reasons.hasSuffix("\n"))
  }

  @Test("a line longer than 65,536 bytes is refused, and one of that length is not")
  func tooLong() throws {
    let desk = try Desk()
    let good = received("R-2026-90001", length: 65_536)
    let bad = received("R-2026-90002", length: 65_537)
    try desk.write(
      Array((bad + "\n" + good + "\r\n" + received("R-2026-90003") + "\n").utf8), to: "long.jsonl")
    let taken = desk.run(["ingest", desk.file("long.jsonl"), "--format", "json"])
    #expect(taken.status == .refused)
    let report = try taken.json()
    #expect(report["accepted"]?.spelling == "2")
    #expect(report["rejects"]?.list.map { $0["code"]?.spelling } == ["too-long"])
    #expect(report["rejects"]?.list.map { $0["line"]?.spelling } == ["1"])
    let path = try #require(report["refused_file"]?.spelling)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == bad + "\n")
  }

  /// A receipt, padded with spaces to so many bytes.
  private func received(_ number: String, length: Int = 0) -> String {
    let line =
      #"{"specversion":"1.0","id":"\#(number)","source":"/essai","type":"dossier.received","#
      + #""subject":"\#(number)","time":"2026-11-02","data":{"service":"renseignement"}}"#
    return line + String(repeating: " ", count: max(0, length - line.utf8.count))
  }

  @Test("a rehearsal says the same, keeps nothing, and makes no ledger", arguments: entries)
  func rehearsed(_ entry: Entry) throws {
    let desk = try Desk()
    let path = Fixtures.path("errors/" + entry.file)
    let rehearsed = desk.run(["ingest", path, "--dry-run", "--format", "json"])
    #expect(!FileManager.default.fileExists(atPath: desk.data))
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder).isEmpty)
    let done = desk.run(["ingest", path, "--format", "json"])
    #expect(rehearsed.status == done.status)
    let (told, taken) = (try rehearsed.json(), try done.json())
    for key in ["read", "accepted", "duplicates", "rejected"] {
      #expect(told[key]?.spelling == taken[key]?.spelling, "\(key)")
    }
    #expect(
      told["rejects"]?.list.map { $0["message"]?.spelling }
        == taken["rejects"]?.list.map { $0["message"]?.spelling })
  }
}
