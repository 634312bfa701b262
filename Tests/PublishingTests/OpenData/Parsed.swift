import FormatsTestSupport
import Language
import StrictCSV
import Testing

@testable import Publishing

/// A table as the project's own strict reader reads it.
struct Parsed {
  let header: [String]
  let rows: [[String: String]]

  /// - Parameter dialect: how it was written; what it begins with is taken off.
  init(_ bytes: [UInt8], _ dialect: ResultDialect = .standard) throws {
    #expect(bytes.starts(with: dialect.byteOrderMark))
    let bytes = Array(bytes.dropFirst(dialect.byteOrderMark.count))
    var finder = CSVRecordFinder(separator: dialect.separator)
    var splitter = CSVSplitter(separator: dialect.separator)
    var records: [[String]] = []
    var start = 0
    while let end = finder.scan(bytes.span, from: start) {
      #expect(end.lineEndLength == 2)
      try splitter.split(bytes.span, from: start, to: end.next - end.lineEndLength)
      records.append(splitter.fields.map { $0.text(in: bytes.span) })
      start = end.next
    }
    #expect(start == bytes.count, "the last record is ended")
    let header = try #require(records.first)
    self.header = header
    rows = records.dropFirst().map { record in
      #expect(record.count == header.count)
      return Dictionary(uniqueKeysWithValues: zip(header, record))
    }
  }

  /// The rows that one standard's total is told in.
  func totals(of standard: String) -> [[String: String]] {
    rows.filter {
      $0["service_standard_id"] == standard && $0["office"] == "(all)" && $0["channel"] == "(all)"
    }
  }
}

extension [ReportFile] {
  func bytes(of name: String) throws -> [UInt8] {
    try #require(first { $0.name == name }).bytes
  }
}
