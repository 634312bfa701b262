import ServiceStandards
import Testing

/// The examples of the page `ServiceStandards.docc`, word for word.
@Suite("The examples of the page on ServiceStandards")
struct PageExamples {
  @Test("a rate and its target")
  func rate() {
    guard let target = Target(percent: "85") else { return }
    let isMet = Rate(onTime: 170, missed: 22).reaches(target)  // true
    let margin = Rate(onTime: 170, missed: 22).margin(target)  // 8 late cases are still allowed
    let catchUp = Rate(onTime: 8, missed: 2).recovery(target)  // 4 on-time answers in a row
    #expect(isMet && margin == 8 && catchUp == 4)
  }
}
