import ServiceStandards
import Testing

@Suite("A verdict")
struct VerdictTests {
  private let policy = TrendPolicy.standing
  private let on = Rate(onTime: 9, missed: 1)
  private let off = Rate(onTime: 8, missed: 2)

  private func verdict(_ period: Rate, _ trend: Rate) throws -> Verdict {
    Verdict(
      period: period, trend: trend, target: try #require(Target(percent: "90")), policy: policy)
  }

  @Test("with nothing settled in the period is that there is no data, whatever the trend")
  func noData() throws {
    #expect(try verdict(Rate(), off) == .noData)
    #expect(try verdict(Rate(), Rate()) == .noData)
  }

  @Test("on target with a trend on target, or without one, is on target")
  func onTarget() throws {
    #expect(try verdict(on, on) == .onTarget)
    #expect(try verdict(on, Rate()) == .onTarget)
  }

  @Test("on target with a trend below it slips from the second miss on")
  func slipping() throws {
    #expect(try verdict(on, Rate(onTime: 0, missed: 1)) == .onTarget)
    #expect(try verdict(on, Rate(onTime: 0, missed: 2)) == .slipping)
    #expect(try verdict(on, off) == .slipping)
  }

  @Test("below target is recovering when the trend has something settled and is on target")
  func recovering() throws {
    #expect(try verdict(off, on) == .recovering)
    #expect(try verdict(off, Rate(onTime: 1, missed: 0)) == .recovering)
  }

  @Test("below target without a trend on target is off target")
  func offTarget() throws {
    #expect(try verdict(off, Rate()) == .offTarget)
    #expect(try verdict(off, off) == .offTarget)
    #expect(try verdict(off, Rate(onTime: 0, missed: 1)) == .offTarget)
  }
}
