import ServiceStandards
import Testing

@Suite("A rate")
struct RateTests {
  private static let targets = [
    1, 50, 3_333, 5_000, 6_667, 8_000, 8_500, 9_000, 9_500, 9_999, 10_000,
  ]

  /// The definition itself: on time ≥ target × settled, on integers.
  private func isReached(_ onTime: Int, _ missed: Int, _ hundredths: Int) -> Bool {
    onTime * 10_000 >= hundredths * (onTime + missed)
  }

  @Test("reaches its target when the share on time is at least the target", arguments: targets)
  func reaches(hundredths: Int) throws {
    let target = try #require(Target(hundredthsOfPercent: hundredths))
    for onTime in 0...30 {
      for missed in 0...30 {
        let rate = Rate(onTime: onTime, missed: missed)
        #expect(rate.reaches(target) == isReached(onTime, missed, hundredths))
        #expect(rate.settled == onTime + missed)
      }
    }
  }

  @Test(
    "has for margin the most misses that leave it on target, tried one by one", arguments: targets)
  func margin(hundredths: Int) throws {
    let target = try #require(Target(hundredthsOfPercent: hundredths))
    // Under a low target the margin is wide: fewer cases then take as long.
    let most = hundredths < 1_000 ? 2 : 15
    for onTime in 0...most {
      for missed in 0...most {
        var expected: Int?
        if onTime + missed > 0, isReached(onTime, missed, hundredths) {
          var misses = 0
          while isReached(onTime, missed + misses + 1, hundredths) { misses += 1 }
          expected = misses
        }
        #expect(
          Rate(onTime: onTime, missed: missed).margin(target) == expected,
          "\(onTime) on time, \(missed) missed")
      }
    }
  }

  @Test(
    "has for recovery the fewest on time that bring it back, tried one by one", arguments: targets)
  func recovery(hundredths: Int) throws {
    let target = try #require(Target(hundredthsOfPercent: hundredths))
    for onTime in 0...8 {
      for missed in 0...8 {
        var expected: Int? = 0
        if !isReached(onTime, missed, hundredths) {
          if hundredths == 10_000 {
            expected = nil
          } else {
            var more = 0
            while !isReached(onTime + more, missed, hundredths) { more += 1 }
            expected = more
          }
        }
        #expect(
          Rate(onTime: onTime, missed: missed).recovery(target) == expected,
          "\(onTime) on time, \(missed) missed")
      }
    }
  }

  @Test("with nothing settled has no margin and needs no recovery")
  func empty() throws {
    let target = try #require(Target(percent: "90"))
    #expect(Rate().margin(target) == nil)
    #expect(Rate().recovery(target) == 0)
  }

  @Test("of 89.999 % does not reach 90 %, whatever it is rounded to")
  func rounding() throws {
    let target = try #require(Target(percent: "90"))
    #expect(!Rate(onTime: 89_999, missed: 10_001).reaches(target))
    #expect(Rate(onTime: 90_000, missed: 10_000).reaches(target))
    #expect(Rate(onTime: 89_999, missed: 10_001).recovery(target) == 10)
  }
}
