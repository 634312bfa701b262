import Foundation
import Testing

@Suite("Pages on the libraries")
struct LibraryPageTests {
  private static let pages: [URL] = {
    let sources = SwiftFile.root.appending(path: "Sources")
    let names = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.contains(".docc/") && $0.hasSuffix(".md") }
      .map { sources.appending(path: $0) }
  }()

  @Test("the pages are found")
  func found() { #expect(Self.pages.count >= 5) }

  @Test("the Swift of a page is that of a test, line by line", arguments: pages)
  func examples(_ page: URL) throws {
    let tests = SwiftFile.all.filter { $0.path.hasSuffix("/PageExamples.swift") }
      .map { Self.trimmed($0.lines) }
    let text = try String(contentsOf: page, encoding: .utf8)
    let blocks = text.components(separatedBy: "```swift\n").dropFirst()
      .map { $0.components(separatedBy: "\n```")[0].components(separatedBy: "\n") }
    #expect(!blocks.isEmpty)
    for block in blocks {
      let isCompiled = tests.contains { $0.contains(Self.trimmed(block)) }
      #expect(isCompiled, "\(page.lastPathComponent):\n\(block.joined(separator: "\n"))")
    }
  }

  /// Lines without their indentation, each ended.
  private static func trimmed(_ lines: [String]) -> String {
    lines.map { $0.trimmingCharacters(in: .whitespaces) + "\n" }.joined()
  }
}
