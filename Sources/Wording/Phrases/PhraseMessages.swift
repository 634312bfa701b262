import CommandLine

/// The small parts of sentences that languages put together in their own ways.
public protocol PhraseMessages {
  /// A word from outside between the language's quotation marks, safe for a terminal and cut
  /// when it is long.
  func quoted(_ word: String) -> String
  /// Words of the program's own to be typed as they are, between the same marks and uncut.
  func typed(_ words: String) -> String
  /// The items as a sentence lists them.
  func list(_ items: [String], _ conjunction: Conjunction) -> String
}

/// The word before the last item of a list.
public enum Conjunction: CaseIterable, Hashable, Sendable {
  case and, or
}

extension PhraseMessages {
  /// How an error is written on the standard error: the program's name, then the sentence.
  public func failure(_ sentence: String) -> String { "diligence: \(sentence)" }
}

/// Words from outside are shown in at most so many columns.
private let widestQuotation = 60

/// The word as it may be shown in a sentence.
func shown(_ word: String) -> String {
  clipped(safeForTerminal(word), to: widestQuotation)
}

/// The items separated by commas, but for the last, which comes after `conjunction`.
func enumeration(_ items: [String], _ conjunction: String) -> String {
  guard items.count > 1, let last = items.last else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
