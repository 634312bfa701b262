import Foundation

/// What is wrong with a French text as Québec writes it.
public func frenchFaults(in text: String) -> [String] {
  let rules: [(pattern: String, fault: String)] = [
    ("[ \u{A0}][;!?]", "a space before ; ! or ?"),
    (" [:%]", "an ordinary space before : or %"),
    ("[0-9]%", "no space before %"),
    ("(?<!\u{A0}):(\\s|$)", "no no-break space before :"),
    ("«(?!\u{A0})", "no no-break space after «"),
    ("(?<!\u{A0})»", "no no-break space before »"),
    ("[\"“”]", "quotation marks that are not French"),
  ]
  return rules.filter { matches($0.pattern, text) }.map(\.fault) + apostropheFaults(in: text)
}

/// A straight apostrophe inside a word, in either language.
public func apostropheFaults(in text: String) -> [String] {
  matches("[\\p{L}]'[\\p{L}]", text) ? ["a straight apostrophe in a word"] : []
}

private func matches(_ pattern: String, _ text: String) -> Bool {
  text.range(of: pattern, options: .regularExpression) != nil
}

/// The texts of the string literals of Swift source, what is interpolated left out, those of
/// several lines a line each.
public func literals(in source: String) -> [String] {
  var texts: [String] = []
  var rest = source[...]
  while let start = rest.firstIndex(of: "\"") {
    rest = rest[start...]
    let mark = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
    rest = rest.dropFirst(mark.count)
    var text = ""
    while !rest.isEmpty, !rest.hasPrefix(mark) {
      if rest.hasPrefix("\\u{A0}") {
        text += "\u{A0}"
        rest = rest.dropFirst(6)
      } else if rest.hasPrefix("\\(") {
        text += "…"
        rest = afterInterpolation(rest.dropFirst(2))
      } else if rest.hasPrefix("\\\n") {
        text += "…"
        rest = rest.dropFirst(2)
      } else {
        text.append(rest.removeFirst())
      }
    }
    rest = rest.dropFirst(mark.count)
    texts += text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }
  return texts
}

private func afterInterpolation(_ source: Substring) -> Substring {
  var rest = source
  var depth = 1
  while depth > 0, let next = rest.popFirst() {
    if next == "(" { depth += 1 }
    if next == ")" { depth -= 1 }
  }
  return rest
}

/// What the sources say in a language: all that stands in an argument `fr:` or `en:`, by file.
public func saidInSources(_ label: String) throws -> [(name: String, text: String)] {
  let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folder = package.appending(path: "Sources")
  let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  var said: [(name: String, text: String)] = []
  while let file = files?.nextObject() as? URL {
    guard file.pathExtension == "swift" else { continue }
    let source = try String(contentsOf: file, encoding: .utf8)
    let texts = source.components(separatedBy: "\(label): ").dropFirst().map(argument)
    if !texts.isEmpty { said.append((file.lastPathComponent, texts.joined(separator: "\n"))) }
  }
  return said
}

/// The argument that a source begins with: up to a comma or a parenthesis that is not its own.
private func argument(_ source: String) -> String {
  var rest = source[...]
  var depth = 0
  while let next = rest.first {
    switch next {
    case "\"":
      rest = afterLiteral(rest)
      continue
    case "(", "[", "{": depth += 1
    case ")", "]", "}": depth -= 1
    case ",": if depth == 0 { return String(source[..<rest.startIndex]) }
    default: break
    }
    if depth < 0 { return String(source[..<rest.startIndex]) }
    rest = rest.dropFirst()
  }
  return source
}

/// What follows the literal that a source begins with.
private func afterLiteral(_ source: Substring) -> Substring {
  let mark = source.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
  var rest = source.dropFirst(mark.count)
  while !rest.isEmpty, !rest.hasPrefix(mark) {
    rest = rest.hasPrefix("\\(") ? afterInterpolation(rest.dropFirst(2)) : rest.dropFirst()
  }
  return rest.dropFirst(mark.count)
}
