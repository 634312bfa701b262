public import StrictJSON

extension Language {
  /// A word from outside between the language's quotation marks, safe for a terminal and cut
  /// when it is long.
  public func quoted(_ word: String) -> String {
    typed(shown(word))
  }

  /// Words of the program's own to be typed as they are, between the same marks and uncut.
  public func typed(_ words: String) -> String {
    text(fr: "«\u{A0}\(words)\u{A0}»", en: "“\(words)”")
  }

  /// A file, a folder or a zone's name between the same marks, safe for a terminal and uncut, so
  /// that it can be found.
  public func named(_ path: String) -> String {
    typed(safe(path))
  }

  /// The question whether another word was meant.
  public func suggesting(_ word: String) -> String {
    text(fr: "vouliez-vous écrire \(quoted(word))?", en: "did you mean \(quoted(word))?")
  }

  /// The instruction to write one of these words, which may come from a declaration; of a long
  /// list, only the first ones are shown. With nothing to choose from, to check what was written.
  public func writeOne(of words: [String]) -> String {
    text(
      fr: words.isEmpty ? "vérifiez ce mot" : "écrivez \(list(shownChoices(words), .or))",
      en: words.isEmpty ? "check that word" : "write \(list(shownChoices(words), .or))")
  }

  /// Where something is in a text.
  public func place(_ place: TextPlace) -> String {
    text(
      fr: "ligne \(number(place.line)), colonne \(number(place.column))",
      en: "line \(number(place.line)), column \(number(place.column))")
  }

  /// The items as a sentence lists them.
  public func list(_ items: [String], _ conjunction: Conjunction) -> String {
    switch conjunction {
    case .and:
      text(fr: enumeration(items, "et"), en: enumeration(items, "and"))
    case .or:
      text(fr: enumeration(items, "ou"), en: enumeration(items, "or"))
    }
  }
}
