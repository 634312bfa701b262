import Language

extension GuideBlock {
  /// The block in lines of at most 80 columns, a blank one after it.
  func lines() -> [String] {
    switch self {
    case .heading(level: 1, let text): [text.uppercased(), ""]
    case .heading(level: _, let text): [GuideText(text).plain, ""]
    case .paragraph(let text): wrapped(GuideText(text).plain, indent: 2) + [""]
    case .list(let items): items.flatMap(GuideBlock.item) + [""]
    case .code(kind: _, let lines): lines.map { "    " + $0 } + [""]
    case .table(let rows): GuideBlock.table(rows) + [""]
    }
  }

  private static func item(_ text: String) -> [String] {
    var lines = wrapped(GuideText(text).plain, indent: 4)
    lines[0] = "  - " + lines[0].dropFirst(4)
    return lines
  }

  /// In columns where they fit; else each row is its first cell, with the others under it.
  private static func table(_ rows: [[String]]) -> [String] {
    if let lines = columns(rows), lines.allSatisfy({ displayWidth($0) + 2 <= 80 }) {
      return lines.map { "  " + $0 }
    }
    let terms = rows.dropFirst().map { displayWidth(GuideText($0[0]).plain) }
    if rows[0].count == 2, let widest = terms.max(), widest <= 30 {
      return rows.dropFirst().flatMap { row in
        beside(GuideText(row[0]).plain, GuideText(row[1]).plain, column: widest + 4)
      }
    }
    return rows.dropFirst().flatMap { row in
      row.indices.flatMap { index in
        let title = index > 0 && row.count > 2 ? rows[0][index] + " – " : ""
        return wrapped(GuideText(title + row[index]).plain, indent: index == 0 ? 2 : 6)
      }
    }
  }

  /// The rows of a table in columns, without spaces at the end of a line.
  static func columns(_ rows: [[String]]) -> [String]? {
    let cells = rows.map { $0.map { GuideText($0).bare } }
    guard let first = cells.first else { return nil }
    let widths = first.indices.map { index in cells.map { displayWidth($0[index]) }.max() ?? 0 }
    return cells.map { row in
      var line = ""
      for (cell, width) in zip(row, widths) {
        line += cell + String(repeating: " ", count: width - displayWidth(cell) + 2)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
