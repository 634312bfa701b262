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

/// The files of the module whose name begins with `prefix`.
public func wordingSources(beginningWith prefix: String) throws -> [(name: String, text: String)] {
  let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folder = package.appending(path: "Sources/Wording")
  let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  return try (files?.allObjects as? [URL] ?? [])
    .filter { $0.lastPathComponent.hasPrefix(prefix) && $0.pathExtension == "swift" }
    .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
}
