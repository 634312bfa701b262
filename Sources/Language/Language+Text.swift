extension Language {
  /// A sentence in every language of the program, each written beside the others; only the one
  /// of this language is made.
  public func text(fr: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    either(fr: fr(), en: en())
  }

  /// What is not a plain sentence, in every language of the program.
  public func either<Said>(fr: @autoclosure () -> Said, en: @autoclosure () -> Said) -> Said {
    switch self {
    case .french: fr()
    case .english: en()
    }
  }
}
