/// Why a calendar has no answer.
public enum CalendarError: Error, Hashable, Sendable {
  /// The answer depends on a day beyond those that the calendar knows; nothing is guessed. Of a
  /// count that runs off an end, it is the first day beyond it.
  case beyondCoverage(Day, covered: ClosedRange<Day>, calendar: String)
}
