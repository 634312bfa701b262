import Testing

@testable import Publishing

@Suite("The names in a histogram")
struct HistogramTests {
  private func bins(_ late: ClosedRange<Int>...) -> [DelayBin] {
    (0...9).map { DelayBin(days: $0...$0, count: 8, isOnTime: true) }
      + late.map { DelayBin(days: $0, count: 8, isOnTime: false) }
  }

  @Test("every bin is named where there is room")
  func all() {
    #expect(HistogramLayout(bins(10...10)).named(step: 60) == Array(0...10))
  }

  @Test("the last bin is always named, others evenly apart before it", arguments: [2.0, 9, 14, 23])
  func last(_ step: Double) {
    let named = HistogramLayout(bins(10...10, 11...400)).named(step: step)
    #expect(named.last == 11)
    #expect(step < 9 || named.count > 2)
  }

  @Test("the axis is broken before what holds many days more, and that is named")
  func broken() {
    let layout = HistogramLayout(bins(10...12, 13...60, 61...61, 62...62, 63...400))
    #expect(layout.broken == [11, 14])
    #expect(layout.named(step: 24).contains(11))
    #expect(HistogramLayout(bins(10...11)).broken.isEmpty)
    #expect(HistogramLayout([]).broken.isEmpty)
    #expect(HistogramLayout([]).named(step: 10).isEmpty)
  }

  @Test(
    "a scale has a few round counts",
    arguments: [
      (1, [1]), (4, [1, 2, 3, 4]), (7, [2, 4, 6]), (12, [5, 10]),
      (62_728, [20_000, 40_000, 60_000]),
      (110_000, [50_000, 100_000]),
    ])
  func scale(_ greatest: Int, _ ticks: [Int]) {
    #expect(HistogramLayout.ticks(through: greatest) == ticks)
  }
}
