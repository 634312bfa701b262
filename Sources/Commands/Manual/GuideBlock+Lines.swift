import CommandLine
import Wording

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
    let cells = rows.map { $0.map { GuideText($0).plain } }
    let widths = GuideBlock.widths(of: cells)
    guard widths.reduce(2, +) + 2 * (widths.count - 1) > 80 else {
      return cells.map { aligned($0, widths) }
    }
    let titles = cells[0]
    return cells.dropFirst().flatMap { row in
      ["  " + row[0]]
        + row.indices.dropFirst().filter { !row[$0].isEmpty }.flatMap { index in
          wrapped(row.count == 2 ? row[index] : titles[index] + ": " + row[index], indent: 6)
        }
    }
  }

  /// How wide each column is.
  static func widths(of rows: [[String]]) -> [Int] {
    (rows.first ?? []).indices.map { index in
      rows.map { displayWidth($0[index]) }.max() ?? 0
    }
  }

  /// A row in columns of those widths, without spaces at its end.
  static func aligned(_ row: [String], _ widths: [Int]) -> String {
    var line = "  "
    for (cell, width) in zip(row, widths) {
      line += cell + String(repeating: " ", count: width - displayWidth(cell) + 2)
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
