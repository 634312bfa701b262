import BusinessDays
import Foundation
import Host
import Ledger
import LedgerTestSupport
import Publishing
import Server
import Testing

@Suite("The keeper of nights")
struct NightKeeperTests {
  private let noon: Int64
  private let laboratory: Laboratory

  init() throws {
    laboratory = try Laboratory()
    noon = try Laboratory.instant(Laboratory.beginning, hour: 12)
  }

  @Test("the first start makes no report, and the next night does")
  func beginning() throws {
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon)
    #expect(laboratory.reports == [])
    #expect(keeper.last == nil)
    #expect(laboratory.lines == ["<6>first night to come: November 3, 2026"])
    let night = try Laboratory.night("2026-11-03")
    #expect(keeper.upcoming(after: noon, laboratory.ledger) == night)
    #expect(keeper.next(after: noon, laboratory.ledger) == night.instant + 1)
    laboratory.run(keeper, night.instant)
    #expect(laboratory.reports == [], "a night is not over at its very instant")
    laboratory.run(keeper, night.instant + 1)
    #expect(laboratory.reports == ["2026-11-03"])
    #expect(keeper.last == night)
    let names = laboratory.files(under: laboratory.configuration.reports + "/2026-11-03").keys
    #expect(
      names.filter { !$0.hasPrefix("site/") }.sorted() == [
        "dossiers.json", "dossiers.txt", "due.ics", "nuit.json", "plaintes.ics", "plaintes.json",
        "plaintes.txt", "sommaire.json", "sommaire.txt",
      ])
    #expect(names.contains("site/index.html") && names.contains("site/rapport.json"))
    #expect(
      laboratory.files(under: laboratory.configuration.reports).values.allSatisfy { !$0.isEmpty })
  }

  @Test("a start after the first one, before any night, still awaits the first night")
  func restartedBeforeFirst() throws {
    laboratory.run(laboratory.keeper(), noon)
    let morning = try Laboratory.instant("2026-11-03", hour: 9)
    laboratory.run(laboratory.keeper(), morning)
    #expect(laboratory.reports == ["2026-11-03"])
    #expect(text("2026-11-03", "sommaire.json").contains("\"made_late\":true"))
  }

  @Test("a second run changes no byte, whatever was recorded since")
  func sameBytes() throws {
    try laboratory.tellOfNovember()
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon)
    try laboratory.run(keeper, from: "2026-11-03", through: "2026-11-20")
    #expect(laboratory.reports.count == 18)
    let files = laboratory.files(under: laboratory.folder.path)
    try laboratory.answer("A-5", on: "2026-11-20")
    laboratory.run(keeper, try Laboratory.instant("2026-11-20", hour: 13))
    laboratory.run(laboratory.keeper(), try Laboratory.instant("2026-11-20", hour: 14))
    #expect(laboratory.files(under: laboratory.folder.path) == files)
  }

  @Test("missed nights are made at the next start, oldest first, each compared with the one before")
  func missed() throws {
    try laboratory.tellOfNovember()
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon)
    try laboratory.run(keeper, from: "2026-11-03", through: "2026-11-05")
    let start = try Laboratory.instant("2026-11-08", hour: 9)
    let second = laboratory.keeper()
    #expect(second.step(laboratory.ledger, now: start) { laboratory.spool })
    #expect(laboratory.reports.last == "2026-11-06", "one night a step")
    laboratory.run(second, start)
    laboratory.run(second, try Laboratory.morning("2026-11-09"))
    #expect(
      laboratory.reports.suffix(4) == ["2026-11-06", "2026-11-07", "2026-11-08", "2026-11-09"])
    for (day, isLate) in [("2026-11-05", false), ("2026-11-08", true), ("2026-11-09", false)] {
      #expect(text(day, "sommaire.json").contains("\"made_late\":\(isLate)"), "\(day)")
    }
    #expect(text("2026-11-08", "sommaire.json").contains("\"previous\":{\"as_of\":\"2026-11-07\""))
    #expect(text("2026-11-06", "sommaire.json").contains("\"previous\":{\"as_of\":\"2026-11-05\""))
    #expect(laboratory.lines.contains { $0.hasPrefix("<5>night of November 8, 2026, made late: ") })
  }

  @Test("a clock that leaps forward makes all but the last night late")
  func leap() throws {
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon)
    laboratory.run(keeper, try Laboratory.morning("2026-11-05"))
    #expect(laboratory.reports == ["2026-11-03", "2026-11-04", "2026-11-05"])
    let late = laboratory.reports.map { text($0, "sommaire.json").contains("\"made_late\":true") }
    #expect(late == [true, true, false])
  }

  @Test("what was recorded on a clock that was ahead blinds no night, and is told of in each")
  func clockAhead() throws {
    try laboratory.configureAlerts()
    let ahead = try Laboratory.instant("2026-12-14", hour: 12)
    let first = Told(
      "dossier.received", "A-100", at: "2026-11-02", id: "ahead", ["service": .text("alpha")])
    _ = try laboratory.test.record([first], now: ahead)
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon)
    try laboratory.answer("A-100", on: "2026-11-03")
    for number in 1...3 { try laboratory.receive("A-\(number)", on: "2026-11-06") }
    try laboratory.run(keeper, from: "2026-11-04", through: "2026-11-16")
    // Then two nights are missed.
    let next = laboratory.keeper()
    laboratory.run(next, try Laboratory.instant("2026-11-18", hour: 9))
    laboratory.run(next, try Laboratory.morning("2026-11-19"))
    for (day, newlyLate) in [
      ("2026-11-13", 0), ("2026-11-14", 3), ("2026-11-15", 0), ("2026-11-16", 0),
      ("2026-11-17", 0), ("2026-11-18", 0), ("2026-11-19", 0),
    ] {
      let json = text(day, "sommaire.json")
      let counts = "\"newly_late\":{\"obligations\":\(newlyLate),\"dossiers\":\(newlyLate)}"
      #expect(json.contains(counts), "\(day): \(json)")
      #expect(json.contains("\"recorded_ahead\":\"2026-12-14T17:00:00Z\""), "\(day)")
      let warning = "Warning: the last entry bears a time to come, December 14, 2026, at 12:00 p.m."
      #expect(text(day, "sommaire.txt").contains(warning), "\(text(day, "sommaire.txt"))")
    }
    #expect(laboratory.alerts("a-envoyer").contains("2026-11-16.json"))
    #expect(!laboratory.alerts("a-envoyer").contains { $0 > "2026-11-17" })
    #expect(text("2026-11-14", "site/rapport.json").contains("\"overdue\":3"))
  }

  @Test("with the clock right, nothing is said of it")
  func clockRight() throws {
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon)
    laboratory.run(keeper, try Laboratory.morning("2026-11-03"))
    #expect(!text("2026-11-03", "sommaire.json").contains("recorded_ahead"))
    #expect(!text("2026-11-03", "sommaire.txt").contains("Warning"))
  }

  @Test("at most 31 missed nights are made up for, and it is said of the others")
  func longAbsence() throws {
    laboratory.run(laboratory.keeper(), noon)
    laboratory.run(laboratory.keeper(), try Laboratory.instant("2026-12-10", hour: 9))
    #expect(laboratory.reports.count == 31)
    #expect(laboratory.reports.first == "2026-11-10" && laboratory.reports.last == "2026-12-10")
    #expect(
      laboratory.lines.filter { $0.contains("too old") }
        == ["<4>7 missed nights before November 10, 2026, too old for a report"])
  }

  @Test("what a killed run wrote aside is removed, and what is not ours is left alone")
  func leftovers() throws {
    let reports = laboratory.configuration.reports
    func make(_ name: String) throws {
      try FileManager.default.createDirectory(
        atPath: reports + "/" + name, withIntermediateDirectories: true)
      try Data("x".utf8).write(to: URL(filePath: reports + "/" + name + "/sommaire.txt"))
    }
    try make(".2026-11-03.0123456789abcdef")
    let foreign = [
      ".2026-11-03.0123456789ABCDEF", ".2026-11-03.0123456789abcde", ".2026-13-03.0123456789abcdef",
      "2026-11-01", "2026-11-01.old", "autre",
    ]
    for name in foreign { try make(name) }
    laboratory.run(laboratory.keeper(), noon)
    #expect(laboratory.reports == foreign.sorted())
  }

  @Test("what has the place of a report is left alone, said once, and later nights go on")
  func placeTaken() throws {
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon)
    let path = laboratory.configuration.reports + "/2026-11-03"
    try Data("x".utf8).write(to: URL(filePath: path))
    laboratory.run(keeper, try Laboratory.morning("2026-11-03"))
    laboratory.run(keeper, try Laboratory.instant("2026-11-03", hour: 10))
    #expect(FileManager.default.contents(atPath: path) == Data("x".utf8))
    #expect(laboratory.lines.filter { $0.hasPrefix("<4>night of November 3") }.count == 1)
    laboratory.run(keeper, try Laboratory.morning("2026-11-04"))
    #expect(laboratory.reports == ["2026-11-03", "2026-11-04"])
    #expect(text("2026-11-04", "sommaire.json").contains("\"previous\":null"))
  }

  @Test("nights whose reports were taken away are not made again")
  func takenAway() throws {
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon)
    try laboratory.run(keeper, from: "2026-11-03", through: "2026-11-06")
    try FileManager.default.removeItem(atPath: laboratory.configuration.reports)
    let second = laboratory.keeper()
    laboratory.run(second, try Laboratory.instant("2026-11-06", hour: 9))
    laboratory.run(second, try Laboratory.morning("2026-11-07"))
    #expect(laboratory.reports == ["2026-11-07"])
    #expect(text("2026-11-07", "sommaire.json").contains("\"previous\":{\"as_of\":\"2026-11-06\""))
  }

  @Test("a report dated ahead by a clock that was wrong keeps no night from being made")
  func wrongClock() throws {
    laboratory.run(laboratory.keeper(), noon)
    laboratory.run(laboratory.keeper(), try Laboratory.morning("2027-12-01"))
    let count = laboratory.reports.count
    let keeper = laboratory.keeper()
    laboratory.run(keeper, try Laboratory.instant("2026-11-05", hour: 12))
    laboratory.run(keeper, try Laboratory.morning("2026-11-06"))
    #expect(laboratory.reports.count > count)
    #expect(laboratory.reports.contains("2026-11-06"))
  }

  @Test("the nights that a clock ahead has reported are reported again in their time")
  func doubted() throws {
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon)
    laboratory.run(keeper, try Laboratory.morning("2026-11-20"))
    let wrong = text("2026-11-10", "sommaire.json")
    #expect(wrong.contains("\"made_late\":true"))
    laboratory.run(keeper, noon + 1)
    for again in [keeper, laboratory.keeper()] {
      try laboratory.run(again, from: "2026-11-03", through: "2026-11-10")
      #expect(again.last?.day.description == "2026-11-10")
    }
    #expect(text("2026-11-10", "sommaire.json").contains("\"made_late\":false"))
    // Once made in its time, it is not made again.
    let made = text("2026-11-10", "nuit.json")
    try laboratory.run(laboratory.keeper(), from: "2026-11-10", through: "2026-11-21")
    #expect(text("2026-11-10", "nuit.json") == made)
    #expect(text("2026-11-20", "sommaire.json").contains("\"made_late\":false"))
    #expect(laboratory.reports.count == Set(laboratory.reports).count)
  }

  @Test("nor does a clock that is set back under a keeper that runs")
  func clockSetBack() throws {
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon)
    laboratory.run(keeper, try Laboratory.morning("2026-12-10"))
    #expect(laboratory.reports.first == "2026-11-10")
    laboratory.run(keeper, try Laboratory.instant("2026-11-05", hour: 12))
    laboratory.run(keeper, try Laboratory.morning("2026-11-06"))
    #expect(laboratory.reports.contains("2026-11-06"))
  }

  @Test("nights before the ledger was made have no report")
  func beforeLedger() throws {
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon - 3 * 86_400_000_000)
    laboratory.run(keeper, try Laboratory.morning("2026-11-03"))
    #expect(laboratory.reports == ["2026-11-03"])
    #expect(laboratory.lines.filter { $0.contains("there was no ledger yet") }.count == 3)
  }

  @Test("a folder that cannot be written is told once, and tried again after a minute")
  func unwritable() throws {
    // A file is where the folder is to be: even root cannot make it.
    try Data().write(to: URL(filePath: laboratory.configuration.reports))
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon)
    laboratory.run(keeper, noon + 1)
    #expect(keeper.next(after: noon + 1, laboratory.ledger) == noon + 60_000_000)
    laboratory.run(keeper, noon + 60_000_000)
    #expect(laboratory.lines.count == 1)
    #expect(laboratory.lines.first?.hasPrefix("<3>the night report waits: ") == true)
    try FileManager.default.removeItem(atPath: laboratory.configuration.reports)
    laboratory.run(keeper, noon + 120_000_000)
    laboratory.run(keeper, try Laboratory.morning("2026-11-03"))
    #expect(laboratory.reports == ["2026-11-03"])
  }

  @Test("a memory that is damaged is told, and made anew")
  func damagedMemory() throws {
    let path = laboratory.configuration.data + "/nuits.json"
    try Data("{}".utf8).write(to: URL(filePath: path))
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon)
    laboratory.run(keeper, try Laboratory.morning("2026-11-03"))
    #expect(laboratory.lines.filter { $0.hasPrefix("<4>") && $0.contains("nuits.json") }.count == 1)
    #expect(laboratory.reports == ["2026-11-03"])
  }

  @Test("another hour of the night is taken up without a restart")
  func adopted() throws {
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon)
    laboratory.configuration.night = try #require(NightHour("22:00"))
    keeper.adopt(laboratory.configuration)
    laboratory.run(keeper, try Laboratory.instant("2026-11-02", hour: 23))
    #expect(laboratory.reports == ["2026-11-02"])
  }

  private func text(_ day: String, _ name: String) -> String {
    laboratory.files(under: laboratory.configuration.reports)[day + "/" + name] ?? ""
  }
}
