import Foundation

/// Python's standard library, as a second opinion; where they are installed, packages of its index.
public enum Python {
  /// A Python that said something else than what was asked.
  public struct Failure: Error {
    /// The exit status.
    public let status: Int32
  }

  /// The one to ask: a virtual environment's, which `DILIGENCE_TEST_PYTHON` names, or the system's.
  private static let interpreter =
    ProcessInfo.processInfo.environment["DILIGENCE_TEST_PYTHON"] ?? "python3"

  /// Whether there is one to ask.
  public static let isThere: Bool = (try? answers(of: "print('yes')", to: [])) == ["yes"]

  /// What a script prints, by line, when the questions are its standard input, one a line.
  public static func answers(of script: String, to questions: [String]) throws -> [String] {
    // A file rather than a pipe: nobody need read one pipe while writing another.
    let input = FileManager.default.temporaryDirectory
      .appendingPathComponent("diligence-tests-\(UUID().uuidString)")
    try Data((questions.joined(separator: "\n") + "\n").utf8).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }

    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [interpreter, "-c", script]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = output
    try process.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(status: process.terminationStatus)
    }
    return String(decoding: answer, as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }
}
