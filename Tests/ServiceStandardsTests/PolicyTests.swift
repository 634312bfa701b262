import LedgerTestSupport
import ServiceStandards
import Testing

/// Toronto is 5 hours behind universal time until 8 March 2026, 4 from then on; offices close at
/// 16:30.
@Suite("A declaration's policies")
struct PolicyTests {
  private func life(
    outsideHours: String = "same-date", channels: [String]? = nil,
    _ change: (inout DeclarationText.Standard) -> Void = { _ in }
  ) throws -> Life {
    var standard = DeclarationText.Standard("answer")
    change(&standard)
    var text = DeclarationText([standard])
    text.outsideHours = outsideHours
    text.stoppingChannels = channels
    return try Life(text)
  }

  @Test("by the text's own words count from the date of receipt, whatever the hour")
  func sameDate() throws {
    for time in ["2026-03-02", "2026-03-02T13:00:00Z", "2026-03-03T04:59:59Z"] {
      var life = try life()
      try life.received(time)
      #expect(try life.line(asOf: "2026-03-02") == "open 2026-03-02 2026-03-09 -")
    }
    var saturday = try life()
    try saturday.received("2026-03-07")
    #expect(try saturday.line(asOf: "2026-03-07") == "open 2026-03-07 2026-03-13 -")
  }

  @Test(
    "may put off to the next business day, which is day 0, what comes after closing or on a closed day",
    arguments: [
      // Half past four to the second, one second later, an hour before opening.
      ("2026-03-02T21:30:00Z", "2026-03-02", "2026-03-09"),
      ("2026-03-02T21:30:01Z", "2026-03-03", "2026-03-10"),
      ("2026-03-02T12:30:00Z", "2026-03-02", "2026-03-09"),
      // Noon, when the office is closed for an hour.
      ("2026-03-02T17:30:00Z", "2026-03-02", "2026-03-09"),
      // Friday evening, Saturday, Sunday; the eve of Good Friday.
      ("2026-03-06T22:00:00Z", "2026-03-09", "2026-03-16"),
      ("2026-03-07T15:00:00Z", "2026-03-09", "2026-03-16"),
      ("2026-03-08", "2026-03-09", "2026-03-16"),
      ("2026-04-02T21:00:00Z", "2026-04-07", "2026-04-14"),
      // A bare date has no hour.
      ("2026-03-02", "2026-03-02", "2026-03-09"),
      // Still the 2nd in Toronto, after closing.
      ("2026-03-03T04:59:59Z", "2026-03-03", "2026-03-10"),
    ])
  func nextBusinessDay(time: String, start: String, due: String) throws {
    var receipt = try life(outsideHours: "next-business-day")
    try receipt.received(time)
    #expect(try receipt.line(asOf: start) == "open \(start) \(due) -")

    var completion = try life(outsideHours: "next-business-day")
    try completion.received("2026-03-02", complete: false)
    try completion.happened("completed", time)
    #expect(try completion.line(asOf: start) == "open \(start) \(due) -")
  }

  @Test("that put off a start let the obligation wait until then, and settle an answer of before")
  func waitsUntilOpening() throws {
    var life = try life(outsideHours: "next-business-day")
    try life.received("2026-03-07")
    try life.happened("answered", "2026-03-08")
    #expect(try life.line(asOf: "2026-03-07") == "waiting - - -")
    #expect(try life.line(asOf: "2026-03-08") == "waiting - - 2026-03-08")
    #expect(try life.line(asOf: "2026-03-09") == "on-time 2026-03-09 2026-03-16 2026-03-08")
  }

  @Test("put off receipts and completions only, never another milestone")
  func otherStarts() throws {
    var life = try life(outsideHours: "next-business-day") { $0.start = "interviewed" }
    try life.received("2026-03-02")
    try life.happened("interviewed", "2026-03-07")
    #expect(try life.line(asOf: "2026-03-07") == "open 2026-03-07 2026-03-13 -")
  }

  @Test("may say by which channels an answer stops the clock; one by no known channel does")
  func channels() throws {
    for (channel, outcome) in [
      ("courriel", "on-time 2026-03-02 2026-03-09 2026-03-04"),
      ("poste", "open 2026-03-02 2026-03-09 -"),
    ] {
      var life = try life(channels: ["courriel", "guichet"])
      try life.received("2026-03-02")
      try life.happened("answered", "2026-03-04", by: channel)
      #expect(try life.line(asOf: "2026-03-05") == outcome, "\(channel)")
    }
    var unsaid = try life(channels: ["courriel"])
    try unsaid.received("2026-03-02")
    try unsaid.happened("answered", "2026-03-04")
    #expect(try unsaid.line(asOf: "2026-03-05") == "on-time 2026-03-02 2026-03-09 2026-03-04")

    var any = try life()
    try any.received("2026-03-02")
    try any.happened("answered", "2026-03-04", by: "poste")
    #expect(try any.line(asOf: "2026-03-05") == "on-time 2026-03-02 2026-03-09 2026-03-04")
  }

  @Test(
    "leave the day of an event to the zone of its dossier's office, a call's to the first office")
  func zones() throws {
    var standard = DeclarationText.Standard("answer")
    standard.start = "committee"
    var text = DeclarationText([standard])
    text.offices = [
      DeclarationText.Office("nord", zone: "America/Toronto", calendar: Calendars.publicService),
      DeclarationText.Office("sud", zone: "Pacific/Auckland", calendar: Calendars.publicService),
    ]
    var life = try Life(text)
    // The 3rd in Auckland, the 2nd in Toronto.
    try life.received("2026-03-02T12:00:00Z", office: "sud", call: "AP-1")
    // The 2nd in Toronto, whatever it is in Auckland: a day before the receipt.
    try life.happened("committee", "2026-03-03T04:59:59Z")
    #expect(try life.line(asOf: "2026-03-02") == "0 obligations")
    #expect(try life.line(asOf: "2026-03-04") == "waiting - - -")
    try life.happened("committee", "2026-03-03T05:00:00Z")
    #expect(try life.line(asOf: "2026-03-04") == "open 2026-03-03 2026-03-10 -")
    // The 11th in Auckland: late.
    try life.happened("answered", "2026-03-10T11:00:00Z")
    #expect(try life.line(asOf: "2026-03-31") == "late 2026-03-03 2026-03-10 2026-03-11")
  }
}
