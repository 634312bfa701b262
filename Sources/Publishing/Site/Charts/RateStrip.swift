import Language
import ServiceStandards

/// The rate of a period against its target, with what the period can still come to: one line that
/// compares with that of the next standard, the axis being the same for all.
struct RateStrip {
  let context: SiteContext
  let standard: StandardReport
  let axis: PercentAxis
  let id: String

  private static let width = 320.0
  private static let height = 62.0

  var markup: Markup? {
    let target = standard.standard.target
    guard let rate = standard.rate.percentage, let worst = standard.worstCase.percentage,
      let best = standard.bestCase.percentage
    else { return nil }
    let x = axis.scale(from: 14, to: Self.width - 22)
    let y = 26.0
    return drawing(
      id, "strip", width: Self.width, height: Self.height,
      title: context.messages.rateTitle(
        context.percent(standard.rate, target), target: context.messages.marked(target).shown),
      description: worst < best
        ? context.messages.rateDescription(
          worst: context.percent(standard.worstCase, target),
          best: context.percent(standard.bestCase, target))
        : context.messages.onTime(standard.rate).shown
    ) {
      line("axis", x(Double(axis.lowest)), y, x(100), y)
      for tick in axis.ticks where tick.isMultiple(of: 10) {
        line("tick", x(Double(tick)), y + 7, x(Double(tick)), y + 11)
        if (100 - tick).isMultiple(of: max(10, 2 * axis.step)) {
          words(context.messages.percent(digits: "\(tick)"), x(Double(tick)), y + 26, .middle)
        }
      }
      if worst < best {
        Tag.rect(
          .class("range"), .at(.x, x(worst)), .at(.y, y - 5),
          .at(.width, max(x(best) - x(worst), 1)),
          .at(.height, 10), .at(.rx, 2))
      }
      Tag.path(
        .class("goal"),
        .path(
          "M\(decimal(x(target.percentage))) 12L\(decimal(x(target.percentage))) \(decimal(y + 12))"
        ))
      words(
        context.messages.target(target).shown, x(target.percentage), 9,
        target.percentage > 85 ? .end : x(target.percentage) < 50 ? .start : .middle,
        "words goal-words")
      Shape.dot.drawn("rate-dot", at: Place(x: x(rate), y: y), size: 13)
    }
  }
}
