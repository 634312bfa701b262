import Ledger
import Reports
import Standards
import Wording

/// A standard's results by service, by office and by channel; what is withheld says so.
struct StandardGroups {
  let context: SiteContext
  let standard: StandardReport

  @MarkupBuilder var markup: [Markup] {
    let shown = standard.breakdowns.filter { !$0.groups.isEmpty }
    for breakdown in shown {
      if let heading = heading(of: breakdown.by) {
        part("par-\(breakdown.by.rawValue)", context.label(heading)) {
          scrolling(context.label(heading)) { table(breakdown, context.label(heading)) }
          if breakdown.groups.contains(where: { $0.rate == .withheld }) {
            Tag.p(.class("quiet")) {
              context.messages.smallCounts(below: context.report.smallCountsBelow)
            }
          }
        }
      }
    }
  }

  /// Months have a part of their own.
  private func heading(of breakdown: Breakdown) -> SiteLabel? {
    switch breakdown {
    case .service: .byService
    case .office: .byOffice
    case .channel: .byChannel
    case .month: nil
    }
  }

  private func table(_ breakdown: ReportBreakdown, _ caption: String) -> Markup {
    Tag.table(.class("plain groups")) {
      Tag.caption { caption }
      Tag.thead {
        Tag.tr {
          Tag.th(.scope(.col)) { context.label(.group) }
          for label in [SiteLabel.onTime, .settled, .rate] {
            Tag.th(.scope(.col), .class("number")) { context.label(label) }
          }
        }
      }
      Tag.tbody {
        for group in breakdown.groups {
          Tag.tr {
            Tag.th(.scope(.row)) { name(of: group, in: breakdown.by) }
            cells(group.rate)
          }
        }
      }
    }
  }

  @MarkupBuilder private func cells(_ rate: Published<Rate>) -> [Markup] {
    switch rate {
    case .shown(let rate):
      Tag.td(.class("number")) { context.messages.marked(rate.onTime) }
      Tag.td(.class("number")) { context.messages.marked(rate.settled) }
      Tag.td(.class("number rate-cell")) {
        bar(rate)
        Tag.span { context.messages.marked(rate, target: standard.standard.target) }
      }
    case .withheld:
      Tag.td(.class("withheld"), .columns(3)) {
        context.messages.withheld(below: context.report.smallCountsBelow)
      }
    }
  }

  /// The rate and the target again, for those who look along the column.
  private func bar(_ rate: Rate) -> Markup {
    let goal = standard.standard.target.percentage * 1.2
    return ornament("bar", width: 124, height: 14) {
      Tag.rect(.class("bar-ground"), .at(.x, 0), .at(.y, 4), .at(.width, 120), .at(.height, 6))
      Tag.rect(
        .class("part-on-time"), .at(.x, 0), .at(.y, 4), .at(.width, (rate.percentage ?? 0) * 1.2),
        .at(.height, 6))
      line("goal", goal, 0, goal, 14)
    }
  }

  private func name(of group: GroupResult, in breakdown: Breakdown) -> String {
    let rulebook = context.report.rulebook
    let name: BilingualText? =
      switch breakdown {
      case .service: rulebook.services.code(of: group.key).map { rulebook.services[$0].name }
      case .office: rulebook.offices.code(of: group.key).map { rulebook.offices[$0].name }
      case .channel: rulebook.channels.code(of: group.key).map { rulebook.channels[$0].name }
      case .month: nil
      }
    if group.key.isEmpty { return context.label(.noChannel) }
    return name.map { capitalized(context.messages.text($0)) } ?? group.key
  }

  /// A name as it stands at the head of a row.
  private func capitalized(_ name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst()
  }
}
