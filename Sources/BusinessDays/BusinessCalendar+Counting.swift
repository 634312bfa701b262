// The time limits counted here are promises of an organization, not limits of a statute. By
// convention they are counted as those of a Québec civil action are, Code de procédure civile
// (RLRQ, c. C-25.01), art. 83:
//
// > Lorsque le délai est exprimé en jours, le jour qui marque le point de départ n’est pas compté
// > mais celui de l’échéance l’est. […] Le délai expire le dernier jour à 24 h 00; celui qui
// > expirerait normalement un samedi ou un jour férié est prolongé au premier jour ouvrable qui
// > suit.
//
// Code civil du Québec, art. 2879 (prescription), also leaves out the first day and puts off a last
// day that is a Saturday or a holiday; Loi d’interprétation (RLRQ, c. I-16), art. 52, a holiday.
extension BusinessCalendar {
  /// Whether the calendar is open that day.
  @inlinable
  public func isBusinessDay(_ day: Day) throws(CalendarError) -> Bool {
    let position = try position(of: day)
    return before[position + 1] != before[position]
  }

  /// The last day on which what must be done within so many business days is done in time: the
  /// n-th business day after the start, which is not counted (C.p.c., art. 83: « le jour qui marque
  /// le point de départ n’est pas compté mais celui de l’échéance l’est »). With a limit of 0, the
  /// start itself.
  @inlinable
  public func due(from start: Day, after limit: Int) throws(CalendarError) -> Day {
    precondition(limit >= 0, "a limit is a count of days")
    let passed = Int(before[try position(of: start) + 1])
    guard limit > 0 else { return start }
    guard limit <= businessDays.count - passed else { throw beyondEnd }
    return day(at: Int(businessDays[passed + limit - 1]))
  }

  /// How many business days it took from the start to the end: those after the start up to the
  /// end, and one more when the end is no business day, since what is done on a closed day counts
  /// as done on the next business day (C.p.c., art. 83: « prolongé au premier jour ouvrable qui
  /// suit »). 0 when the end is not after the start.
  ///
  /// It is at most a limit exactly when the end is at most the `due` day of that limit.
  @inlinable
  public func elapsed(from start: Day, to end: Day) throws(CalendarError) -> Int {
    let startPosition = try position(of: start)
    let endPosition = try position(of: end)
    // The business days before the end, and the end or the business day that stands for it:
    // worked out whatever the order, since a guess at the order costs more than the look-ups.
    let elapsed = Int(before[endPosition]) + 1 - Int(before[startPosition + 1])
    return endPosition > startPosition ? elapsed : 0
  }

  /// How many days after the one and up to the other are business days; 0 when the last is not
  /// after the first.
  @inlinable
  public func businessDays(after start: Day, through end: Day) throws(CalendarError) -> Int {
    let startPosition = try position(of: start)
    let endPosition = try position(of: end)
    return max(0, Int(before[endPosition + 1]) - Int(before[startPosition + 1]))
  }

  /// The day itself when it is a business day, else the first one after it.
  @inlinable
  public func nextBusinessDay(onOrAfter day: Day) throws(CalendarError) -> Day {
    try businessDay(1, onOrAfter: day)
  }

  /// The n-th business day, 1 or more, counted from the day itself when it is one.
  @inlinable
  public func businessDay(_ count: Int, onOrAfter day: Day) throws(CalendarError) -> Day {
    precondition(count > 0, "there is no day before the first")
    let passed = Int(before[try position(of: day)])
    guard count <= businessDays.count - passed else { throw beyondEnd }
    return self.day(at: Int(businessDays[passed + count - 1]))
  }

  /// The earliest of the last so many business days, 1 or more, up to and including the end.
  @inlinable
  public func start(ofLast count: Int, endingAt end: Day) throws(CalendarError) -> Day {
    precondition(count > 0, "there is no first of no days")
    let passed = Int(before[try position(of: end) + 1])
    guard count <= passed else { throw beyondCoverage(beforeCoverage) }
    return day(at: Int(businessDays[passed - count]))
  }

  @usableFromInline
  var beyondEnd: CalendarError {
    beyondCoverage(coverage.upperBound.advanced(byDays: 1))
  }

  @usableFromInline
  var beforeCoverage: Day { coverage.lowerBound.advanced(byDays: -1) }
}
