import BusinessDays
import Language
import Ledger
import ServiceStandards

/// What every page of a site is made from.
struct SiteContext {
  let report: Report
  let messages: Language

  func label(_ label: SiteLabel) -> String { messages.label(label) }

  /// The name of a standard's page: with its declaration's where two have one of the same id.
  func fileName(ofStandard index: Int) -> String {
    let summary = report.standards[index].summary
    let id = summary.rule.standard.id
    let isAlone = report.standards.count { $0.standard.id == id } == 1
    return isAlone ? "norme-\(id).html" : "norme-\(id)-\(summary.declarationId).html"
  }

  /// Whether the period is, so that nothing will be added to it.
  var isOver: Bool { report.asOf > report.period.through }

  /// What the report is of.
  var period: MarkedText {
    messages.period(
      report.period.label, from: report.period.from, through: report.period.through,
      asOf: report.asOf)
  }

  /// The promise in its own words.
  func promise(_ standard: Standard) -> String { messages.text(standard.text) }

  /// The declaration that a standard is of.
  func declaration(of standard: StandardReport) -> Declaration {
    report.rulebook.declarations[standard.summary.rule.declaration]
  }

  /// A share as words in a picture have it.
  func percent(_ rate: Rate, _ target: Target) -> String {
    messages.marked(rate, target: target).shown
  }

  /// A percentage that is none of counts, with one decimal.
  func percent(_ value: Double) -> String {
    messages.percent(digits: decimal(value, decimals: 1, padded: true, mark: "."))
  }

  /// The same, for a program too, which reads as many decimals as the report's JSON has.
  func marked(_ value: Double) -> MarkedText {
    MarkedText(
      .number(
        value: decimal(value, decimals: 4, padded: false, mark: "."), shown: percent(value)))
  }

  /// A month, for a program too.
  func marked(_ month: MonthResult) -> MarkedText {
    MarkedText(.date(iso: month.label, shown: name(of: month)))
  }

  /// A month in the least room, by its label: `2026-03`.
  func shortName(ofMonth label: String) -> String {
    let parts = label.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, (1...12).contains(parts[1]) else { return label }
    return "\(messages.shortMonth(parts[1])) \(parts[0])"
  }

  func name(of month: MonthResult) -> String { messages.month(month.month, of: month.year) }
}

extension Rate {
  /// Where it falls in a picture; `nil` when nothing is settled.
  var percentage: Double? { settled > 0 ? 100 * Double(onTime) / Double(settled) : nil }
}

extension Target {
  /// Where it falls in a picture.
  var percentage: Double { Double(hundredthsOfPercent) / 100 }
}
