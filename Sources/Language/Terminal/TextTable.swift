/// Whether what is written may carry more than its letters; the caller knows whether a terminal
/// reads it and whether colour was declined.
public enum Style: Hashable, Sendable {
  case plain, emphasised
}

/// Rows of text under titles, in columns as wide as what they hold.
///
/// What is put in may come from anywhere: it is made safe for a terminal here.
public struct TextTable: Hashable, Sendable {
  /// On which side a column's texts are even: words left, numbers right.
  public enum Alignment: Hashable, Sendable {
    case left, right
  }

  /// A column's title and side.
  public struct Column: Hashable, Sendable {
    /// What stands above the column, safe for a terminal.
    public let title: String
    /// On which side the texts are even.
    public let alignment: Alignment

    public init(_ title: String, _ alignment: Alignment = .left) {
      self.title = safeForTerminal(title)
      self.alignment = alignment
    }
  }

  /// The columns, from left to right.
  public let columns: [Column]
  private var rows: [[String]] = []

  public init(columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row of as many texts as there are columns.
  public mutating func append(_ row: [String]) {
    precondition(row.count == columns.count, "a row has a text for each column")
    rows.append(row.map { safeForTerminal($0) })
  }

  /// The lines, each ended by a newline and without spaces before it; two spaces separate the
  /// columns. No line is wider than `limit` columns of the terminal: what is cut ends with `…`.
  public func rendered(_ style: Style = .plain, clippedTo limit: Int? = nil) -> String {
    let titles = columns.map(\.title)
    let widths = columns.indices.map { index in
      rows.reduce(displayWidth(titles[index])) { max($0, displayWidth($1[index])) }
    }
    var text = line(titles, widths, style, limit)
    for row in rows { text += line(row, widths, .plain, limit) }
    return text
  }

  private func line(_ cells: [String], _ widths: [Int], _ style: Style, _ limit: Int?) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { line += "  " }
      let padding = String(repeating: " ", count: widths[index] - displayWidth(cell))
      line += columns[index].alignment == .left ? cell + padding : padding + cell
    }
    while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
    if let limit { line = clipped(line, to: limit) }
    return (style == .emphasised ? "\u{1B}[1m\(line)\u{1B}[0m" : line) + "\n"
  }
}

/// The text, or as much of it as leaves room for `…` in `width` columns of a terminal.
public func clipped(_ text: String, to width: Int) -> String {
  guard displayWidth(text) > width else { return text }
  var result = ""
  var used = 1
  for character in text {
    used += displayWidth(character)
    if used > width { break }
    result.append(character)
  }
  return width > 0 ? result + "…" : ""
}
