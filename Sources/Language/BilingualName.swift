/// A name that people type, in both languages; either is accepted, whatever the reader's.
public struct BilingualName: Hashable, Sendable {
  /// The English name, which is also what a parsed choice is given as.
  public let english: String
  /// The French name, spelt without accents: they may be typed, and change nothing.
  public let french: String

  public init(_ english: String, _ french: String) {
    self.english = english
    self.french = french
  }

  /// A name that is the same in both languages.
  public init(both name: String) {
    self.init(name, name)
  }

  /// The name in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  /// The different spellings: two, or one when both languages have the same word.
  public var spellings: [String] {
    english == french ? [english] : [english, french]
  }

  /// Whether `word` is this name in either language, whatever its case and accents.
  public func matches(_ word: String) -> Bool {
    let typed = folded(word)
    return typed == folded(english) || typed == folded(french)
  }
}
