import Language
import ServiceStandards

/// The numbers of all the small pictures of the months, in one table.
struct MonthsMatrix {
  let context: SiteContext
  /// Their labels: `2026-03`.
  let months: [String]

  @MarkupBuilder var markup: [Markup] {
    if !months.isEmpty {
      let caption = context.messages.monthsTitle(months.count)
      Tag.details(.class("matrix")) {
        Tag.summary { context.label(.sameNumbers) }
        scrolling(context.messages.scrolls(caption)) { table(caption) }
      }
    }
  }

  private func table(_ caption: String) -> Markup {
    Tag.table(.class("plain")) {
      Tag.caption { caption }
      Tag.thead {
        Tag.tr {
          Tag.th(.scope(.col)) { context.label(.commitment) }
          Tag.th(.scope(.col), .class("number")) { context.label(.target) }
          for month in months {
            Tag.th(.scope(.col), .class("number")) {
              Tag.time(.datetime(month)) { context.shortName(ofMonth: month) }
            }
          }
        }
      }
      Tag.tbody {
        for standard in context.report.standards { row(standard) }
      }
    }
  }

  private func row(_ standard: StandardReport) -> Markup {
    let target = standard.standard.target
    return Tag.tr {
      Tag.th(.scope(.row), .class("promise")) { context.promise(standard.standard) }
      Tag.td(.class("number")) { context.messages.marked(target) }
      for label in months {
        Tag.td(.class("number")) {
          MonthRate(context: context, target: target).text(
            standard.months.first { $0.label == label })
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
