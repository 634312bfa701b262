import Language
import Ledger
import ServiceStandards

/// The page to open each morning: every standard at a glance, in the order of the declaration.
struct DashboardPage {
  let context: SiteContext

  var bytes: [UInt8] {
    let frame = PageFrame(
      context: context, kind: .dashboard, title: context.label(.standards))
    return frame.page {
      frame.opening()
      tally
      watch
      DashboardKey(context: context).markup
      Tag.div(.class("cards")) {
        for (index, standard) in standards.enumerated() {
          StandardCard(
            context: context, standard: standard, index: index, axis: axis, monthsAxis: monthsAxis,
            months: months
          ).markup
        }
      }
      MonthsMatrix(context: context, months: months).markup
      Downloads(context: context).markup
    }
  }

  private var standards: [StandardReport] { context.report.standards }

  /// The same for every standard, so that pictures compare.
  private var axis: PercentAxis {
    PercentAxis(
      covering: standards.flatMap { standard in
        [standard.worstCase.percentage, standard.standard.target.percentage].compactMap { $0 }
      })
  }

  private var monthsAxis: PercentAxis {
    PercentAxis(
      covering: standards.flatMap { standard in
        standard.months.suffix(Sparkline.most).compactMap(\.rate.value?.percentage)
          + [standard.standard.target.percentage]
      })
  }

  /// The last months of which something is told.
  private var months: [String] {
    let labels = Set(standards.flatMap { $0.months.map(\.label) })
    return labels.sorted().suffix(Sparkline.most)
  }

  /// How many standards came to each verdict.
  private var tally: Markup {
    Tag.ul(.class("tally")) {
      Tag.li(.class("tally-all")) {
        Tag.span {
          Tag.strong { context.messages.marked(standards.count) }
          " "
          context.messages.allStandards(standards.count)
        }
      }
      for verdict in [Verdict.onTarget, .slipping, .recovering, .offTarget, .noData] {
        let count = standards.count { $0.summary.verdict == verdict }
        if count > 0 {
          Tag.li(.class("verdict-\(verdict.rawValue)")) {
            verdictSign(verdict)
            Tag.span {
              Tag.strong { context.messages.marked(count) }
              " "
              context.messages.standards(count, with: verdict)
            }
          }
        }
      }
    }
  }

  /// The standards that someone should look at first, when there are any: the worst first.
  @MarkupBuilder private var watch: [Markup] {
    let watched = [Verdict.offTarget, .recovering, .slipping].flatMap { verdict in
      standards.enumerated().filter { $0.element.summary.verdict == verdict }
    }
    if !watched.isEmpty {
      Tag.nav(.class("watch"), .aria("label", context.label(.watch))) {
        Tag.p { Tag.strong { context.label(.watch) } }
        Tag.ul {
          for (index, standard) in watched {
            Tag.li {
              verdictSign(standard.summary.verdict)
              Tag.a(.href(context.fileName(ofStandard: index))) {
                context.promise(standard.standard)
              }
            }
          }
        }
      }
    }
  }
}
