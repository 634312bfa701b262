import SQLite

/// The dossiers that events recorded after a view's last one concern. For all others, what the
/// projections hold now is what they held then.
struct TouchedDossiers {
  private var keys: Set<Int64> = []

  /// None for a view of the present; else it takes as long as reading the events recorded since.
  init(_ view: LedgerView) throws(LedgerError) {
    guard let through = view.through else { return }
    let finder = try TouchedFinder(view.ledger)
    try finder.eachEvent(after: through) { subject throws(LedgerError) in
      for key in try finder.dossiers(of: subject) { keys.insert(key) }
    }
  }

  var isEmpty: Bool { keys.isEmpty }

  func contains(_ key: Int64) -> Bool { keys.contains(key) }

  /// In the order of their keys.
  var inOrder: [Int64] { keys.sorted() }
}

/// Finds which dossiers an event concerns.
private final class TouchedFinder {
  /// Of what an event speaks.
  enum Subject {
    case dossier(String)
    case call(String)
  }

  private let ledger: Ledger
  private let events: EventFinder
  private let store: EventStore
  private var selectDossier: LedgerStatement
  private var selectMembers: LedgerStatement

  init(_ ledger: Ledger) throws(LedgerError) {
    self.ledger = ledger
    events = try EventFinder(ledger.database)
    store = try EventStore(ledger.database, ledger.validator)
    selectDossier = try ledger.database.prepare("SELECT key FROM dossier WHERE number = ?")
    selectMembers = try ledger.database.prepare("SELECT key FROM dossier WHERE call = ?")
  }

  func eachEvent(after sequence: Int64, _ body: (Subject) throws(LedgerError) -> Void)
    throws(LedgerError)
  {
    var select = try ledger.database.prepare(
      """
      SELECT e.seq, t.text, e.subject FROM event e JOIN word t ON t.key = e.type
      WHERE e.seq > ?
      """, sequence)
    try select.eachRow { row throws(LedgerError) in
      if let subject = try subject(row.int64(0), type: row.text(1), row.text(2)) {
        try body(subject)
      }
    }
  }

  /// A voiding speaks of what the event that it voids speaks of.
  private func subject(_ sequence: Int64, type: String, _ subject: String) throws(LedgerError)
    -> Subject?
  {
    if type.hasPrefix("dossier.") { return .dossier(subject) }
    if type.hasPrefix("call.") { return .call(subject) }
    let voiding = try store.event(sequence).event.body
    guard case .voided(let source, _, _) = voiding,
      let voided = try events.sequence(source: source, id: subject)
    else { throw .damagedEvent(sequence: sequence) }
    let event = try store.event(voided).event
    switch event.body {
    case .callReached: return .call(event.subject)
    case .received, .reached, .assessed, .closed: return .dossier(event.subject)
    // A voiding cannot be voided.
    case .voided: return nil
    }
  }

  func dossiers(of subject: Subject) throws(LedgerError) -> [Int64] {
    switch subject {
    case .dossier(let number):
      try selectDossier.bind(number, at: 1)
      return try selectDossier.all { $0.int64(0) }
    case .call(let id):
      try selectMembers.bind(id, at: 1)
      return try selectMembers.all { $0.int64(0) }
    }
  }
}
