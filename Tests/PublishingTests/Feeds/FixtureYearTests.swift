import BusinessDays
import FormatsTestSupport
import Foundation
import Language
import Ledger
import LedgerTestSupport
import ResultsTestSupport
import ServiceStandards
import StrictJSON
import Testing

@testable import Publishing

@Suite("The feeds of the fixture year")
struct FixtureYearTests {
  @Test("every number of the metrics and of the plugin's line is that of the summary's JSON")
  func same() throws {
    let fixture = try FixtureLedger()
    let view = try fixture.view()
    let summary = try view.summary(asOf: fixture.asOf, period: fixture.period)
    var writer = JSONWriter()
    summary.write(into: &writer)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any])
    let standards = try #require(json["standards"] as? [[String: Any]])
    #expect(standards.count == 7)
    let metrics = String(decoding: Feeds.metrics(of: summary), as: UTF8.self)
    let line = PluginLine(summary, in: Language.french).text
    for standard in standards {
      try expect(standard, in: metrics)
      try expect(standard, inLine: line)
    }
    #expect(line.hasPrefix("DILIGENCE CRITICAL - cible non atteinte\u{A0}: reponse-plaintes ("))
  }

  private func expect(_ standard: [String: Any], in metrics: String) throws {
    let id = try #require(standard["standard"] as? String)
    func number(_ key: String) -> String? { (standard[key] as? NSNumber)?.stringValue }
    let names = [
      "on_time", "missed", "overdue", "open", "waiting", "lifted", "pending", "margin", "recovery",
    ]
    for name in names {
      let line = "diligence_\(name){standard=\"\(id)\",declaration=\"mrif-2021-10\"} "
      guard let value = number(name) else {
        #expect(!metrics.contains(line))
        continue
      }
      #expect(metrics.contains(line + value + "\n"), "\(id) \(name)")
    }
    let verdict = try #require(standard["verdict"] as? String)
    #expect(
      metrics.contains(
        "diligence_verdict{standard=\"\(id)\",declaration=\"mrif-2021-10\",verdict=\"\(verdict)\"} 1\n"
      ))
  }

  private func expect(_ standard: [String: Any], inLine line: String) throws {
    let id = try #require(standard["standard"] as? String)
    let onTime = try #require(standard["on_time"] as? Int)
    let settled = try #require(standard["missed"] as? Int) + onTime
    let target = try #require(standard["target"] as? NSNumber)
    let overdue = try #require(standard["overdue"] as? Int)
    let pending = try #require(standard["pending"] as? Int)
    #expect(line.contains("'\(id) overdue'=\(overdue);;;0 '\(id) pending'=\(pending);;;0"))
    let item = try Regex("'\(id)'=([0-9.]+)%;;\(target.stringValue):;0;100 ")
    let match = try #require(try item.firstMatch(in: line))
    let shown = try #require(Decimal(string: String(match.output[1].substring ?? "")))
    #expect(abs(shown - Decimal(100 * onTime) / Decimal(settled)) <= Decimal(string: "0.05") ?? 0)
    #expect(
      (shown >= target.decimalValue)
        == (Decimal(100 * onTime) >= target.decimalValue * Decimal(settled)))
  }

  @Test("the same ledger and day give the same bytes, and due days are those of the list")
  func due() throws {
    let fixture = try FixtureLedger()
    let view = try fixture.view()
    let asOf = try day("2026-01-15")
    let list = try view.due(asOf: asOf, through: view.lastDay(of: 5, from: asOf))
    #expect(list.count > 10)
    let files = try (0..<2).map { _ in
      Feeds.due(
        try view.due(asOf: asOf, through: view.lastDay(of: 5, from: asOf)), rulebook: view.rulebook,
        asOf: asOf, in: Language.french,
        name: "due.ics", audience: .dossiers)
    }
    #expect(files[0] == files[1])
    let text = String(decoding: files[0].bytes, as: UTF8.self).replacing("\r\n ", with: "")
    for entry in list {
      let due = try #require(entry.standing.due).description.replacing("-", with: "")
      let id = view.rulebook.rule(entry.standard).standard.id
      let event =
        "UID:\(entry.dossier.lowercased())__\(id)@diligence\r\nDTSTAMP:20260115T000000Z\r\n"
        + "DTSTART;VALUE=DATE:\(due)\r\n"
      #expect(text.contains(event), "\(entry.dossier) \(id)")
    }
    #expect(
      text.contains(
        ": accusé de réception\\, dernier jour\r\n".replacing(": ", with: "\u{A0}: "))
    )
    #expect(text.components(separatedBy: "BEGIN:VEVENT").count == list.count + 1)
  }
}
