import FormatsTestSupport
import Language
import Testing

@testable import Publishing

@Suite("The measures of drawings")
struct DrawingTests {
  @Test(
    "numbers have two decimals at most, and no needless one",
    arguments: [
      (0, "0"), (1, "1"), (0.1 + 0.2, "0.3"), (1.005, "1"), (2.675, "2.68"), (-0.004, "0"),
      (-1.5, "-1.5"), (123_456.789, "123456.79"), (0.05, "0.05"), (99.999, "100"),
    ])
  func decimals(_ value: Double, _ text: String) {
    #expect(decimal(value) == text)
  }

  @Test("a padded number has all its decimals")
  func padded() {
    #expect(decimal(93, decimals: 1, padded: true, mark: ",") == "93,0")
    #expect(decimal(93.04, decimals: 0, padded: true, mark: ",") == "93")
  }

  @Test("a scale leads from end to end, and never beyond")
  func scale() {
    let scale = Scale(values: 80...100, from: 200, to: 0)
    #expect(scale(80) == 200)
    #expect(scale(100) == 0)
    #expect(scale(90) == 100)
    #expect(scale(20) == 200)
    #expect(Scale(values: 1...1, from: 5, to: 9)(1) == 5)
  }

  @Test(
    "an axis covers its values, and at least twenty points",
    arguments: [([99.0], 80), ([81], 80), ([79.9], 70), ([45], 40), ([0], 0), ([], 80), ([-3], 0)])
  func axis(_ values: [Double], _ lowest: Int) {
    let axis = PercentAxis(covering: values)
    #expect(axis.lowest == lowest)
    #expect(axis.ticks.last == 100)
    #expect(axis.ticks.first == lowest)
  }

  @Test("names are moved apart, in order and within bounds")
  func apart() {
    #expect(spread([10, 12, 50], by: 10, within: 0...60) == [10, 20, 50])
    #expect(spread([50, 55, 58], by: 10, within: 0...60) == [40, 50, 60])
    #expect(spread([], by: 10, within: 0...60) == [])
  }

  @Test(
    "a gap is the difference of what is shown, and never nothing below the target",
    arguments: [
      (7973, 8859, 9000, "-0.001"), (9, 10, 9000, "0.0"), (170, 192, 9000, "-1.5"),
      (1, 1, 8550, "14.5"), (1, 3, 3333, "0.00"), (0, 5, 9500, "-95.0"),
    ])
  func gap(_ part: Int, _ whole: Int, _ target: Int, _ digits: String) {
    let gap = GapInPoints(
      rate: DisplayedPercentage(part: part, of: whole, target: target),
      target: DisplayedPercentage(target: target))
    let isBelow = part * 10_000 < target * whole
    #expect(gap.digits.hasPrefix("-") == isBelow)
    #expect(gap.digits == digits)
  }
}
