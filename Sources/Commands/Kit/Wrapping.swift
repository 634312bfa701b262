import Language

/// The text in lines of at most `width` columns, broken at spaces (never at no-break spaces),
/// each after `indent` spaces. A word that is longer than a line has a line of its own.
func wrapped(_ text: String, indent: Int, width: Int = 80) -> [String] {
  let margin = String(repeating: " ", count: indent)
  var lines: [String] = []
  var line = ""
  var columns = 0
  for word in text.split(separator: " ") {
    let length = displayWidth(String(word))
    if !line.isEmpty, columns + 1 + length <= width {
      line += " " + word
      columns += 1 + length
    } else {
      if !line.isEmpty { lines.append(line) }
      line = margin + word
      columns = indent + length
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
