import Language
import ServiceStandards

/// A standard's months: the control chart, what stands out of it in words, and all in a table.
struct StandardMonths {
  let context: SiteContext
  let standard: StandardReport

  private var messages: Language { context.messages }

  @MarkupBuilder var markup: [Markup] {
    if let monthly = standard.chart {
      let drawing = ControlDrawing(
        context: context, monthly: monthly, target: standard.standard.target)
      Tag.figure {
        scrolling(messages.controlTitle) { drawing.markup }
        if monthly.chart.isProvisional {
          Tag.figcaption(.class("provisional")) {
            messages.provisional(monthly.chart.points.count, enough: ControlChart.enough)
          }
        }
      }
      Tag.h3 { context.label(.signals) }
      signals(drawing.signalled)
      if let running = drawing.runningText { Tag.p(.class("running")) { running } }
      Tag.p(.class("quiet")) {
        messages.controlReading(isProvisional: monthly.chart.isProvisional)
      }
      limits(drawing)
    } else {
      Tag.p { messages.tooFewMonths }
    }
    if !standard.months.isEmpty { table.folded(context.label(.sameNumbers), in: context) }
  }

  @MarkupBuilder private func signals(
    _ signalled: [(month: MonthResult, point: ControlChart.Point)]
  ) -> [Markup] {
    let kinds = ControlChart.Signal.allCases.filter { signal in
      signalled.contains { $0.point.signals.contains(signal) }
    }
    if kinds.isEmpty {
      Tag.p { messages.noSignal }
    } else {
      Tag.ul(.class("signals")) {
        for signal in kinds {
          Tag.li {
            ornament("key", width: 16, height: 16) {
              signal.shape.drawn(
                "signal signal-\(signal.word)", at: Place(x: 8, y: 8),
                size: signal == .nearLimit ? 10 : 11)
            }
            Tag.span {
              messages.named(
                MarkedText(messages.signal(signal)),
                MarkedText.joined(
                  signalled.filter { $0.point.signals.contains(signal) }
                    .map { context.marked($0.month) }, by: ", "))
            }
          }
        }
      }
    }
  }

  /// The lines of the chart, in numbers.
  private func limits(_ drawing: ControlDrawing) -> Markup {
    Tag.dl(.class("facts lines")) {
      fact(context.label(.mean), context.marked(drawing.monthly.chart.mean))
      fact(context.label(.upperLimit), context.marked(drawing.upper))
      fact(context.label(.lowerLimit), context.marked(drawing.lower))
      fact(context.label(.target), messages.marked(standard.standard.target))
    }
  }

  private var table: SimpleTable {
    SimpleTable(
      caption: messages.monthsTitle(standard.months.count),
      heads: [.month, .onTime, .settled, .rate, .remark].map(context.label),
      rows: standard.months.map { month in
        let rate = month.rate.value
        let counts: [SimpleTable.Cell] =
          rate.map { [.number(messages.marked($0.onTime)), .number(messages.marked($0.settled))] }
          ?? [.words("–"), .words("–")]
        return (
          head: context.marked(month),
          cells: counts + [
            .number(MonthRate(context: context, target: standard.standard.target).text(month)),
            .words(remark(on: month)),
          ]
        )
      })
  }

  private func remark(on month: MonthResult) -> MarkedText {
    if !month.isOver {
      let isOutside = standard.chart?.running.map { $0.place != .within } ?? false
      return MarkedText(
        messages.monthRunning + (isOutside ? ", " + messages.signal(.beyondLimit) : ""))
    }
    guard let monthly = standard.chart,
      let index = monthly.months.firstIndex(where: { $0.label == month.label })
    else { return "" }
    let signals = monthly.chart.points[index].signals
    return MarkedText(
      ControlChart.Signal.allCases.filter(signals.contains).map(messages.signal)
        .joined(separator: ", "))
  }
}
