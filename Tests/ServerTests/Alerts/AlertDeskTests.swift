import Foundation
import Host
import Language
import Publishing
import Server
import Testing

@Suite("What is said of a night")
struct AlertDeskTests {
  private let laboratory: Laboratory
  private let noon: Int64

  init() throws {
    laboratory = try Laboratory()
    noon = try Laboratory.instant(Laboratory.beginning, hour: 12)
    try laboratory.configureAlerts()
  }

  /// The lines of alerts in the journal.
  private var alerts: [String] { laboratory.lines.filter { $0.contains(" — ") } }

  private func run(_ keeper: NightKeeper, through last: String) throws {
    laboratory.run(keeper, noon)
    try laboratory.run(keeper, from: "2026-11-03", through: last)
  }

  @Test("a target that is lost on a Friday is told on Monday, and once; closed days are silent")
  func closedDays() throws {
    try laboratory.tellOfNovember()
    let keeper = laboratory.keeper()
    try run(keeper, through: "2026-11-15")
    #expect(alerts == [])
    #expect(laboratory.alerts("a-envoyer") == [])
    laboratory.run(keeper, try Laboratory.morning("2026-11-16"))
    laboratory.run(keeper, try Laboratory.instant("2026-11-16", hour: 15))
    try laboratory.run(keeper, from: "2026-11-17", through: "2026-11-19")
    #expect(
      alerts == [
        "<3>2 standards off target — November 16, 2026: answer-alpha: on target → off target; "
          + "answer-beta: no data → off target"
      ])
    #expect(laboratory.alerts("a-envoyer") == ["2026-11-16.eml", "2026-11-16.json"])
  }

  @Test("a verdict that slips is a warning, and its recovery a notice")
  func slipping() throws {
    try laboratory.tellOfNovember(first: 20)
    try run(laboratory.keeper(), through: "2026-11-20")
    #expect(alerts.count == 2)
    #expect(alerts.first?.contains("answer-alpha: on target → slipping") == true)
    #expect(
      alerts.last
        == "<5>1 standard back on target — November 20, 2026: answer-alpha: slipping → on target")
    #expect(
      laboratory.alerts("a-envoyer") == [
        "2026-11-16.eml", "2026-11-16.json", "2026-11-20.eml", "2026-11-20.json",
      ])
  }

  @Test("of missed nights only today's speaks, and compares with the last morning looked at")
  func missed() throws {
    try laboratory.tellOfNovember()
    try run(laboratory.keeper(), through: "2026-11-12")
    let keeper = laboratory.keeper()
    laboratory.run(keeper, try Laboratory.instant("2026-11-18", hour: 9))
    #expect(laboratory.alerts("a-envoyer") == ["2026-11-18.eml", "2026-11-18.json"])
    #expect(alerts.count == 1)
    let path = laboratory.configuration.data + "/alertes/a-envoyer/2026-11-18.json"
    let json = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    #expect(json.contains("\"since\":{\"as_of\":\"2026-11-12\""))
  }

  @Test("a night that is made the day after says nothing: the next one does")
  func dayAfter() throws {
    try laboratory.tellOfNovember()
    try run(laboratory.keeper(), through: "2026-11-15")
    let keeper = laboratory.keeper()
    laboratory.run(keeper, try Laboratory.instant("2026-11-17", hour: 2))
    #expect(laboratory.reports.last == "2026-11-16")
    #expect(laboratory.alerts("a-envoyer") == [])
    laboratory.run(keeper, try Laboratory.morning("2026-11-17"))
    #expect(laboratory.alerts("a-envoyer") == ["2026-11-17.eml", "2026-11-17.json"])
  }

  @Test("what is not configured has no file, and the journal speaks all the same")
  func notConfigured() throws {
    laboratory.configuration.alerts = AlertSettings()
    try laboratory.tellOfNovember()
    try run(laboratory.keeper(), through: "2026-11-16")
    #expect(alerts.count == 1)
    #expect(laboratory.alerts("a-envoyer") == [])
  }

  @Test("the files are the alert's JSON and its mail, for the daemon alone")
  func files() throws {
    try laboratory.tellOfNovember()
    try run(laboratory.keeper(), through: "2026-11-16")
    let night = try Laboratory.night("2026-11-16")
    let since = try Laboratory.night("2026-11-13")
    let alert = try #require(try Alert(laboratory.ledger, night, since: since))
    let folder = laboratory.configuration.data + "/alertes/a-envoyer/"
    let messages = laboratory.configuration.language
    let mail = try #require(laboratory.configuration.alerts.mail)
    #expect(
      FileManager.default.contents(atPath: folder + "2026-11-16.json")
        == Data(alert.json(messages)))
    #expect(
      FileManager.default.contents(atPath: folder + "2026-11-16.eml")
        == Data(alert.mail(from: mail.from, to: mail.to, messages)))
    #expect(try FileSystem.permissions(of: folder) == 0o700)
    #expect(try FileSystem.permissions(of: folder + "2026-11-16.eml") == 0o600)
  }

  @Test("a memory that is damaged is told, and nothing that was sent is sent again")
  func damagedMemory() throws {
    try laboratory.tellOfNovember()
    try run(laboratory.keeper(), through: "2026-11-16")
    let alertes = laboratory.configuration.data + "/alertes/"
    for name in laboratory.alerts("a-envoyer") {
      try FileManager.default.moveItem(
        atPath: alertes + "a-envoyer/" + name, toPath: alertes + "envoyees/" + name)
    }
    try Data("{".utf8).write(to: URL(filePath: alertes + "etat.json"))
    laboratory.run(laboratory.keeper(), try Laboratory.instant("2026-11-16", hour: 9))
    #expect(laboratory.alerts("a-envoyer") == [])
    #expect(laboratory.lines.filter { $0.hasPrefix("<4>") && $0.contains("etat.json") }.count == 1)
  }
}
