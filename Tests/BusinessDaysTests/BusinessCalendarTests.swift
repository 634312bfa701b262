import BusinessDays
import Definitions
import Testing

@Suite("A business calendar")
struct BusinessCalendarTests {
  private let calendar: BusinessCalendar

  init() throws { calendar = try embeddedCalendar("qc-fonction-publique") }

  @Test("counts are those of walking from day to day", arguments: 0..<60 as Range<UInt64>)
  func agreesWithModel(seed: UInt64) throws {
    let model = CalendarModel(seed: seed)
    let calendar = BusinessCalendar(try CalendarFile(Array(model.text.utf8)))
    var generator = SeededGenerator(seed: seed)
    let all = model.years.flatMap { days(of: $0) }
    for day in all {
      #expect(try calendar.isBusinessDay(day) == model.isOpen(day), "\(day), seed \(seed)")
      #expect(try (calendar.closure(on: day) == nil) == model.isOpen(day), "seed \(seed)")
    }
    for _ in 0..<100 {
      guard let start = all.randomElement(using: &generator),
        let end = all.randomElement(using: &generator)
      else { continue }
      let limit = Int.random(in: 0...60, using: &generator)
      #expect(
        try calendar.elapsed(from: start, to: end) == model.elapsed(from: start, to: end),
        "\(start) to \(end), seed \(seed)")
      #expect(
        try calendar.businessDays(after: start, through: end)
          == model.count(after: start, through: end), "\(start) to \(end), seed \(seed)")
      #expect(
        (try? calendar.due(from: start, after: limit)) == model.due(from: start, after: limit),
        "\(start) after \(limit), seed \(seed)")
    }
  }

  @Test("elapsed and due agree on what is in time, and what is late is late by at least 1")
  func elapsedAndDueAgree() throws {
    var generator = SeededGenerator(seed: 42)
    let first = try day("1990-01-01")
    for _ in 0..<20_000 {
      let start = first.advanced(byDays: Int.random(in: 0..<40_000, using: &generator))
      let stop = start.advanced(byDays: Int.random(in: -10...120, using: &generator))
      let limit = Int.random(in: 0...60, using: &generator)
      guard stop >= first else { continue }
      let due = try calendar.due(from: start, after: limit)
      let elapsed = try calendar.elapsed(from: start, to: stop)
      #expect((elapsed <= limit) == (stop <= due), "\(start) \(stop) \(limit), seed 42")
      if stop > due {
        #expect(try calendar.elapsed(from: due, to: stop) >= 1, "\(due) \(stop), seed 42")
      }
      if limit > 0 {
        #expect(try calendar.isBusinessDay(due), "seed 42")
        #expect(try calendar.elapsed(from: start, to: due) == limit, "seed 42")
        #expect(try calendar.businessDays(after: start, through: due) == limit, "seed 42")
      }
    }
  }

  @Test("what is received on a Saturday has Monday as its first day")
  func saturday() throws {
    #expect(try calendar.due(from: day("2026-11-21"), after: 1) == day("2026-11-23"))
    #expect(try calendar.due(from: day("2026-11-20"), after: 1) == day("2026-11-23"))
    #expect(try calendar.due(from: day("2026-11-21"), after: 0) == day("2026-11-21"))
  }

  @Test("what is done on a Saturday counts as done on Monday")
  func doneOnSaturday() throws {
    let friday = try day("2026-11-20")
    #expect(try calendar.elapsed(from: friday, to: day("2026-11-21")) == 1)
    #expect(try calendar.elapsed(from: friday, to: day("2026-11-22")) == 1)
    #expect(try calendar.elapsed(from: friday, to: day("2026-11-23")) == 1)
    #expect(try calendar.elapsed(from: friday, to: day("2026-11-24")) == 2)
    #expect(try calendar.elapsed(from: friday, to: friday) == 0)
    #expect(try calendar.elapsed(from: friday, to: day("2026-11-19")) == 0)
  }

  @Test("fifteen business days from 20 November 2026 end on 11 December")
  func fifteen() throws {
    #expect(try calendar.due(from: day("2026-11-20"), after: 15) == day("2026-12-11"))
    #expect(try calendar.due(from: day("2026-12-18"), after: 15) == day("2027-01-18"))
  }

  @Test("the next business day is the day itself or the one that follows")
  func nextBusinessDay() throws {
    #expect(try calendar.nextBusinessDay(onOrAfter: day("2026-11-20")) == day("2026-11-20"))
    #expect(try calendar.nextBusinessDay(onOrAfter: day("2026-11-21")) == day("2026-11-23"))
    #expect(try calendar.nextBusinessDay(onOrAfter: day("2026-12-24")) == day("2026-12-29"))
    // The day itself is the first when it is open; a closed one is not counted.
    #expect(try calendar.businessDay(2, onOrAfter: day("2026-11-20")) == day("2026-11-23"))
    #expect(try calendar.businessDay(2, onOrAfter: day("2026-11-21")) == day("2026-11-24"))
    #expect(try calendar.businessDay(5, onOrAfter: day("2026-11-20")) == day("2026-11-26"))
  }

  @Test("the last so many business days begin where counting back from the end leads")
  func lastDays() throws {
    #expect(try calendar.start(ofLast: 20, endingAt: day("2026-11-20")) == day("2026-10-26"))
    #expect(try calendar.start(ofLast: 1, endingAt: day("2026-11-20")) == day("2026-11-20"))
    #expect(try calendar.start(ofLast: 1, endingAt: day("2026-11-22")) == day("2026-11-20"))
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<2000 {
      let end = try day("1995-01-01").advanced(byDays: .random(in: 0..<38_000, using: &generator))
      let count = Int.random(in: 1...300, using: &generator)
      let start = try calendar.start(ofLast: count, endingAt: end)
      #expect(try calendar.isBusinessDay(start), "seed 9")
      #expect(try calendar.businessDays(after: start, through: end) == count - 1, "seed 9")
    }
  }

  @Test("beyond its years a calendar has no answer")
  func beyondYears() throws {
    let first = try day("1990-01-01")
    let last = try day("2100-12-31")
    #expect(calendar.coverage == first...last)
    func beyond(_ text: String) throws -> CalendarError {
      .beyondCoverage(try day(text), covered: first...last, calendar: "qc-fonction-publique")
    }
    let before = try beyond("1989-12-31")
    let after = try beyond("2101-01-01")
    let eve = first.advanced(byDays: -1)
    let morrow = last.advanced(byDays: 1)
    #expect(throws: before) { try calendar.isBusinessDay(eve) }
    #expect(throws: after) { try calendar.isBusinessDay(morrow) }
    #expect(throws: before) { try calendar.due(from: eve, after: 0) }
    #expect(throws: after) { try calendar.due(from: last, after: 1) }
    #expect(throws: after) { try calendar.due(from: first, after: .max) }
    #expect(throws: after) { try calendar.elapsed(from: last, to: morrow) }
    #expect(throws: before) { try calendar.elapsed(from: last, to: eve) }
    #expect(throws: before) { try calendar.businessDays(after: eve, through: last) }
    #expect(throws: after) { try calendar.nextBusinessDay(onOrAfter: last) }
    #expect(throws: before) { try calendar.start(ofLast: 2, endingAt: day("1990-01-03")) }
    #expect(throws: before) { try calendar.start(ofLast: .max, endingAt: last) }
    #expect(throws: after) { try calendar.closure(on: morrow) }
    #expect(throws: before) { try calendar.countedDays(from: eve, to: first) }
    #expect(try calendar.due(from: last, after: 0) == last)
  }

  @Test("a count is explained day by day")
  func explained() throws {
    let days = try calendar.countedDays(from: day("2026-12-22"), to: day("2026-12-29"))
    let words = days.map { counted in
      switch counted.standing {
      case .counted(let number): "\(counted.day) \(number)"
      case .closed(.weekday(let weekday)): "\(counted.day) \(weekday)"
      case .closed(.holiday(let holiday, let ownDate)):
        "\(counted.day) \(holiday.id) \(ownDate.month)-\(ownDate.day)"
      case .closed(.exceptional(let closure)): "\(counted.day) \(closure.source)"
      }
    }
    #expect(
      words == [
        "2026-12-23 1", "2026-12-24 veille-de-noel 12-24", "2026-12-25 noel 12-25",
        "2026-12-26 saturday", "2026-12-27 sunday", "2026-12-28 lendemain-de-noel 12-26",
        "2026-12-29 2",
      ])
    #expect(try calendar.countedDays(from: day("2026-12-22"), to: day("2026-12-22")).isEmpty)
  }

  @Test("the last number of an explained count is its limit")
  func explainedLimit() throws {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<200 {
      let start = try day("1990-01-01").advanced(byDays: .random(in: 0..<40_000, using: &generator))
      let limit = Int.random(in: 1...40, using: &generator)
      let due = try calendar.due(from: start, after: limit)
      let last = try calendar.countedDays(from: start, to: due).last
      #expect(last == CountedDay(day: due, standing: .counted(limit)), "seed 6")
    }
  }
}
