import BusinessDays
import FormatsTestSupport
import Foundation
import Ledger
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("A timestamp")
struct TimestampTests {
  /// Why a text is no timestamp; `nil` when it is one.
  private func fault(of text: String) -> Timestamp.Fault? {
    do { _ = try Timestamp(text) } catch { return error.fault }
    return nil
  }

  @Test(
    "is a bare date or RFC 3339 with an offset, and is written again as it was, in one form",
    arguments: [
      ("2026-11-20", "2026-11-20"), ("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-31"),
      ("2026-11-20T14:03:00-05:00", "2026-11-20T14:03:00-05:00"),
      ("2026-11-20t14:03:00z", "2026-11-20T14:03:00Z"),
      ("2026-11-20T14:03:00+00:00", "2026-11-20T14:03:00Z"),
      ("2026-11-20T14:03:00-00:00", "2026-11-20T14:03:00Z"),
      ("2026-11-20T14:03:00.5Z", "2026-11-20T14:03:00.5Z"),
      ("2026-11-20T14:03:00.123456Z", "2026-11-20T14:03:00.123456Z"),
      ("2026-11-20T14:03:00.1234567899Z", "2026-11-20T14:03:00.123456Z"),
      ("2026-11-20T14:03:00.000Z", "2026-11-20T14:03:00Z"),
      ("2026-11-20T23:59:59+23:59", "2026-11-20T23:59:59+23:59"),
      ("2026-11-20T00:00:00-23:59", "2026-11-20T00:00:00-23:59"),
      ("2028-02-29T00:00:00+05:30", "2028-02-29T00:00:00+05:30"),
      ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00"),
      ("9999-12-31T23:59:59-14:00", "9999-12-31T23:59:59-14:00"),
      ("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"),
    ])
  func reads(text: String, written: String) throws {
    let timestamp = try Timestamp(text)
    #expect(timestamp.text == written)
    #expect(try Timestamp(written) == timestamp)
  }

  @Test("may be a leap second, only at 23:59 UTC, which stays within its minute")
  func leapSeconds() throws {
    for text in [
      "2016-12-31T23:59:60Z", "2016-12-31T18:59:60-05:00", "2017-01-01T05:29:60+05:30",
      "2016-12-31T23:59:60.5Z",
    ] {
      #expect(try Timestamp(text).moment == Timestamp("2016-12-31T23:59:59.999999Z").moment)
    }
    for text in [
      "2016-12-31T23:58:60Z", "2016-12-31T23:59:60-05:00", "2016-12-31T23:59:61Z",
      "2016-12-31T00:00:60Z",
    ] {
      #expect(fault(of: text) == .time, "\(text)")
    }
  }

  @Test(
    "is nothing else, for a reason that is told",
    arguments: [
      ("2026-02-29", Timestamp.Fault.day), ("2026-00-01", .day), ("2026-13-01", .day),
      ("0000-01-01", .day), ("2026-11-31T00:00:00Z", .day),
      ("2026-11-20T24:00:00Z", .time), ("2026-11-20T23:60:00Z", .time),
      ("2026-11-20T12:00:00+24:00", .time), ("2026-11-20T12:00:00+05:60", .time),
      ("2026-11-20T12:00:00", .missingOffset), ("2026-11-20T12:00:00.5", .missingOffset),
      ("", .form), ("2026", .form), ("20261120", .form), ("2026-11-2", .form),
      ("2026-11-20 12:00:00Z", .form), ("2026-11-20T12:00Z", .form),
      ("2026-11-20T12:00:00.Z", .form),
      ("2026-11-20T12:00:00,5Z", .form), ("2026-11-20T12:00:00Z ", .form), (" 2026-11-20", .form),
      ("2026-11-20T12:00:00+0500", .form), ("2026-11-20T12:00:00+05", .form),
      ("2026-11-20T12:00:00ZZ", .form), ("-026-11-20", .form), ("２０２６-11-20", .form),
      ("2026-11-20T1:00:00Z", .form), ("2026-11-20TZ", .form), ("2026-11-20T", .form),
      ("2026-324", .form), ("2026-W47-5", .form),
    ])
  func refuses(text: String, fault: Timestamp.Fault) {
    #expect(self.fault(of: text) == fault)
  }

  @Test("is the instant that Foundation makes of it")
  func foundation() throws {
    let formatter = ISO8601DateFormatter()
    for seed in Sweep.seeds(400) {
      var random = SeededGenerator(seed: seed)
      // Foundation's days before October 1582 are Julian.
      let seconds = Int64.random(in: -11_000_000_000...250_000_000_000, using: &random)
      let offset = Int.random(in: -1439...1439, using: &random)
      let timestamp = Timestamp(microseconds: seconds * 1_000_000, offset: offset)
      let date = try #require(formatter.date(from: timestamp.text), "\(timestamp.text)")
      #expect(date.timeIntervalSince1970 == Double(seconds), "seed \(seed): \(timestamp.text)")
      #expect(try Timestamp(timestamp.text) == timestamp, "seed \(seed)")
    }
  }

  @Test("with characters changed at random is refused or read, and never trips")
  func mutations() {
    let texts = ["2026-11-20T14:03:00.25-05:00", "2026-11-20", "2016-12-31T23:59:60Z"]
    for seed in Sweep.seeds(2_000) {
      var random = SeededGenerator(seed: seed)
      var bytes = Array((texts.randomElement(using: &random) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 32...126, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8.random(in: 43...58, using: &random), at: place)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      guard let timestamp = try? Timestamp(text) else { continue }
      // What is read has a form of its own, which is read as the same moment.
      #expect((try? Timestamp(timestamp.text).moment) == timestamp.moment, "\(text)")
    }
  }
}
