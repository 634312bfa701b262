import BusinessDays
import FormatsTestSupport
import Ledger
import LedgerTestSupport
import ServiceStandards

/// A day and all that is asked about it.
struct Question: CustomStringConvertible {
  let day: Day
  let period: Period
  let breakdown: Breakdown?
  let settled: Period?
  let within: Int
  let filter: WordFilter

  var description: String {
    "as of \(day), period \(period.label), by \(breakdown?.rawValue ?? "nothing"), "
      + "settled in \(settled?.label ?? "none"), within \(within), \(filter)"
  }

  static func draw(_ count: Int, _ rulebook: Rulebook, _ random: inout SeededGenerator)
    -> [Question]
  {
    (0..<count).map { _ in
      // Before, during and after what happens: weekends and days to come among them.
      let day = RandomScript.firstDay.advanced(byDays: Int.random(in: -3...60, using: &random))
      return Question(
        day: random.happens(onceIn: 12) ? day.advanced(byDays: 400) : day,
        period: period(rulebook, &random),
        breakdown: (Breakdown.allCases + [nil]).randomElement(using: &random) ?? nil,
        settled: random.happens(onceIn: 2) ? period(rulebook, &random) : nil,
        within: Int.random(in: 1...12, using: &random), filter: filter(rulebook, &random))
    }
  }

  private static func period(_ rulebook: Rulebook, _ random: inout SeededGenerator) -> Period {
    let from = RandomScript.firstDay.advanced(byDays: Int.random(in: -20...60, using: &random))
    let through = from.advanced(byDays: Int.random(in: 0...30, using: &random))
    let beginning = rulebook.latest.fiscalYearBegins
    let years = beginning.month == 1 ? ["2025", "2026-T2"] : ["2025-2026", "2026-2027"]
    let text =
      (years + ["2026-03", "2026-04", "\(from)..\(from)", "\(from)..\(through)"])
      .randomElement(using: &random) ?? ""
    guard let period = Period(text, fiscalYearBegins: beginning) else {
      preconditionFailure("a period is written so")
    }
    return period
  }

  private static func filter(_ rulebook: Rulebook, _ random: inout SeededGenerator) -> WordFilter {
    var filter = WordFilter()
    if random.happens(onceIn: 4) {
      filter.service = rulebook.services.ids.randomElement(using: &random)
    }
    if random.happens(onceIn: 4) {
      filter.office = rulebook.offices.ids.randomElement(using: &random)
    }
    if random.happens(onceIn: 4) { filter.standard = "norme-1" }
    return filter
  }

  func ask(_ view: LedgerView) throws -> [[String]] {
    [
      try view.obligationWords(asOf: day),
      try view.summaryWords(asOf: day, period: period, by: breakdown),
      try view.lateWords(asOf: day, settled: settled, filter),
      try view.dueWords(asOf: day, within: within, filter),
    ]
  }

  func ask(_ model: SlowLedger) throws -> [[String]] {
    let answers = try SlowAnswers(model, asOf: day)
    return [
      try answers.obligations(),
      try answers.summary(period, by: breakdown),
      try answers.late(settled: settled, filter),
      try answers.due(within: within, filter),
    ]
  }
}
