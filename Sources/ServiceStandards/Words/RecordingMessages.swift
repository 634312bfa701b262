import BusinessDays
public import Language

extension Language {
  /// What a promise has come to, in words for a line about its dossier.
  ///
  /// - Parameter days: how long it took, in the standard's unit, when it is settled.
  public func promise(_ rule: StandardRule, _ standing: Standing, days: Int?, _ rulebook: Rulebook)
    -> String
  {
    let standard = rule.standard
    let what = owed(rule, rulebook)
    let due = standing.due ?? .latest
    return switch standing.outcome {
    case .waiting where standing.stop != nil: kept(what, before: starting(rule, rulebook))
    case .waiting:
      owed(what, within: standard.limit, standard.unit, of: starting(rule, rulebook))
    case .open: owed(what, by: due)
    case .overdue: overdue(what, due: due)
    case .onTime:
      days.map { kept(what, days: $0, limit: standard.limit, standard.unit) } ?? kept(what)
    case .late:
      days.map { missed(what, days: $0, limit: standard.limit, standard.unit) } ?? missed(what)
    case .lifted: lifted(what)
    }
  }

  /// What a standard promises: the first of the milestones that stop its clock.
  public func owed(_ rule: StandardRule, _ rulebook: Rulebook) -> String {
    let code = rule.standard.stops.first.flatMap(rulebook.milestones.code(of:))
    return code.map { milestone(rulebook.milestones[$0]) } ?? text(rule.standard.text)
  }

  /// The milestone that starts a standard's clock.
  public func starting(_ rule: StandardRule, _ rulebook: Rulebook) -> String {
    switch rule.start {
    case .receipt: name(of: BuiltInName.received)
    case .completeness: name(of: BuiltInName.completed)
    case .milestone(let code): milestone(rulebook.milestones[code])
    }
  }
}
