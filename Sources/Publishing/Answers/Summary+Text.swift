import BusinessDays
public import Language
public import Ledger
public import ServiceStandards
import StrictCSV

extension Summary {
  /// The compliance table, then what each standard's margin, pending and trend come to.
  ///
  /// - Parameter breakdown: what the summary was broken down by, which names its groups.
  public func text(
    _ messages: Language, _ rulebook: Rulebook, _ style: Style, by breakdown: Breakdown?
  ) -> String {
    var text = messages.summaryTitle(
      label: period.label, from: period.from, through: period.through, asOf: asOf)
    text += "\n\n"
    if declaration == nil {
      text += messages.nothingPromised(since: rulebook.firstEffective) + "\n"
    } else {
      text += standardsText(messages, rulebook, style, by: breakdown)
    }
    if unpromised > 0 {
      text += "\n" + messages.unpromised(unpromised) + ".\n"
    }
    return text
  }

  /// The table and its paragraphs.
  private func standardsText(
    _ messages: Language, _ rulebook: Rulebook, _ style: Style, by breakdown: Breakdown?
  ) -> String {
    var table = TextTable(columns: SummaryText.columns(messages))
    for standard in standards {
      let target = standard.rule.standard.target
      table.append(
        SummaryText.row(
          standard.rule.standard.id, target: messages.percent(target: target.hundredthsOfPercent),
          standard.counts, target, verdict: messages.verdict(standard.verdict), messages))
      for group in standard.groups ?? [] {
        table.append(
          SummaryText.row(
            "  " + SummaryText.name(group.key, of: breakdown, messages, rulebook), target: "",
            group.counts,
            target, verdict: "", messages))
      }
    }
    var text = table.rendered(style)
    for standard in standards where standard.counts.rate.settled > 0 || standard.counts.pending > 0
    {
      text += "\n" + paragraph(standard, messages)
    }
    return text
  }

  /// What the table has no room for.
  private func paragraph(_ summary: StandardSummary, _ messages: Language) -> String {
    let target = summary.rule.standard.target
    let rate = summary.counts.rate
    var lines = [messages.text(summary.rule.standard.text)]
    if let margin = messages.margin(rate.margin(target)) { lines.append(margin) }
    if rate.settled > 0, !rate.reaches(target) {
      lines += [messages.recovery(rate.recovery(target))].compactMap { $0 }
    }
    if summary.counts.pending > 0 {
      let pending = summary.counts.pending
      let worst = Rate(onTime: rate.onTime, missed: rate.missed + pending)
      let best = Rate(onTime: rate.onTime + pending, missed: rate.missed)
      lines.append(
        messages.pending(
          pending, worst: SummaryText.percent(worst, target, messages),
          best: SummaryText.percent(best, target, messages)))
    }
    if summary.trend.settled > 0 {
      lines.append(
        messages.trend(
          from: trendFrom, through: min(asOf, period.through), onTime: summary.trend.onTime,
          missed: summary.trend.missed,
          rate: SummaryText.percent(summary.trend, target, messages)))
    }
    return lines[0] + "\n" + lines.dropFirst().map { "  " + $0 + "\n" }.joined()
  }

  /// One row a standard and a group, with the keys of the JSON.
  public var csv: [UInt8] {
    var csv = CSVWriter(separator: .comma, lineEnd: .lineFeed, formulas: .neutralised)
    csv.record(ResultRow.columns)
    for row in resultRows { row.write(into: &csv) }
    return csv.bytes
  }
}

/// How the compliance table looks.
enum SummaryText {
  static func columns(_ messages: Language) -> [TextTable.Column] {
    func right(_ column: TableColumn) -> TextTable.Column {
      TextTable.Column(messages.title(of: column), .right)
    }
    return [
      TextTable.Column(messages.title(of: .standard)), right(.target), right(.rate),
      right(.onTime), right(.missed), right(.overdue), right(.open), right(.waiting),
      TextTable.Column(messages.title(of: .verdict)),
    ]
  }

  static func row(
    _ name: String, target shown: String, _ counts: StandardCounts, _ target: Target,
    verdict: String, _ messages: Language
  ) -> [String] {
    let numbers = [
      counts.rate.onTime, counts.rate.missed, counts.overdue, counts.open, counts.waiting,
    ]
    return [name, shown, percent(counts.rate, target, messages)]
      + numbers.map(messages.number) + [verdict]
  }

  /// A rate that never shows a target reached that is not; a dash when nothing is settled.
  static func percent(_ rate: Rate, _ target: Target, _ messages: Language) -> String {
    guard rate.settled > 0 else { return "–" }
    return messages.percent(
      onTime: rate.onTime, of: rate.settled, target: target.hundredthsOfPercent)
  }

  /// The name of a group, in words.
  static func name(
    _ key: String, of breakdown: Breakdown?, _ messages: Language, _ rulebook: Rulebook
  ) -> String {
    switch breakdown {
    case .service:
      return rulebook.services.code(of: key).map { messages.text(rulebook.services[$0].name) }
        ?? key
    case .office:
      return rulebook.offices.code(of: key).map { messages.text(rulebook.offices[$0].name) } ?? key
    case .channel:
      return rulebook.channels.code(of: key).map { messages.text(rulebook.channels[$0].name) }
        ?? messages.noChannel
    case .month, nil: return key
    }
  }
}
