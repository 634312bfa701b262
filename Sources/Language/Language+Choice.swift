extension Language {
  /// The language to speak: the one that `option`, the word after `--lang`, names; else the one
  /// of the locale, which is the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty.
  /// A locale that begins with `en` is English; anything else, none included, is French.
  public static func chosen(
    option: String?, environment: (String) -> String?
  ) -> Language {
    if let option, let language = allCases.first(where: { $0.name.matches(option) }) {
      return language
    }
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = environment(variable), !locale.isEmpty else { continue }
      return folded(locale).hasPrefix("en") ? .english : .french
    }
    return .french
  }
}
