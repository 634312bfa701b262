/// A part of a guide. Guides are written in the little of Markdown that is read here.
package enum GuideBlock: Hashable, Sendable {
  case heading(level: Int, String)
  case paragraph(String)
  case list([String])
  /// Lines as they are, of a kind: `console`, `sh`, `json`, `python`.
  case code(kind: String, [String])
  case table([[String]])
}

extension GuideBlock {
  /// The blocks of a page, in order. Comments, which set the scene for examples, are left out.
  package static func parse(_ page: String) -> [GuideBlock] {
    var lines = page.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var blocks: [GuideBlock] = []
    while let line = lines.first {
      if line.isEmpty {
        lines.removeFirst()
      } else if line.hasPrefix("<!--") {
        lines = lines.drop { !$0.hasSuffix("-->") }.dropFirst()
      } else if line.hasPrefix("```") {
        let body = lines.dropFirst().prefix { $0 != "```" }
        blocks.append(.code(kind: String(line.dropFirst(3)), body.map(String.init)))
        lines = lines.dropFirst(body.count + 2)
      } else if line.hasPrefix("#") {
        let level = line.prefix { $0 == "#" }.count
        blocks.append(.heading(level: level, String(line.dropFirst(level + 1))))
        lines.removeFirst()
      } else {
        let body = lines.prefix { !$0.isEmpty && !$0.hasPrefix("```") }
        blocks.append(block(of: body))
        lines = lines.dropFirst(body.count)
      }
    }
    return blocks
  }

  private static func block(of lines: ArraySlice<Substring>) -> GuideBlock {
    guard let first = lines.first else { return .paragraph("") }
    if first.hasPrefix("| ") {
      return .table(lines.filter { !$0.hasPrefix("| --") }.map(cells))
    }
    guard first.hasPrefix("- ") else { return .paragraph(lines.joined(separator: " ")) }
    var items: [String] = []
    for line in lines {
      if line.hasPrefix("- ") {
        items.append(String(line.dropFirst(2)))
      } else if let last = items.popLast() {
        items.append(last + " " + line.drop { $0 == " " })
      }
    }
    return .list(items)
  }

  private static func cells(of row: Substring) -> [String] {
    row.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false)
      .map(String.init)
  }
}
