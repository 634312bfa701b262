import Foundation
import Glibc
import Host
import Testing

@Suite struct JournalTests {
  /// What is written to a pipe that `JOURNAL_STREAM` is made to name, or not.
  private func written(
    _ write: (Journal) -> Void, stream: (FileFacts.Identity) -> String?
  ) throws -> String {
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting
    let facts = try InputFile(path: "/proc/self/fd/\(writer.fileDescriptor)").facts()
    write(Journal(descriptor: writer.fileDescriptor, stream: stream(facts.identity)))
    try writer.close()
    return String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  }

  @Test("a line in the system's journal begins with its priority")
  func priorities() throws {
    let text = try written {
      $0.write(.error, "a")
      $0.write(.warning, "b")
      $0.write(.notice, "c")
      $0.write(.info, "é")
    } stream: {
      "\($0.device):\($0.inode)"
    }
    #expect(text == "<3>a\n<4>b\n<5>c\n<6>é\n")
  }

  @Test("elsewhere a line is bare", arguments: [nil, "", "1:2", "none"])
  func bare(stream: String?) throws {
    #expect(
      try written {
        $0.write(.error, "a")
      } stream: { _ in
        stream
      } == "a\n")
  }

  @Test(
    "what acts on a terminal, ends the line or hides in it does not come through",
    arguments: [
      ("a\nb", "a\u{FFFD}b"), ("a\r\nb", "a\u{FFFD}\u{FFFD}b"), ("\u{1B}[31m", "\u{FFFD}[31m"),
      ("\0", "\u{FFFD}"), ("\u{9B}", "\u{FFFD}"), ("a\u{202E}b", "a\u{FFFD}b"),
      ("\u{2028}", "\u{FFFD}"), ("<0>é 🙂", "<0>é 🙂"), ("", ""),
    ])
  func controls(line: String, safe: String) throws {
    #expect(
      try written {
        $0.write(.info, line)
      } stream: { _ in
        nil
      } == safe + "\n")
  }

  @Test("a journal that cannot be written stops nothing")
  func failures() throws {
    Journal(descriptor: 1_000_000, stream: nil).write(.error, "lost")
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    Journal(descriptor: full.fileDescriptor, stream: nil).write(.error, "lost")
  }
}
