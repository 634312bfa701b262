import Language
import LedgerTestSupport
import Testing

/// What data may try to slip to a terminal.
let hostile = "x\u{1B}[31m\u{202E}\n"

/// Both languages say something, each its own, as one safe line that a program can put after its
/// name: lower case, without a full stop, and with something to do.
func expectErrorLine(
  _ word: (Language) -> String, sourceLocation: SourceLocation = #_sourceLocation
) {
  for messages in [Language.french, Language.english] as [Language] {
    let line = word(messages)
    let start = line.first
    #expect(start != nil && start?.isUppercase == false, "\(line)", sourceLocation: sourceLocation)
    #expect(line.last != ".", "\(line)", sourceLocation: sourceLocation)
    #expect(line.contains(", "), "\(line)", sourceLocation: sourceLocation)
    #expect(
      !line.contains(", ,") && !line.contains("  "), "\(line)", sourceLocation: sourceLocation)
  }
  expectSentence(word, sourceLocation: sourceLocation)
}

/// Both languages say something, each its own, safe for a terminal, and the French is written as
/// in Québec.
func expectSentence(
  _ word: (Language) -> String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let french = word(Language.french)
  let english = word(Language.english)
  #expect(french != english, "\(french)", sourceLocation: sourceLocation)
  #expect(frenchFaults(in: french) == [], "\(french)", sourceLocation: sourceLocation)
  #expect(!english.contains("\u{A0}"), "\(english)", sourceLocation: sourceLocation)
  for text in [french, english] {
    #expect(!text.isEmpty, sourceLocation: sourceLocation)
    #expect(apostropheFaults(in: text) == [], "\(text)", sourceLocation: sourceLocation)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(safeForTerminal(String(line)) == line, "\(line)", sourceLocation: sourceLocation)
    }
  }
}
