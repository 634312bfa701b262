import BusinessDays

/// A Python program that draws the same days as `Pairs`, times NumPy's business days on them with
/// the same weekdays and holidays, and prints its figures beside ours.
///
/// NumPy counts a half-open range, so that its count from the day after the start to the end, and
/// one more, is what `elapsed` answers.
func numpyProgram(
  _ calendar: BusinessCalendar, _ figures: DaysFigures
) throws -> String {
  let week = Weekday.allCases.map { calendar.file.closedWeekdays.contains($0) ? "0" : "1" }
  var holidays: [String] = []
  var day = calendar.coverage.lowerBound
  while day <= calendar.coverage.upperBound {
    let isWeekday = !calendar.file.closedWeekdays.contains(day.weekday)
    if try isWeekday && !calendar.isBusinessDay(day) { holidays.append("\(day.ordinal)") }
    day = day.advanced(byDays: 1)
  }
  let span = calendar.coverage.lowerBound.days(until: calendar.coverage.upperBound) - 365
  return """
    import sys, time
    try:
        import numpy
    except ImportError:
        sys.exit('NumPy is not there: nothing to compare with')

    def number(i):
        with numpy.errstate(over='ignore'):
            m = (i + numpy.uint64(1)) * numpy.uint64(0x9E3779B97F4A7C15)
            m = (m ^ (m >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
            m = (m ^ (m >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
            return m ^ (m >> numpy.uint64(31))

    def least(run, runs=7):
        times = []
        for _ in range(runs):
            start = time.perf_counter_ns()
            answer = run()
            times.append(time.perf_counter_ns() - start)
        return min(times) / count, answer

    count = \(Pairs.count)
    index = numpy.arange(3 * count, dtype=numpy.uint64)
    drawn = number(index)
    day = drawn[:2 * count] % numpy.uint64(\(span))
    day = (day.astype('int64') + \(calendar.coverage.lowerBound.ordinal)).astype('datetime64[D]')
    starts, ends = day[:count], day[count:]
    limits = (drawn[2 * count:] % numpy.uint64(\(Pairs.longestLimit))).astype('int64') + 1
    calendar = numpy.busdaycalendar(
        weekmask='\(week.joined())',
        holidays=numpy.array([\(holidays.joined(separator: ","))]).astype('datetime64[D]'))

    after = starts + numpy.timedelta64(1, 'D')
    elapsed, answer = least(lambda: numpy.busday_count(after, ends, busdaycal=calendar))
    answer = numpy.where(ends > starts, answer + 1, 0)
    assert int(answer.sum()) == \(figures.elapsedSum), 'elapsed differs'
    due, answer = least(
        lambda: numpy.busday_offset(starts, limits, roll='backward', busdaycal=calendar))
    assert int(answer.astype('int64').sum()) == \(figures.dueSum), 'due differs'

    print('the same', count, 'random days, with the same answers; nanoseconds each')
    for name, ours, theirs in (
        ('elapsed', \(twoDecimals(figures.elapsed)), elapsed),
        ('due', \(twoDecimals(figures.due)), due)):
        print(f'{name:8} diligence {ours:6.2f}  numpy {theirs:7.2f}  {theirs / ours:5.1f} times')
    """
}
