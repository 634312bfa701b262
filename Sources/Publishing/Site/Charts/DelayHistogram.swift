import Language
import ServiceStandards

/// How many took how long, on either side of the norm.
struct DelayHistogram {
  let context: SiteContext
  let standard: StandardReport

  private static let width = 760.0
  private static let height = 296.0
  private static let right = 746.0
  private static let top = 60.0
  private static let bottom = 232.0

  private var bins: [DelayBin] { standard.delays.bins }
  private var unit: Standard.Unit { standard.standard.unit }
  private var layout: HistogramLayout { HistogramLayout(bins) }
  private var greatest: Int { max(bins.map(\.count).max() ?? 0, 1) }

  private var hasCounts: Bool {
    layout.fits(
      bins.filter { $0.count > 0 }.map { context.messages.number($0.count) }, from: 14,
      to: Self.right)
  }
  /// Room for the names of the scale where bars do not bear their counts.
  private var left: Double {
    hasCounts ? 14 : 24 + HistogramLayout.width(of: context.messages.number(greatest))
  }
  private var step: Double { layout.step(from: left, to: Self.right) }
  private var start: Double { left + (Self.right - left - step * Double(bins.count)) / 2 }

  private func x(_ index: Int) -> Double { start + Double(index) * step }
  private var height: Scale {
    Scale(values: 0...Double(greatest), from: 0, to: Self.bottom - Self.top)
  }

  static func name(_ days: ClosedRange<Int>) -> String {
    days.count == 1 ? "\(days.lowerBound)" : "\(days.lowerBound)–\(days.upperBound)"
  }

  var markup: Markup {
    drawing(
      "delays", "chart", width: Self.width, height: Self.height,
      title: context.messages.delaysTitle(unit),
      description: context.messages.delaysDescription(
        onTime: standard.rate.onTime, missed: standard.rate.missed,
        limit: context.messages.delay(standard.standard.limit, unit).shown)
    ) {
      Tag.defs { hatching("delays-late", "late", every: 7, turnedBy: 45) }
      if !hasCounts { scale }
      for (index, bin) in bins.enumerated() { bar(index, bin) }
      axis
      names
      norm
      words(
        context.messages.delayAxis(unit), (start + x(bins.count)) / 2, Self.bottom + 54, .middle,
        "words strong")
    }
  }

  @MarkupBuilder private var scale: [Markup] {
    for count in HistogramLayout.ticks(through: greatest) {
      let y = Self.bottom - height(Double(count))
      line("grid", start, y, x(bins.count), y)
      words(context.messages.number(count), start - 8, y + 4, .end)
    }
  }

  @MarkupBuilder private func bar(_ index: Int, _ bin: DelayBin) -> [Markup] {
    let gap = step > 12 ? 3.0 : 1
    if bin.count > 0 {
      let height = max(height(Double(bin.count)), 1)
      let attributes: [Attribute] = [
        .class(bin.isOnTime ? "part-on-time" : "part-late"), .at(.x, x(index) + gap / 2),
        .at(.y, Self.bottom - height), .at(.width, step - gap), .at(.height, height),
        .data("count", "\(bin.count)"), .data("days", DelayHistogram.name(bin.days)),
      ]
      Tag.rect(attributes + (bin.isOnTime ? [] : [.fill("url(#delays-late)")]))
      if hasCounts {
        words(
          context.messages.number(bin.count), x(index) + step / 2, Self.bottom - height - 6, .middle
        )
      }
    }
  }

  /// The axis, broken before bins that hold many days more than the others.
  @MarkupBuilder private var axis: [Markup] {
    line("axis", start, Self.bottom, x(bins.count), Self.bottom)
    for index in layout.broken {
      for shift in [-2.0, 2] {
        line(
          "axis", x(index) + shift - 2, Self.bottom + 6, x(index) + shift + 2, Self.bottom - 6)
      }
    }
  }

  @MarkupBuilder private var names: [Markup] {
    for index in layout.named(step: step) {
      let name = DelayHistogram.name(bins[index].days)
      // A last name that is wider than its bin would leave the picture.
      let isLast = index == bins.count - 1 && HistogramLayout.width(of: name) > step
      words(
        name, isLast ? x(bins.count) : x(index) + step / 2, Self.bottom + 19,
        isLast ? .end : .middle)
    }
  }

  /// The line between what was on time and what was late.
  @MarkupBuilder private var norm: [Markup] {
    let place = x(bins.firstIndex { !$0.isOnTime } ?? bins.count)
    let isLeft = place > Self.width / 2
    line("goal", place, 10, place, Self.bottom + 6)
    words(
      context.messages.labelled(
        .norm, context.messages.delay(standard.standard.limit, unit)
      ).shown, place + (isLeft ? -8 : 8), 20, isLeft ? .end : .start,
      "words goal-words")
  }
}
