/// A header's text as encoded words (RFC 2047), folded: ASCII only, whatever it says.
struct EncodedWords {
  /// The words, and a line feed and a space between them.
  let text: String

  /// An encoded word has so many characters at the most (RFC 2047, section 2).
  private static let wordAtMost = 75
  /// A line that holds an encoded word has so many.
  private static let lineAtMost = 76

  private static let opening = "=?UTF-8?Q?"
  private static let closing = "?="

  /// - Parameter taken: how many characters stand before it on its first line.
  init(_ text: String, after taken: Int) {
    var words: [String] = []
    var word = EncodedWords.opening
    var room = min(EncodedWords.wordAtMost, EncodedWords.lineAtMost - taken)
    // A character is never cut in two: each word is a whole text (section 5, rule 3).
    for scalar in text.unicodeScalars {
      let encoded = EncodedWords.encoded(scalar)
      if word.utf8.count + encoded.utf8.count + EncodedWords.closing.utf8.count > room {
        words.append(word + EncodedWords.closing)
        word = EncodedWords.opening
        // A space begins the line.
        room = min(EncodedWords.wordAtMost, EncodedWords.lineAtMost - 1)
      }
      word += encoded
    }
    words.append(word + EncodedWords.closing)
    self.text = words.joined(separator: "\n ")
  }

  /// A character in the encoding that the standard names Q (section 4.2): letters and digits stand
  /// for themselves, a space is `_`.
  private static func encoded(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case " ": "_"
    case "a"..."z", "A"..."Z", "0"..."9": String(scalar)
    default: String(scalar).utf8.map(QuotedPrintable.escaped).joined()
    }
  }
}
