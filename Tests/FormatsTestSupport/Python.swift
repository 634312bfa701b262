import Foundation

/// Python's standard library, as a second opinion.
public enum Python {
  /// A Python that said something else than what was asked.
  public struct Failure: Error {
    /// The exit status.
    public let status: Int32
  }

  /// Whether there is a `python3` to ask.
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
    process.arguments = ["python3", "-c", script]
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
