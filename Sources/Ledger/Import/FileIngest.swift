import BusinessDays
import ServiceStandards
import StrictCSV

/// Takes one file of events into a ledger: JSON Lines, or a table in either of its two shapes.
///
/// The file comes in pieces, pulled by `run` or pushed by whoever has them, each recorded in a
/// transaction of its own: memory does not grow with the file, other writers get their turn, and
/// what a killed process leaves is a whole beginning of the file, which can simply be taken in
/// again. Once a call has failed the file is to be taken in from its beginning by another one.
public struct FileIngest<Listener: IngestListener> {
  /// How much of a file is recorded at once, in bytes. Smaller pieces cost a sync each.
  public static var usualPieceSize: Int { 16 << 20 }

  /// How much of a line that is refused is kept, in bytes: a line without an end, such as a device
  /// may give, must not fill the disk.
  public static var longestKeptLine: Int { 16 << 20 }

  /// How much a reader may append to a piece that is nearly full, in bytes, without its growing.
  private static var readSize: Int { 2 << 20 }

  /// Why a file was not taken in to its end.
  public enum Failure: Error {
    case ledger(LedgerError)
    case listener(Listener.Failure)
  }

  /// Whether more of the file comes after what is pushed.
  public enum Part: Hashable, Sendable {
    /// More comes: a record whose end is not there yet waits for it.
    case notLast
    /// The file ends here, and with it its last record.
    case last
  }

  /// How far in the file the ingest is.
  enum Stage {
    /// Before the first record's end: what the file is made of is not known.
    case beginning
    case records
    /// In a line that is too long to be held whole, and whose end has not come.
    case longLine
    /// After a header that was refused.
    case rowsOfRefusedTable
  }

  let pieceSize: Int
  let ledger: Ledger
  let clock: () -> Int64
  let validator: EventValidator
  var isNamedTable: Bool
  var json = EventJSONReader()
  var text: RecordText
  var table: EventTable?
  var splitter = CSVSplitter(separator: .comma)
  var piece = Piece()
  var now: Int64 = 0
  var stage = Stage.beginning
  /// How much of the line that is too long to be held whole was kept, in bytes.
  var longLineKept = 0
  private var bytesTaken = 0

  /// Judges events before the ledger does: why whoever hands them in may not record them.
  let gate: ((Event) -> Refusal?)?

  /// What is told of the file, as it was left by what was taken in so far.
  public internal(set) var listener: Listener

  /// What became of the events that were taken in so far.
  public internal(set) var counts = IngestCounts()

  /// How many bytes were taken in of which no record is made yet: fewer than a piece, and none
  /// after the last part.
  public var pendingBytes: Int { text.rest }

  /// - Parameters:
  ///   - clock: the recording clock, in microseconds since 1970-01-01T00:00:00Z.
  ///   - pieceSize: how much of the file is held at once, in bytes: more than a line. For what is
  ///     pushed in small parts, not much more: a line that is not complete is looked through anew
  ///     with each.
  ///   - isNamedTable: whether the file's name says that it is a table.
  ///   - gate: why an event may not be recorded by whoever hands the file in; `nil` when it may.
  public init(
    into ledger: Ledger, clock: @escaping () -> Int64, listener: Listener,
    pieceSize: Int = Self.usualPieceSize, isNamedTable: Bool = false,
    gate: ((Event) -> Refusal?)? = nil
  ) {
    precondition(pieceSize > EventJSONReader.lineLimit + 2, "a piece holds a line and its end")
    self.pieceSize = pieceSize
    self.ledger = ledger
    self.clock = clock
    self.listener = listener
    self.gate = gate
    self.isNamedTable = isNamedTable
    validator = EventValidator(ledger.rulebook)
    text = RecordText(
      recordLimit: EventJSONReader.lineLimit, capacity: pieceSize + min(pieceSize, Self.readSize))
  }

  /// Takes the file in; answers the counts, and the listener as it was left.
  ///
  /// - Parameters:
  ///   - isNamedTable: whether the file's name says that it is a table.
  ///   - read: appends more of the file; the file ends when nothing is appended.
  public mutating func run(
    isNamedTable: Bool, read: (inout [UInt8]) throws(Listener.Failure) -> Void
  ) throws(Failure) -> (counts: IngestCounts, listener: Listener) {
    self.isNamedTable = isNamedTable
    var part = Part.notLast
    while part == .notLast {
      while part == .notLast, text.rest < pieceSize {
        if try append(read) == 0 { part = .last }
      }
      try take(part)
    }
    return (counts, listener)
  }

  /// Takes in what is next of the file: all records that are complete are in the ledger for good
  /// when this returns.
  public mutating func push(_ bytes: Span<UInt8>, _ part: Part) throws(Failure) {
    try push(part) { buffer in
      for index in bytes.indices { buffer.append(bytes[index]) }
    }
  }

  /// The same, the bytes being what `read` appends; answers how many these are.
  @discardableResult
  public mutating func push(
    _ part: Part, read: (inout [UInt8]) throws(Listener.Failure) -> Void
  ) throws(Failure) -> Int {
    let count = try append(read)
    try take(part)
    return count
  }

  private mutating func append(
    _ read: (inout [UInt8]) throws(Listener.Failure) -> Void
  ) throws(Failure) -> Int {
    let before = text.rest
    try mappingErrors(Failure.listener, try text.append(read))
    bytesTaken += text.rest - before
    return text.rest - before
  }

  /// Takes in what has come, as far as it is complete.
  private mutating func take(_ part: Part) throws(Failure) {
    if stage == .beginning { try begin(part) }
    if stage == .longLine { try passLongLine() }
    if stage == .records { try record(part) }
    if stage == .rowsOfRefusedTable { try keepRows() }
    try mappingErrors(Failure.listener, try listener.progress(bytes: bytesTaken, counts))
  }

  mutating func reject(_ rejection: Rejection) throws(Failure) {
    try mappingErrors(Failure.listener, try listener.reject(rejection))
  }

  mutating func keep(first count: Int) throws(Failure) {
    let bytes = text.bytes
    try mappingErrors(Failure.listener, try listener.keep(bytes.span.extracting(0..<count)))
  }

  mutating func cut(line: Int) throws(Failure) {
    try mappingErrors(Failure.listener, try listener.cut(line: line, kept: Self.longestKeptLine))
  }
}
