import FormatsTestSupport
import StrictCSV
import Testing

/// What Python's `csv` writes must be read the same here, and the other way round.
@Suite("CSV against Python", .enabled(if: Python.isThere))
struct CSVSecondOpinionTests {
  /// Random records. None is empty: a line of nothing is no record to Python either.
  static func table(_ generator: inout SeededGenerator) -> [[String]] {
    let letters = ["a", "b", " ", ",", ";", "\"", "\n", "\r", "\r\n", "é", "😀", "=", "\t", "\0"]
    return (0..<Int.random(in: 1...8, using: &generator)).map { _ in
      (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          letters.randomElement(using: &generator) ?? ""
        }.joined()
      }
    }
  }

  static func dialect(_ round: Int) -> (CSVSeparator, CSVWriter.LineEnd) {
    (round % 2 == 0 ? .comma : .semicolon, round % 4 < 2 ? .lineFeed : .carriageReturnLineFeed)
  }

  /// One line: fields in hexadecimal, `,` between them and `;` between records.
  static func line(_ table: [[String]]) -> String {
    table.map { $0.map { Hexadecimal.text($0.utf8) }.joined(separator: ",") }
      .joined(separator: ";")
  }

  @Test("tables that Python writes are read", arguments: [1, 2] as [UInt64])
  func reads(seed: UInt64) throws {
    let script = """
      import csv, io, sys
      for round, line in enumerate(sys.stdin):
          out = io.StringIO(newline="")
          # Only quoting everything keeps a carriage return whole beside a bare line feed.
          unix = round % 4 < 2
          writer = csv.writer(out, delimiter=",;"[round % 2],
                              lineterminator="\\n" if unix else "\\r\\n",
                              quoting=csv.QUOTE_ALL if unix else csv.QUOTE_MINIMAL)
          for record in line.rstrip("\\n").split(";"):
              writer.writerow([bytes.fromhex(field).decode() for field in record.split(",")])
          print(out.getvalue().encode().hex())
      """
    var generator = SeededGenerator(seed: seed)
    let tables = (0..<500).map { _ in Self.table(&generator) }
    let answers = try Python.answers(of: script, to: tables.map(Self.line))
    #expect(answers.count == tables.count)
    for (round, (table, answer)) in zip(tables, answers).enumerated() {
      let text = try #require(Hexadecimal.bytes(answer))
      let place: Comment = "seed \(seed), round \(round): \(answer)"
      let pieces = (0..<20).map { _ in Int.random(in: 1...9, using: &generator) }
      var reader = CSVText(separator: Self.dialect(round).0)
      #expect(try reader.records(of: text) == table, place)
      #expect(try reader.records(of: text, inPiecesOf: pieces) == table, place)
    }
  }

  @Test("tables that the writer writes are read by Python", arguments: [3, 4] as [UInt64])
  func writes(seed: UInt64) throws {
    let script = """
      import csv, io, sys
      for round, line in enumerate(sys.stdin):
          text = io.StringIO(bytes.fromhex(line).decode(), newline="")
          records = csv.reader(text, delimiter=",;"[round % 2], strict=True)
          print(";".join(",".join(f.encode().hex() for f in record) for record in records) + "|")
      """
    var generator = SeededGenerator(seed: seed)
    let tables = (0..<500).map { _ in Self.table(&generator) }
    let texts = tables.enumerated().map { round, table in
      let (separator, lineEnd) = Self.dialect(round)
      var writer = CSVWriter(separator: separator, lineEnd: lineEnd, formulas: .kept)
      for record in table { writer.record(record) }
      return writer.bytes
    }
    let answers = try Python.answers(of: script, to: texts.map { Hexadecimal.text($0) })
    #expect(answers.count == tables.count)
    for (round, (table, answer)) in zip(tables, answers).enumerated() {
      let place: Comment = "seed \(seed), round \(round)"
      #expect(answer == Self.line(table) + "|", place)
      var reader = CSVText(separator: Self.dialect(round).0)
      #expect(try reader.records(of: texts[round]) == table, place)
    }
  }

  @Test(
    "noise, however it is cut, is split the same or refused the same",
    arguments: [5, 6] as [UInt64])
  func noise(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("a,;\"\"\n\r".utf8) + [0xC3, 0xA9]
    for round in 0..<3000 {
      let text = (0..<Int.random(in: 0...16, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      let pieces = (0..<20).map { _ in Int.random(in: 1...3, using: &generator) }
      let whole = Self.outcome(text, inPiecesOf: [])
      let cut = Self.outcome(text, inPiecesOf: pieces)
      #expect(whole == cut, "seed \(seed), round \(round): \(Hexadecimal.text(text))")
    }
  }

  static func outcome(
    _ text: [UInt8], inPiecesOf lengths: [Int]
  ) -> Result<[[String]], CSVError> {
    var reader = CSVText(separator: .comma)
    do {
      return .success(try reader.records(of: text, inPiecesOf: lengths))
    } catch {
      return .failure(error)
    }
  }
}
