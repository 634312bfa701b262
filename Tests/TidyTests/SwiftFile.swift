import Foundation

/// A Swift file of the repository, as text.
struct SwiftFile: Sendable {
  /// From the root of the repository.
  let path: String
  let lines: [String]

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every file under `Sources` and `Tests`, in order of path.
  static let all: [SwiftFile] = ["Sources", "Tests"].flatMap(files).sorted { $0.path < $1.path }

  private static func files(under folder: String) -> [SwiftFile] {
    let base = root.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".swift") }.compactMap { name in
      guard let text = try? String(contentsOf: base.appending(path: name), encoding: .utf8)
      else { return nil }
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      return SwiftFile(path: folder + "/" + name, lines: lines)
    }
  }

  /// The lines with their numbers, from 1.
  var numbered: [(number: Int, line: String)] {
    lines.enumerated().map { ($0.offset + 1, $0.element) }
  }

  /// The lines that are not comments only.
  var code: [(number: Int, line: String)] {
    numbered.filter { !$0.line.drop { $0 == " " }.hasPrefix("//") }
  }

  /// Where functions begin and how many lines they have, told by their indentation: the formatter
  /// puts the brace that closes one under its first letter.
  var functions: [(number: Int, count: Int)] {
    var found: [(number: Int, count: Int)] = []
    for (index, line) in lines.enumerated() where SwiftFile.beginsFunction(line) {
      let indentation = String(line.prefix { $0 == " " })
      guard let end = lines[index...].firstIndex(where: { $0 == indentation + "}" }) else {
        continue
      }
      // A declaration without a body ends before the next brace of its level.
      let isBodiless = lines[index + 1..<max(end, index + 1)].contains {
        SwiftFile.beginsFunction($0) && $0.prefix { $0 == " " } == indentation
      }
      if isBodiless || isTable(index...end) { continue }
      let texts = linesOfLongTexts.filter { (index + 1...end + 1).contains($0) }
      found.append((index + 1, end - index + 1 - texts.count))
    }
    return found
  }

  /// Whether a function is but one `switch`, which is read a case at a time.
  private func isTable(_ range: ClosedRange<Int>) -> Bool {
    guard let first = lines[range].firstIndex(where: { $0.hasSuffix("{") }),
      first + 1 < range.upperBound
    else { return false }
    let indentation = lines[first + 1].prefix { $0 == " " }
    return lines[first + 1].dropFirst(indentation.count).hasPrefix("switch ")
      && lines[first + 1..<range.upperBound].firstIndex(of: indentation + "}")
        == range.upperBound - 1
  }

  /// The numbers of the lines that hold a text, or are of a text of several lines.
  var linesOfData: Set<Int> {
    linesOfLongTexts.union(numbered.filter { $0.line.contains("\"") }.map(\.number))
  }

  /// The numbers of the lines that are of a text of several lines.
  private let linesOfLongTexts: Set<Int>

  private init(path: String, lines: [String]) {
    self.path = path
    self.lines = lines
    var found: Set<Int> = []
    var isText = false
    for (index, line) in lines.enumerated() {
      let holdsMark = line.utf8.count >= 3 && line.contains("\"\"\"")
      if isText || holdsMark { found.insert(index + 1) }
      if holdsMark, line.components(separatedBy: "\"\"\"").count % 2 == 0 { isText.toggle() }
    }
    linesOfLongTexts = found
  }

  private static func beginsFunction(_ line: String) -> Bool {
    if line.contains("{"), line.hasSuffix("}") { return false }
    let words = line.split(separator: " ").prefix { $0 != "{" && !$0.contains("\"") }
    return words.contains("func") || words.contains { $0.hasPrefix("init(") }
  }
}

extension String {
  /// Whether words stand in it, one after the other, each by itself.
  func hasWords(_ words: String) -> Bool {
    words.contains(" ") ? (self + " ").contains(words + " ") : hasWord(words)
  }

  /// Whether a word stands in it by itself.
  func hasWord(_ word: String) -> Bool {
    split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains(Substring(word))
  }
}
