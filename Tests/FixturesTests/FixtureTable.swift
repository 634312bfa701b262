/// A table of a `LISEZMOI.md`: its rows, the headings left out.
struct FixtureTable {
  let rows: [[String]]

  init(_ path: String) throws {
    let lines = try Fixtures.text(path).split(separator: "\n").filter { $0.hasPrefix("|") }
    rows = lines.dropFirst(2).map { line in
      line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimming { $0 == " " || $0 == "`" } }
    }
  }
}

extension Substring {
  /// The text without such characters at its ends.
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    var text = self
    while let first = text.first, isTrimmed(first) { text.removeFirst() }
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return String(text)
  }
}
