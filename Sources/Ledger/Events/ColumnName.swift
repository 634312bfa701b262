/// The heading of a column as it is compared: lower case, without accents nor spaces around.
enum ColumnName {
  static func folded(_ heading: String) -> String {
    var letters = heading.lowercased().unicodeScalars.compactMap(plain)
    while let last = letters.last, isSpace(last) { letters.removeLast() }
    let text = letters.drop(while: isSpace)
    var folded = String.UnicodeScalarView()
    for letter in text { folded.append(isSpace(letter) ? "_" : letter) }
    return String(folded)
  }

  /// The heading as it is written, without the spaces around it.
  static func trimmed(_ heading: String) -> String {
    var letters = heading.unicodeScalars[...]
    while let first = letters.first, isSpace(first) { letters.removeFirst() }
    while let last = letters.last, isSpace(last) { letters.removeLast() }
    return String(letters)
  }

  private static func isSpace(_ letter: Unicode.Scalar) -> Bool {
    letter == " " || letter == "\t" || letter == "\u{A0}"
  }

  /// A letter without its accent, for those that French headings have; a combining accent is none.
  private static func plain(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    switch letter {
    case "à", "â", "ä": "a"
    case "ç": "c"
    case "è", "é", "ê", "ë": "e"
    case "î", "ï": "i"
    case "ô", "ö": "o"
    case "ù", "û", "ü": "u"
    case "\u{300}"..."\u{36F}": nil
    default: letter
    }
  }
}
