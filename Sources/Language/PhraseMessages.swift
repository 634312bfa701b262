import StrictJSON

/// The word before the last item of a list.
public enum Conjunction: CaseIterable, Hashable, Sendable {
  case and, or
}

extension Language {
  /// How an error is written on the standard error: the program's name, then the sentence.
  public func failure(_ sentence: String) -> String { "diligence: \(sentence)" }

  /// What to do about a word that is none of those known.
  public func remedy(forUnknown word: String, among known: [String]) -> String {
    suggestion(for: word, among: known).map(suggesting) ?? writeOne(of: known)
  }
}

/// Of the words that may be written, so many are shown at most.
private let mostChoices = 40

/// The words of a list of choices, safe for a terminal.
public func shownChoices(_ words: [String]) -> [String] {
  words.prefix(mostChoices).map(shown) + (words.count > mostChoices ? ["…"] : [])
}

/// Words from outside are shown in at most so many columns.
private let widestQuotation = 60

/// The word as it may be shown in a sentence.
public func shown(_ word: String) -> String {
  clipped(safeForTerminal(word), to: widestQuotation)
}

/// The text as it may be shown, whole.
///
/// What comes from data is made safe where it is put in a sentence, here, so that a sentence can
/// go to a terminal, to a file and into JSON as it is. Tables make safe what is put into them.
/// Doing it twice changes nothing.
public func safe(_ text: String) -> String { safeForTerminal(text) }

/// The items separated by commas, but for the last, which comes after `conjunction`.
public func enumeration(_ items: [String], _ conjunction: String) -> String {
  guard items.count > 1, let last = items.last else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
