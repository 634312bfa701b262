/// A text in both languages: what one of them lacks does not compile.
public struct Text: Hashable, Sendable {
  public let french: String
  public let english: String

  public init(fr french: String, en english: String) {
    self.french = french
    self.english = english
  }

  /// The text in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }
}
