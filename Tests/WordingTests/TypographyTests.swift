import LedgerTestSupport
import Testing

@Suite("Typography")
struct TypographyTests {
  @Test("every French sentence is written as in Québec")
  func french() throws {
    let sources = try saidInSources("fr")
    #expect(sources.count >= 40)
    for (name, text) in sources {
      for literal in literals(in: text) {
        // A fragment may be put before a colon, or be a pattern of quotation marks itself.
        #expect(frenchFaults(in: literal) == [], "\(name): \(literal)")
      }
    }
  }

  @Test("no English sentence has straight apostrophes, or French spaces")
  func english() throws {
    let sources = try saidInSources("en")
    #expect(sources.count >= 40)
    for (name, text) in sources {
      for literal in literals(in: text) {
        #expect(apostropheFaults(in: literal) == [], "\(name): \(literal)")
        #expect(!literal.contains("\u{A0}:") && !literal.contains("\u{A0}%"), "\(name): \(literal)")
      }
    }
  }

  @Test(
    "the rules see each fault",
    arguments: [
      "Options :", "Options:", "90%", "90 %", "quoi ?", "quoi\u{A0}?", "« mot »", "«mot»",
      "l'aide", "un “mot”", "oui ; non",
    ])
  func faults(_ text: String) {
    #expect(!frenchFaults(in: text).isEmpty)
  }

  @Test(
    "the rules let right texts through",
    arguments: [
      "Options\u{A0}:", "90\u{A0}%", "quoi?", "«\u{A0}mot\u{A0}»", "l’aide", "à 14:30, oui; non",
      "2026-11-20T14:03:00-05:00", "'2026-11-20 14:30'",
    ])
  func right(_ text: String) {
    #expect(frenchFaults(in: text) == [])
  }

  @Test("literals are found, without what they interpolate")
  func finding() {
    let source = #"f("a \(g("b c")) d") + "e\u{A0}: f""#
    #expect(literals(in: source) == ["a … d", "e\u{A0}: f"])
  }
}
