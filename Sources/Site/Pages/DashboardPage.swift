import Ledger
import Reports
import Standards
import Wording

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
      Tag.div(.class("cards")) {
        for (index, standard) in standards.enumerated() {
          StandardCard(
            context: context, standard: standard, index: index, axis: axis, monthsAxis: monthsAxis
          ).markup
        }
      }
      MonthsMatrix(context: context).markup
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
        standard.months.suffix(Sparkline.months).compactMap(\.rate.value?.percentage)
          + [standard.standard.target.percentage]
      })
  }

  /// How many standards came to each verdict.
  private var tally: Markup {
    Tag.ul(.class("tally")) {
      Tag.li(.class("tally-all")) {
        Tag.strong { context.messages.marked(standards.count) }
        " "
        context.messages.allStandards(standards.count)
      }
      for verdict in [Verdict.onTarget, .recovering, .slipping, .offTarget, .noData] {
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

  /// The standards that someone should look at first, when there are any.
  @MarkupBuilder private var watch: [Markup] {
    let watched = standards.enumerated().filter {
      $0.element.summary.verdict == .offTarget || $0.element.summary.verdict == .slipping
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

/// The numbers of all the small pictures of the months, in one table.
struct MonthsMatrix {
  let context: SiteContext

  private var labels: [MonthResult] {
    let all = context.report.standards.flatMap { $0.months.suffix(Sparkline.months) }
    var months: [MonthResult] = []
    for month in all.sorted(by: { ($0.year, $0.month) < ($1.year, $1.month) })
    where months.last?.label != month.label {
      months.append(month)
    }
    return months
  }

  @MarkupBuilder var markup: [Markup] {
    let labels = labels
    if !labels.isEmpty {
      let caption = context.messages.monthsTitle(labels.count)
      Tag.details(.class("matrix")) {
        Tag.summary { context.label(.sameNumbers) }
        scrolling(context.messages.scrolls(caption)) { table(caption, labels) }
      }
    }
  }

  private func table(_ caption: String, _ labels: [MonthResult]) -> Markup {
    Tag.table(.class("plain")) {
      Tag.caption { caption }
      Tag.thead {
        Tag.tr {
          Tag.th(.scope(.col)) { context.label(.commitment) }
          Tag.th(.scope(.col), .class("number")) { context.label(.target) }
          for month in labels {
            Tag.th(.scope(.col), .class("number")) {
              Tag.time(.datetime(month.label)) {
                "\(context.messages.shortMonth(month.month)) \(month.year)"
              }
            }
          }
        }
      }
      Tag.tbody {
        for standard in context.report.standards { row(standard, labels) }
      }
    }
  }

  private func row(_ standard: StandardReport, _ labels: [MonthResult]) -> Markup {
    let target = standard.standard.target
    return Tag.tr {
      Tag.th(.scope(.row), .class("promise")) { context.promise(standard.standard) }
      Tag.td(.class("number")) { context.messages.marked(target) }
      for label in labels {
        Tag.td(.class("number")) {
          MonthRate(context: context, target: target).text(
            standard.months.suffix(Sparkline.months).first { $0.label == label.label })
        }
      }
    }
  }
}

/// A month's rate in a table, or what stands in its place.
struct MonthRate {
  let context: SiteContext
  let target: Target

  func text(_ month: MonthResult?) -> MarkedText {
    switch month?.rate {
    case .shown(let rate): context.messages.marked(rate, target: target)
    case .withheld: MarkedText(context.label(.withheld))
    case nil: "–"
    }
  }
}
