import BusinessDays
import SQLite
import ServiceStandards
import StrictJSON

/// One transaction's worth of recording: events are offered in order, admitted against what the
/// ledger holds and what was offered before, and written, projections included, at the end.
public final class Recording {
  let ledger: Ledger
  /// The recording clock, in microseconds since 1970-01-01T00:00:00Z; never earlier than the last
  /// event's.
  public let recorded: Int64
  let words: Words
  let identities: Identities
  let store: EventStore
  let dossiers: DossierDrafts
  let serials: Serials
  /// Whether something that happens may be so late that its due day is beyond a calendar. While it
  /// is not, nothing needs be counted to admit an event, since none is of a day to come.
  let isNearEnd: Bool
  private var nextSequence: Int64
  /// The events accepted so far, in the order of their numbers.
  private(set) var accepted: [StoredEvent] = []

  var rulebook: Rulebook { ledger.rulebook }

  init(_ ledger: Ledger, now: Int64) throws(LedgerError) {
    self.ledger = ledger
    store = try EventStore(ledger.database, ledger.validator)
    let last = try store.last()
    nextSequence = last.sequence + 1
    recorded = max(now, last.recorded)
    let today = ledger.rulebook.day(
      of: .instant(recorded), office: ledger.rulebook.firstOffice)
    isNearEnd =
      ledger.validator.countable.map { $0.surelyThrough < today.advanced(byDays: 3) } ?? false
    words = try Words(ledger.database)
    identities = try Identities(ledger.database, firstSequence: last.sequence + 1)
    serials = try Serials(ledger.database, rulebook: ledger.rulebook)
    dossiers = try DossierDrafts(ledger.database, ledger.rulebook)
  }

  /// Offers events in order; answers what became of each.
  ///
  /// - Parameter cells: of the events that come from a sheet, by their places.
  public func offer(_ events: [Event], cells: [Int: SheetCell] = [:]) throws(LedgerError)
    -> [Admission]
  {
    var keys: [Identity] = []
    keys.reserveCapacity(events.count)
    for event in events {
      keys.append(Identity(source: try words.key(event.source), id: StoredId(event.id)))
    }
    try identities.begin(keys, newSourcesFrom: words.firstNew)
    let drafts = try drafts(of: events)
    var admissions: [Admission] = []
    admissions.reserveCapacity(events.count)
    accepted.reserveCapacity(accepted.count + events.count)
    for index in events.indices {
      admissions.append(
        try admit(
          events[index], keys[index], at: index, draft: drafts[index], cells[index]))
    }
    return admissions
  }

  /// For each event the draft of its dossier; without a meaning for other events.
  private func drafts(of events: [Event]) throws(LedgerError) -> [Int] {
    let concerned = events.indices.filter { events[$0].body.isOfDossier }
    var drafts = [Int](repeating: 0, count: events.count)
    let indexes = try dossiers.indexes(of: concerned.lazy.map { events[$0].subject })
    for (event, index) in zip(concerned, indexes) { drafts[event] = index }
    return drafts
  }

  private func admit(
    _ event: Event, _ key: Identity, at index: Int, draft: Int, _ cell: SheetCell?
  ) throws(LedgerError) -> Admission {
    if let sequence = identities.sequence(at: index) {
      return try judge(event, ofIdentityOf: sequence, cell)
    }
    if let cell {
      if let sequence = try eventInForce(saying: event, cell) {
        return .duplicate(sequence: sequence)
      }
      if let sequence = try sequence(ofFormerIdentityOf: event, cell) {
        return try judge(event, ofIdentityOf: sequence, cell)
      }
    }
    let sequence = nextSequence
    var overruling: Int64?
    do throws(AdmissionFailure) {
      switch event.body {
      case .voided(let source, _, _):
        try void(event.subject, source: source, by: sequence, event.time)
      case .callReached(let milestone):
        overruling = try reach(milestone, call: event, sequence)
      case .received(let reception): try receive(reception, event, sequence, at: draft)
      case .reached, .assessed, .closed: overruling = try mark(event, sequence, at: draft)
      }
    } catch {
      switch error {
      case .refused(let refusal): return .refused(refusal)
      case .ledger(let error): throw error
      }
    }
    let type = try words.key(event.body.type(rulebook))
    nextSequence += 1
    identities.take(at: index, sequence)
    words.use(key.source)
    words.use(type)
    accepted.append(StoredEvent(sequence: sequence, key: key, type: type, event: event))
    return .accepted(sequence: sequence, overruledBy: overruling)
  }

  /// An event of this transaction or of an earlier one.
  func recordedEvent(_ sequence: Int64) throws(LedgerError) -> Event {
    if let first = accepted.first, sequence >= first.sequence {
      return accepted[Int(sequence - first.sequence)].event
    }
    return try store.event(sequence).event
  }

  /// When an event was recorded, in microseconds; `nil` when there is none of that number yet.
  func recorded(_ sequence: Int64) throws(LedgerError) -> Int64? {
    guard sequence < nextSequence else { return nil }
    if let first = accepted.first, sequence >= first.sequence { return recorded }
    return try store.event(sequence).recorded
  }

  /// Writes all that was accepted.
  func finish() throws(LedgerError) {
    guard !accepted.isEmpty else { return }
    try words.writeNew()
    let isLarge = accepted.count >= Recording.largeBatch
    if isLarge { try ledger.database.execute(Schema.liftGuards) }
    try store.append(accepted, recorded: recorded, rulebook: rulebook)
    try identities.writeNew()
    if isLarge { try ledger.database.execute(Schema.putGuardsBack) }
    try serials.write()
    try writeRecorder()
    try Projector(ledger).write(dossiers)
  }

  private func writeRecorder() throws(LedgerError) {
    guard let recorder = ledger.recorder, let first = accepted.first, let last = accepted.last
    else { return }
    var insert = try ledger.database.prepare(
      "INSERT INTO recorder(first, last, uid) VALUES (?, ?, ?)",
      first.sequence, last.sequence, Int64(recorder))
    try insert.run()
  }

  /// From so many events on, changing the schema twice is the lesser cost.
  private static let largeBatch = 1000
}

extension Event.Body {
  /// Whether the event's subject is a dossier.
  fileprivate var isOfDossier: Bool {
    switch self {
    case .received, .reached, .assessed, .closed: true
    case .callReached, .voided: false
    }
  }
}

/// Why an event is not admitted: it is refused, or the ledger failed.
enum AdmissionFailure: Error {
  case refused(Refusal)
  case ledger(LedgerError)
}

/// An event about to be written, with its key.
struct StoredEvent {
  let sequence: Int64
  let key: Identity
  /// The type's word.
  let type: Int64
  let event: Event
}

extension Ledger {
  /// Records in one transaction: all that `body` has accepted is durable when this returns, and
  /// nothing of it is there when it throws, unless the storage cannot tell any more.
  public func recording<Result, Failure: Error>(
    now: Int64, wrapping: (LedgerError) -> Failure,
    _ body: (Recording) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    func ledger<Value>(_ body: () throws(LedgerError) -> Value) throws(Failure) -> Value {
      do throws(LedgerError) { return try body() } catch {
        noteTrouble(error)
        throw wrapping(error)
      }
    }
    var finished: (result: Result, last: StoredEvent?)?
    var commitFailure: LedgerError?
    func wrap(_ error: LedgerError) -> Failure {
      if finished != nil { commitFailure = error }
      noteTrouble(error)
      return wrapping(error)
    }
    do throws(Failure) {
      let result = try database.writing(wrapping: wrap) { () throws(Failure) -> Result in
        let recording = try ledger { () throws(LedgerError) in
          try requireKnown()
          return try Recording(self, now: now)
        }
        let result = try body(recording)
        try ledger { () throws(LedgerError) in try recording.finish() }
        finished = (result, recording.accepted.last)
        return result
      }
      if let last = finished?.last {
        lastStored = last
        recordingTrouble = nil
        if database.isAutocommit { learn() }
      }
      return result
    } catch {
      // After an input or output error on commit only the file can tell whether it is there.
      if case .storage(.ioError) = commitFailure, let finished, let last = finished.last,
        holds(last) == true
      {
        return finished.result
      }
      throw error
    }
  }

  /// Whether an event is in the ledger under the number that it was given; `nil` when that cannot
  /// be known.
  func holds(_ event: StoredEvent) -> Bool? {
    do throws(LedgerError) {
      let finder = try EventFinder(database)
      return try finder.sequence(source: event.event.source, id: event.event.id) == event.sequence
    } catch { return nil }
  }

  /// Records events in one transaction; answers what became of each.
  ///
  /// - Parameter cells: of the events that come from a sheet, by their places.
  public func record(_ events: [Event], cells: [Int: SheetCell] = [:], now: Int64)
    throws(LedgerError) -> [Admission]
  {
    try recording(now: now, wrapping: \.self) { recording throws(LedgerError) in
      try recording.offer(events, cells: cells)
    }
  }
}
