import Foundation
import Testing

@Suite("The transcripts")
struct TranscriptTests {
  static let names = Fixtures.names(in: "transcripts").filter { $0.hasSuffix(".txt") }

  /// `DILIGENCE_RECORD=1` writes what is answered into the files; the test still fails, so that
  /// what was recorded is read before it is believed.
  static let isRecording = ProcessInfo.processInfo.environment["DILIGENCE_RECORD"] == "1"

  @Test("there are transcripts") func some() { #expect(TranscriptTests.names.count >= 10) }

  @Test("the program answers as the transcript says", arguments: names)
  func plays(_ name: String) throws {
    let path = Fixtures.path("transcripts/" + name)
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    let played = try Transcript(kept).played().text
    if TranscriptTests.isRecording {
      try played.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("\(name) was recorded: read it, then run again without DILIGENCE_RECORD")
    }
    guard kept != played else { return }
    let lines = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let found = played.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(lines, found).enumerated().first { $1.0 != $1.1 }
    let number = (first?.offset ?? min(lines.count, found.count)) + 1
    let (expected, answered) = first?.element ?? ("(the end)", "(more, or less)")
    Issue.record("\(name), line \(number): expected “\(expected)”, found “\(answered)”")
  }
}
