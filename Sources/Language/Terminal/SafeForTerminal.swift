/// The text with every character that could act on a terminal, reorder the line or hide in it
/// shown as its code, `\u{1B}`.
///
/// These are the controls (line ends and tabs included), the format characters (the
/// bidirectional and zero-width ones), the line and paragraph separators, and what Unicode says
/// may be ignored, but for the sixteen variation selectors that choose an emoji's look.
public func safeForTerminal(_ text: String) -> String {
  // Nearly all data is printable ASCII.
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if isSafe(scalar) {
      result.append(scalar)
    } else {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padding = String(repeating: "0", count: max(0, 2 - code.count))
      result.append(contentsOf: "\\u{\(padding)\(code)}".unicodeScalars)
    }
  }
  return String(result)
}

/// The same of a text of several lines, whose line ends stay.
public func linesSafeForTerminal(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { safeForTerminal(String($0)) }.joined(separator: "\n")
}

private func isSafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: return false
  default:
    let isVariationSelector = (0xFE00...0xFE0F).contains(scalar.value)
    return isVariationSelector || !scalar.properties.isDefaultIgnorableCodePoint
  }
}
