import Language

/// The text in lines of at most `width` columns, broken at spaces (never at no-break spaces),
/// each after `indent` spaces. A word that is longer than a line has a line of its own.
func wrapped(_ text: String, indent: Int, width: Int = 80) -> [String] {
  let margin = String(repeating: " ", count: indent)
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if line.isEmpty {
      line = margin + word
    } else if displayWidth(line) + 1 + displayWidth(String(word)) <= width {
      line += " " + word
    } else {
      lines.append(line)
      line = margin + word
    }
  }
  return line.isEmpty ? lines : lines + [line]
}

/// A term, and its text beside it from `column` on; the text begins on the next line when the
/// term is too long.
func beside(_ term: String, _ text: String, column: Int, width: Int = 80) -> [String] {
  var lines = wrapped(text, indent: column, width: width)
  let head = "  " + term
  guard let first = lines.first, displayWidth(head) + 2 <= column else { return [head] + lines }
  lines[0] = head + first.dropFirst(displayWidth(head))
  return lines
}
