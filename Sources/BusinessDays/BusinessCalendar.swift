/// A calendar that counts business days.
///
/// A business day is one on which the calendar is not closed; which days those are, and by what
/// law, regulation or agreement, is said by its file, holiday by holiday (`Holiday.source`): the
/// Loi d’interprétation (RLRQ, c. I-16), art. 61, par. 23°, names nine feasts besides Sundays, and
/// the offices of the Québec public service keep 13 holidays besides weekends (RLRQ, c. J-3, r. 3,
/// art. 3, and the officials’ collective agreement, a. 8-35.01). Counts never include the day from
/// which they start. The calendar answers for the days of its file's years; beyond them every
/// operation throws, since the holidays there are not known.
///
/// ```swift
/// let calendar = BusinessCalendar(try CalendarFile(bytes))
/// let due = try calendar.due(from: received, after: 15)
/// let taken = try calendar.elapsed(from: received, to: replied)
/// ```
///
/// Making one takes a fraction of a millisecond; `due`, `elapsed` and the other counts are then
/// one or two look-ups in tables, a few nanoseconds whatever the distance.
public struct BusinessCalendar: Sendable {
  /// The days for which the calendar answers.
  public let coverage: ClosedRange<Day>

  /// At position i, how many business days come before the i-th day of the coverage, counted
  /// from 0; one more position than there are days.
  @usableFromInline
  let before: [UInt16]

  /// The positions of the business days, in order.
  @usableFromInline
  let businessDays: [UInt16]

  private let details: Details

  /// What explanations need and counts do not, behind one reference so that copies are cheap.
  private final class Details: Sendable {
    let file: CalendarFile
    let closedDays: ClosedDays

    init(_ file: CalendarFile, _ closedDays: ClosedDays) {
      self.file = file
      self.closedDays = closedDays
    }
  }

  /// The calendar that a file says. Its years are few enough for positions of 16 bits.
  public init(_ file: CalendarFile) {
    let closedDays = ClosedDays(file)
    let first = Gregorian.ordinal(year: file.years.lowerBound, month: 1, day: 1)
    let last = Gregorian.ordinal(year: file.years.upperBound, month: 12, day: 31)
    coverage = Day(ordinal: first)...Day(ordinal: last)
    details = Details(file, closedDays)

    let offset = closedDays.first.days(until: coverage.lowerBound)
    let length = Int(last - first) + 1
    var before = [UInt16](repeating: 0, count: length + 1)
    var businessDays = [UInt16](repeating: 0, count: length)
    var count = 0
    for position in 0..<length {
      before[position] = UInt16(truncatingIfNeeded: count)
      // Overwritten by the next one when this is none.
      businessDays[count] = UInt16(truncatingIfNeeded: position)
      count += closedDays.marks[offset + position] == ClosedDays.open ? 1 : 0
    }
    before[length] = UInt16(truncatingIfNeeded: count)
    businessDays.removeLast(length - count)
    self.before = before
    self.businessDays = businessDays
  }

  /// The file that the calendar was made from.
  public var file: CalendarFile { details.file }

  /// The calendar's id.
  public var id: String { details.file.id }

  /// Why nothing but a weekday closes that day, or what does. The day is covered.
  func cause(on day: Day) -> ClosedDays.Cause? { details.closedDays.cause(on: day) }

  /// The day at a position of the coverage.
  @inlinable
  func day(at position: Int) -> Day {
    Day(ordinal: coverage.lowerBound.ordinal + Int32(position))
  }

  /// The position of a day in the coverage.
  @inlinable
  func position(of day: Day) throws(CalendarError) -> Int {
    let position = Int(day.ordinal) - Int(coverage.lowerBound.ordinal)
    guard position >= 0 && position < before.count - 1 else { throw beyondCoverage(day) }
    return position
  }

  /// The error that says that the calendar does not know that day.
  public func beyondCoverage(_ day: Day) -> CalendarError {
    .beyondCoverage(day, covered: coverage, calendar: id)
  }
}
