public import BusinessDays
import ServiceStandards

extension RecentView {
  /// Obligations overdue on a day, worst first, as `LedgerView.late` lists them.
  public func overdue(asOf day: Day) throws(LedgerError) -> [ListedObligation] {
    var list = try ObligationList(view, ObligationFilter(), asOf: day)
    try each(.overdue, asOf: day) { receipt, obligation throws(LedgerError) in
      try list.add(receipt, obligation, days: list.lateness)
    }
    return list.entries.sorted { one, other in
      if one.days != other.days { return one.days > other.days }
      return list.precedes(one, other)
    }
  }

  /// Of the obligations overdue on a day, those that were not on an earlier day as an earlier
  /// view knew it, worst first. An obligation is the same when its dossier and its standard's id
  /// are.
  public func newlyOverdue(asOf day: Day, since earlier: RecentView, asOf earlierDay: Day)
    throws(LedgerError) -> [ListedObligation]
  {
    let histories = try DossierReader(view.ledger)
    let calls = try CallReader(view.ledger)
    var new: [ListedObligation] = []
    for entry in try overdue(asOf: day) {
      let history = earlier.view.known(try histories.history(ofNumber: entry.dossier))
      let dossier = try earlier.view.obligations(of: history, calls)
      let id = rulebook.rule(entry.standard).standard.id
      let wasListed = dossier?.obligations.contains {
        $0.holds(on: earlierDay) && $0.standing(asOf: earlierDay).outcome == .overdue
          && earlier.rulebook.rule($0.standard).standard.id == id
      }
      if wasListed != true { new.append(entry) }
    }
    return new
  }

  /// Obligations that fall due from a day through a last one, most urgent first, as
  /// `LedgerView.due` lists them.
  public func due(asOf day: Day, through last: Day) throws(LedgerError) -> [ListedObligation] {
    var list = try ObligationList(view, ObligationFilter(), asOf: day)
    guard day <= last else { return [] }
    try each(.open(due: day...last), asOf: day) { receipt, obligation throws(LedgerError) in
      try list.add(receipt, obligation, days: list.daysLeft)
    }
    return list.entries.sorted(by: list.precedes)
  }

  /// The last day of so many business days, 1 or more, from a day on, as `LedgerView` counts them.
  public func lastDay(of days: Int, from day: Day) throws(LedgerError) -> Day {
    try view.lastDay(of: days, from: day)
  }
}
