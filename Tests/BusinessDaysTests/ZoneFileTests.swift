import BusinessDays
import Testing

@Suite("A zone's file")
struct ZoneFileTests {
  @Test("a file of one offset has it always")
  func oneOffset() throws {
    let rules = try ZoneRules(TZif(offsets: [3600], footer: "CET-1").bytes)
    for seconds in [Int64.min, -1, 0, 1, 4_000_000_000, Int64.max] {
      #expect(rules.offset(at: seconds) == 3600)
    }
  }

  @Test("a file of version 1 is read from its only block")
  func versionOne() throws {
    let rules = try ZoneRules(
      TZif(version: 0, offsets: [0, -18_000], changes: [(100, 1)], footer: nil).bytes)
    #expect(rules.offset(at: 99) == 0)
    #expect(rules.offset(at: 100) == -18_000)
    #expect(rules.offset(at: .max) == -18_000)
  }

  @Test("a change before 1800, or after 2100 without a rule, holds from its very second")
  func farChanges() throws {
    for instant in [-5_500_000_000, 5_000_000_000] as [Int64] {
      let rules = try ZoneRules(
        TZif(offsets: [0, 3600], changes: [(instant, 1)], footer: "").bytes)
      #expect(rules.offset(at: instant - 1) == 0)
      #expect(rules.offset(at: instant) == 3600)
    }
  }

  @Test("a rule begins after the last change listed")
  func ruleAfterChanges() throws {
    let file = TZif(
      offsets: [-18_000, -14_400], changes: [(1_000_000_000, 0)],
      footer: "EST5EDT,M3.2.0,M11.1.0")
    let rules = try ZoneRules(file.bytes)
    #expect(rules.offset(at: 999_999_999) == -18_000)
    // 2002-03-10T07:00:00Z and 2002-11-03T06:00:00Z.
    #expect(rules.offset(at: 1_015_743_599) == -18_000)
    #expect(rules.offset(at: 1_015_743_600) == -14_400)
    #expect(rules.offset(at: 1_036_303_199) == -14_400)
    #expect(rules.offset(at: 1_036_303_200) == -18_000)
  }

  @Test(
    "the rule of a file without changes holds always",
    arguments: [
      // Ireland: winter is the exception. 2026-03-29T01:00Z and 2026-10-25T01:00Z.
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-03-29", 1 * 3600, 0, 3600),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-10-25", 1 * 3600, 3600, 0),
      // Nuuk: hours before midnight of the day named.
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29", 1 * 3600, -7200, -3600),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-10-25", 1 * 3600, -3600, -7200),
      // Gaza: the Saturday after the fourth Thursday. 2026-03-28T02:00 +02:00.
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2026-03-28", 0, 7200, 10_800),
      // South of the equator, and half an hour only.
      ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-10-03", 15 * 3600 + 1800, 37_800, 39_600),
      ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-04-04", 15 * 3600, 39_600, 37_800),
      // Julian days: 1 March whatever the year, and the 61st day.
      ("AAA0BBB,J60,J300", "2024-03-01", 2 * 3600, 0, 3600),
      ("AAA0BBB,J60,J300", "2026-03-01", 2 * 3600, 0, 3600),
      ("AAA0BBB,60/0,300", "2024-03-01", 0, 0, 3600),
      ("AAA0BBB,60/0,300", "2026-03-02", 0, 0, 3600),
      // More than the calendar's years: the same in 2426, by the cycle of 400 years.
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2426-03-29", 1 * 3600, 0, 3600),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "1626-03-29", 1 * 3600, 0, 3600),
    ])
  func rule(footer: String, date: String, second: Int, before: Int, after: Int) throws {
    let rules = try ZoneRules(TZif(offsets: [0], footer: footer).bytes)
    let change = Int64(try day(date).ordinal) * 86_400 + Int64(second)
    #expect(rules.offset(at: change - 1) == before)
    #expect(rules.offset(at: change) == after)
  }

  @Test("daylight-saving time may last all year")
  func allYear() throws {
    let rules = try ZoneRules(TZif(offsets: [0], footer: "XXX3EDT4,0/0,J365/23").bytes)
    for seconds in stride(from: Int64(-4_000_000_000), to: 8_000_000_000, by: 999_983) {
      #expect(rules.offset(at: seconds) == -14_400)
    }
  }

  @Test(
    "a footer that is no rule is refused",
    arguments: [
      "EST", "ES5", "5", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0",
      "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J365",
      "EST5EDT,366,0", "EST5EDT,M3.2.0/168,M11.1.0", "EST25", "EST5:60", "EST5 ", "<EST5",
      "<->5", "EST5EDT,M3.2.0,M11.1.0,", ":America/Toronto",
    ])
  func badRule(footer: String) {
    #expect(throws: ZoneError.badRule(footer)) {
      try ZoneRules(TZif(offsets: [0], footer: footer).bytes)
    }
  }

  @Test("a file cut short is refused wherever it is cut")
  func cutShort() throws {
    let whole = TZif(
      offsets: [0, 3600], changes: [(10, 1), (20, 0)], footer: "CET-1CEST,M3.5.0,M10.5.0/3"
    ).bytes
    for length in whole.indices {
      let error: ZoneError = length < 4 ? .notTZif : .truncated
      #expect(throws: error, "cut to \(length)") { try ZoneRules(Array(whole[..<length])) }
    }
    _ = try ZoneRules(whole)
  }

  @Test("a file changed at random is refused or read, never worse")
  func mutated() {
    let whole = TZif(
      offsets: [0, 3600], changes: [(10, 1), (20, 0)], footer: "CET-1CEST,M3.5.0,M10.5.0/3"
    ).bytes
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      if let rules = try? ZoneRules(bytes) {
        _ = rules.day(at: Int64.random(in: .min ... .max, using: &generator))
      }
    }
  }

  @Test("what a file must not hold is refused")
  func refused() {
    #expect(throws: ZoneError.notTZif) { try ZoneRules([]) }
    #expect(throws: ZoneError.notTZif) { try ZoneRules(Array("TZiX".utf8)) }
    #expect(throws: ZoneError.unknownVersion(0x35)) {
      try ZoneRules(TZif(version: 0x35, offsets: [0], footer: "").bytes)
    }
    #expect(throws: ZoneError.noLocalTime) { try ZoneRules(TZif(offsets: [], footer: "").bytes) }
    #expect(throws: ZoneError.countsLeapSeconds) {
      try ZoneRules(TZif(offsets: [0], leapSeconds: 1, footer: "").bytes)
    }
    #expect(throws: ZoneError.unordered(index: 1)) {
      try ZoneRules(TZif(offsets: [0], changes: [(10, 0), (10, 0)], footer: "").bytes)
    }
    #expect(throws: ZoneError.unknownLocalTime(index: 0)) {
      try ZoneRules(TZif(offsets: [0], changes: [(10, 1)], footer: "").bytes)
    }
    #expect(throws: ZoneError.offsetOutOfRange(seconds: 93_600)) {
      try ZoneRules(TZif(offsets: [93_600], footer: "").bytes)
    }
    #expect(throws: ZoneError.tooLong(bytes: 65_537)) {
      try ZoneRules(Array(repeating: 0, count: 65_537))
    }
  }
}

/// The bytes of a zone's file, made to order.
private struct TZif {
  var version: UInt8 = UInt8(ascii: "3")
  var offsets: [Int32]
  var changes: [(instant: Int64, type: UInt8)] = []
  var leapSeconds: Int = 0
  var footer: String?

  var bytes: [UInt8] {
    guard let footer, version != 0 else { return block(instantBytes: 4) }
    return block(instantBytes: 4) + block(instantBytes: 8) + Array("\n\(footer)\n".utf8)
  }

  private func block(instantBytes: Int) -> [UInt8] {
    var bytes = Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15)
    for count in [0, 0, leapSeconds, changes.count, offsets.count, 4] {
      bytes += bigEndian(Int64(count), 4)
    }
    for change in changes { bytes += bigEndian(change.instant, instantBytes) }
    bytes += changes.map(\.type)
    for offset in offsets { bytes += bigEndian(Int64(offset), 4) + [0, 0] }
    bytes += Array("LMT\0".utf8)
    return bytes + Array(repeating: 0, count: leapSeconds * (instantBytes + 4))
  }

  private func bigEndian(_ number: Int64, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
