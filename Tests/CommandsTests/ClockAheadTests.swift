import Language
import Ledger
import LedgerTestSupport
import ServiceStandards
import Testing

@testable import Commands

@Suite("Commands after a clock was ahead")
struct ClockAheadTests {
  @Test("who recorded an event may correct it the same day, whatever the clock was before")
  func authorship() throws {
    let test = try TestLedger(
      [try DeclarationText().definition(), try Calendars.definition(Calendars.publicService)])
    let day = 86_400 * Clock.second
    let today = Clock.afterwards
    test.ledger.recorder = 7
    let times = [("yesterday", today - day), ("ahead", today + 42 * day), ("today", today)]
    for (id, now) in times {
      let told = Told(
        "dossier.received", "A-\(id)", at: "2026-07-02", id: id, ["service": .text("alpha")])
      try test.record([told], now: now)
    }
    func authorship(_ id: String, _ uid: UInt32) throws -> Authorship {
      let caller = Caller(
        uid: uid, login: "x", roles: [.saisie], offices: nil, confidentialServices: [])
      let source = Told("dossier.received", "A-1", at: "2026-07-02", id: id).source
      let event = try #require(try test.ledger.event(source: source, id: id))
      return try caller.authorship(of: event, test.ledger, now: today)
    }
    #expect(try authorship("yesterday", 7) == .ownEarlier)
    #expect(try authorship("ahead", 7) == .ownToday)
    #expect(try authorship("today", 7) == .ownToday)
    #expect(try authorship("today", 8) == .other)
  }

  @Test("known now or later is all that was recorded, and `verify` tells of the clock")
  func known() throws {
    let desk = try Desk(now: "2027-01-05T09:00:00-05:00", language: .english)
    desk.run("receive renseignement --at 2026-11-02")
    try desk.set(clock: "2026-11-20T09:00:00-05:00")
    desk.run("receive renseignement --at 2026-11-02")
    let all = desk.run("late --format csv").text
    #expect(all.contains("R-2026-00001") && all.contains("R-2026-00002"))
    for time in ["2026-11-20T14:00:00Z", "2026-11-20", "2026-12-01"] {
      let known = desk.run("late --format csv --known-at \(time)")
      #expect(known.text == all, "\(time): \(known.complaint)")
    }
    #expect(desk.run("late --known-at 2026-11-20T08:59:59-05:00").status == .usage)
    let text = desk.run("verify")
    #expect(text.status == .done)
    let warning = "bears a time to come, January 5, 2027, at 9:00 a.m.;"
    #expect(text.text.contains(warning), "\(text.text)")
    let json = desk.run("verify --format json").text
    #expect(json.contains("\"recorded_ahead\":\"2027-01-05T14:00:00Z\""), "\(json)")
    try desk.set(clock: "2027-01-05T09:00:01-05:00")
    #expect(!desk.run("verify").text.contains("time to come"))
    #expect(!desk.run("verify --format json").text.contains("recorded_ahead"))
  }
}
