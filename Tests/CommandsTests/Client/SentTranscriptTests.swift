import Foundation
import Testing

@Suite("The transcripts, through a daemon")
struct SentTranscriptTests {
  @Test("are the same", arguments: TranscriptTests.names)
  func plays(_ name: String) throws {
    let path = Fixtures.path("transcripts/" + name)
    let transcript = Transcript(try String(contentsOfFile: path, encoding: .utf8))
    let here = try transcript.played()
    let there = try transcript.played(throughServer: true)
    for (one, other) in zip(here.parts, there.parts) {
      guard case .exchange(let command, let wanted) = one, case .exchange(_, let found) = other
      else { continue }
      #expect(found == wanted, "\(command)")
    }
  }
}
