import BusinessDays
import Language
import ServiceStandards

/// The days of the period, a column for each week: what was settled on each, and the days off.
struct CalendarHeatMap {
  let context: SiteContext
  let standard: StandardReport

  private static let cell = 13.0
  private static let left = 40.0
  private static let top = 26.0

  /// What a day looks like.
  enum Look: String, CaseIterable {
    case allOnTime = "all"
    case fewMissed = "few"
    case manyMissed = "many"
    case nothing, withheld, closed
    case toCome = "coming"
  }

  private var days: [(day: CalendarDay, look: Look)] {
    zip(context.report.calendar, standard.days).map { (day: $0, look: look($0, $1)) }
  }

  /// A closed day looks closed unless something was settled on it.
  private func look(_ day: CalendarDay, _ state: DayState) -> Look {
    switch state {
    case .allOnTime: .allOnTime
    case .fewMissed: .fewMissed
    case .manyMissed: .manyMissed
    case .nothing: day.closure == nil ? .nothing : .closed
    case .withheld: day.closure == nil ? .withheld : .closed
    case .toCome: day.closure == nil ? .toCome : .closed
    }
  }

  private func name(_ look: Look) -> String {
    switch look {
    case .allOnTime: context.label(.dayAllOnTime)
    case .fewMissed: context.messages.fewLate(below: context.report.smallCountsBelow)
    case .manyMissed: context.messages.manyLate(from: context.report.smallCountsBelow)
    case .nothing: context.label(.dayNothing)
    case .withheld: context.label(.withheld)
    case .closed: context.label(.dayClosed)
    case .toCome: context.label(.dayToCome)
    }
  }

  /// How many weeks after the first one.
  private func week(of day: Day, after first: Day) -> Int {
    (first.days(until: day) + first.weekday.rawValue - 1) / 7
  }

  var markup: Markup? {
    guard let first = days.first?.day.day, let last = days.last?.day.day else { return nil }
    let weeks = week(of: last, after: first) + 1
    let counts = Dictionary(grouping: days, by: \.look).mapValues(\.count)
    return drawing(
      "days", "chart heat", width: max(Self.left + Double(weeks) * Self.cell + 6, 300),
      height: Self.top + 7 * Self.cell + 6,
      title: context.messages.calendarTitle(context.report.period.label),
      description: context.messages.calendarDescription(
        allOnTime: counts[.allOnTime] ?? 0, fewMissed: counts[.fewMissed] ?? 0,
        manyMissed: counts[.manyMissed] ?? 0, nothing: counts[.nothing] ?? 0,
        closed: counts[.closed] ?? 0)
    ) {
      Tag.defs { hatching("days-closed", "closed", every: 4, turnedBy: 45) }
      for weekday in [1, 3, 5] {
        words(
          context.messages.shortWeekday(weekday), Self.left - 6,
          Self.top + (Double(weekday) - 0.5) * Self.cell + 4, .end)
      }
      for (day, look) in days {
        let column = Double(week(of: day.day, after: first))
        if day.day.day == 1 || day.day == first && day.day.day < 15 {
          words(
            context.messages.shortMonth(day.day.month), Self.left + column * Self.cell,
            Self.top - 9)
        }
        square(
          look,
          at: Place(
            x: Self.left + column * Self.cell,
            y: Self.top + Double(day.day.weekday.rawValue - 1) * Self.cell),
          marks: [.data("day", day.day.description), .data("state", look.rawValue)])
      }
    }
  }

  /// A day's square, with a mark that says what its shade does.
  @MarkupBuilder private func square(_ look: Look, at place: Place, marks: [Attribute])
    -> [Markup]
  {
    let side = Self.cell - 2
    let attributes: [Attribute] = [
      .class("day-\(look.rawValue)"), .at(.x, place.x), .at(.y, place.y), .at(.width, side),
      .at(.height, side),
    ]
    Tag.rect(attributes + marks + (look == .closed ? [.fill("url(#days-closed)")] : []))
    let middle = Place(x: place.x + side / 2, y: place.y + side / 2)
    switch look {
    case .fewMissed: Shape.dot.drawn("day-mark", at: middle, size: 4)
    case .manyMissed: Shape.cross.drawn("day-mark", at: middle, size: 7)
    case .withheld: line("day-dash", middle.x - 2.5, middle.y, middle.x + 2.5, middle.y)
    case .allOnTime, .nothing, .closed, .toCome: []
    }
  }

  /// What each look means.
  var legend: Markup {
    let seldom = [Look.withheld, .toCome].filter { look in !days.contains { $0.look == look } }
    return Tag.ul(.class("legend")) {
      for look in Look.allCases where !seldom.contains(look) {
        Tag.li {
          ornament("key", width: Self.cell, height: Self.cell) {
            square(look, at: Place(x: 1, y: 1), marks: [])
          }
          name(look)
        }
      }
    }
  }

  /// The same days as a table: a row for each week.
  var table: SimpleTable {
    var table = SimpleTable(
      caption: context.messages.calendarTitle(context.report.period.label),
      heads: [context.label(.week)] + (1...7).map(context.messages.shortWeekday),
      kind: "plain dense")
    guard let first = days.first?.day.day else { return table }
    for week in Dictionary(grouping: days, by: { week(of: $0.day.day, after: first) })
      .sorted(by: { $0.key < $1.key })
    {
      let monday = first.advanced(byDays: 7 * week.key - (first.weekday.rawValue - 1))
      let cells = (1...7).map { weekday in
        SimpleTable.Cell.words(
          MarkedText(
            week.value.first { $0.day.day.weekday.rawValue == weekday }.map { name($0.look) } ?? "")
        )
      }
      table.rows.append((head: context.messages.markedISO(monday), cells: cells))
    }
    return table
  }
}
