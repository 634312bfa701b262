import Language
import ServiceStandards

/// The rates of the last months, small: a dot for a month on target, a triangle for one below.
struct Sparkline {
  let context: SiteContext
  let standard: StandardReport
  /// The labels of the months, the same for all standards so that pictures compare.
  let months: [String]
  let axis: PercentAxis
  let id: String

  /// So many months are shown at most.
  static let most = 12
  private static let width = 320.0
  private static let height = 92.0

  var markup: Markup? {
    let months = months.map { label in standard.months.first { $0.label == label } }
    let target = standard.standard.target
    let rates = months.compactMap { $0?.rate.value }.filter { $0.settled > 0 }
    guard let last = rates.last,
      let lowest = rates.min(by: isBelow), let highest = rates.max(by: isBelow)
    else { return nil }
    let y = axis.scale(from: 68, to: 10)
    let step = months.count > 1 ? (Self.width - 62) / Double(months.count - 1) : 0
    let places = months.enumerated().map { index, month in
      month?.rate.value?.percentage.map { Place(x: 44 + Double(index) * step, y: y($0)) }
    }
    return drawing(
      id, "spark", width: Self.width, height: Self.height,
      title: context.messages.monthsTitle(months.count),
      description: context.messages.monthsDescription(
        lowest: context.percent(lowest, target), highest: context.percent(highest, target),
        last: context.percent(last, target), target: context.messages.marked(target).shown)
    ) {
      for tick in [axis.lowest, 100] {
        line("grid", 40, y(Double(tick)), Self.width - 14, y(Double(tick)))
        words(context.messages.percent(digits: "\(tick)"), 36, y(Double(tick)) + 4, .end)
      }
      line("goal", 40, y(target.percentage), Self.width - 14, y(target.percentage))
      polyline("trace", places)
      for (month, place) in zip(months, places) {
        if let place, let month, let rate = month.rate.value {
          point(rate, at: place, isOver: month.isOver)
        }
      }
      if let first = self.months.first, let last = self.months.last {
        words(context.shortName(ofMonth: first), 40, 86)
        words(context.shortName(ofMonth: last), Self.width - 14, 86, .end)
      }
    }
  }

  private func isBelow(_ left: Rate, _ right: Rate) -> Bool {
    left.onTime * right.settled < right.onTime * left.settled
  }

  private func point(_ rate: Rate, at place: Place, isOver: Bool) -> Markup {
    let kind = isOver ? "" : " running"
    return rate.reaches(standard.standard.target)
      ? Shape.dot.drawn("month reached\(kind)", at: place, size: 6)
      : Shape.triangleDown.drawn("month below\(kind)", at: place, size: 8)
  }
}
