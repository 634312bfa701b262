import Language
import Ledger
import ServiceStandards

/// The figures of a standard beyond its rate, each under its name.
struct StandardFacts {
  let context: SiteContext
  let standard: StandardReport

  private var messages: Language { context.messages }
  private var target: Target { standard.standard.target }
  private var counts: (pending: Int, overdue: Int, open: Int, waiting: Int, lifted: Int) {
    let counts = standard.summary.counts
    return (counts.pending, counts.overdue, counts.open, counts.waiting, counts.lifted)
  }

  /// Those that the dashboard has.
  var short: Markup {
    Tag.dl(.class("facts")) { common }
  }

  /// Those that the standard's own page has.
  var long: Markup {
    Tag.dl(.class("facts")) {
      common
      // What runs on the day asked about is of another period when this one is over.
      if !context.isOver {
        fact(context.label(.overdue), messages.marked(counts.overdue))
        fact(context.label(.open), messages.marked(counts.open))
        fact(context.label(.waiting), messages.marked(counts.waiting))
      }
      fact(context.label(.lifted), messages.marked(counts.lifted))
    }
  }

  @MarkupBuilder private var common: [Markup] {
    if standard.rate.settled > 0 {
      if let margin = standard.rate.margin(target) {
        fact(
          context.label(.margin),
          context.isOver ? messages.marginLeftAtEnd(margin) : messages.marginLeft(margin))
      } else if !context.isOver {
        fact(context.label(.recovery), messages.recoveryNeeded(standard.rate.recovery(target)))
      }
    }
    outlook
    fact(
      context.label(.trend),
      standard.trend.value.map {
        messages.trend($0, target: target, since: context.report.trendFrom)
      } ?? MarkedText(context.label(.withheld)))
    fact(context.label(.median), standard.delays.median.map(delay))
    fact(
      context.label(.ninetiethPercentile),
      standard.delays.ninetiethPercentile.map(delay))
  }

  @MarkupBuilder private var outlook: [Markup] {
    if counts.pending > 0 {
      fact(
        context.label(.outlook),
        messages.outlook(
          of: counts.pending, worst: messages.marked(standard.worstCase, target: target),
          best: messages.marked(standard.bestCase, target: target)))
    } else if !context.isOver {
      fact(context.label(.pending), MarkedText(messages.nothingPending))
    }
  }

  private func delay(_ days: Int) -> MarkedText { messages.delay(days, standard.standard.unit) }
}
