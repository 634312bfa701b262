import BusinessDays
import Language
import ServiceStandards
import StrictCSV

extension ResultTable {
  /// The table with its header, in one of the two ways in which it is written.
  func csv(_ dialect: ResultDialect) -> [UInt8] {
    var csv = CSVWriter(
      separator: dialect.separator, lineEnd: .carriageReturnLineFeed, formulas: .neutralised)
    csv.record(ResultColumn.allCases.map(\.rawValue))
    for row in rows {
      for column in ResultColumn.allCases {
        switch cell(column, of: row, dialect) {
        case .text(let text): csv.field(text)
        case .integer(let integer): csv.field(integer)
        case .decimal(let digits): csv.field(digits)
        }
      }
      csv.endRecord()
    }
    return dialect.byteOrderMark + csv.bytes
  }

  private enum Cell {
    case text(String)
    case integer(Int?)
    case decimal(String?)
  }

  private func cell(_ column: ResultColumn, of row: PublishedRow, _ dialect: ResultDialect) -> Cell
  {
    switch column {
    case .fiscalYear: .text(row.year.label)
    case .serviceId: .text(row.services.joined(separator: " "))
    case .serviceNameEnglish: .text(serviceNames(row, \.english))
    case .serviceNameFrench: .text(serviceNames(row, \.french))
    case .standardId: .text(row.standard.id)
    case .standardEnglish: .text(row.standard.text.english)
    case .standardFrench: .text(row.standard.text.french)
    case .type: .text("TML")
    case .channel: .text(row.channel)
    case .target:
      .decimal(
        DisplayedPercentage(target: row.standard.target.hundredthsOfPercent)
          .shareDigits(mark: dialect.decimalMark))
    case .volumeMeetingTarget: .integer(row.rate.value?.onTime)
    case .totalVolume: .integer(row.rate.value?.settled)
    case .performance: .decimal(row.performance(mark: dialect.decimalMark))
    case .targetMet: .text(row.targetMet ?? "")
    case .commentsEnglish: .text(comments(row, Language.english))
    case .commentsFrench: .text(comments(row, Language.french))
    case .office: .text(row.office)
    case .unit: .text(row.standard.unit.rawValue)
    case .limit: .integer(row.standard.limit)
    case .median: .integer(row.median)
    case .percentile90: .integer(row.percentile90)
    case .asOf: .text(report.asOf.description)
    case .declaration: .text(row.declaration)
    }
  }

  private func comments(_ row: PublishedRow, _ messages: Language) -> String {
    row.comments.map(messages.comment).joined(separator: " ")
  }

  private func serviceNames(_ row: PublishedRow, _ text: (BilingualText) -> String) -> String {
    let services = report.rulebook.services
    return row.services.map { id in services.code(of: id).map { text(services[$0].name) } ?? id }
      .joined(separator: "; ")
  }
}
