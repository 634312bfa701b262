/// A manual page in the macros of man(7), as `man` of man-db and `mandoc` read them: UTF-8, each
/// line of text one sentence or more.
struct Roff {
  var lines: [String]

  /// Begins a page: its name, its section of the manual, and the manual's title.
  init(name: String, section: Int, manual: String) {
    lines = [
      ".TH \(Roff.argument(name)) \(section) \"\" \(Roff.argument("diligence")) "
        + Roff.argument(manual),
      // No hyphenation: a command cut in two cannot be copied. Left aligned, for narrow columns.
      ".nh", ".ad l",
    ]
  }

  /// The page.
  var page: String { lines.joined(separator: "\n") + "\n" }

  /// A title, without the colon that it may have in a help page.
  mutating func section(_ title: String) {
    let words = title.prefix { $0 != ":" && $0 != "\u{A0}" }
    lines.append(".SH " + Roff.argument(words.uppercased()))
  }

  mutating func subsection(_ title: String) { lines.append(".SS " + Roff.argument(title)) }

  mutating func paragraph(_ text: String) {
    beginParagraph()
    lines.append(Roff.text(text))
  }

  /// A title begins a paragraph by itself.
  private mutating func beginParagraph() {
    let isTitle = lines.last.map { $0.hasPrefix(".SH ") || $0.hasPrefix(".SS ") } ?? false
    if !isTitle { lines.append(".PP") }
  }

  /// A term, and what is said of it.
  mutating func item(_ term: String, _ text: String) {
    lines += [".TP", Roff.text(term)]
    if !text.isEmpty { lines.append(Roff.text(text)) }
  }

  mutating func bullet(_ text: String) { lines += [".IP \\(bu 2", Roff.text(text)] }

  /// Lines as they are.
  mutating func literal(_ text: [String]) {
    beginParagraph()
    lines += [".RS 4", ".nf"] + text.map { $0.isEmpty ? "\\&" : Roff.line($0) }
    lines += [".fi", ".RE"]
  }

  /// A text of a guide, its spans in typefaces.
  static func text(_ markdown: String) -> String {
    guarded(
      GuideText(markdown).spans.map { span in
        switch span {
        case .plain(let text): escaped(text)
        case .code(let text), .strong(let text): "\\fB\(escaped(text))\\fP"
        case .emphasis(let text): "\\fI\(escaped(text))\\fP"
        case .link(let text, let target): "\(escaped(text)) <\(escaped(target))>"
        }
      }.joined())
  }

  private static func line(_ text: String) -> String { guarded(escaped(text)) }

  /// What begins with a dot or an apostrophe would be a request.
  private static func guarded(_ text: String) -> String {
    text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private static func argument(_ text: String) -> String { "\"\(escaped(text))\"" }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\u{A0}": result += "\\ "
      default: result.append(character)
      }
    }
    return result
  }
}

extension Roff {
  /// The blocks of a guide, its title left to the caller.
  mutating func append(_ blocks: some Sequence<GuideBlock>) {
    for block in blocks {
      switch block {
      case .heading(level: 1, _): break
      case .heading(level: _, let text): subsection(text)
      case .paragraph(let text): paragraph(text)
      case .list(let items): for item in items { bullet(item) }
      case .code(kind: _, let lines): literal(lines)
      case .table(let rows): append(table: rows)
      }
    }
  }

  private mutating func append(table rows: [[String]]) {
    if rows[0].count > 2, let lines = GuideBlock.columns(rows) {
      literal(lines)
    } else {
      for row in rows.dropFirst() { item(row[0], row[1]) }
    }
  }
}
