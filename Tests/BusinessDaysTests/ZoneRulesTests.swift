import BusinessDays
import Foundation
import Testing

@Suite("The rules of a zone")
struct ZoneRulesTests {
  /// The zone's file as this machine has it, nil when it has none.
  private static func bytes(_ zone: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(zone)"))).map(Array.init)
  }

  /// Those that this machine has. Foundation brings its own data, which may be of another year:
  /// zones whose clocks governments have lately changed are left out, but for a few odd ones.
  private static let zones = [
    "America/Toronto", "America/St_Johns", "America/Nuuk", "America/Sao_Paulo", "America/Havana",
    "Europe/Dublin", "Europe/Lisbon", "Africa/Casablanca", "Asia/Kathmandu",
    "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham", "Pacific/Kiritimati",
    "Antarctica/Troll", "UTC",
  ].filter { bytes($0) != nil }

  @Test("offsets are those of Foundation, from 1900 to 2100", arguments: zones)
  func offsets(zone: String) throws {
    let rules = try ZoneRules(try #require(ZoneRulesTests.bytes(zone)))
    let foundation = try #require(TimeZone(identifier: zone))
    let range = try instant("1900-01-01")..<instant("2101-01-01")
    var generator = SeededGenerator(seed: 20_261_120)
    var failures: [String] = []
    // Around each change that Foundation knows of, and anywhere.
    var samples = (0..<3000).map { _ in Int64.random(in: range, using: &generator) }
    var change = Date(timeIntervalSince1970: Double(range.lowerBound))
    while let next = foundation.nextDaylightSavingTimeTransition(after: change),
      next.timeIntervalSince1970 < Double(range.upperBound), samples.count < 10_000
    {
      let seconds = Int64(next.timeIntervalSince1970)
      samples += [seconds - 1, seconds, seconds + 1]
      change = next
    }
    for seconds in samples {
      let expected = foundation.secondsFromGMT(
        for: Date(timeIntervalSince1970: Double(seconds)))
      if rules.offset(at: seconds) != expected {
        failures.append("\(seconds): \(rules.offset(at: seconds)), not \(expected)")
      }
    }
    #expect(failures.prefix(5).isEmpty, "seed 20261120")
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

  @Test("the day that Samoa left out never is")
  func skippedDay() throws {
    guard let bytes = ZoneRulesTests.bytes("Pacific/Apia") else { return }
    let rules = try ZoneRules(bytes)
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
