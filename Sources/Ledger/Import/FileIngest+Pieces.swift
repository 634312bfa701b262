import ServiceStandards
import StrictCSV

extension FileIngest {
  /// What a piece of the file brought, before the ledger has judged it.
  struct Piece {
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
    /// Of the events that stand in a sheet, by their places.
    var cells: [Int: SheetCell] = [:]
    var refusals: [Refusal] = []
    var offers: [Offer] = []
  }

  /// Records every record whose end has come.
  mutating func record(_ part: Part) throws(Failure) {
    now = clock()
    while let record = text.next(isEnd: part == .last) {
      if isBlank(record.content) { continue }
      if let table { read(record, of: table) } else { read(record) }
    }
    let admissions: [Admission]
    do {
      admissions =
        piece.events.isEmpty
        ? [] : try ledger.record(piece.events, cells: piece.cells, now: now)
    } catch { throw .ledger(error) }
    try settle(admissions)
    piece.events.removeAll(keepingCapacity: true)
    piece.cells.removeAll(keepingCapacity: true)
    piece.refusals.removeAll(keepingCapacity: true)
    piece.offers.removeAll(keepingCapacity: true)
    text.drop()
    if part == .notLast, text.rest >= pieceSize { try refuseLongLine() }
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
    } catch { return refuse(table.named(error), record, label: nil) }
    for fields in rows {
      var label: String?
      if rows.count > 1, case .text(let id) = fields[.id] { label = id }
      do {
        let event = try validator.event(from: fields, now: now)
        let place = piece.events.count
        offer(event, record, label: label)
        if table.isSheet, piece.events.count > place {
          piece.cells[place] = SheetCell(stated: fields.statedData)
        }
      } catch {
        refuse(table.named(error, of: fields), record, label: label)
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
    if let refusal = gate?(event) { return refuse(refusal, record, label: label) }
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
        case .accepted(_, let overruling):
          counts.accepted += 1
          if isUnpromised(piece.events[index]) { counts.unpromised += 1 }
          if overruling != nil { counts.withoutEffect += 1 }
          continue
        case .duplicate(_, let voiding):
          counts.duplicates += 1
          if voiding != nil { counts.voidedDuplicates += 1 }
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
          let whole = offer.record.whole
          let first = whole.prefix(Self.longestKeptLine)
          try listener.keep(bytes.span.extracting(first))
          if first != whole { try listener.cut(line: offer.record.line, kept: first.count) }
        }
      } catch { throw .listener(error) }
      kept = offer.record.whole.lowerBound
    }
  }

  private func isUnpromised(_ event: Event) -> Bool {
    guard case .received(let reception) = event.body else { return false }
    let rulebook = ledger.rulebook
    let day = rulebook.day(of: event.time.moment, office: reception.office)
    return rulebook.declaration(inForceOn: day) == nil
  }

  /// Refuses a line longer than a piece, and passes its beginning on to where refused lines are
  /// kept.
  private mutating func refuseLongLine() throws(Failure) {
    counts.rejected += 1
    let rejection = Rejection(
      line: text.lineNumber, reason: .event(.tooLong(limit: EventJSONReader.lineLimit)),
      event: nil)
    try reject(rejection)
    stage = .longLine
    longLineKept = 0
    try passLongLine()
  }

  /// Passes more of such a line on, as far as it has come and as much of it as is kept.
  mutating func passLongLine() throws(Failure) {
    let end = text.longLineEnd
    let room = Self.longestKeptLine - longLineKept
    if room >= 0 {
      try keep(first: min(end.count, room))
      longLineKept += end.count
      if end.count > room { try cut(line: text.lineNumber) }
    }
    text.dropLongLine(end)
    if end.isWhole { stage = .records }
  }
}
