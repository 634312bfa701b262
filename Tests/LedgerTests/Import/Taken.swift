import FormatsTestSupport
import Ledger
import LedgerTestSupport
import StrictJSON
import Testing

/// What became of a file that a ledger took in.
struct Taken: Equatable {
  var counts = IngestCounts()
  /// Each refusal as `LINE code`, or `LINE code EVENT` in a row of several events.
  var refusals: [String] = []
  /// The refused lines as they are kept.
  var kept = ""
  var header = ""
  /// Each line kept in part as `LINE BYTES`.
  var cuts: [String] = []

  /// Takes a text in.
  ///
  /// - Parameter pieces: draws the sizes in which the text is read.
  init(
    _ text: String, into test: TestLedger, isNamedTable: Bool = false,
    now: Int64 = Clock.afterwards,
    pieceSize: Int = FileIngest<Keeper>.usualPieceSize, pieces: SeededGenerator? = nil
  ) throws {
    try self.init(
      Array(text.utf8), into: test, isNamedTable: isNamedTable, now: now, pieceSize: pieceSize,
      pieces: pieces)
  }

  init(
    _ bytes: [UInt8], into test: TestLedger, isNamedTable: Bool = false,
    now: Int64 = Clock.afterwards, pieceSize: Int = FileIngest<Keeper>.usualPieceSize,
    pieces: SeededGenerator? = nil
  ) throws {
    var sizes = ReadSizes(pieces)
    var rest = bytes[...]
    var run = FileIngest(
      into: test.ledger, clock: { now }, listener: Keeper(), pieceSize: pieceSize)
    let result = try run.run(isNamedTable: isNamedTable) { buffer in
      let size = sizes.next(of: rest.count)
      buffer.append(contentsOf: rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    self.init(result.counts, result.listener)
  }

  /// Takes the same in, pushed in parts of the sizes that `parts` draws.
  init(
    pushed bytes: [UInt8], into test: TestLedger, isNamedTable: Bool, pieceSize: Int,
    parts: SeededGenerator
  ) throws {
    var sizes = ReadSizes(parts)
    var rest = bytes[...]
    var run = FileIngest(
      into: test.ledger, clock: { Clock.afterwards }, listener: Keeper(), pieceSize: pieceSize,
      isNamedTable: isNamedTable)
    while !rest.isEmpty {
      let part = Array(rest.prefix(sizes.next(of: rest.count)))
      rest = rest.dropFirst(part.count)
      // The end is told with the last bytes, or by a part in which there is nothing.
      try run.push(part.span, rest.isEmpty && part.count.isMultiple(of: 2) ? .last : .notLast)
      #expect(run.listener.progressed == bytes.count - rest.count)
      #expect(run.pendingBytes < pieceSize)
    }
    if run.pendingBytes > 0 || run.counts.read == 0 { try run.push(.last) { _ in } }
    #expect(run.pendingBytes == 0)
    self.init(run.counts, run.listener)
  }

  private init(_ counts: IngestCounts, _ keeper: Keeper) {
    self.counts = counts
    refusals = keeper.refusals
    kept = String(decoding: keeper.kept, as: UTF8.self)
    header = String(decoding: keeper.header, as: UTF8.self)
    cuts = keeper.cuts
  }
}

/// How much is read at once: all that there is, or as the lot falls.
private struct ReadSizes {
  private var random: SeededGenerator?

  init(_ random: SeededGenerator?) { self.random = random }

  mutating func next(of count: Int) -> Int {
    guard var generator = random else { return count }
    let most = [1, 10, 1_000, 100_000].randomElement(using: &generator) ?? 1
    let size = Int.random(in: 1...most, using: &generator)
    random = generator
    return min(size, count)
  }
}

/// Keeps all that it is told.
struct Keeper: IngestListener {
  typealias Failure = Never
  var header: [UInt8] = []
  var refusals: [String] = []
  var kept: [UInt8] = []
  var cuts: [String] = []
  var progressed = 0

  mutating func table(header: Span<UInt8>) { self.header.append(header) }

  mutating func reject(_ rejection: Rejection) {
    let event = rejection.event.map { " " + $0 } ?? ""
    refusals.append("\(rejection.line) \(rejection.reason.code.rawValue)\(event)")
  }

  mutating func keep(_ line: Span<UInt8>) { kept.append(line) }

  mutating func cut(line: Int, kept: Int) { cuts.append("\(line) \(kept)") }

  mutating func progress(bytes: Int, _ counts: IngestCounts) { progressed = bytes }
}

extension [UInt8] {
  fileprivate mutating func append(_ span: Span<UInt8>) {
    for index in span.indices { append(span[index]) }
  }
}

extension TestLedger {
  /// The ledger's events as lines of JSON, the time of recording left out.
  func lines() throws -> [String] {
    var lines: [String] = []
    try ledger.current.eachEvent { recorded in
      var json = JSONWriter()
      recorded.write(into: &json, ledger.rulebook)
      let line = String(decoding: json.bytes, as: UTF8.self)
      lines.append(
        String(line.prefix { $0 != "\n" }.replacing(#/,"recordedtime":"[^"]*"/#, with: "")))
    }
    return lines
  }
}
