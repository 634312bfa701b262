import Language

/// One thing that a page tells of a standard, under its name.
func fact(_ name: String, _ text: MarkedText?) -> [Markup] {
  guard let text else { return [] }
  return [
    Tag.div {
      Tag.dt { name }
      Tag.dd { text }
    }
  ]
}

/// A part of a page under a heading.
///
/// - Parameter id: unique in its page.
func part(_ id: String, _ heading: String, @MarkupBuilder content: () -> [Markup]) -> Markup {
  Tag.section(.class("part"), .aria("labelledby", id)) {
    Tag.h2(.id(id)) { heading }
    content()
  }
}

/// What may be wider than the page, in a region that scrolls by itself.
func scrolling(_ name: String, _ kind: String = "scrolls", @MarkupBuilder content: () -> [Markup])
  -> Markup
{
  Tag.div(.class(kind), .role("region"), .aria("label", name), .focusable(), content: content)
}

/// A table with its caption, its heads and its rows, whose first cells head them.
struct SimpleTable {
  struct Cell {
    let content: [Markup]
    let isNumber: Bool

    static func number(_ text: MarkedText) -> Cell { Cell(content: [Markup(text)], isNumber: true) }
    static func words(_ text: MarkedText) -> Cell { Cell(content: [Markup(text)], isNumber: false) }
    static func pieces(_ content: [Markup]) -> Cell { Cell(content: content, isNumber: false) }
  }

  let caption: String
  /// Whether the heading above says the same to those who see it.
  var isCaptionSeen = true
  let heads: [String]
  var rows: [(head: MarkedText, cells: [Cell])] = []
  var kind = "plain"
  /// Whether its cells stand one under the other on small screens.
  var stacks = false

  var markup: Markup {
    Tag.table(.class(stacks ? "\(kind) stacks" : kind), .part(.table)) {
      if isCaptionSeen {
        Tag.caption { caption }
      } else {
        Tag.caption { Tag.span(.class("unseen")) { caption } }
      }
      Tag.thead(.part(.rowgroup)) {
        Tag.tr(.part(.row)) {
          for index in heads.indices { head(index) }
        }
      }
      Tag.tbody(.part(.rowgroup)) {
        for row in rows {
          Tag.tr(.part(.row)) {
            Tag.th(.scope(.row), .part(.rowheader)) { row.head }
            for (head, cell) in zip(heads.dropFirst(), row.cells) { self.cell(cell, under: head) }
          }
        }
      }
    }
  }

  private func head(_ index: Int) -> Markup {
    let isNumber = index > 0 && rows.contains { $0.cells[index - 1].isNumber }
    let attributes: [Attribute] = [.scope(.col), .part(.columnheader)]
    return Tag.th(attributes + (isNumber ? [.class("number")] : [])) { heads[index] }
  }

  private func cell(_ cell: Cell, under head: String) -> Markup {
    Tag.td([.part(.cell)] + (cell.isNumber ? [.class("number"), .data("label", head)] : [])) {
      // One piece, for small screens put it beside its label.
      if cell.isNumber { Tag.span { cell.content } } else { cell.content }
    }
  }

  /// The same numbers as a picture's, folded away until they are asked for.
  func folded(_ summary: String, in context: SiteContext) -> Markup {
    Tag.details {
      Tag.summary { summary }
      scrolling(context.messages.scrolls(caption)) { markup }
    }
  }
}
