import Language
import Testing

/// The calendar of the public service ends on 31 December 2100.
@Suite("After the end of its calendar a ledger")
struct CalendarEndTests {
  private func desk() throws -> Desk {
    let desk = try Desk(now: "2100-12-10T10:00:00-05:00", language: .english)
    #expect(desk.run("receive renseignement --at 2100-12-01").status == .done)
    try desk.set(clock: "2101-01-05T10:00:00-05:00")
    return desk
  }

  private func events(_ desk: Desk) throws -> String? {
    try desk.set(clock: "2100-12-20T10:00:00-05:00")
    return try desk.run("verify --format json").json()["events"]?.spelling
  }

  @Test("answers a recording with its number and due days, and says what is not counted")
  func recorded() throws {
    let desk = try desk()
    let answer = desk.run("receive renseignement --at 2100-12-01")
    #expect(answer.status == .done)
    #expect(answer.text.hasPrefix("R-2100-00002: "))
    #expect(answer.text.contains("overdue"))
    #expect(answer.complaint.contains("it is recorded, but days are not counted"))
    let json = try desk.run("receive renseignement --at 2100-12-01 --format json").json()
    #expect(json["event"]?.spelling == "3")
    let reply = desk.run("acknowledge R-2100-00001 --at 2100-12-02")
    #expect(reply.status == .done, "\(reply.complaint)")
    #expect(try events(desk) == "4")
  }

  @Test("takes a correction, which counts nothing of the day on which it is made")
  func corrected() throws {
    let desk = try desk()
    let amended = desk.run("amend 1 --at 2100-12-02 --reason x")
    #expect(amended.status == .done, "\(amended.complaint)")
    #expect(amended.text.contains("replaced by event 3"))
    let voided = desk.run("void 3 --reason x")
    #expect(voided.status == .done, "\(voided.complaint)")
    #expect(try events(desk) == "4")
  }
}
