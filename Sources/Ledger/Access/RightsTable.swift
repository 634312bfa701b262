/// The rights to one method, by role.
struct RightsRow {
  let saisie: Right
  let plaintes: Right
  let direction: Right
  let administration: Right
  /// Of whoever has no role.
  let others: Right

  init(
    _ saisie: Right, _ plaintes: Right, _ direction: Right, _ administration: Right,
    others: Right = .never
  ) {
    self.saisie = saisie
    self.plaintes = plaintes
    self.direction = direction
    self.administration = administration
    self.others = others
  }

  subscript(role: Role) -> Right {
    switch role {
    case .saisie: saisie
    case .plaintes: plaintes
    case .direction: direction
    case .administration: administration
    }
  }
}

extension Method {
  /// Who may do what: the one place where it is written.
  ///
  /// The columns are `saisie`, `plaintes`, `direction` and `administration`. A delivery is judged
  /// event by event, each by the right to what would record it by itself: so one receives in
  /// it a complaint that one will not see.
  var rights: RightsRow {
    switch self {
    case .status, .describe: RightsRow(.always, .always, .always, .always, others: .always)
    case .summary, .report, .check, .exportResults:
      RightsRow(.always, .always, .always, .always)
    case .deadline, .elapsed, .calendars, .calendar, .declaration:
      RightsRow(.always, .always, .always, .always)
    case .receive: RightsRow(.always, .always, .never, .always)
    case .ingest, .record: RightsRow(.seen, .seen, .never, .always)
    case .amend, .void: RightsRow(.own, .own, .never, .always)
    case .show, .explain, .late, .due: RightsRow(.seen, .seen, .never, .always)
    case .exportEvents, .exportObligations: RightsRow(.never, .never, .never, .always)
    case .verify, .rebuild, .backup: RightsRow(.never, .never, .never, .always)
    }
  }

  /// The roles that have some right to it, in the order of `Role`.
  public var rolesThatMay: [Role] { Role.allCases.filter { rights[$0] != .never } }

  /// The roles that have the whole right to it, in the order of `Role`.
  public var rolesThatAlwaysMay: [Role] { Role.allCases.filter { rights[$0] == .always } }
}

extension Role {
  /// The right that this role gives to a method.
  public func right(to method: Method) -> Right { method.rights[self] }
}
