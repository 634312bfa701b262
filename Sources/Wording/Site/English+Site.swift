public import BusinessDays
public import ServiceStandards

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

  public func standards(_ count: Int, with verdict: Verdict) -> String {
    switch verdict {
    case .slipping: "on target, slipping"
    case .recovering: "off target, recovering"
    case .onTarget, .offTarget, .noData: self.verdict(verdict)
    }
  }

  public func allStandards(_ count: Int) -> String { count == 1 ? "commitment" : "commitments" }

  public func onTime(_ rate: Rate) -> MarkedText {
    guard rate.settled > 0 else { return "nothing to count in the period" }
    return "\(marked(rate.onTime)) of \(marked(rate.settled)) on\u{A0}time"
  }

  public func target(_ target: Target) -> MarkedText { "target: \(marked(target))" }

  public func marginLeft(_ count: Int) -> MarkedText {
    switch count {
    case 0: "no more late answers possible"
    case 1: "\(marked(count)) more late answer possible"
    default: "\(marked(count)) more late answers possible"
    }
  }

  public func marginLeftAtEnd(_ count: Int) -> MarkedText {
    switch count {
    case 0: "no more late answers were possible"
    case 1: "\(marked(count)) more late answer would have kept the target"
    default: "\(marked(count)) more late answers would have kept the target"
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

  public var nothingPending: String { "nothing that is running now" }

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

  public func standing(_ rate: Rate, of standard: Standard, verdict: Verdict, isOver: Bool)
    -> MarkedText
  {
    guard rate.settled > 0 else {
      return isOver
        ? "There was nothing to count in the period."
        : "There is nothing to count in the period yet."
    }
    let counted = counted(rate, within: delay(standard.limit, standard.unit))
    let sentence: MarkedText =
      "In the period, \(counted), which is \(marked(rate, target: standard.target))."
    let target = marked(standard.target)
    switch (verdict, isOver) {
    case (.onTarget, _): return sentence + " The target of \(target) is reached."
    case (.slipping, false):
      return sentence + " The target of \(target) is reached, but not lately."
    case (.slipping, true):
      return sentence + " The target of \(target) is reached, but was not towards the end."
    case (.recovering, false):
      return sentence + " The target of \(target) is not reached, but is lately."
    case (.recovering, true):
      return sentence + " The target of \(target) is not reached, but was towards the end."
    case (.offTarget, _): return sentence + " The target of \(target) is not reached."
    case (.noData, _): return sentence
    }
  }

  private func counted(_ rate: Rate, within delay: MarkedText) -> MarkedText {
    switch (rate.onTime, rate.settled) {
    case (1, 1): "the only case was settled within \(delay)"
    case (0, 1): "the only case was not settled within \(delay)"
    case (0, let all): "none of the \(marked(all)) cases was settled within \(delay)"
    case (1, let all): "\(marked(1)) of \(marked(all)) cases was settled within \(delay)"
    case (let some, let all):
      "\(marked(some)) of \(marked(all)) cases were settled within \(delay)"
    }
  }

  public func undecided(_ pending: Int, of total: Int) -> MarkedText {
    guard pending > 0 else { return "Nothing that is running now falls due in the period." }
    return "\(marked(pending)) of \(marked(total)), which is \(markedShare(pending, of: total)), "
      + "can still be on time or late."
  }
}
