public import BusinessDays
import SQLite
import ServiceStandards

/// What a ledger says of itself for whoever must vouch for its figures.
public struct LedgerEvidence: Sendable {
  /// A declaration or a calendar that is counted with.
  public struct Adopted: Hashable, Sendable {
    public let id: String
    public let kind: Definition.Kind
    /// When it was adopted, in microseconds since 1970-01-01T00:00:00Z.
    public let recorded: Int64
    /// The first day on which a declaration is in force.
    public let effective: Day?
  }

  /// Events that are known.
  public var events = 0
  /// Dossiers that are known, those whose receipt was voided left out.
  public var dossiers = 0
  /// Of these, received before the first declaration, and by the day asked about: they count
  /// nowhere.
  public var unpromised = 0
  /// The last link of the chain that a seal was set on, in hexadecimal.
  public var head = ""
  /// The event that this link is of: the last known one, when the ledger is looked at as it is.
  public var headEvent = 0
  /// Whether every known event is sealed.
  public var isSealed = false
  /// When the last known event was recorded, in microseconds since 1970-01-01T00:00:00Z.
  public var lastRecorded: Int64?
  /// The declarations, and the calendars that their offices count with, in the order of adoption.
  public var adopted: [Adopted] = []
  /// Events that happened in the period and were voided since, those amended included.
  public var corrections = 0
  /// Of these, voided after the period ended.
  public var correctionsSince = 0
  /// Events that happened in the period, in the first office's zone, but for what was voided.
  public var happened = 0
  /// Of these, recorded more than 24 hours after they happened; after the next day, for those of
  /// which only the date is known.
  public var recordedLate = 0
  public var signs = AuditSigns()
}

extension RecentView {
  /// What the ledger says of itself, of the last year of a reckoning, whose delays are added on
  /// the way.
  func evidence(of reckoning: inout Reckoning) throws(LedgerError) -> LedgerEvidence {
    var evidence = LedgerEvidence()
    evidence.adopted = adopted
    try view.ledger.addSeal(to: &evidence, through: view.through)
    guard let period = reckoning.years.last else { return evidence }
    var signs = try SignCounter(view, asOf: reckoning.asOf, period: period)
    try eachDossierInStep(since: period.from) { dossier throws(LedgerError) in
      evidence.dossiers += 1
      if let receipt = dossier.history?.receiptInForce,
        let day = rulebook.unpromisedDay(of: receipt), day <= reckoning.asOf
      {
        evidence.unpromised += 1
      }
      for obligation in dossier.obligations {
        try reckoning.addDelay(obligation, office: dossier.office, rulebook)
      }
      if let history = dossier.history { try signs.add(history, dossier.obligations) }
    }
    evidence.signs = signs.signs
    let counter = try EventCounter(view, period, asOf: reckoning.asOf)
    try counter.count(into: &evidence)
    return evidence
  }
}

extension RecentView {
  /// What is counted with, of what was adopted.
  private var adopted: [LedgerEvidence.Adopted] {
    let calendars = Set(rulebook.declarations.flatMap(\.offices).map(\.calendar))
    return view.ledger.adoptions.prefix(view.definitions.count).compactMap { adoption in
      let definition = adoption.definition
      let effective: Day?
      switch definition.kind {
      case .declaration:
        effective = rulebook.declarations.first { $0.id == definition.id }?.effective
      case .calendar:
        guard calendars.contains(definition.id) else { return nil }
        effective = nil
      }
      return LedgerEvidence.Adopted(
        id: definition.id, kind: definition.kind, recorded: adoption.recorded,
        effective: effective)
    }
  }
}

extension Ledger {
  fileprivate func addSeal(to evidence: inout LedgerEvidence, through: Int64?)
    throws(LedgerError)
  {
    let known = try database.integer("SELECT coalesce(max(seq), 0) FROM event")
    let last = through ?? known
    evidence.events = Int(last)
    var select = try database.prepare(
      "SELECT seq, digest FROM seal WHERE seq <= ? ORDER BY seq DESC LIMIT 1", last)
    let seal = try select.first { row in (sequence: row.int64(0), digest: row.blob(1)) }
    if let seal {
      evidence.head = hexadecimal(seal.digest)
      evidence.headEvent = Int(seal.sequence)
    }
    let greatest = try database.integer("SELECT coalesce(max(seq), -1) FROM seal")
    evidence.isSealed = greatest >= last
    var recorded = try database.prepare("SELECT recorded FROM event WHERE seq = ?", last)
    evidence.lastRecorded = try recorded.first { $0.int64(0) }
  }
}
