import BusinessDays
public import Ledger
import ServiceStandards
import StrictCSV
public import StrictJSON

/// The results of one standard over a period, or of one group of its obligations, as a row.
public struct ResultRow {
  static let columns = [
    "period", "from", "through", "as_of", "declaration", "standard", "group", "limit", "unit",
    "target", "on_time", "missed", "overdue", "open", "waiting", "lifted", "pending", "margin",
    "recovery", "verdict",
  ]
  let summary: Summary
  let standard: StandardSummary
  /// `nil` for the whole standard.
  let group: String?
  let counts: StandardCounts

  func write(into csv: inout CSVWriter) {
    for text in heading { csv.field(text) }
    csv.field(standard.rule.standard.limit)
    csv.field(standard.rule.standard.unit.rawValue)
    csv.field(standard.rule.standard.target.percentText)
    for count in numbers { csv.field(count) }
    csv.field(margin)
    csv.field(recovery)
    csv.field(verdict)
    csv.endRecord()
  }

  /// The row as an object of its own, with the names of the CSV's columns.
  public func write(into json: inout JSONWriter) {
    json.beginObject()
    for (key, text) in zip(ResultRow.columns, heading) { json.member(key, text) }
    json.member("limit", standard.rule.standard.limit)
    json.member("unit", standard.rule.standard.unit.rawValue)
    json.key("target")
    json.value(standard.rule.standard.target.hundredthsOfPercent, fractionDigits: 2)
    for (key, count) in zip(ResultRow.columns.dropFirst(10), numbers) { json.member(key, count) }
    json.member("margin", margin)
    json.member("recovery", recovery)
    json.member("verdict", verdict)
    json.endObject()
  }

  private var heading: [String?] {
    [
      summary.period.label, summary.period.from.description, summary.period.through.description,
      summary.asOf.description, standard.declarationId, standard.rule.standard.id, group,
    ]
  }

  private var numbers: [Int] {
    [
      counts.rate.onTime, counts.rate.missed, counts.overdue, counts.open, counts.waiting,
      counts.lifted, counts.pending,
    ]
  }

  private var margin: Int? {
    group == nil ? counts.rate.margin(standard.rule.standard.target) : nil
  }

  private var recovery: Int? {
    group == nil ? counts.rate.recovery(standard.rule.standard.target) : nil
  }

  private var verdict: String? { group == nil ? standard.verdict.rawValue : nil }
}

extension Summary {
  /// A row for each standard, each followed by those of its groups.
  public var resultRows: [ResultRow] {
    standards.flatMap { standard in
      [ResultRow(summary: self, standard: standard, group: nil, counts: standard.counts)]
        + (standard.groups ?? []).map {
          ResultRow(summary: self, standard: standard, group: $0.key, counts: $0.counts)
        }
    }
  }
}
