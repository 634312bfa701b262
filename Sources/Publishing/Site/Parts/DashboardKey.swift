/// What the signs of the dashboard's small pictures mean.
struct DashboardKey {
  let context: SiteContext

  var markup: Markup {
    Tag.ul(.class("legend dashboard-key")) {
      item(.keyRate) { Shape.dot.drawn("rate-dot", at: Place(x: 11, y: 8), size: 13) }
      item(.keyTarget) { line("key-goal", 11, 1, 11, 15) }
      if !context.isOver {
        item(.keyRange) {
          Tag.rect(
            .class("range"), .at(.x, 1), .at(.y, 3), .at(.width, 20), .at(.height, 10), .at(.rx, 2))
        }
      }
      item(.keyReached) { Shape.dot.drawn("month reached", at: Place(x: 11, y: 8), size: 8) }
      item(.keyBelow) { Shape.triangleDown.drawn("month below", at: Place(x: 11, y: 8), size: 10) }
      if !context.isOver {
        item(.keyRunning) { Shape.dot.drawn("month running", at: Place(x: 11, y: 8), size: 8) }
      }
    }
  }

  private func item(_ label: SiteLabel, @MarkupBuilder sign: () -> [Markup]) -> Markup {
    Tag.li {
      ornament("key", width: 22, height: 16, content: sign)
      context.label(label)
    }
  }
}
