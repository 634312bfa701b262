public import Language
public import ServiceStandards

extension Language {
  /// What happened, in the fewest words: the name of the milestone.
  public func name(of body: Event.Body, _ rulebook: Rulebook) -> String {
    switch body {
    case .received: name(of: BuiltInName.received)
    case .reached(let milestone, _, _), .callReached(let milestone):
      self.milestone(rulebook.milestones[milestone])
    case .assessed: name(of: BuiltInName.assessed)
    case .closed: name(of: BuiltInName.closed)
    case .voided: voiding
    }
  }

  /// What an event says beyond what happened, in the order in which its data is written; empty
  /// when it says no more.
  public func details(of body: Event.Body, _ rulebook: Rulebook) -> String {
    let details: [String?] =
      switch body {
      case .received(let reception):
        [
          text(rulebook.services[reception.service].name),
          reception.channel.map { text(rulebook.channels[$0].name) },
          text(rulebook.offices[reception.office].name), completeness(reception.isComplete),
          reception.call.map(call), reception.segment.map(shown),
        ]
      case .reached(_, let channel, let isAutomatic):
        [
          channel.map { text(rulebook.channels[$0].name) }, isAutomatic ? automatically : nil,
        ]
      case .assessed(let isAdmissible): [admissibility(isAdmissible)]
      case .closed(let reason): [text(rulebook.reasons[reason].name)]
      case .callReached: []
      case .voided(_, let reason, _): [safe(reason)]
      }
    return details.compactMap { $0 }.joined(separator: ", ")
  }
}
