import Ledger
import LedgerTestSupport
import Testing

@Suite("A file of JSON Lines")
struct JSONLinesTests {
  @Test("may have a byte-order mark, CR LF, blank lines, and no last line end")
  func layout() throws {
    let one = receipt("P-1", id: "1")
    let two = receipt("P-2", id: "2")
    for text in [
      "\(one)\n\(two)\n", "\(one)\n\(two)", "\(one)\r\n\(two)\r\n", "\u{FEFF}\(one)\n\(two)\n",
      "\n\n\(one)\n   \n\r\n\(two)\n \n", "\u{FEFF}\r\n\(one)\n\n\(two)\r\n\r\n\r\n",
      "  \(one)  \n\t\(two)",
    ] {
      let test = try ministryLedger()
      let taken = try Taken(text, into: test)
      #expect(taken.refusals == [], "\(text.debugDescription)")
      #expect(taken.counts.accepted == 2 && taken.counts.read == 2)
      #expect(try test.lines().count == 2)
    }
  }

  @Test(
    "that is empty, or blank, brings nothing", arguments: ["", "\n", "\u{FEFF}", "   ", "\r\n\n "])
  func empty(text: String) throws {
    let test = try ministryLedger()
    #expect(try Taken(text, into: test).counts == IngestCounts())
  }

  @Test("has its lines counted, blank ones included, and those refused kept word for word")
  func lineNumbers() throws {
    let test = try ministryLedger()
    let text = """
      \(receipt("P-1", id: "1"))\r
      \n   {"no": \r
      \(receipt("P-1", id: "2"))
      not JSON
      """
    let taken = try Taken(text, into: test)
    #expect(taken.refusals == ["3 bad-json", "4 dossier-exists", "5 bad-json"])
    #expect(taken.kept == "   {\"no\": \r\n\(receipt("P-1", id: "2"))\nnot JSON")
    #expect(taken.counts.accepted == 1 && taken.counts.rejected == 3 && taken.counts.read == 4)
  }

  @Test("taken in twice changes nothing")
  func twice() throws {
    let test = try ministryLedger()
    let lines = (1...20).map { receipt("P-\($0)", id: "\($0)") }
    let text = lines.joined(separator: "\n")
    #expect(try Taken(text, into: test).counts.accepted == 20)
    let seal = try test.ledger.seal()
    let again = try Taken(text, into: test)
    #expect(again.counts.duplicates == 20 && again.counts.read == 20)
    #expect(again.refusals == [] && again.kept == "")
    #expect(try test.ledger.seal() == seal)
  }

  @Test("whose refused lines are mended and taken in again ends up whole")
  func mended() throws {
    let test = try ministryLedger()
    let answer = Told("dossier.replied", "P-1", at: "2026-03-03", id: "2").line
    let first = try Taken("\(answer)\n\(receipt("P-1", id: "1"))\n", into: test)
    #expect(first.refusals == ["1 unknown-dossier"])
    let second = try Taken(first.kept, into: test)
    #expect(second.counts.accepted == 1 && second.counts.read == 1)
  }

  @Test("may have lines of 65,536 bytes, and none longer")
  func lineLimit() throws {
    let test = try ministryLedger()
    let text = [
      padded(receipt("P-1", id: "1"), to: 65_536), padded(receipt("P-2", id: "2"), to: 65_537),
      padded(receipt("P-3", id: "3"), to: 65_536) + "\r", receipt("P-4", id: "4"),
      // Blank, however long.
      String(repeating: " ", count: 70_000), String(repeating: "x", count: 65_537),
    ].joined(separator: "\n")
    let taken = try Taken(text, into: test)
    #expect(taken.refusals == ["2 too-long", "6 too-long"])
    #expect(taken.counts.accepted == 3)
    #expect(taken.kept.utf8.count == 65_537 + 1 + 65_537)
  }

  @Test("may have a line longer than a piece: it is refused, kept, and nothing else is lost")
  func longerThanPiece() throws {
    for (length, ending) in [(70_000, "\n"), (70_001, ""), (300_000, "\r\n"), (140_000, "")] {
      let test = try ministryLedger()
      let long = String(repeating: "x", count: length) + ending
      let text =
        receipt("P-1", id: "1") + "\n" + long
        + (ending.isEmpty ? "" : receipt("P-2", id: "2"))
      let taken = try Taken(text, into: test, pieceSize: 70_000)
      #expect(taken.refusals == ["2 too-long"], "\(length)")
      #expect(taken.kept == long, "\(length)")
      #expect(taken.counts.accepted == (ending.isEmpty ? 1 : 2), "\(length)")
      #expect(taken.counts.read == taken.counts.accepted + 1)
    }
  }

  @Test("may have a line longer than any piece that is read at once")
  func longerThanUsualPiece() throws {
    let test = try ministryLedger()
    let length = FileIngest<Keeper>.usualPieceSize + 1_000_000
    var bytes = Array((receipt("P-1", id: "1") + "\n").utf8)
    bytes += [UInt8](repeating: UInt8(ascii: "x"), count: length)
    bytes += Array(("\n" + receipt("P-2", id: "2")).utf8)
    let taken = try Taken(bytes, into: test)
    #expect(taken.refusals == ["2 too-long"])
    #expect(taken.kept.utf8.count == FileIngest<Keeper>.longestKeptLine)
    #expect(taken.cuts == ["2 \(FileIngest<Keeper>.longestKeptLine)"])
    #expect(taken.counts.accepted == 2)
  }

  @Test(
    "is kept no longer than 16 MiB of a line, however it comes",
    arguments: [0, 1, 3_000_000])
  func endlessLine(_ surplus: Int) throws {
    let limit = FileIngest<Keeper>.longestKeptLine
    var bytes = Array((receipt("P-1", id: "1") + "\n").utf8)
    bytes += [UInt8](repeating: 0, count: limit + surplus - 1)
    bytes += Array(("\n" + receipt("P-2", id: "2")).utf8)
    for pieceSize in [1 << 17, FileIngest<Keeper>.usualPieceSize] {
      let taken = try Taken(bytes, into: try ministryLedger(), pieceSize: pieceSize)
      #expect(taken.refusals == ["2 too-long"])
      #expect(taken.kept.utf8.count == min(limit, limit + surplus))
      #expect(taken.cuts == (surplus > 0 ? ["2 \(limit)"] : []), "\(pieceSize)")
      #expect(taken.counts.accepted == 2)
    }
  }
}
