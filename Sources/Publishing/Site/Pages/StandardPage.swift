import Language
import Ledger
import ServiceStandards

/// One standard in full: its figures, its months, its delays, its days, its groups.
struct StandardPage {
  let context: SiteContext
  let index: Int

  private var standard: StandardReport { context.report.standards[index] }
  private var target: Target { standard.standard.target }

  var bytes: [UInt8] {
    let frame = PageFrame(
      context: context, kind: .standard, title: context.promise(standard.standard))
    return frame.page {
      frame.opening()
      if standard.summary.declarationId != context.report.declaration.id {
        Tag.p(.class("quiet")) {
          "\(context.messages.text(context.declaration(of: standard).title)), "
          context.messages.inForce(since: context.declaration(of: standard).effective)
        }
      }
      figures
      months
      delays
      days
      StandardGroups(context: context, standard: standard).markup
      neighbours
    }
  }

  private var figures: Markup {
    part("chiffres", context.label(.figures)) {
      Tag.div(.class("lead")) {
        Tag.div(.class("rate")) {
          Tag.p(.class("big")) { context.messages.marked(standard.rate, target: target) }
          VerdictWord(context: context, verdict: standard.summary.verdict).markup
        }
        Tag.p(.class("sentence")) {
          context.messages.standing(
            standard.rate, of: standard.standard, verdict: standard.summary.verdict,
            isOver: context.isOver)
        }
      }
      StandardFacts(context: context, standard: standard).long
      if !context.isOver {
        Tag.h3 { context.label(.undecided) }
        Tag.p {
          context.messages.undecided(
            standard.summary.counts.pending,
            of: standard.rate.settled + standard.summary.counts.pending)
        }
      }
      Tag.figure { PartsBar(context: context, standard: standard).markup }
    }
  }

  private var months: Markup {
    part("mois", context.label(.monthByMonth)) {
      StandardMonths(context: context, standard: standard).markup
    }
  }

  private var delays: Markup {
    part("delais", context.label(.howLong)) {
      if standard.rate.settled > 0 {
        Tag.figure {
          scrolling(context.messages.delaysTitle(standard.standard.unit)) {
            DelayHistogram(context: context, standard: standard).markup
          }
        }
        delayTable.folded(context.label(.sameNumbers), in: context)
      } else {
        Tag.p { context.messages.nothingSettled }
      }
    }
  }

  private var delayTable: SimpleTable {
    SimpleTable(
      caption: context.messages.delaysTitle(standard.standard.unit),
      heads: [context.label(.delay), context.label(.count), context.label(.remark)],
      rows: standard.delays.bins.map { bin in
        (
          head: MarkedText(
            .number(
              value: "\(bin.days.lowerBound)", shown: DelayHistogram.name(bin.days))),
          cells: [
            .number(context.messages.marked(bin.count)),
            .words(MarkedText(context.label(bin.isOnTime ? .onTime : .missed))),
          ]
        )
      })
  }

  private var days: Markup {
    let map = CalendarHeatMap(context: context, standard: standard)
    return part("jours", context.label(.dayByDay)) {
      Tag.figure {
        scrolling(context.messages.calendarTitle(context.report.period.label)) { map.markup }
        Tag.figcaption {
          map.legend
          Tag.p(.class("quiet")) { context.messages.calendarReading }
        }
      }
      map.table.folded(context.label(.sameNumbers), in: context)
    }
  }

  private var neighbours: Markup {
    Tag.nav(.class("neighbours"), .aria("label", context.label(.standards))) {
      if index > 0 { neighbour(index - 1, .previous) }
      if index + 1 < context.report.standards.count { neighbour(index + 1, .next) }
    }
  }

  private func neighbour(_ index: Int, _ label: SiteLabel) -> Markup {
    Tag.a(
      .class(label == .previous ? "before" : "after"),
      .href(context.fileName(ofStandard: index))
    ) {
      Tag.span(.class("quiet")) { context.label(label) }
      Tag.span { context.promise(context.report.standards[index].standard) }
    }
  }
}
