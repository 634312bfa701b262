import FormatsTestSupport
import Ledger
import LedgerTestSupport
import Testing

/// Files drawn by lot, good and bad lines mixed, taken in whole and in pieces.
@Suite("A file taken in piece by piece")
struct PiecesTests {
  /// Hardly more than a line: most files here take several.
  private static let pieceSize = 66_000

  @Test("as JSON Lines brings what it brings whole, pulled or pushed", arguments: Sweep.seeds(5))
  func jsonLines(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let definitions = try RandomDeclarations(seed: seed).definitions()
    let script = RandomScript(seed: seed, try TestLedger(definitions).ledger.rulebook)
    let text = script.told.map { line($0.line, &random) }.joined()
    try compare(text, definitions, isNamedTable: false, seed)
  }

  @Test("as a table brings what it brings whole, pulled or pushed", arguments: Sweep.seeds(10))
  func table(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let definitions = try RandomDeclarations(seed: seed).definitions()
    let script = RandomScript(seed: seed, try TestLedger(definitions).ledger.rulebook)
    let sheet =
      random.happens(onceIn: 2) ? Sheet(events: script.told) : Sheet(dossiers: script.told)
    let separator = random.happens(onceIn: 2) ? ";" : ","
    var text = sheet.columns.joined(separator: separator) + "\n"
    for row in sheet.rows {
      let cells = row.map { cell($0, &random) }
      text += line(cells.joined(separator: separator), &random)
    }
    try compare(text, definitions, isNamedTable: true, seed)
  }

  private func compare(
    _ text: String, _ definitions: [Definition], isNamedTable: Bool, _ seed: UInt64
  ) throws {
    let once = try TestLedger(definitions)
    let whole = try Taken(text, into: once, isNamedTable: isNamedTable)
    #expect(
      whole.counts.read == whole.counts.accepted + whole.counts.duplicates
        + whole.counts.rejected)
    #expect(whole.refusals.count == whole.counts.rejected, "seed \(seed)")
    for cut in 0..<2 {
      let often = try TestLedger(definitions)
      let pieces = try Taken(
        text, into: often, isNamedTable: isNamedTable, pieceSize: Self.pieceSize,
        pieces: SeededGenerator(seed: seed &* 31 &+ UInt64(cut)))
      #expect(pieces.counts == whole.counts, "seed \(seed)")
      #expect(pieces.refusals == whole.refusals, "seed \(seed)")
      #expect(pieces.kept == whole.kept, "seed \(seed)")
      #expect(pieces.header == whole.header, "seed \(seed)")
      #expect(try often.ledger.seal() == once.ledger.seal(), "seed \(seed)")

      let fed = try TestLedger(definitions)
      let pushed = try Taken(
        pushed: Array(text.utf8), into: fed, isNamedTable: isNamedTable,
        pieceSize: Self.pieceSize, parts: SeededGenerator(seed: seed &* 37 &+ UInt64(cut)))
      #expect(pushed == pieces, "seed \(seed)")
      #expect(try fed.ledger.seal() == once.ledger.seal(), "seed \(seed)")
    }
  }

  /// The line, or something else in its place, with one line end or another.
  private func line(_ good: String, _ random: inout SeededGenerator) -> String {
    let length = Int.random(in: 60_000...70_000, using: &random)
    let text =
      switch Int.random(in: 0..<24, using: &random) {
      case 0: ""
      case 1: "   "
      case 2: String(good.dropLast(3))
      case 3: String(repeating: "x", count: length)
      case 4: String(repeating: " ", count: length) + good
      case 5: String(repeating: "x", count: 3 * length)
      case 6: "\"" + good
      case 7: good + good
      default: good
      }
    return text + (random.happens(onceIn: 4) ? "\r\n" : "\n")
  }

  /// A cell, quoted or not; a quote is forgotten now and then.
  private func cell(_ text: String, _ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<60, using: &random) {
    case 0: "\"" + text
    case 1: text + "\""
    case 2: "\"" + text + "\n" + text + "\""
    case 3..<30: "\"" + text + "\""
    default: text
    }
  }
}
