/// The same results for programs: files that are published beside the pages.
struct Downloads {
  let context: SiteContext

  var markup: Markup {
    part("donnees", context.label(.forPrograms)) {
      Tag.ul(.class("downloads")) {
        link("resultats.csv", .resultsTable)
        link("datapackage.json", .columnsDescribed)
        link("rapport.json", .reportFigures)
        link("feries.ics", .daysOff)
      }
    }
  }

  private func link(_ file: String, _ label: SiteLabel) -> Markup {
    Tag.li { Tag.a(.href(file)) { context.label(label) } }
  }
}
