import BusinessDays
public import Language
import Ledger
import ServiceStandards
import StrictCSV

extension ObligationReport {
  /// The list as a table, with what it comes to below.
  public func text(_ messages: Language, _ style: Style) -> String {
    guard !list.isEmpty else { return nothing(messages) + "\n" }
    return table(messages, style) + "\n" + footer(messages) + "\n"
  }

  /// The table alone.
  public func table(_ messages: Language, _ style: Style) -> String {
    var columns = [
      TextTable.Column(messages.title(of: .dossier)),
      TextTable.Column(messages.title(of: .service)),
      TextTable.Column(messages.title(of: .office)),
      TextTable.Column(messages.title(of: .standard)),
      TextTable.Column(messages.title(of: .start)), TextTable.Column(messages.title(of: .due)),
    ]
    if showsStops {
      columns.append(TextTable.Column(messages.title(of: .stop)))
      columns.append(TextTable.Column(messages.title(of: .outcome)))
    }
    columns.append(TextTable.Column(messages.title(of: daysColumn), .right))
    var table = TextTable(columns: columns)
    for entry in list { table.append(row(of: entry, messages)) }
    return table.rendered(style, clippedTo: nil)
  }

  /// One row an obligation, with the keys of the JSON.
  public var csv: [UInt8] {
    var csv = CSVWriter(separator: .comma, lineEnd: .lineFeed, formulas: .neutralised)
    csv.record(
      ["dossier", "service", "office", "standard", "start", "due", "stop", "outcome", names.days]
        + ["unit", "closed"])
    for entry in list {
      for (_, value) in members(of: entry) { csv.field(value) }
      csv.field(entry.days)
      csv.field(unit(of: entry).rawValue)
      csv.field(entry.isClosed ? "true" : "false")
      csv.endRecord()
    }
    return csv.bytes
  }

  private func row(of entry: ListedObligation, _ messages: Language) -> [String] {
    var row = [
      entry.dossier, rulebook.services[entry.service].id, rulebook.offices[entry.office].id,
      rulebook.rule(entry.standard).standard.id, entry.standing.start?.description ?? "",
      entry.standing.due?.description ?? "",
    ]
    if showsStops {
      row.append(entry.standing.stop?.description ?? "")
      row.append(
        entry.isClosed ? messages.closedLate : messages.outcome(entry.standing.outcome))
    }
    row.append(messages.days(entry.days, unit(of: entry)))
    return row
  }

  private var showsStops: Bool {
    if case .late(settled: .some) = kind { true } else { false }
  }

  private var daysColumn: TableColumn {
    switch kind {
    case .late: .lateBy
    case .due: .daysLeft
    }
  }

  private func nothing(_ messages: Language) -> String {
    switch kind {
    case .late: messages.nothingLate(asOf: asOf)
    case .due(let last): messages.nothingDue(from: asOf, through: last)
    }
  }

  private func footer(_ messages: Language) -> String {
    let dossiers = Set(list.map(\.dossier)).count
    switch kind {
    case .late:
      let overdue = list.filter { $0.standing.outcome == .overdue }
      var lines = [
        overdue.isEmpty
          ? messages.nothingLate(asOf: asOf)
          : messages.lateFooter(
            obligations: overdue.count, dossiers: Set(overdue.map(\.dossier)).count, asOf: asOf)
      ]
      let closed = list.count { $0.isClosed }
      if showsStops {
        lines.append(
          messages.settledLateFooter(
            answered: list.count - overdue.count - closed, closed: closed))
      }
      return lines.joined(separator: "\n")
    case .due(let last):
      return messages.dueFooter(obligations: list.count, dossiers: dossiers, through: last)
    }
  }
}
