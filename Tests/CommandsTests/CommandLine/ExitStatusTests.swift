import Commands
import Language
import Testing

@Suite("Exit statuses")
struct ExitStatusTests {
  @Test("the numbers are those of sysexits, but for those of a monitoring plugin")
  func numbers() {
    #expect(
      ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 64, 65, 66, 69, 73, 74, 75, 77, 78])
  }

  @Test("several outcomes have the status of the most serious, in any order")
  func merging() {
    #expect(ExitStatus.merging([]) == .done)
    #expect(ExitStatus.merging([.done, .refused, .done]) == .refused)
    #expect(ExitStatus.merging([.refused, .noInput, .found]) == .noInput)
    #expect(ExitStatus.merging([.busy, .ioFailed, .refused]) == .ioFailed)
    for first in ExitStatus.allCases {
      #expect(ExitStatus.merging([first, .done]) == first)
      for second in ExitStatus.allCases {
        let merged = ExitStatus.merging([first, second])
        #expect(merged == ExitStatus.merging([second, first]))
        #expect(merged == first || merged == second)
      }
    }
  }
}
