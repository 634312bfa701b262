public import BusinessDays
public import ServiceStandards

extension English {
  public func annualTitle(_ label: String) -> String {
    "Results against the service statement, \(safe(label))"
  }

  public func annualCaption(from first: String, to last: String) -> String {
    "How the commitments of the service statement were kept, \(safe(first)) to \(safe(last))"
  }

  public func indicator(_ limit: Int, _ unit: Standard.Unit) -> MarkedText {
    "Share of cases settled in \(delay(limit, unit)) or less"
  }

  public func annualReading(_ label: String) -> String {
    "The number of cases, the late ones, the median delay and the gap to the target are those of "
      + "\(safe(label)). A result is compared with its target before it is rounded."
  }

  public func points(digits: String) -> String {
    digits.hasPrefix("-") ? "−\(digits.dropFirst())" : "+\(digits)"
  }

  public func median(_ days: Int, _ unit: Standard.Unit) -> MarkedText { delay(days, unit) }

  public var noteNothingSettled: String { "No case in the ledger for this year." }

  public func noteRunning(asOf day: Day) -> MarkedText {
    "The year is not over: results as of \(marked(day))."
  }

  public var noteNotPromised: String {
    "The commitment was not in that year’s service statement."
  }

  public func scrolls(_ caption: String) -> String { "\(caption) (table that scrolls sideways)" }
}
