public import BusinessDays
public import ServiceStandards

/// An obligation in a list, as it stands on a day.
public struct ListedObligation: Hashable, Sendable {
  /// The dossier's number, as its receipt spells it.
  public let dossier: String
  public let service: Code<Service>
  public let office: Code<Office>
  public let standard: Code<StandardRule>
  public let standing: Standing
  /// Late: from the due day to the answer, or to the day asked about, in the standard's unit.
  /// Due: business days from the day asked about to the due day.
  public let days: Int
  /// Late: whether it was the closing of its dossier, without an answer, that stopped the clock.
  public var isClosed = false
}

/// What a list is narrowed to.
public struct ObligationFilter: Hashable, Sendable {
  public var service: Code<Service>?
  /// A standard's id, in whatever declaration.
  public var standard: String?
  public var office: Code<Office>?

  public init(service: Code<Service>? = nil, standard: String? = nil, office: Code<Office>? = nil) {
    self.service = service
    self.standard = standard
    self.office = office
  }

  func admits(_ receipt: Receipt, _ rule: StandardRule) -> Bool {
    service.map { $0 == receipt.service } ?? true && office.map { $0 == receipt.office } ?? true
      && standard.map { $0 == rule.standard.id } ?? true
  }
}

extension LedgerView {
  /// Obligations overdue on a day, worst first.
  ///
  /// - Parameter settled: adds the obligations answered late on these days, up to that day.
  public func late(asOf day: Day, settled: Period? = nil, _ filter: ObligationFilter)
    throws(LedgerError) -> [ListedObligation]
  {
    var list = try ObligationList(self, filter, asOf: day)
    let days = settled.flatMap { $0.from <= day ? $0.from...min($0.through, day) : nil }
    if through == nil {
      try ledger.eachOverdue(asOf: day) { key, obligation throws(LedgerError) in
        try list.add(key, obligation, days: list.lateness)
      }
      if let days {
        try ledger.eachSettledLate(days) { key, obligation throws(LedgerError) in
          try list.add(key, obligation, days: list.lateness)
        }
      }
    } else {
      try eachStanding(asOf: day) { receipt, obligation, standing throws(LedgerError) in
        let isListed: Bool =
          switch standing.outcome {
          case .overdue: true
          case .late: standing.stop.map { days?.contains($0) ?? false } ?? false
          case .waiting, .open, .onTime, .lifted: false
          }
        if isListed { try list.add(receipt, obligation, days: list.lateness) }
      }
    }
    return try tellingClosed(list.entries, asOf: day).sorted { one, other in
      if one.days != other.days { return one.days > other.days }
      return list.precedes(one, other)
    }
  }

  /// Says of what was settled late whether a closing did it: without its closings, the dossier
  /// would have another stop, or none.
  private func tellingClosed(_ entries: [ListedObligation], asOf day: Day)
    throws(LedgerError) -> [ListedObligation]
  {
    let histories = try DossierReader(ledger)
    let calls = try CallReader(ledger)
    var told = entries
    for (index, entry) in entries.enumerated() where entry.standing.outcome == .late {
      var history = known(try histories.history(ofNumber: entry.dossier))
      history.marks.removeAll { $0.milestone == rulebook.closed }
      let answered = try obligations(of: history, calls)?.obligations.first {
        $0.standard == entry.standard && $0.holds(on: day)
      }
      told[index].isClosed = answered?.standing(asOf: day).stop != entry.standing.stop
    }
    return told
  }

  /// Obligations that fall due from a day through a last one, most urgent first.
  public func due(asOf day: Day, through last: Day, _ filter: ObligationFilter)
    throws(LedgerError) -> [ListedObligation]
  {
    var list = try ObligationList(self, filter, asOf: day)
    guard day <= last else { return [] }
    if through == nil {
      try ledger.eachOpen(asOf: day, due: day...last) { key, obligation throws(LedgerError) in
        try list.add(key, obligation, days: list.daysLeft)
      }
    } else {
      try eachStanding(asOf: day) { receipt, obligation, standing throws(LedgerError) in
        guard standing.outcome == .open, let due = standing.due, due <= last else { return }
        try list.add(receipt, obligation, days: list.daysLeft)
      }
    }
    return list.entries.sorted(by: list.precedes)
  }

  /// The last day of so many business days, 1 or more, from a day on, itself the first when it is
  /// one: in the calendar of the first office, whatever the office of a dossier.
  public func lastDay(of days: Int, from day: Day) throws(LedgerError) -> Day {
    do {
      let calendar = rulebook.calendar(of: rulebook.firstOffice)
      let end = calendar.coverage.upperBound
      let left =
        try calendar.businessDays(after: day, through: end)
        + (calendar.isBusinessDay(day) ? 1 : 0)
      // Nothing that was admitted falls due beyond the calendar.
      return left < days ? end : try calendar.businessDay(days, onOrAfter: day)
    } catch { throw .calendar(error) }
  }

  /// Hands out each obligation of each dossier as it stands on a day.
  private func eachStanding(
    asOf day: Day, _ body: (Receipt, Obligation, Standing) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    try eachDossier { dossier throws(LedgerError) in
      for obligation in dossier.obligations where obligation.holds(on: day) {
        try body(dossier.receipt, obligation, obligation.standing(asOf: day))
      }
    }
  }
}

/// A list being gathered.
struct ObligationList {
  private(set) var entries: [ListedObligation] = []
  private let rulebook: Rulebook
  private let receipts: DossierReader
  private let filter: ObligationFilter
  private let asOf: Day

  init(_ view: LedgerView, _ filter: ObligationFilter, asOf: Day) throws(LedgerError) {
    rulebook = view.rulebook
    receipts = try DossierReader(view.ledger)
    self.filter = filter
    self.asOf = asOf
  }

  typealias Measure = (StandardRule, Code<Office>, Standing) throws(CalendarError) -> Int

  mutating func add(
    _ key: Int64, _ obligation: Obligation, days: Measure
  ) throws(LedgerError) {
    let receipt = try receipts.receipt(ofDossier: ObligationKey.dossier(key))
    try add(receipt, obligation, days: days)
  }

  mutating func add(
    _ receipt: Receipt, _ obligation: Obligation, days: Measure
  ) throws(LedgerError) {
    let rule = rulebook.rule(obligation.standard)
    guard filter.admits(receipt, rule) else { return }
    let standing = obligation.standing(asOf: asOf)
    let count = try mappingErrors(LedgerError.calendar, try days(rule, receipt.office, standing))
    entries.append(
      ListedObligation(
        dossier: receipt.number, service: receipt.service, office: receipt.office,
        standard: obligation.standard, standing: standing, days: count))
  }

  /// Days from the due day to the answer, or to the day asked about.
  var lateness: Measure {
    { [asOf] rule, office, standing throws(CalendarError) in
      guard let due = standing.due else { return 0 }
      return try rule.elapsed(from: due, to: standing.stop ?? asOf, office: office)
    }
  }

  /// Business days after the day asked about, through the due day.
  var daysLeft: Measure {
    { [asOf] rule, office, standing throws(CalendarError) in
      guard let due = standing.due else { return 0 }
      return try rule.calendar(of: office).businessDays(after: asOf, through: due)
    }
  }

  /// By due day, dossier and standard.
  func precedes(_ one: ListedObligation, _ other: ListedObligation) -> Bool {
    if one.standing.due != other.standing.due {
      return one.standing.due ?? .latest < other.standing.due ?? .latest
    }
    if one.dossier != other.dossier { return one.dossier.isBefore(other.dossier) }
    let standards = (rulebook.rule(one.standard).standard, rulebook.rule(other.standard).standard)
    if standards.0.id != standards.1.id { return standards.0.id.isBefore(standards.1.id) }
    // Standards of two declarations may share an id.
    return one.standard < other.standard
  }
}

extension String {
  /// The order of code points, the same for every reader.
  func isBefore(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
