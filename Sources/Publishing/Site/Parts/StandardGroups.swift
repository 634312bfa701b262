import Language
import Ledger
import ServiceStandards

/// A standard's results by service, by office and by channel; what is withheld says so.
struct StandardGroups {
  let context: SiteContext
  let standard: StandardReport

  @MarkupBuilder var markup: [Markup] {
    let shown = standard.breakdowns.filter { !$0.groups.isEmpty }
    if !shown.isEmpty {
      part("groupes", context.label(.byGroup)) {
        Tag.div(.class("side-by-side")) {
          for breakdown in shown {
            if let heading = heading(of: breakdown.by) {
              scrolling(context.messages.scrolls(context.label(heading))) {
                table(breakdown, context.label(heading))
              }
            }
          }
        }
        if shown.contains(where: { $0.groups.contains { $0.rate == .withheld } }) {
          Tag.p(.class("quiet")) {
            context.messages.smallCounts(below: context.report.smallCountsBelow)
          }
        }
      }
    }
  }

  /// The same for all the groups, so that they compare.
  private var axis: PercentAxis {
    PercentAxis(
      covering: standard.breakdowns.flatMap { $0.groups.compactMap(\.rate.value?.percentage) }
        + [standard.standard.target.percentage])
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
      Tag.td(.class("number")) {
        Tag.div(.class("rate-cell")) {
          bar(rate)
          Tag.span { context.messages.marked(rate, target: standard.standard.target) }
        }
      }
    case .withheld:
      Tag.td(.class("withheld"), .columns(3)) {
        context.messages.withheld(below: context.report.smallCountsBelow)
      }
    }
  }

  /// The rate and the target again, for those who look along the column.
  private func bar(_ rate: Rate) -> Markup {
    let x = axis.scale(from: 6, to: 106)
    let goal = x(standard.standard.target.percentage)
    return ornament("bar", width: 112, height: 16) {
      line("axis", x.from, 8, x.to, 8)
      line("goal", goal, 1, goal, 15)
      if let percentage = rate.percentage {
        Shape.dot.drawn("rate-dot", at: Place(x: x(percentage), y: 8), size: 9)
      }
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
