import Language
import Ledger
import ServiceStandards

/// What is on time, late and undecided of a period, as parts of one bar.
struct PartsBar {
  let context: SiteContext
  let standard: StandardReport

  private static let width = 720.0

  @MarkupBuilder var markup: [Markup] {
    let (onTime, missed) = (standard.rate.onTime, standard.rate.missed)
    let pending = standard.summary.counts.pending
    let total = Double(onTime + missed + pending)
    if total > 0 {
      let widths = [onTime, missed, pending].map { Double($0) / total * Self.width }
      drawing(
        "parts", "parts", width: Self.width, height: 20,
        title: context.isOver ? context.messages.partsTitleOfPast : context.messages.partsTitle,
        description: context.isOver
          ? context.messages.partsDescription(onTime: onTime, missed: missed)
          : context.messages.partsDescription(onTime: onTime, missed: missed, pending: pending)
      ) {
        Tag.defs {
          hatching("parts-late", "late", every: 7, turnedBy: 45)
          hatching("parts-open", "open", every: 6, turnedBy: 0)
        }
        piece("on-time", from: 0, widths[0], fill: nil)
        piece("late", from: widths[0], widths[1], fill: "parts-late")
        piece("open", from: widths[0] + widths[1], widths[2], fill: "parts-open")
      }
      Tag.ul(.class("legend")) {
        item("on-time", .onTime, onTime)
        item("late", .missed, missed)
        if !context.isOver { item("open", .pending, pending) }
      }
    }
  }

  @MarkupBuilder private func piece(
    _ kind: String, from x: Double, _ width: Double, fill pattern: String?
  ) -> [Markup] {
    if width > 0 {
      let place: [Attribute] = [
        .class("part-\(kind)"), .at(.x, x), .at(.width, width), .at(.height, 20),
      ]
      Tag.rect(place + (pattern.map { [.fill("url(#\($0))")] } ?? []))
    }
  }

  private func item(_ kind: String, _ label: SiteLabel, _ count: Int) -> Markup {
    Tag.li {
      ornament("key", width: 22, height: 14) {
        switch kind {
        case "late":
          Tag.rect(
            .class("part-late"), .at(.width, 22), .at(.height, 14), .fill("url(#parts-late)"))
        case "open":
          Tag.rect(
            .class("part-open"), .at(.width, 22), .at(.height, 14), .fill("url(#parts-open)"))
        default: Tag.rect(.class("part-on-time"), .at(.width, 22), .at(.height, 14))
        }
      }
      Tag.span { context.messages.labelled(label, context.messages.marked(count)) }
    }
  }
}
