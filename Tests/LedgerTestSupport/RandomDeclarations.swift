import FormatsTestSupport
package import Ledger

/// Declarations of which every choice is drawn by lot.
package struct RandomDeclarations {
  /// In the order of adoption.
  package let texts: [DeclarationText]

  package init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let calendars = [Calendars.publicService, Calendars.statutory]
    let zones = ["America/Toronto", "Pacific/Auckland", "America/St_Johns", "Asia/Kolkata"]
    let offices = ["nord", "sud"].map { id in
      DeclarationText.Office(
        id, zone: zones.randomElement(using: &random) ?? "",
        calendar: calendars.randomElement(using: &random) ?? "")
    }
    var first = DeclarationText()
    first.id = "premiere"
    first.offices = offices
    first.fiscalYearBegins = random.happens(onceIn: 3) ? "01-01" : "04-01"
    first.trendDays = Int.random(in: 1...20, using: &random)
    first.slippingMisses = Int.random(in: 1...3, using: &random)
    RandomDeclarations.draw(&first, &random)
    if random.happens(onceIn: 4) {
      // Takes effect after the first receipts: nothing was promised for these.
      first.effective = "2026-03-0\(Int.random(in: 3...9, using: &random))"
    }
    var texts = [first]
    if random.happens(onceIn: 3) {
      // Takes effect in the midst of what happens.
      var second = first
      second.id = "seconde"
      let day = Int.random(in: 10...28, using: &random)
      second.effective = "2026-03-" + (day < 10 ? "0\(day)" : "\(day)")
      RandomDeclarations.draw(&second, &random)
      texts.append(second)
    }
    self.texts = texts
  }

  private static func draw(_ text: inout DeclarationText, _ random: inout SeededGenerator) {
    text.outsideHours = random.happens(onceIn: 3) ? "next-business-day" : "same-date"
    text.stoppingChannels = random.happens(onceIn: 3) ? ["courriel", "guichet"] : nil
    text.standards = (0..<Int.random(in: 2...5, using: &random)).map { index in
      standard("norme-\(index)", &random)
    }
  }

  private static func standard(_ id: String, _ random: inout SeededGenerator)
    -> DeclarationText.Standard
  {
    var standard = DeclarationText.Standard(id)
    standard.services = some(of: DeclarationText.services, &random)
    standard.start =
      ["received", "completed", "completed", "interviewed", "committee"]
      .randomElement(using: &random) ?? ""
    // Of several completions the earliest counts: nothing is said of one that restarts.
    let isRepeatable = standard.start == "interviewed" || standard.start == "committee"
    standard.restarts = isRepeatable && !random.happens(onceIn: 3)
    standard.stops = some(of: DeclarationText.milestones, &random)
    standard.admissibleOnly = random.happens(onceIn: 2)
    standard.limit = Int.random(in: 1...8, using: &random)
    standard.unit = random.happens(onceIn: 3) ? "calendar-days" : "business-days"
    standard.target = [10_000, 9_500, 8_550, 6_667, 5_000, 1].randomElement(using: &random) ?? 1
    return standard
  }

  private static func some(of all: [String], _ random: inout SeededGenerator) -> [String] {
    let chosen = all.filter { _ in random.happens(onceIn: 2) }
    return chosen.isEmpty ? [all[Int.random(in: 0..<all.count, using: &random)]] : chosen
  }

  package func definitions() throws -> [Definition] {
    var definitions = [
      try Calendars.definition(Calendars.publicService),
      try Calendars.definition(Calendars.statutory),
    ]
    for text in texts { definitions.append(try text.definition()) }
    return definitions
  }
}
