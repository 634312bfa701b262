import ServiceStandards
import Testing

@Suite("A target")
struct TargetTests {
  @Test(
    "is a percentage with at most two decimals, kept in hundredths",
    arguments: [
      ("95", 9_500), ("100", 10_000), ("1", 100), ("0.01", 1), ("0.5", 50), ("99.5", 9_950),
      ("99.99", 9_999), ("66.67", 6_667), ("100.0", 10_000), ("100.00", 10_000), ("7.05", 705),
    ])
  func reads(text: String, hundredths: Int) {
    #expect(Target(percent: text)?.hundredthsOfPercent == hundredths)
  }

  @Test(
    "is above 0 and at most 100, and nothing else is one",
    arguments: [
      "0", "0.0", "0.00", "100.01", "101", "-1", "-0.5", "-0", "99.999", "1e1", "1E2", "9.5e1", "",
      ".", ".5", "95.", "95..5", "95,5", " 95", "95 ", "+95", "0x10", "95%", "9.-5",
    ])
  func refuses(text: String) {
    #expect(Target(percent: text) == nil)
  }

  @Test("is written in the shortest form, and read back as the same")
  func roundTrip() throws {
    for hundredths in 1...10_000 {
      let target = try #require(Target(hundredthsOfPercent: hundredths))
      let text = target.percentText
      #expect(Target(percent: text) == target)
      #expect(!text.contains(".") || !text.hasSuffix("0"), "\(text)")
    }
  }

  @Test("is in hundredths of a percent from 1 to 10,000", arguments: [-1, 0, 10_001, Int.max])
  func range(hundredths: Int) {
    #expect(Target(hundredthsOfPercent: hundredths) == nil)
  }
}
