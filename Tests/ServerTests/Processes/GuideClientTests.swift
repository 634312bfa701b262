import FormatsTestSupport
import Foundation
import Testing

extension DaemonProcessTests {
  @Suite("The Python of the guides")
  struct GuideClientTests {
    private static let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()

    /// The Python of a guide.
    private func script(_ name: String) throws -> String {
      let path = "Sources/Guides/pages/\(name).md"
      let text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
      let parts = text.components(separatedBy: "```python\n")
      return try #require(parts.dropFirst().first).components(separatedBy: "\n```")[0] + "\n"
    }

    /// What a script prints, with the built programs on its path.
    private func run(
      _ script: String, _ arguments: [String], _ variables: [String: String] = [:]
    ) throws -> String {
      let program = try #require(RunningDaemon.program)
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["python3", "-c", script] + arguments
      var environment = ProcessInfo.processInfo.environment
      environment["PATH"] =
        (program as NSString).deletingLastPathComponent + ":" + (environment["PATH"] ?? "")
      process.environment = environment.merging(variables) { $1 }
      process.standardOutput = output
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return text
    }

    @Test(
      "the client asks a daemon for a summary", .enabled(if: Python.isThere),
      arguments: ["protocol.fr", "protocol.en"])
    func client(_ page: String) throws {
      let daemon = try RunningDaemon()
      let text = try run(try script(page), [], ["DILIGENCE_SOCKET": daemon.socket])
      #expect(text.contains("diligence/summary/1"))
    }

    @Test(
      "the chain comes out as the program says", .enabled(if: Python.isThere),
      arguments: ["care.fr", "care.en"])
    func chain(_ page: String) throws {
      let daemon = try RunningDaemon()
      let caller = try daemon.caller()
      for _ in 0..<3 { _ = try caller.receive(#"{"service":"plainte"}"#) }
      let head = try caller.succeed("verify")["result"]?["head"]?.text
      try daemon.kill()
      let text = try run(try script(page), [daemon.data])
      #expect(text.split(separator: "\n").last.map(String.init) == head)
    }
  }
}
