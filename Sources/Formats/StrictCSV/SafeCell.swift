/// Makes texts of cells that no spreadsheet computes, in whatever way it splits the line.
enum SafeCell {
  /// The text with an apostrophe before each character that may begin a formula: at the
  /// beginning, and after what a reader may take for the end of a cell, which is a separator of
  /// either kind, a quote, a tab or a line end. Spaces before it change nothing.
  ///
  /// The characters are those that OWASP lists under *CSV injection*: `=`, `+`, `-`, `@`, a tab,
  /// a line end, and the wide forms of the first four.
  static func text(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var beginsCell = true
    for scalar in text.unicodeScalars {
      let isBlank = scalar == "\t" || scalar == "\r" || scalar == "\n"
      if beginsCell && beginsFormula(scalar) || result.isEmpty && isBlank { result.append("'") }
      result.append(scalar)
      beginsCell = isBlank || separates(scalar) || beginsCell && scalar.properties.isWhitespace
    }
    return String(result)
  }

  private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == ";" || scalar == "\""
  }
}
