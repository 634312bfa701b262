import Foundation
import Host
import LedgerTestSupport
import Server
import Testing

@Suite("The outbox")
struct OutboxTests {
  private let laboratory: Laboratory
  private let minute: Int64 = 60_000_000
  private let now: Int64

  init() throws {
    laboratory = try Laboratory()
    try laboratory.configureAlerts()
    now = try Laboratory.morning("2026-11-16")
  }

  private func put() throws {
    try laboratory.put("2026-11-16.eml", "To: x\n\nHello\n.\n")
    try laboratory.put("2026-11-16.json", "{}\n")
  }

  @Test("each alert is given to its program, once")
  func sent() throws {
    try put()
    let outbox = laboratory.outbox()
    for turn in 0..<5 { laboratory.run(outbox, now: now + Int64(turn) * 60 * minute) }
    laboratory.run(laboratory.outbox(), now: now + 400 * minute)
    #expect(laboratory.received("sendmail") == "<-t><-i>\nTo: x\n\nHello\n.\n")
    #expect(laboratory.received("commande") == "<un mot><>\n{}\n")
    #expect(laboratory.alerts("envoyees") == ["2026-11-16.eml", "2026-11-16.json"])
    #expect(laboratory.alerts("a-envoyer") == [] && laboratory.alerts("en-cours") == [])
    #expect(laboratory.lines.filter { $0.hasPrefix("<6>alert 2026-11-16.eml taken by") }.count == 1)
    #expect(outbox.counts.sent == 2)
    #expect(outbox.wait(now: now) == nil)
  }

  @Test("an outbox that was never used touches nothing")
  func unused() throws {
    laboratory.run(laboratory.outbox(), now: now)
    try laboratory.outbox().deliverAll { now }
    let names = try FileManager.default.contentsOfDirectory(atPath: laboratory.configuration.data)
    #expect(names == [])
  }

  @Test("an alert larger than a pipe is fed whole, and what it answers is read")
  func large() throws {
    let text = String(repeating: "0123456789abcde\n", count: 40_000)
    try laboratory.put("2026-11-16.json", text)
    try laboratory.install("commande", "seq 100000 >&2; cat >> \"$0.received\"")
    laboratory.run(laboratory.outbox(), now: now)
    #expect(laboratory.received("commande") == text)
  }

  @Test("what is not taken is tried again after 1, 5, 15 and 60 minutes, also after a restart")
  func retried() throws {
    try laboratory.put("2026-11-16.eml", "x")
    try laboratory.install("sendmail", "echo run >> \"$0.received\"; echo 'no\nroute' >&2; exit 75")
    func runs() -> Int { (laboratory.received("sendmail") ?? "").split(separator: "\n").count }
    var outbox = laboratory.outbox()
    var time = now
    for (turn, wait) in [1, 5, 15, 60, 60].enumerated() {
      laboratory.run(outbox, now: time)
      #expect(runs() == turn + 1)
      #expect(laboratory.alerts("a-envoyer") == ["2026-11-16.eml"])
      outbox = laboratory.outbox()
      laboratory.run(outbox, now: time + Int64(wait) * minute - 1)
      #expect(runs() == turn + 1, "not before \(wait) minutes")
      #expect(outbox.wait(now: time) == wait * 60_000)
      time += Int64(wait) * minute
    }
    #expect(
      laboratory.lines.first
        == "<4>alert 2026-11-16.eml refused by “\(laboratory.folder.file("sendmail"))” "
        + "(status 75): no route, trying again in 1 minute")
    try laboratory.install("sendmail", Laboratory.taking)
    laboratory.run(outbox, now: time)
    #expect(laboratory.alerts("envoyees") == ["2026-11-16.eml"])
    #expect(laboratory.received("sendmail")?.hasSuffix("<-t><-i>\nx") == true)
  }

  @Test("what is not taken for a day is given up; put back by hand, it is tried again")
  func givenUp() throws {
    try laboratory.put("2026-11-16.eml", "x")
    try laboratory.install("sendmail", "exit 1")
    let outbox = laboratory.outbox()
    laboratory.run(outbox, now: now)
    laboratory.run(outbox, now: now + 24 * 60 * minute - 1)
    #expect(laboratory.alerts("a-envoyer") == ["2026-11-16.eml"])
    laboratory.run(outbox, now: now + 25 * 60 * minute)
    #expect(laboratory.alerts("a-envoyer") == [])
    #expect(laboratory.alerts("echecs") == ["2026-11-16.eml"])
    #expect(
      laboratory.lines.last?.hasPrefix("<3>alert 2026-11-16.eml not sent after a day") == true)
    let alertes = laboratory.configuration.data + "/alertes/"
    try FileManager.default.moveItem(
      atPath: alertes + "echecs/2026-11-16.eml", toPath: alertes + "a-envoyer/2026-11-16.eml")
    laboratory.run(outbox, now: now + 26 * 60 * minute)
    #expect(laboratory.alerts("a-envoyer") == ["2026-11-16.eml"], "one try is not the last")
    #expect(outbox.counts.givenUp == 1 && outbox.counts.postponed == 3)
  }

  @Test("what is refused again when just a day has passed is given up")
  func givenUpAtOnce() throws {
    try laboratory.put("2026-11-16.eml", "x")
    try laboratory.install("sendmail", "exit 1")
    let outbox = laboratory.outbox()
    laboratory.run(outbox, now: now)
    laboratory.run(outbox, now: now + 24 * 60 * minute)
    #expect(laboratory.alerts("echecs") == ["2026-11-16.eml"])
    #expect(outbox.counts.givenUp == 1)
  }

  @Test("a program that does not end is killed, and the alert is not sent again")
  func tooLong() throws {
    try laboratory.put("2026-11-16.eml", "x")
    try laboratory.install("sendmail", "echo run >> \"$0.received\"; sleep 1000")
    var time: Int64 = 0
    let outbox = laboratory.outbox(steady: { time })
    outbox.step(now: now)
    #expect(outbox.isBusy && outbox.wait(now: now) == 60_000)
    let end = Date().addingTimeInterval(20)
    while laboratory.received("sendmail") == nil, Date() < end { outbox.step(now: now) }
    time = 59_999_999_999
    outbox.step(now: now)
    #expect(outbox.isBusy && outbox.wait(now: now) == 1)
    time = 60_000_000_000
    laboratory.run(outbox, now: now)
    #expect(laboratory.alerts("incertaines") == ["2026-11-16.eml"])
    #expect(laboratory.lines.last?.contains("no end after 60 seconds") == true)
    #expect(laboratory.lines.last?.hasPrefix("<4>") == true)
    laboratory.run(laboratory.outbox(), now: now + 600 * minute)
    #expect(laboratory.received("sendmail") == "run\n")
  }

  @Test("a program that a signal ends leaves a doubt")
  func killed() throws {
    try laboratory.put("2026-11-16.eml", "x")
    try laboratory.install("sendmail", "kill -9 $$")
    laboratory.run(laboratory.outbox(), now: now)
    #expect(laboratory.alerts("incertaines") == ["2026-11-16.eml"])
    #expect(laboratory.lines.last?.contains("signal 9") == true)
  }

  @Test("what was under way when the daemon was killed is not sent again")
  func interrupted() throws {
    try put()
    laboratory.run(laboratory.outbox(), now: now)
    let alertes = laboratory.configuration.data + "/alertes/"
    try FileManager.default.moveItem(
      atPath: alertes + "envoyees/2026-11-16.eml", toPath: alertes + "en-cours/2026-11-16.eml")
    laboratory.run(laboratory.outbox(), now: now)
    #expect(laboratory.alerts("incertaines") == ["2026-11-16.eml"])
    #expect(laboratory.lines.last?.contains("stopped while it was sent") == true)
    #expect(laboratory.received("sendmail")?.components(separatedBy: "Hello").count == 2)
  }

  @Test("an outbox let go while a program runs ends it, and leaves a doubt")
  func letGo() throws {
    try laboratory.put("2026-11-16.json", "x")
    try laboratory.install("commande", "sleep 1000")
    var outbox: Outbox? = laboratory.outbox()
    outbox?.step(now: now)
    #expect(outbox?.isBusy == true)
    outbox = nil
    laboratory.run(laboratory.outbox(), now: now)
    #expect(laboratory.alerts("incertaines") == ["2026-11-16.json"])
  }

  @Test("an outbox that winds up lets the program end, and starts no other")
  func windingUp() throws {
    try put()
    let outbox = laboratory.outbox()
    outbox.step(now: now)
    let end = Date().addingTimeInterval(20)
    while outbox.isBusy, Date() < end {
      outbox.windUp(now: now)
      usleep(1_000)
    }
    #expect(laboratory.alerts("envoyees") == ["2026-11-16.eml"])
    #expect(laboratory.alerts("a-envoyer") == ["2026-11-16.json"])
  }

  @Test("a missing program is told once, and tried again")
  func missingProgram() throws {
    try laboratory.put("2026-11-16.eml", "x")
    try FileManager.default.removeItem(atPath: laboratory.folder.file("sendmail"))
    let outbox = laboratory.outbox()
    for turn in 0..<4 { laboratory.run(outbox, now: now + Int64(turn) * 60 * minute) }
    #expect(laboratory.lines.count == 1)
    #expect(laboratory.lines.first?.hasPrefix("<3>alerts wait: cannot start the program") == true)
    try laboratory.install("sendmail", Laboratory.taking)
    laboratory.run(outbox, now: now + 300 * minute)
    #expect(laboratory.alerts("envoyees") == ["2026-11-16.eml"])
  }

  @Test("what is configured no more stays, is told once, and does not hold up the others")
  func notConfigured() throws {
    try put()
    laboratory.configuration.alerts.mail = nil
    let outbox = laboratory.outbox()
    laboratory.run(outbox, now: now)
    laboratory.run(outbox, now: now + 10 * minute)
    #expect(laboratory.alerts("a-envoyer") == ["2026-11-16.eml"])
    #expect(laboratory.alerts("envoyees") == ["2026-11-16.json"])
    #expect(laboratory.lines.filter { $0.hasPrefix("<4>alert 2026-11-16.eml waits") }.count == 1)
  }

  @Test("what is no alert is left alone")
  func strangers() throws {
    for name in ["2026-11-16.txt", "2026-11-16.json.2", ".new-0123456789abcdef", "x.eml"] {
      try laboratory.put(name, "x")
    }
    try FileManager.default.createSymbolicLink(
      atPath: laboratory.configuration.data + "/alertes/a-envoyer/2026-11-17.json",
      withDestinationPath: laboratory.folder.file("sendmail"))
    laboratory.run(laboratory.outbox(), now: now)
    #expect(laboratory.alerts("a-envoyer").count == 5)
    #expect(laboratory.received("sendmail") == nil && laboratory.received("commande") == nil)
    #expect(laboratory.lines.count == 1)
  }

  @Test("apart, all is sent at one call; while another process sends, none is")
  func apart() throws {
    try put()
    let lock = laboratory.configuration.data + "/alertes/verrou"
    do {
      let held = try LockFile(path: lock)
      #expect(throws: HostError.locked(path: lock, process: ThisProcess.id)) {
        try laboratory.outbox().deliverAll { now }
      }
      laboratory.run(laboratory.outbox(), now: now)
      #expect(laboratory.lines == [])
      _ = consume held
    }
    let outbox = laboratory.outbox()
    try outbox.deliverAll { now }
    #expect(laboratory.alerts("envoyees") == ["2026-11-16.eml", "2026-11-16.json"])
    #expect(outbox.counts.sent == 2)
  }

  @Test("a memory of what was tried that is damaged is told, and made anew")
  func damagedMemory() throws {
    try laboratory.put("2026-11-16.eml", "x")
    let path = laboratory.configuration.data + "/alertes/essais.json"
    try Data("[]".utf8).write(to: URL(filePath: path))
    laboratory.run(laboratory.outbox(), now: now)
    #expect(laboratory.alerts("envoyees") == ["2026-11-16.eml"])
    #expect(laboratory.lines.first?.hasPrefix("<4>") == true)
  }

  @Test("a clock that is set back is not waited for")
  func clockSetBack() throws {
    try laboratory.put("2026-11-16.eml", "x")
    try laboratory.install("sendmail", "exit 1")
    laboratory.run(laboratory.outbox(), now: now + 100_000 * minute)
    try laboratory.install("sendmail", Laboratory.taking)
    laboratory.run(laboratory.outbox(), now: now)
    #expect(laboratory.alerts("envoyees") == ["2026-11-16.eml"])
  }
}
