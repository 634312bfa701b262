public import BusinessDays
public import Standards

extension English {
  public func labelled(_ label: SiteLabel, _ text: MarkedText) -> MarkedText {
    "\(self.label(label)): \(text)"
  }

  public func period(_ label: String, from: Day, through: Day, asOf day: Day) -> MarkedText {
    "Period \(safe(label)), \(marked(from)) to \(marked(through)). Data as of \(marked(day))."
  }

  public func inForce(since day: Day) -> MarkedText { "in force since \(marked(day))" }

  public func smallCounts(below count: Int) -> MarkedText {
    "Results of fewer than \(marked(count)) dossiers are not published by group or by month, nor "
      + "are those from which they could be found by subtraction; they count in the totals."
  }

  public func standards(_ count: Int, with verdict: Verdict) -> String { self.verdict(verdict) }

  public func allStandards(_ count: Int) -> String { count == 1 ? "commitment" : "commitments" }

  public func onTime(_ rate: Rate) -> MarkedText {
    "\(marked(rate.onTime)) of \(marked(rate.settled)) on\u{A0}time"
  }

  public func target(_ target: Target) -> MarkedText { "target: \(marked(target))" }

  public func marginLeft(_ count: Int) -> MarkedText {
    switch count {
    case 0: "no more late answers possible"
    case 1: "\(marked(count)) more late answer possible"
    default: "\(marked(count)) more late answers possible"
    }
  }

  public func recoveryNeeded(_ count: Int?) -> MarkedText {
    switch count {
    case 1: "\(marked(1)) answer on time"
    case .some(let count): "\(marked(count)) answers on time in a row"
    case nil: "out of reach for the period"
    }
  }

  public func outlook(of pending: Int, worst: MarkedText, best: MarkedText) -> MarkedText {
    "\(marked(pending)) to fall due: at worst \(worst), at best \(best)"
  }

  public var nothingPending: String { "nothing left to fall due" }

  public func trend(_ rate: Rate, target: Target, since day: Day) -> MarkedText {
    guard rate.settled > 0 else { return "nothing to count since \(marked(day))" }
    return "\(marked(rate, target: target)) since \(marked(day)) "
      + "(\(marked(rate.onTime)) of \(marked(rate.settled)))"
  }

  public func delay(_ days: Int, _ unit: Standard.Unit) -> MarkedText {
    let noun =
      switch unit {
      case .businessDays: days == 1 ? "business day" : "business days"
      case .calendarDays: days == 1 ? "calendar day" : "calendar days"
      }
    return days == 0
      ? MarkedText(.number(value: "0", shown: "the same day")) : "\(marked(days))\u{A0}\(noun)"
  }

  public func standing(_ rate: Rate, of standard: Standard, verdict: Verdict) -> MarkedText {
    guard rate.settled > 0 else { return "There is nothing to count in the period yet." }
    let counted: MarkedText =
      "In the period, \(marked(rate.onTime)) of the \(marked(rate.settled)) cases settled were "
      + "within \(delay(standard.limit, standard.unit)), which is "
      + "\(marked(rate, target: standard.target))."
    let target = marked(standard.target)
    switch verdict {
    case .onTarget: return counted + " The target of \(target) is reached."
    case .slipping: return counted + " The target of \(target) is reached, but not lately."
    case .recovering: return counted + " The target of \(target) is not reached, but is lately."
    case .offTarget: return counted + " The target of \(target) is not reached."
    case .noData: return counted
    }
  }

  public func undecided(_ pending: Int, of total: Int) -> MarkedText {
    guard pending > 0 else { return "Nothing is left to fall due in the period." }
    return "\(marked(pending)) of \(marked(total)), which is \(markedShare(pending, of: total)), "
      + "can still be on time or late."
  }
}
