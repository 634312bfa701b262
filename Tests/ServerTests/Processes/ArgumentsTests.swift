import Foundation
import Glibc
import Testing

extension DaemonProcessTests {
  @Suite("A command line that cannot be known")
  struct ArgumentsTests {
    /// A program's status, and what it wrote on its standard output and error.
    private func run(_ words: [String]) throws -> (status: Int32, output: String, errors: String) {
      let process = Process()
      let (output, errors) = (Pipe(), Pipe())
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = words
      process.standardOutput = output
      process.standardError = errors
      try process.run()
      let texts = [output, errors].map { pipe in
        String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      }
      process.waitUntilExit()
      return (process.terminationStatus, texts[0], texts[1])
    }

    @Test(
      "without /proc, a program says that it cannot read its words, and fails",
      .enabled(if: getuid() == 0), arguments: ["diligence", "diligenced"])
    func hidden(name: String) throws {
      let program = try #require(RunningDaemon.built(name))
      let answer = try run([
        "LANG=en_CA.UTF-8", "unshare", "-m", "sh", "-c",
        "mount -t tmpfs none /proc && exec \"$0\" late --check", program,
      ])
      #expect(answer.status == 74)
      #expect(answer.output == "")
      #expect(answer.errors.contains("cannot read “/proc/self/cmdline”"))
    }

    @Test("help that nobody gets is not done", arguments: ["diligence", "diligenced"])
    func fullDevice(name: String) throws {
      let program = try #require(RunningDaemon.built(name))
      #expect(try run(["sh", "-c", "exec \"$0\" --help > /dev/full", program]).status == 74)
    }
  }
}
