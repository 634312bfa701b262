import Language
import ServiceStandards

/// The control chart of a standard's months: what they do of themselves, and what stands out.
struct ControlDrawing {
  let context: SiteContext
  let monthly: MonthlyChart
  let target: Target

  private static let width = 760.0
  private static let height = 300.0
  private static let left = 50.0
  /// Room for the names of the lines.
  private static let right = 572.0
  private static let top = 16.0
  private static let bottom = 256.0

  /// The limits as they can be: a rate is within 0 and 100.
  var lower: Double { max(0, monthly.chart.lowerLimit) }
  var upper: Double { min(100, monthly.chart.upperLimit) }

  /// The months that stand out.
  var signalled: [(month: MonthResult, point: ControlChart.Point)] {
    zip(monthly.months, monthly.chart.points).filter { !$1.signals.isEmpty }
      .map { (month: $0, point: $1) }
  }

  private var axis: PercentAxis {
    PercentAxis(
      covering:
        monthly.chart.points.map(\.value) + [lower, target.percentage]
        + [monthly.running?.value].compactMap { $0 })
  }

  private var y: Scale { axis.scale(from: Self.bottom, to: Self.top) }

  /// How many months after the first one.
  private func offset(_ month: MonthResult) -> Int {
    guard let first = monthly.months.first else { return 0 }
    return 12 * (month.year - first.year) + month.month - first.month
  }

  /// From the first month through the last, those without a point included.
  private var span: Int {
    ((monthly.running?.month ?? monthly.months.last).map(offset) ?? 0) + 1
  }

  private func x(_ offset: Int) -> Double {
    Self.left + 14 + Double(offset) / Double(max(span - 1, 1)) * (Self.right - Self.left - 28)
  }

  private func place(_ index: Int) -> Place {
    Place(x: x(offset(monthly.months[index])), y: y(monthly.chart.points[index].value))
  }

  /// A place for each month of the calendar, none where the month has no point.
  private var trace: [Place?] {
    var places = [Place?](repeating: nil, count: span)
    for (index, month) in monthly.months.enumerated() { places[offset(month)] = place(index) }
    return places
  }

  var markup: Markup {
    drawing(
      "control", "chart", width: Self.width, height: Self.height,
      title: context.messages.controlTitle,
      description: context.messages.controlDescription(
        months: monthly.months.count, mean: context.percent(monthly.chart.mean),
        lower: context.percent(lower), upper: context.percent(upper),
        target: context.messages.marked(target).shown, signals: signalled.count)
        + (runningText.map { " " + $0.shown } ?? "")
    ) {
      grid
      Tag.rect(
        .class("band"), .at(.x, Self.left), .at(.y, y(upper)), .at(.width, Self.right - Self.left),
        .at(.height, y(lower) - y(upper)))
      line("limit", Self.left, y(upper), Self.right, y(upper))
      line("limit", Self.left, y(lower), Self.right, y(lower))
      line("mean", Self.left, y(monthly.chart.mean), Self.right, y(monthly.chart.mean))
      line("goal", Self.left, y(target.percentage), Self.right, y(target.percentage))
      polyline("trace", trace)
      for (index, month) in monthly.months.enumerated() { point(index, month) }
      if let running = monthly.running { hollow(running) }
      names
    }
  }

  @MarkupBuilder private var grid: [Markup] {
    for tick in axis.ticks {
      line("grid", Self.left, y(Double(tick)), Self.right, y(Double(tick)))
      words(
        context.messages.percent(digits: "\(tick)"), Self.left - 8, y(Double(tick)) + 4, .end)
    }
    for (offset, name) in names(ofMonths: span) {
      line("tick", x(offset), Self.bottom, x(offset), Self.bottom + 5)
      words(name.month, x(offset), Self.bottom + 20, .middle)
      if let year = name.year {
        words(year, x(offset), Self.bottom + 36, .middle, "words strong")
      }
    }
  }

  /// Months are named one by one, or the first of each quarter where there are many; years where
  /// their first name stands.
  private func names(ofMonths count: Int) -> [(Int, (month: String, year: String?))] {
    guard let first = monthly.months.first else { return [] }
    var named: [(Int, (month: String, year: String?))] = []
    var lastYear: Int?
    for offset in 0..<count {
      let (years, month) = (first.month - 1 + offset).quotientAndRemainder(dividingBy: 12)
      guard count <= 13 || month.isMultiple(of: 3) else { continue }
      let year = first.year + years
      named.append(
        (offset, (context.messages.shortMonth(month + 1), year == lastYear ? nil : "\(year)")))
      lastYear = year
    }
    return named
  }

  private func point(_ index: Int, _ month: MonthResult) -> Markup {
    let point = monthly.chart.points[index]
    // The gravest sign gives the shape; the list under the picture tells all.
    let signal = ControlChart.Signal.allCases.first(where: point.signals.contains)
    return Tag.g(
      .class("point"), .data("month", month.label),
      .data("value", decimal(point.value, decimals: 4, padded: false, mark: "."))
    ) {
      if let signal {
        signal.shape.drawn(
          "signal signal-\(signal.word)", at: place(index), size: signal == .nearLimit ? 10 : 11)
      } else {
        Shape.dot.drawn("ordinary", at: place(index), size: 7)
      }
    }
  }

  /// What is said of the month in progress.
  var runningText: MarkedText? {
    monthly.running.map {
      context.messages.runningMonth(
        context.marked($0.month), rate: context.marked($0.value), $0.place)
    }
  }

  /// The month in progress, of which no line leads to the others.
  private func hollow(_ running: RunningMonth) -> Markup {
    Tag.g(
      .class("point"), .data("month", running.month.label),
      .data("value", decimal(running.value, decimals: 4, padded: false, mark: "."))
    ) {
      Shape.ring.drawn(
        "month running" + (running.place == .below ? " below" : ""),
        at: Place(x: x(offset(running.month)), y: y(running.value)), size: 9)
    }
  }

  /// The names of the lines at their right, moved apart where they would touch.
  @MarkupBuilder private var names: [Markup] {
    let lines = [
      (upper, context.messages.label(.upperLimit), upper, "words"),
      (monthly.chart.mean, context.messages.label(.mean), monthly.chart.mean, "words strong"),
      (lower, context.messages.label(.lowerLimit), lower, "words"),
    ].map { (y: y($0.0), text: "\($0.1) \(context.percent($0.2))", kind: $0.3) }
    let goal = (
      y: y(target.percentage), text: context.messages.target(target).shown, kind: "words goal-words"
    )
    let ordered = (lines + [goal]).sorted { $0.y < $1.y }
    let apart = spread(ordered.map(\.y), by: 17, within: (Self.top - 6)...(Self.bottom + 4))
    for (entry, y) in zip(ordered, apart) {
      line("leader", Self.right + 2, entry.y, Self.right + 12, y)
      words(entry.text, Self.right + 16, y + 4, .start, entry.kind)
    }
  }
}

/// Places in order, moved until each is so far from the one before.
func spread(_ places: [Double], by distance: Double, within bounds: ClosedRange<Double>) -> [Double]
{
  var result = places
  for index in result.indices.dropFirst() {
    result[index] = max(result[index], result[index - 1] + distance)
  }
  if let last = result.indices.last, result[last] > bounds.upperBound {
    result[last] = bounds.upperBound
    for index in result.indices.dropLast().reversed() {
      result[index] = min(result[index], result[index + 1] - distance)
    }
  }
  return result
}
