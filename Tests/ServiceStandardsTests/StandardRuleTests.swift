import BusinessDays
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("A standard")
struct StandardRuleTests {
  private func rule(_ unit: String, limit: Int) throws -> (StandardRule, Code<Office>) {
    var standard = DeclarationText.Standard("answer")
    standard.unit = unit
    standard.limit = limit
    let rulebook = try Rulebook.of(DeclarationText([standard]))
    return (rulebook.rules[0], rulebook.firstOffice)
  }

  @Test(
    "in business days is due on the N-th one after the start, which is never counted",
    arguments: [
      // Monday, Friday, Saturday, Sunday; the Thursday before Good Friday.
      ("2026-03-02", 5, "2026-03-09"), ("2026-03-06", 1, "2026-03-09"),
      ("2026-03-07", 1, "2026-03-09"), ("2026-03-08", 1, "2026-03-09"),
      ("2026-03-07", 5, "2026-03-13"), ("2026-04-02", 1, "2026-04-07"),
      ("2026-12-23", 2, "2026-12-30"),
    ])
  func businessDays(start: String, limit: Int, due: String) throws {
    let (rule, office) = try rule("business-days", limit: limit)
    #expect(try rule.due(from: day(start), office: office) == day(due))
  }

  @Test(
    "in calendar days is due so many days later, closed or not",
    arguments: [("2026-03-02", 5, "2026-03-07"), ("2026-04-01", 4, "2026-04-05")])
  func calendarDays(start: String, limit: Int, due: String) throws {
    let (rule, office) = try rule("calendar-days", limit: limit)
    #expect(try rule.due(from: day(start), office: office) == day(due))
  }

  @Test(
    "was kept exactly when it took no more than its limit",
    arguments: ["business-days", "calendar-days"])
  func elapsedAgreesWithDue(unit: String) throws {
    for limit in [1, 2, 5, 15] {
      let (rule, office) = try rule(unit, limit: limit)
      for offset in 0..<70 {
        let start = try day("2026-03-02").advanced(byDays: offset)
        let due = try rule.due(from: start, office: office)
        for length in -2...30 {
          let stop = start.advanced(byDays: length)
          let elapsed = try rule.elapsed(from: start, to: stop, office: office)
          #expect((elapsed <= limit) == (stop <= due), "\(unit) \(limit) \(start) \(stop)")
          if stop > due { #expect(try rule.elapsed(from: due, to: stop, office: office) >= 1) }
          if stop <= start { #expect(elapsed == 0) }
        }
      }
    }
  }
}
