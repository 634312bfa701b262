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
    let (expected, found) = (kept.split(separator: "\n"), played.split(separator: "\n"))
    if let place = zip(expected, found).enumerated().first(where: { $1.0 != $1.1 }) {
      Issue.record("\(name): expected “\(place.element.0)”, found “\(place.element.1)”")
    }
    #expect(kept == played, "\(name) is not as it was recorded")
  }
}
