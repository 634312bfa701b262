public import BusinessDays

extension English {
  public func name(of milestone: BuiltInName) -> String {
    switch milestone {
    case .received: "receipt"
    case .completed: "complete request"
    case .assessed: "assessment of admissibility"
    case .closed: "closing"
    }
  }

  public var voiding: String { "voiding" }

  public func completeness(_ isComplete: Bool) -> String {
    isComplete ? "complete request" : "incomplete request"
  }

  public func admissibility(_ isAdmissible: Bool) -> String {
    isAdmissible ? "admissible" : "not admissible"
  }

  public var automatically: String { "sent automatically" }

  public var noChannel: String { "no channel" }

  public func closure(_ closure: Closure, on day: Day) -> String {
    switch closure {
    case .weekday(let weekday): weekdayName(weekday.rawValue)
    case .holiday(let holiday, let ownDate):
      text(holiday.name)
        + (ownDate == day ? "" : ", which falls on \(weekdayAndDate(ownDate))")
    case .exceptional(let exception): "exceptional closing: \(text(exception.name))"
    }
  }

  public func call(_ id: String) -> String { "call \(shown(id))" }

  public func event(_ sequence: Int64) -> String { "event \(sequence)" }
}
