import BusinessDays
import FormatsTestSupport
import Foundation
import Testing

@Suite("The rules of a zone")
struct ZoneRulesTests {
  /// The zone's file as this machine has it, nil when it has none.
  private static func bytes(_ zone: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(zone)"))).map(Array.init)
  }

  /// Those that this machine has: Québec's, and odd ones.
  private static let zones = [
    "America/Toronto", "America/St_Johns", "America/Nuuk", "America/Sao_Paulo", "America/Havana",
    "Europe/Dublin", "Europe/Lisbon", "Africa/Casablanca", "Asia/Kathmandu",
    "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham", "Pacific/Kiritimati",
    "Antarctica/Troll", "UTC",
  ].filter { bytes($0) != nil }

  @Test(
    "offsets are those that Python reads in the same file, from 1900 to 2100",
    .enabled(if: Python.isThere), arguments: zones)
  func offsets(zone: String) throws {
    let rules = try ZoneRules(try #require(ZoneRulesTests.bytes(zone)))
    let range = try instant("1900-01-01")..<instant("2101-01-01")
    var generator = SeededGenerator(seed: 20_261_120)
    var samples = (0..<3000).map { _ in Int64.random(in: range, using: &generator) }
    // And around each change, as our own reading of the file finds it.
    for step in stride(from: range.lowerBound, to: range.upperBound, by: 7 * 86_400) {
      guard rules.offset(at: step) != rules.offset(at: step + 7 * 86_400) else { continue }
      let change = firstChange(of: rules, in: step...(step + 7 * 86_400))
      samples += [change - 1, change, change + 1]
    }
    let script = """
      import datetime, sys, zoneinfo
      with open("/usr/share/zoneinfo/\(zone)", "rb") as file:
        zone = zoneinfo.ZoneInfo.from_file(file)
      epoch = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
      for line in sys.stdin:
        instant = epoch + datetime.timedelta(seconds=int(line))
        print(int(instant.astimezone(zone).utcoffset().total_seconds()))
      """
    let expected = try Python.answers(of: script, to: samples.map(String.init))
    let failures = zip(samples, expected).compactMap { seconds, expected in
      String(rules.offset(at: seconds)) == expected
        ? nil : "\(seconds): \(rules.offset(at: seconds)), not \(expected)"
    }
    #expect(expected.count == samples.count)
    #expect(failures.prefix(5).isEmpty, "seed 20261120")
  }

  /// The first instant of a week whose offset is not the one before it: halved until found.
  private func firstChange(of rules: ZoneRules, in week: ClosedRange<Int64>) -> Int64 {
    var before = week.lowerBound
    var after = week.upperBound
    while after - before > 1 {
      let middle = (before + after) / 2
      if rules.offset(at: middle) == rules.offset(at: week.lowerBound) {
        before = middle
      } else {
        after = middle
      }
    }
    return after
  }

  /// Foundation brings zone data of its own, of another year than the system's perhaps: only the
  /// zone that matters here is asked of it, in years whose clocks are settled.
  @Test("Québec's offsets are those of Foundation, from 1970 to 2025")
  func foundation() throws {
    let rules = try ZoneRules(try #require(ZoneRulesTests.bytes("America/Toronto")))
    let foundation = try #require(TimeZone(identifier: "America/Toronto"))
    let range = try instant("1970-01-01")..<instant("2026-01-01")
    for seconds in stride(from: range.lowerBound, to: range.upperBound, by: 3600) {
      let date = Date(timeIntervalSince1970: Double(seconds))
      let expected = foundation.secondsFromGMT(for: date)
      guard rules.offset(at: seconds) != expected else { continue }
      Issue.record("\(seconds): \(rules.offset(at: seconds)), not \(expected)")
      return
    }
  }

  @Test("the day and time of day are what the offset gives", arguments: zones)
  func wallClock(zone: String) throws {
    let rules = try ZoneRules(try #require(ZoneRulesTests.bytes(zone)))
    var generator = SeededGenerator(seed: 7)
    let epoch = try day("1970-01-01")
    for _ in 0..<2000 {
      let seconds = Int64.random(in: -2_000_000_000..<20_000_000_000, using: &generator)
      let microseconds = seconds * 1_000_000 + Int64.random(in: 0..<1_000_000, using: &generator)
      let clock = rules.wallClock(at: microseconds)
      #expect(rules.day(at: microseconds) == clock.day, "seed 7")
      #expect(clock.offset == rules.offset(at: seconds), "seed 7")
      let local = epoch.days(until: clock.day) * 86_400 + clock.secondOfDay
      #expect(Int64(local - clock.offset) == seconds, "seed 7")
    }
  }

  @Test("an instant is among those at which its own day and time are shown", arguments: zones)
  func roundTrip(zone: String) throws {
    let rules = try ZoneRules(try #require(ZoneRulesTests.bytes(zone)))
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let seconds = Int64.random(in: -2_000_000_000..<8_000_000_000, using: &generator)
      let clock = rules.wallClock(at: seconds * 1_000_000)
      switch rules.instants(on: clock.day, secondOfDay: clock.secondOfDay) {
      case .once(let only): #expect(only == seconds, "seed 11")
      case .twice(let earlier, let later):
        #expect(earlier < later && [earlier, later].contains(seconds), "seed 11")
      case .never: Issue.record("\(seconds) is shown; seed 11")
      }
    }
  }

  @Test("the hour that Québec skips in March never is")
  func skippedHour() throws {
    let rules = try ZoneRules(try #require(ZoneRulesTests.bytes("America/Toronto")))
    let sunday = try day("2026-03-08")
    #expect(
      rules.instants(on: sunday, secondOfDay: 2 * 3600)
        == .never(offsetBefore: -18_000, offsetAfter: -14_400))
    #expect(
      rules.instants(on: sunday, secondOfDay: 3 * 3600 - 1)
        == .never(offsetBefore: -18_000, offsetAfter: -14_400))
    let change = try instant("2026-03-08") + 7 * 3600
    #expect(rules.instants(on: sunday, secondOfDay: 3 * 3600) == .once(change))
    #expect(rules.instants(on: sunday, secondOfDay: 2 * 3600 - 1) == .once(change - 1))
  }

  @Test("the hour that Québec repeats in November is twice")
  func repeatedHour() throws {
    let rules = try ZoneRules(try #require(ZoneRulesTests.bytes("America/Toronto")))
    let sunday = try day("2026-11-01")
    let change = try instant("2026-11-01") + 6 * 3600
    #expect(
      rules.instants(on: sunday, secondOfDay: 3600)
        == .twice(earlier: change - 3600, later: change))
    #expect(rules.instants(on: sunday, secondOfDay: 3599) == .once(change - 3601))
    #expect(rules.instants(on: sunday, secondOfDay: 7200) == .once(change + 3600))
    // By the rule alone, past the changes that are listed.
    #expect(
      try rules.instants(on: day("2150-03-08"), secondOfDay: 9000)
        == .never(offsetBefore: -18_000, offsetAfter: -14_400))
  }

  @Test("the day that Samoa left out never is", .enabled(if: bytes("Pacific/Apia") != nil))
  func skippedDay() throws {
    let rules = try ZoneRules(try #require(ZoneRulesTests.bytes("Pacific/Apia")))
    for second in [0, 43_200, 86_399] {
      #expect(
        try rules.instants(on: day("2011-12-30"), secondOfDay: second)
          == .never(offsetBefore: -36_000, offsetAfter: 50_400))
    }
  }

  @Test("the midnight from which a zone counts the day")
  func midnight() throws {
    let rules = try ZoneRules(try #require(ZoneRulesTests.bytes("America/Toronto")))
    let midnight = (try instant("2026-11-20") + 5 * 3600) * 1_000_000
    #expect(try rules.day(at: midnight) == day("2026-11-20"))
    #expect(try rules.day(at: midnight - 1) == day("2026-11-19"))
  }

  @Test("any instant has a day, the first or last beyond them")
  func anyInstant() throws {
    for zone in ZoneRulesTests.zones {
      let rules = try ZoneRules(try #require(ZoneRulesTests.bytes(zone)))
      #expect(rules.day(at: .max) == .latest)
      #expect(rules.day(at: .min) == .earliest)
      _ = rules.offset(at: .max)
      _ = rules.offset(at: .min)
      for day in [Day.earliest, .latest] {
        _ = rules.instants(on: day, secondOfDay: 0)
        _ = rules.instants(on: day, secondOfDay: 86_399)
      }
    }
  }

  @Test("offsets repeat themselves after 400 years of the rule")
  func cycle() throws {
    let rules = try ZoneRules(try #require(ZoneRulesTests.bytes("America/Toronto")))
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<1000 {
      let seconds = Int64.random(in: 2_208_988_800..<4_102_444_800, using: &generator)
      #expect(rules.offset(at: seconds) == rules.offset(at: seconds + 12_622_780_800), "seed 3")
    }
  }

  /// Midnight, universal time.
  private func instant(_ text: String) throws -> Int64 {
    Int64(try day(text).ordinal) * 86_400
  }
}
