package import FormatsTestSupport

/// Names such as nobody should give, and some do.
package enum HostileText {
  /// Each is trouble for some reader.
  package static let examples = [
    "=cmd|'/c calc'!A1", "+1", "-2", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1",
    "\u{FF1D}1", "\u{FF20}x", "a,=1", "a; +1", "a\"=1", "a\n-b", "virgule, point-virgule; \"mots\"",
    "une ligne\nune autre\r\nla fin", "\\n et \\ et \\;", "Élève à l’œuvre, où ça?",
    String(repeating: "é", count: 200), String(repeating: "👩‍👩‍👧‍👦", count: 30), "a'b=c|d",
    "\u{202E}renversé", "\u{FEFF}marque", "\u{1B}[31mrouge", "\u{0}", "\u{85}\u{2028}lignes",
    "<script>alert(1)</script>", "BEGIN:VEVENT\r\nSUMMARY:faux", "e\u{301}", "NULL", "007",
  ]

  /// Texts made of pieces of these, by lot.
  package static func random(_ random: inout SeededGenerator) -> String {
    let pieces = [
      ",", ";", "\"", "\n", "\r\n", "\t", "=", "+", "-", "@", "\u{FF1D}", " ", "é", "漢", "🇶🇨",
      "\\", "a", "mot", "'", "|", ":", "%", "{", "\u{7F}", String(repeating: "ç", count: 70),
    ]
    if random.happens(onceIn: 3), let example = examples.randomElement(using: &random) {
      return example
    }
    let count = Int.random(in: 1...12, using: &random)
    return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}
