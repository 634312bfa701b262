import BusinessDays
import FormatsTestSupport
import Foundation
import Language
import Ledger
import LedgerTestSupport
import ResultsTestSupport
import Testing

@testable import Publishing

@Suite("The open data of the fixture year")
struct OpenDataYearTests {
  private func report() throws -> Report {
    let fixture = try FixtureLedger()
    return try Report(
      fixture.view(), asOf: fixture.asOf, period: fixture.period, annual: true)
  }

  @Test("every number is that of the report's JSON")
  func same() throws {
    let report = try report()
    let files = OpenData.files(of: report, in: Language.french, forExcel: true)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(report.json)) as? [String: Any])
    let standards = try #require(json["standards"] as? [[String: Any]])
    for dialect in ResultDialect.allCases {
      let table = try Parsed(files.bytes(of: dialect.fileName), dialect)
      for standard in standards { try expect(standard, in: table, dialect) }
    }
  }

  @Test("every cell is as the data package says", .enabled(if: Python.isThere))
  func described() throws {
    let folder = try ScratchFolder()
    for file in OpenData.files(of: try report(), in: Language.french, forExcel: true) {
      try Data(file.bytes).write(to: URL(fileURLWithPath: folder.file(file.name)))
    }
    #expect(try Python.answers(of: DescriptorCheck.script, to: [folder.path]) == ["2 tables"])
  }

  private func expect(_ standard: [String: Any], in table: Parsed, _ dialect: ResultDialect) throws
  {
    let id = try #require(standard["standard"] as? String)
    let rows = table.rows.filter {
      $0["service_standard_id"] == id && $0["fiscal_yr"] == "2025-2026"
    }
    let total = try #require(rows.first)
    try expect(total, tells: standard, dialect)
    #expect(total["limit"] == (standard["limit"] as? NSNumber)?.stringValue)
    #expect(total["median"] == (standard["median"] as? NSNumber)?.stringValue)
    #expect(total["percentile_90"] == (standard["percentile_90"] as? NSNumber)?.stringValue)
    let target = try #require(decimal(total["target"], dialect))
    #expect(target * 100 == (standard["target"] as? NSNumber)?.decimalValue)
    let verdict = try #require(standard["verdict"] as? String)
    #expect(total["target_met"] == (["on-target", "slipping"].contains(verdict) ? "Y" : "N"))
    let breakdowns = try #require(standard["breakdowns"] as? [String: [[String: Any]]])
    var count = 1
    for (column, kind) in [("service_id", "service"), ("office", "office"), ("channel", "channel")]
    {
      for group in breakdowns[kind] ?? [] {
        let key = try #require(group["key"] as? String)
        let row = rows.dropFirst().first { row in
          row[column] == (key.isEmpty ? "(none)" : key)
        }
        try expect(try #require(row), tells: group, dialect)
        count += 1
      }
    }
    #expect(rows.count == count)
  }

  private func expect(_ row: [String: String], tells told: [String: Any], _ dialect: ResultDialect)
    throws
  {
    guard told["withheld"] == nil else {
      #expect(row["total_volume"] == "" && row["comments_en"] != "")
      return
    }
    let onTime = try #require(told["on_time"] as? Int)
    let settled = try #require(told["missed"] as? Int) + onTime
    #expect(row["volume_meeting_target"] == "\(onTime)" && row["total_volume"] == "\(settled)")
    guard settled > 0 else { return }
    let difference =
      try #require(decimal(row["performance"], dialect)) - Decimal(onTime) / Decimal(settled)
    #expect(abs(difference) <= Decimal(string: "0.0005") ?? 0)
  }

  private func decimal(_ text: String?, _ dialect: ResultDialect) -> Decimal? {
    text.flatMap { Decimal(string: $0.replacing(dialect.decimalMark, with: ".")) }
  }
}
