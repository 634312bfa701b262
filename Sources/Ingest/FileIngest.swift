import BusinessDays
import Events
public import Ledger
import Standards
import StrictCSV

/// Takes one file of events into a ledger: JSON Lines, or a table in either of its two shapes.
///
/// The file is read in pieces, each recorded in a transaction of its own: memory does not grow
/// with the file, other writers get their turn, and what a killed process leaves is a whole
/// beginning of the file, which can simply be taken in again.
public struct FileIngest<Listener: IngestListener> {
  /// How much of a file is recorded at once, in bytes. Smaller pieces cost a sync each.
  public static var usualPieceSize: Int { 16 << 20 }

  /// How much a reader may append to a piece that is nearly full, in bytes, without its growing.
  private static var readSize: Int { 2 << 20 }

  /// Why a file was not taken in to its end.
  public enum Failure: Error {
    case ledger(LedgerError)
    case listener(Listener.Failure)
  }

  private let pieceSize: Int
  private let ledger: Ledger
  private let clock: () -> Int64
  private var listener: Listener
  private let validator: EventValidator
  private var json = EventJSONReader()
  private var text: RecordText
  private var table: EventTable?
  private var splitter = CSVSplitter(separator: .comma)
  private var counts = IngestCounts()
  private var piece = Piece()
  private var now: Int64 = 0

  /// What a piece of the file brought, before the ledger has judged it.
  private struct Piece {
    /// One event, with the record that holds it.
    struct Offer {
      let record: RecordText.Record
      let event: String?
      let judgement: Judgement
    }
    /// The place of the event among those for the ledger, or of why it is not one of them.
    enum Judgement {
      case event(Int)
      case refusal(Int)
    }
    var events: [Event] = []
    var refusals: [Refusal] = []
    var offers: [Offer] = []
  }

  /// - Parameters:
  ///   - clock: the recording clock, in microseconds since 1970-01-01T00:00:00Z.
  ///   - pieceSize: how much of the file is recorded at once, in bytes: more than a line.
  public init(
    into ledger: Ledger, clock: @escaping () -> Int64, listener: Listener,
    pieceSize: Int = Self.usualPieceSize
  ) {
    precondition(pieceSize > EventJSONReader.lineLimit + 2, "a piece holds a line and its end")
    self.pieceSize = pieceSize
    self.ledger = ledger
    self.clock = clock
    self.listener = listener
    validator = EventValidator(ledger.rulebook)
    text = RecordText(
      recordLimit: EventJSONReader.lineLimit, capacity: pieceSize + Self.readSize)
  }

  /// Takes the file in; answers the counts, and the listener as it was left.
  ///
  /// - Parameters:
  ///   - isNamedTable: whether the file's name says that it is a table.
  ///   - read: appends more of the file; the file ends when nothing is appended.
  public mutating func run(
    isNamedTable: Bool, read: (inout [UInt8]) throws(Listener.Failure) -> Void
  ) throws(Failure) -> (counts: IngestCounts, listener: Listener) {
    var bytesRead = 0
    var isFirst = true
    var isEnd = false
    while !isEnd {
      let before = text.rest
      isEnd = try fill(read)
      bytesRead += text.rest - before
      if isFirst {
        isFirst = false
        text.skipByteOrderMark()
        guard try recognize(isNamedTable: isNamedTable, isEnd: isEnd) else {
          try keepRest(read, isEnd: isEnd)
          break
        }
      }
      try take(isEnd: isEnd)
      if !isEnd && text.rest >= pieceSize { isEnd = try passLongLine(read, &bytesRead) }
      do { try listener.progress(bytes: bytesRead, counts) } catch { throw .listener(error) }
    }
    return (counts, listener)
  }

  /// Reads up to a piece; answers whether the file has ended.
  private mutating func fill(_ read: (inout [UInt8]) throws(Listener.Failure) -> Void)
    throws(Failure) -> Bool
  {
    while text.rest < pieceSize {
      let before = text.rest
      do { try text.append(read) } catch { throw .listener(error) }
      if text.rest == before { return true }
    }
    return false
  }

  private mutating func reject(_ rejection: Rejection) throws(Failure) {
    do { try listener.reject(rejection) } catch { throw .listener(error) }
  }
}

// MARK: - Form

extension FileIngest {
  /// Tells JSON Lines from a table by the first line; answers whether the file can be read.
  private mutating func recognize(isNamedTable: Bool, isEnd: Bool) throws(Failure) -> Bool {
    var probe = text
    var first: RecordText.Record?
    while let record = probe.next(isEnd: isEnd) {
      if !isBlank(record.content) {
        first = record
        break
      }
    }
    guard let first, let byte = firstVisible(first.content), byte != UInt8(ascii: "{")
    else { return true }
    let bytes = text.bytes
    let separator =
      CSVSeparator(header: bytes.span.extracting(first.content)) ?? (isNamedTable ? .comma : nil)
    guard let separator else { return true }
    splitter = CSVSplitter(separator: separator)
    let cells: [String]
    do throws(CSVError) { cells = try split(first.content) } catch {
      guard isNamedTable else { return true }
      return try refuseHeader(.headerText(error), first, rows: probe)
    }
    guard isNamedTable || EventTable.isHeader(cells) else { return true }
    do { table = try EventTable(header: cells, ledger.rulebook) } catch {
      return try refuseHeader(.header(error), first, rows: probe)
    }
    text = probe
    text.form = .table(separator)
    do { try listener.table(header: bytes.span.extracting(first.whole)) } catch {
      throw .listener(error)
    }
    return true
  }

  private mutating func refuseHeader(
    _ reason: Rejection.Reason, _ record: RecordText.Record, rows: RecordText
  ) throws(Failure) -> Bool {
    counts.rejected += 1
    let bytes = text.bytes
    do { try listener.table(header: bytes.span.extracting(record.whole)) } catch {
      throw .listener(error)
    }
    try reject(Rejection(line: record.line, reason: reason, event: nil))
    text = rows
    return false
  }

  /// No row can be read of a table whose header is refused: all are kept with it, to be taken in
  /// when it is mended.
  private mutating func keepRest(
    _ read: (inout [UInt8]) throws(Listener.Failure) -> Void, isEnd: Bool
  ) throws(Failure) {
    var isEnd = isEnd
    while true {
      text.drop()
      try keep(first: text.rest)
      text.dropAll()
      if isEnd { return }
      isEnd = try fill(read)
    }
  }

  private mutating func split(_ record: Range<Int>) throws(CSVError) -> [String] {
    let bytes = text.bytes
    try splitter.split(bytes.span, from: record.lowerBound, to: record.upperBound)
    return splitter.fields.map { $0.text(in: bytes.span) }
  }

  private func isBlank(_ range: Range<Int>) -> Bool { firstVisible(range) == nil }

  private func firstVisible(_ range: Range<Int>) -> UInt8? {
    let span = text.bytes.span
    for index in range where span[index] != 0x20 { return span[index] }
    return nil
  }
}

// MARK: - Pieces

extension FileIngest {
  /// Records every record whose end has come.
  private mutating func take(isEnd: Bool) throws(Failure) {
    now = clock()
    while let record = text.next(isEnd: isEnd) {
      if isBlank(record.content) { continue }
      if let table { read(record, of: table) } else { read(record) }
    }
    let admissions: [Admission]
    do {
      admissions = piece.events.isEmpty ? [] : try ledger.record(piece.events, now: now)
    } catch { throw .ledger(error) }
    try settle(admissions)
    piece.events.removeAll(keepingCapacity: true)
    piece.refusals.removeAll(keepingCapacity: true)
    piece.offers.removeAll(keepingCapacity: true)
    text.drop()
  }

  private mutating func read(_ record: RecordText.Record) {
    let bytes = text.bytes
    do throws(Refusal) {
      let fields = try json.fields(bytes.span.extracting(record.content))
      offer(try validator.event(from: fields, now: now), record, label: nil)
    } catch { refuse(error, record, label: nil) }
  }

  private mutating func read(_ whole: RecordText.Record, of table: EventTable) {
    var record = whole
    let rows: [EventFields]
    do throws(Refusal) {
      guard record.content.count <= EventJSONReader.lineLimit else {
        throw Refusal.tooLong(limit: EventJSONReader.lineLimit)
      }
      let cells: [String]
      do { cells = try self.cells(of: &record) } catch { throw Refusal.badCSV(error) }
      guard cells.count == table.width else {
        throw Refusal.wrongFieldCount(found: cells.count, expected: table.width)
      }
      rows = try table.events(of: cells)
    } catch { return refuse(error, record, label: nil) }
    for fields in rows {
      var label: String?
      if rows.count > 1, case .text(let id) = fields[.id] { label = id }
      do {
        offer(try validator.event(from: fields, now: now), record, label: label)
      } catch {
        refuse(error, record, label: label)
        // Without its receipt the rest of the row would only be refused for that.
        if fields[.type] == .text(EventType.received) { return }
      }
    }
  }

  /// The cells of a record. A quote left open takes lines in that are not its own: when these make
  /// no record together, the first stands for itself and the others are read again.
  private mutating func cells(of record: inout RecordText.Record) throws(CSVError) -> [String] {
    do throws(CSVError) { return try split(record.content) } catch {
      guard let line = text.firstLine(of: record) else { throw error }
      record = line
      return try split(line.content)
    }
  }

  private mutating func offer(_ event: Event, _ record: RecordText.Record, label: String?) {
    piece.offers.append(
      Piece.Offer(record: record, event: label, judgement: .event(piece.events.count)))
    piece.events.append(event)
  }

  private mutating func refuse(_ refusal: Refusal, _ record: RecordText.Record, label: String?) {
    piece.offers.append(
      Piece.Offer(record: record, event: label, judgement: .refusal(piece.refusals.count)))
    piece.refusals.append(refusal)
  }

  /// Counts what became of each event, and tells the listener of what was refused, in the order
  /// of the file.
  private mutating func settle(_ admissions: [Admission]) throws(Failure) {
    let bytes = text.bytes
    var kept: Int?
    for offer in piece.offers {
      let refusal: Refusal
      switch offer.judgement {
      case .refusal(let index): refusal = piece.refusals[index]
      case .event(let index):
        switch admissions[index] {
        case .accepted:
          counts.accepted += 1
          continue
        case .duplicate:
          counts.duplicates += 1
          continue
        case .refused(let reason): refusal = reason
        }
      }
      counts.rejected += 1
      let rejection = Rejection(
        line: offer.record.line, reason: .event(refusal), event: offer.event)
      do {
        try listener.reject(rejection)
        // A row of several refused events is kept once.
        if kept != offer.record.whole.lowerBound {
          try listener.keep(bytes.span.extracting(offer.record.whole))
        }
      } catch { throw .listener(error) }
      kept = offer.record.whole.lowerBound
    }
  }

  private mutating func keep(first count: Int) throws(Failure) {
    let bytes = text.bytes
    do { try listener.keep(bytes.span.extracting(0..<count)) } catch { throw .listener(error) }
  }

  /// Passes a line longer than a piece on to where refused lines are kept, piece by piece;
  /// answers whether the file has ended.
  private mutating func passLongLine(
    _ read: (inout [UInt8]) throws(Listener.Failure) -> Void, _ bytesRead: inout Int
  ) throws(Failure) -> Bool {
    counts.rejected += 1
    let rejection = Rejection(
      line: text.lineNumber, reason: .event(.tooLong(limit: EventJSONReader.lineLimit)),
      event: nil)
    try reject(rejection)
    while true {
      let end = text.longLineEnd
      try keep(first: end.count)
      text.dropLongLine(end)
      if end.isWhole { return false }
      let before = text.rest
      do { try text.append(read) } catch { throw .listener(error) }
      if text.rest == before { return true }
      bytesRead += text.rest - before
    }
  }
}
