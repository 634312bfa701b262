import BusinessDays
import LedgerTestSupport
import Publishing
import Testing

@Suite("When nights are")
struct NightScheduleTests {
  private func schedule(_ hour: String, _ zone: String = "America/Toronto") throws
    -> NightSchedule
  {
    NightSchedule(
      hour: try #require(NightHour(hour)), zone: try #require(SystemZones.rules(of: zone)))
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test(
    "the instant of a night, on usual days and on those on which clocks change",
    arguments: [
      // Eastern time, then eastern daylight time.
      ("04:00", "2026-01-15", 1_768_467_600), ("04:00", "2026-07-15", 1_784_102_400),
      // Clocks skip from 2 to 3: an hour of before, by the clocks of before.
      ("02:30", "2026-03-08", 1_772_955_000), ("04:00", "2026-03-08", 1_772_956_800),
      // Clocks show 1 to 2 twice: the first one.
      ("01:30", "2026-11-01", 1_793_511_000), ("04:00", "2026-11-01", 1_793_523_600),
      ("00:00", "2026-11-01", 1_793_505_600), ("23:59", "2026-11-01", 1_793_595_540),
    ] as [(String, String, Int64)])
  func instants(_ hour: String, _ day: String, _ seconds: Int64) throws {
    let night = try schedule(hour).night(of: try self.day(day))
    #expect(night.instant == seconds * 1_000_000)
    #expect(night.day == (try self.day(day)))
  }

  @Test(
    "the next night is the first one after an instant",
    arguments: ["00:00", "01:30", "02:30", "04:00", "23:59"])
  func next(_ hour: String) throws {
    for zone in ["America/Toronto", "Pacific/Apia", "Australia/Lord_Howe", "UTC"] {
      let schedule = try schedule(hour, zone)
      let first = try day("2011-12-20")
      for offset in stride(from: 0, to: 400, by: 1) {
        let night = schedule.night(of: first.advanced(byDays: offset))
        let before = schedule.night(of: night.day.advanced(byDays: -1))
        #expect(before.instant <= night.instant)
        let next = schedule.next(after: night.instant - 1)
        #expect(next.instant == night.instant, "\(zone) \(night.day)")
        #expect(schedule.next(after: night.instant).instant > night.instant)
        #expect(schedule.next(after: night.instant).day > night.day)
      }
    }
  }

  @Test("nights missed are those between the last report and now, the oldest first")
  func missed() throws {
    let schedule = try schedule("04:00")
    let now = schedule.night(of: try day("2026-11-20")).instant
    let last = try day("2026-11-17")
    let days = schedule.missed(since: last, now: now + 1).map { $0.day.description }
    #expect(days == ["2026-11-18", "2026-11-19", "2026-11-20"])
    #expect(schedule.missed(since: last, now: now - 1).count == 2)
    let one = schedule.missed(since: try day("2026-11-19"), now: now + 1)
    #expect(one == [schedule.night(of: try day("2026-11-20"))])
    #expect(schedule.missed(since: try day("2026-11-20"), now: now + 1).isEmpty)
    #expect(schedule.missed(since: try day("2027-01-01"), now: now + 1).isEmpty)
  }

  @Test("of many missed nights, the last 31 are made")
  func many() throws {
    let schedule = try schedule("04:00")
    let now = schedule.night(of: try day("2026-11-20")).instant + 1
    let nights = schedule.missed(since: try day("2026-01-01"), now: now)
    #expect(nights.count == NightSchedule.missedAtMost)
    #expect(nights.first?.day == (try day("2026-10-21")))
    #expect(nights.last?.day == (try day("2026-11-20")))
    #expect(nights == nights.sorted())
  }

  @Test("without any report no night was missed")
  func none() throws {
    #expect(try schedule("04:00").missed(since: nil, now: 1_800_000_000_000_000).isEmpty)
  }

  @Test(
    "what is no hour is refused",
    arguments: ["", "4:00", "04:60", "24:00", "04-00", "04:0a", "+4:00", "04:00:00", "０4:00"])
  func hours(_ text: String) { #expect(NightHour(text) == nil) }

  @Test("four in the morning is the usual hour")
  func usual() { #expect(NightHour("04:00") == NightHour.usual) }
}
