import SQLite
public import ServiceStandards

/// All that a ledger holds of one dossier.
public struct DossierReport {
  /// An event of the dossier or of its call, and whether it has any effect.
  public struct Entry {
    public enum Effect: Hashable, Sendable {
      case counts
      case voided(by: Int64)
      /// It would be refused now, after a correction.
      case none(Refusal)
      /// Before the day of receipt nothing has an effect.
      case beforeReceipt
    }
    public let recorded: RecordedEvent
    public let effect: Effect
  }

  /// The number, as the receipt in force spells it, else the last one.
  public let number: String
  /// The receipt in force.
  public let receipt: Receipt?
  /// The receipt in force, else the last one that there was.
  public let lastReceipt: Receipt
  /// In the order of recording.
  public let entries: [Entry]
  /// For each standard its versions, in order of day; empty without a receipt in force.
  public let obligations: [Obligation]
}

extension LedgerView {
  /// What the ledger holds of a dossier, whatever the case of its number; `nil` when it never
  /// heard of it.
  public func report(on number: String) throws(LedgerError) -> DossierReport? {
    guard let history = try history(of: number) else { return nil }
    guard let shown = history.receiptInForce ?? history.receipts.last else { return nil }
    let calls = try CallReader(ledger)
    let meetings = try calls.history(history.receiptInForce?.call).map(known)?.marks ?? []
    return DossierReport(
      number: shown.number, receipt: history.receiptInForce, lastReceipt: shown,
      entries: try entries(history, meetings),
      obligations: try obligations(of: history, calls)?.obligations ?? [])
  }

  /// The receipt in force of a dossier, else the last one that there was; `nil` when the ledger
  /// never heard of it. The quick way to know whose a dossier is.
  public func receipt(of number: String) throws(LedgerError) -> Receipt? {
    guard let history = try history(of: number) else { return nil }
    return history.receiptInForce ?? history.receipts.last
  }

  private func history(of number: String) throws(LedgerError) -> History? {
    try DossierReader(ledger).find(number).map(known)
  }

  private func entries(_ history: History, _ meetings: [Mark]) throws(LedgerError)
    -> [DossierReport.Entry]
  {
    let receipt = history.receiptInForce
    var effects = EventEffects()
    for receipt in history.receipts { effects.note(receipt.sequence, receipt.voidedBy, .counts) }
    for mark in history.marks {
      effects.note(mark.sequence, mark.voidedBy, effect(of: mark, receipt))
    }
    for meeting in meetings {
      effects.note(meeting.sequence, meeting.voidedBy, effect(ofMeeting: meeting, receipt))
    }
    return try entries(effects)
  }

  /// The events that have those effects, in the order of recording.
  func entries(_ effects: EventEffects) throws(LedgerError) -> [DossierReport.Entry] {
    let store = try EventStore(ledger.database, ledger.validator)
    var entries: [DossierReport.Entry] = []
    for (sequence, effect) in effects.inOrder {
      entries.append(DossierReport.Entry(recorded: try store.event(sequence), effect: effect))
    }
    return entries
  }

  private func effect(of mark: Mark, _ receipt: Receipt?) -> DossierReport.Entry.Effect {
    guard let receipt else { return .none(.unknownDossier("", isVoided: true)) }
    if let refusal = rulebook.refusal(of: mark, receipt) { return .none(refusal) }
    return .counts
  }

  private func effect(ofMeeting meeting: Mark, _ receipt: Receipt?)
    -> DossierReport.Entry.Effect
  {
    guard let receipt else { return .counts }
    let day = rulebook.day(of: meeting.moment, office: rulebook.firstOffice)
    return day < rulebook.day(of: receipt.moment, office: receipt.office)
      ? .beforeReceipt : .counts
  }

  /// Numbers of dossiers that a mistyped one may stand for: those that begin alike.
  public func numbers(beginningLike number: String, atMost limit: Int) throws(LedgerError)
    -> [String]
  {
    var select = try ledger.database.prepare(
      """
      SELECT number FROM dossier WHERE number >= ?1 AND number < ?1 || '~'
      ORDER BY number DESC LIMIT ?2
      """)
    var numbers: [String] = []
    var prefix = number
    while numbers.isEmpty, !prefix.isEmpty {
      prefix = String(prefix.dropLast(prefix.count > 4 ? 4 : 1))
      // What has nothing in common with a number begins like any.
      if prefix.isEmpty { break }
      try select.bind(prefix, at: 1)
      try select.bind(limit, at: 2)
      numbers = try select.all { $0.text(0) }
    }
    return numbers
  }
}

/// The effects of the events of a history, and of those that void some of them.
struct EventEffects {
  private var effects: [Int64: DossierReport.Entry.Effect] = [:]

  /// Notes an event that has this effect unless it is voided, and its voiding.
  mutating func note(
    _ sequence: Int64, _ voidedBy: Int64?, _ effect: DossierReport.Entry.Effect
  ) {
    if let voidedBy {
      effects[sequence] = .voided(by: voidedBy)
      effects[voidedBy] = .counts
    } else {
      effects[sequence] = effect
    }
  }

  var inOrder: [(Int64, DossierReport.Entry.Effect)] {
    effects.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension Rulebook {
  /// Why a dossier with this receipt does not take a milestone; `nil` when it does.
  func refusal(of mark: Mark, _ receipt: Receipt) -> Refusal? {
    guard takes(mark.milestone, receipt.service) else {
      return .notForThisService(
        type: milestones[mark.milestone].eventType, service: services[receipt.service].id)
    }
    if mark.milestone == completed, receipt.isComplete {
      return .alreadyComplete(receipt.number)
    }
    let day = day(of: mark.moment, office: receipt.office)
    let received = self.day(of: receipt.moment, office: receipt.office)
    return day < received ? .beforeReceipt(day, received: received) : nil
  }
}
