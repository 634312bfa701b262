import LedgerTestSupport
import ServiceStandards
import Testing

/// March 2026 begins on a Sunday; the 2nd is a Monday, and no holiday falls before 3 April.
@Suite("An obligation")
struct FoldTests {
  // MARK: - Promised or not

  @Test("is owed only of what was received since the first declaration took effect")
  func beforeTheFirst() throws {
    var before = try Life()
    try before.received("2024-12-31", complete: false)
    try before.happened("completed", "2025-01-06")
    #expect(try before.line(asOf: "2024-12-31") == "0 obligations")
    #expect(try before.line(asOf: "2026-03-02") == "0 obligations")
    var since = try Life()
    try since.received("2025-01-01", complete: false)
    #expect(try since.line(asOf: "2025-01-01") == "waiting - - -")
  }

  // MARK: - Waiting

  @Test("of a complete request starts on the day of its receipt")
  func complete() throws {
    var life = try Life()
    try life.received("2026-03-02")
    #expect(try life.line(asOf: "2026-03-01") == "0 obligations")
    #expect(try life.line(asOf: "2026-03-02") == "open 2026-03-02 2026-03-09 -")
  }

  @Test("of an incomplete request waits until the first completion, in whatever order recorded")
  func incomplete() throws {
    var life = try Life()
    try life.received("2026-03-02", complete: false)
    try life.happened("completed", "2026-03-06")
    try life.happened("completed", "2026-03-05")
    try life.happened("completed", "2026-03-10")
    #expect(try life.line(asOf: "2026-03-04") == "waiting - - -")
    #expect(try life.line(asOf: "2026-03-05") == "open 2026-03-05 2026-03-12 -")
    #expect(try life.line(asOf: "2026-03-11") == "open 2026-03-05 2026-03-12 -")
  }

  @Test("of a complete request is not concerned by a completion, which can only have been left")
  func alreadyComplete() throws {
    var life = try Life()
    try life.received("2026-03-02")
    try life.happened("completed", "2026-03-05")
    #expect(try life.line(asOf: "2026-03-06") == "open 2026-03-02 2026-03-09 -")
  }

  @Test("that starts at the receipt starts there, complete or not")
  func startsAtReceipt() throws {
    var life = try Life { $0.start = "received" }
    try life.received("2026-03-02", complete: false)
    try life.happened("completed", "2026-03-05")
    #expect(try life.line(asOf: "2026-03-06") == "open 2026-03-02 2026-03-09 -")
  }

  @Test("answered before its start is on time at once, settled on the start day")
  func earlyAnswer() throws {
    var life = try Life()
    try life.received("2026-03-02", complete: false)
    try life.happened("answered", "2026-03-04")
    try life.happened("answered", "2026-03-03")
    try life.happened("completed", "2026-03-10")
    #expect(try life.line(asOf: "2026-03-02") == "waiting - - -")
    #expect(try life.line(asOf: "2026-03-05") == "waiting - - 2026-03-03")
    #expect(try life.line(asOf: "2026-03-10") == "on-time 2026-03-10 2026-03-17 2026-03-03")
    #expect(try life.standings(asOf: "2026-03-10")[0].standing.settled == day("2026-03-10"))
  }

  @Test("closed while it waits is lifted, even after an early answer")
  func closedWhileWaiting() throws {
    var life = try Life()
    try life.received("2026-03-02", complete: false)
    try life.happened("answered", "2026-03-04")
    try life.happened("closed", "2026-03-06")
    try life.happened("completed", "2026-03-10")
    #expect(try life.line(asOf: "2026-03-05") == "waiting - - 2026-03-04")
    #expect(try life.line(asOf: "2026-03-06") == "lifted - - 2026-03-06")
    #expect(try life.line(asOf: "2026-03-12") == "lifted - - 2026-03-06")
  }

  @Test("is not concerned by what happened before the day of receipt")
  func beforeReceipt() throws {
    var life = try Life {
      $0.start = "committee"
      $0.stops = ["answered"]
      $0.admissibleOnly = true
    }
    try life.received("2026-03-05", call: "AP-1")
    try life.happened("committee", "2026-03-04")
    try life.happened("answered", "2026-03-04")
    try life.foundInadmissible("2026-03-04")
    try life.happened("closed", "2026-03-04")
    #expect(try life.line(asOf: "2026-03-20") == "waiting - - -")
    try life.happened("committee", "2026-03-05")
    #expect(try life.line(asOf: "2026-03-05") == "open 2026-03-05 2026-03-12 -")
  }

  // MARK: - Running

  @Test("stopped on or before the due day is on time, on the day of the stop, closed or not")
  func onTime() throws {
    for stop in ["2026-03-02", "2026-03-04", "2026-03-07", "2026-03-09"] {
      var life = try Life()
      try life.received("2026-03-02")
      try life.happened("answered", stop)
      #expect(try life.line(asOf: "2026-03-31") == "on-time 2026-03-02 2026-03-09 \(stop)")
      #expect(try life.standings(asOf: stop)[0].standing.settled == day(stop))
    }
  }

  @Test("past its due day is overdue, and a stop then makes it late")
  func late() throws {
    var life = try Life()
    try life.received("2026-03-02")
    try life.happened("answered", "2026-03-12")
    #expect(try life.line(asOf: "2026-03-09") == "open 2026-03-02 2026-03-09 -")
    #expect(try life.line(asOf: "2026-03-10") == "overdue 2026-03-02 2026-03-09 -")
    #expect(try life.line(asOf: "2026-03-11") == "overdue 2026-03-02 2026-03-09 -")
    #expect(try life.line(asOf: "2026-03-12") == "late 2026-03-02 2026-03-09 2026-03-12")
  }

  @Test("runs anew from a further start on or before the due day")
  func restart() throws {
    var life = try Life {
      $0.start = "interviewed"
      $0.restarts = true
    }
    try life.received("2026-03-02")
    try life.happened("interviewed", "2026-03-03")
    // On the due day itself.
    try life.happened("interviewed", "2026-03-10")
    #expect(try life.line(asOf: "2026-03-02") == "waiting - - -")
    #expect(try life.line(asOf: "2026-03-09") == "open 2026-03-03 2026-03-10 -")
    #expect(try life.line(asOf: "2026-03-10") == "open 2026-03-10 2026-03-17 -")
    #expect(try life.line(asOf: "2026-03-18") == "overdue 2026-03-10 2026-03-17 -")
  }

  @Test("is not changed by a further start after the due day")
  func lateRestart() throws {
    var life = try Life {
      $0.start = "interviewed"
      $0.restarts = true
    }
    try life.received("2026-03-02")
    try life.happened("interviewed", "2026-03-03")
    try life.happened("interviewed", "2026-03-11")
    try life.happened("answered", "2026-03-12")
    #expect(try life.line(asOf: "2026-03-11") == "overdue 2026-03-03 2026-03-10 -")
    #expect(try life.line(asOf: "2026-03-12") == "late 2026-03-03 2026-03-10 2026-03-12")
  }

  @Test("is not changed by a further start where the standard does not restart")
  func noRestart() throws {
    var life = try Life { $0.start = "interviewed" }
    try life.received("2026-03-02")
    try life.happened("interviewed", "2026-03-03")
    try life.happened("interviewed", "2026-03-05")
    #expect(try life.line(asOf: "2026-03-06") == "open 2026-03-03 2026-03-10 -")
  }

  @Test("closed on or before the due day is lifted on that day")
  func closedInTime() throws {
    for closing in ["2026-03-02", "2026-03-09"] {
      var life = try Life()
      try life.received("2026-03-02")
      try life.happened("closed", closing)
      #expect(try life.line(asOf: "2026-03-31") == "lifted 2026-03-02 2026-03-09 \(closing)")
    }
  }

  @Test("closed after the due day is late, stopped on the closing day: the miss stands")
  func closedLate() throws {
    var life = try Life()
    try life.received("2026-03-02")
    try life.happened("closed", "2026-03-11")
    try life.happened("answered", "2026-03-12")
    #expect(try life.line(asOf: "2026-03-10") == "overdue 2026-03-02 2026-03-09 -")
    #expect(try life.line(asOf: "2026-03-31") == "late 2026-03-02 2026-03-09 2026-03-11")
  }

  @Test("that is settled stays settled, whatever happens later")
  func settled() throws {
    var life = try Life {
      $0.start = "interviewed"
      $0.restarts = true
      $0.admissibleOnly = true
    }
    try life.received("2026-03-02")
    try life.happened("interviewed", "2026-03-03")
    try life.happened("answered", "2026-03-04")
    try life.happened("interviewed", "2026-03-05")
    try life.foundInadmissible("2026-03-05")
    try life.happened("closed", "2026-03-06")
    try life.happened("answered", "2026-03-20")
    #expect(try life.line(asOf: "2026-03-31") == "on-time 2026-03-03 2026-03-10 2026-03-04")
  }

  @Test("is corrected by a voiding, as if the event had never happened")
  func voided() throws {
    var life = try Life()
    try life.received("2026-03-02")
    try life.happened("answered", "2026-03-04")
    life.unsaid()
    #expect(try life.line(asOf: "2026-03-04") == "open 2026-03-02 2026-03-09 -")
  }

  // MARK: - Within one day

  @Test("starts before it stops, on one day")
  func startsBeforeStops() throws {
    var life = try Life()
    try life.received("2026-03-02", complete: false)
    try life.happened("answered", "2026-03-05")
    try life.happened("completed", "2026-03-05")
    #expect(try life.line(asOf: "2026-03-05") == "on-time 2026-03-05 2026-03-12 2026-03-05")
  }

  @Test("stops before it is closed, on one day")
  func stopsBeforeClosing() throws {
    var life = try Life()
    try life.received("2026-03-02")
    try life.happened("closed", "2026-03-05")
    try life.happened("answered", "2026-03-05")
    #expect(try life.line(asOf: "2026-03-05") == "on-time 2026-03-02 2026-03-09 2026-03-05")
  }

  @Test("is assessed before it stops, on one day, whatever the hours")
  func assessedBeforeStops() throws {
    var life = try Life { $0.admissibleOnly = true }
    try life.received("2026-03-02")
    try life.happened("answered", "2026-03-05T14:00:00Z")
    try life.foundInadmissible("2026-03-05T20:00:00Z")
    #expect(try life.line(asOf: "2026-03-05") == "lifted 2026-03-02 2026-03-09 2026-03-05")
  }

  @Test("is as the assessment recorded last says, of several on one day")
  func lastAssessment() throws {
    var life = try Life { $0.admissibleOnly = true }
    try life.received("2026-03-02")
    try life.foundInadmissible("2026-03-05")
    try life.foundAdmissible("2026-03-05")
    #expect(try life.line(asOf: "2026-03-05") == "open 2026-03-02 2026-03-09 -")
    try life.foundInadmissible("2026-03-05")
    #expect(try life.line(asOf: "2026-03-05") == "lifted 2026-03-02 2026-03-09 2026-03-05")
  }
}
