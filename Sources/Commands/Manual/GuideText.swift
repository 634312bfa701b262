/// A text of a guide, in spans: what stands between backquotes, stars or brackets, and the rest.
struct GuideText {
  enum Span: Hashable {
    case plain(String)
    case code(String)
    case strong(String)
    case emphasis(String)
    case link(String, to: String)
  }

  let spans: [Span]

  init(_ markdown: String) {
    var spans: [Span] = []
    var plain = ""
    var rest = Substring(markdown)
    while let character = rest.first {
      if let (span, length) = GuideText.span(at: rest) {
        if !plain.isEmpty { spans.append(.plain(plain)) }
        plain = ""
        spans.append(span)
        rest = rest.dropFirst(length)
      } else {
        plain.append(character)
        rest.removeFirst()
      }
    }
    self.spans = plain.isEmpty ? spans : spans + [.plain(plain)]
  }

  /// The span that begins the text, and how many characters it takes; nil when it is plain.
  private static func span(at text: Substring) -> (Span, Int)? {
    if let body = body(of: text, between: "**", "**") { return (.strong(body), body.count + 4) }
    if let body = body(of: text, between: "`", "`") { return (.code(body), body.count + 2) }
    if let body = body(of: text, between: "*", "*") { return (.emphasis(body), body.count + 2) }
    guard let label = body(of: text, between: "[", "]"),
      let target = body(of: text.dropFirst(label.count + 2), between: "(", ")")
    else { return nil }
    return (.link(label, to: target), label.count + target.count + 4)
  }

  private static func body(
    of text: Substring, between opening: String, _ closing: String
  ) -> String? {
    guard text.hasPrefix(opening) else { return nil }
    var body = ""
    var rest = text.dropFirst(opening.count)
    while let character = rest.first {
      if rest.hasPrefix(closing) { return body.isEmpty ? nil : body }
      body.append(character)
      rest.removeFirst()
    }
    return nil
  }

  /// The text for a reader without typefaces: code keeps its backquotes, a link has its address.
  var plain: String { written { "`\($0)`" } }

  /// The same without backquotes, for the columns of a table.
  var bare: String { written { $0 } }

  private func written(_ code: (String) -> String) -> String {
    spans.map { span in
      switch span {
      case .plain(let text), .strong(let text), .emphasis(let text): text
      case .code(let text): code(text)
      case .link(let text, let target): "\(text) (\(target))"
      }
    }.joined()
  }
}
