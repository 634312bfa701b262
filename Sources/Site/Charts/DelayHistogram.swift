import Reports
import Standards
import Wording

/// How many took how long, on either side of the norm.
struct DelayHistogram {
  let context: SiteContext
  let standard: StandardReport

  private static let width = 760.0
  private static let height = 296.0
  private static let left = 14.0
  private static let right = 746.0
  private static let top = 60.0
  private static let bottom = 232.0

  private var bins: [DelayBin] { standard.delays.bins }
  private var unit: Standard.Unit { standard.standard.unit }
  private var step: Double { min((Self.right - Self.left) / Double(max(bins.count, 1)), 72) }
  private var start: Double { Self.left + (Self.right - Self.left - step * Double(bins.count)) / 2 }

  private func x(_ index: Int) -> Double { start + Double(index) * step }

  static func name(_ days: ClosedRange<Int>) -> String {
    days.count == 1 ? "\(days.lowerBound)" : "\(days.lowerBound)–\(days.upperBound)"
  }

  var markup: Markup {
    let greatest = bins.map(\.count).max() ?? 0
    let height = Scale(values: 0...Double(max(greatest, 1)), from: 0, to: Self.bottom - Self.top)
    let limit = standard.standard.limit
    return drawing(
      "delays", "chart", width: Self.width, height: Self.height,
      title: context.messages.delaysTitle(unit),
      description: context.messages.delaysDescription(
        onTime: standard.rate.onTime, missed: standard.rate.missed,
        limit: context.messages.delay(limit, unit).shown)
    ) {
      Tag.defs { hatching("delays-late", "late", every: 7, turnedBy: 45) }
      for (index, bin) in bins.enumerated() { bar(index, bin, height(Double(bin.count))) }
      line("axis", start, Self.bottom, x(bins.count), Self.bottom)
      norm
      words(
        context.messages.delayAxis(unit), (start + x(bins.count)) / 2, Self.bottom + 54, .middle,
        "words strong")
    }
  }

  @MarkupBuilder private func bar(_ index: Int, _ bin: DelayBin, _ height: Double) -> [Markup] {
    let gap = step > 12 ? 3.0 : 1
    if bin.count > 0 {
      let attributes: [Attribute] = [
        .class(bin.isOnTime ? "part-on-time" : "part-late"), .at(.x, x(index) + gap / 2),
        .at(.y, Self.bottom - max(height, 1)), .at(.width, step - gap),
        .at(.height, max(height, 1)), .data("count", "\(bin.count)"),
        .data("days", DelayHistogram.name(bin.days)),
      ]
      Tag.rect(attributes + (bin.isOnTime ? [] : [.fill("url(#delays-late)")]))
      if step >= 22 {
        words(
          context.messages.number(bin.count), x(index) + step / 2, Self.bottom - height - 6, .middle
        )
      }
    }
    if isNamed(index) {
      // The names of several days are wide: where bins are narrow, every other one stands lower.
      let isLower = step < 44 && bin.days.count > 1 && index.isMultiple(of: 2)
      words(
        DelayHistogram.name(bin.days), x(index) + step / 2, Self.bottom + (isLower ? 34 : 19),
        .middle)
    }
  }

  /// Every bin is named while there is room, else the first of every five.
  private func isNamed(_ index: Int) -> Bool { step >= 24 || index.isMultiple(of: 5) }

  /// The line between what was on time and what was late.
  @MarkupBuilder private var norm: [Markup] {
    let place = x(bins.firstIndex { !$0.isOnTime } ?? bins.count)
    let isLeft = place > (Self.left + Self.right) / 2
    line("goal", place, 10, place, Self.bottom + 6)
    words(
      context.messages.labelled(
        .norm, context.messages.delay(standard.standard.limit, unit)
      ).shown, place + (isLeft ? -8 : 8), 20, isLeft ? .end : .start,
      "words goal-words")
  }
}
