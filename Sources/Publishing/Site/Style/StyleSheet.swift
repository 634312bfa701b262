/// The one style sheet, the same in every page.
enum StyleSheet {
  static let text = colours + frame + parts + tables + drawings + paper

  /// The SHA-256 of `text`, in base 64: the only style that browsers may apply. A test says what
  /// it is when `text` changes.
  static let digest = "xvTvwe9KOzRMdf7UVAri4zS44v7b8jp+raAciYBKBTM="

  /// What browsers may load and run: this style sheet, and nothing else.
  static let policy =
    "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"
}
