import Foundation
import Testing

extension DaemonProcessTests {
  @Suite("Killed under load", .enabled(if: RunningDaemon.built("diligence-benchmark") != nil))
  struct KillsTests {
    /// Two hundred rounds: `diligence-benchmark kills --rounds 200`.
    @Test("all that was acknowledged is there, once, and what is sent again leaves one copy")
    func kills() throws {
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(
        filePath: try #require(RunningDaemon.built("diligence-benchmark")))
      process.arguments = ["kills", "--rounds", "10"]
      process.standardOutput = output
      try process.run()
      let said = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
    }
  }
}
