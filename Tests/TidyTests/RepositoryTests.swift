import Definitions
import Foundation
import Testing

@Suite("What stands in two places of the repository")
struct RepositoryTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: SwiftFile.root.appending(path: path), encoding: .utf8)
  }

  private func files(in path: String) throws -> [String: [UInt8]] {
    let folder = SwiftFile.root.appending(path: path)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return Dictionary(
      uniqueKeysWithValues: try names.map { name in
        (name, [UInt8](try Data(contentsOf: folder.appending(path: name))))
      })
  }

  @Test("every calendar of the folder is built in, and none else")
  func calendars() throws {
    let built = Dictionary(uniqueKeysWithValues: Embedded.calendars.map { ($0.name, $0.bytes) })
    #expect(built == (try files(in: "calendars")))
  }

  @Test("every declaration of the folder is built in, and none else")
  func declarations() throws {
    let built = Dictionary(
      uniqueKeysWithValues: Embedded.declarations.map { ($0.name, $0.bytes) })
    #expect(built == (try files(in: "Sources/Definitions/declarations")))
  }

  @Test("the README's test command is the one that continuous integration runs")
  func commands() throws {
    let readme = try text("README.md")
    let command = try #require(
      try text(".ci/run").split(separator: "\n").last { !$0.isEmpty && !$0.hasPrefix("#") })
    #expect(readme.contains("```sh\n\(command)\n```"), "\(command) is not in the README")
  }

  @Test("the links of the README lead somewhere, and the paths of all pages")
  func links() throws {
    let readme = try text("README.md")
    let headings = readme.split(separator: "\n").filter { $0.hasPrefix("#") }.map(anchor)
    for part in readme.components(separatedBy: "](#").dropFirst() {
      let name = String(part.prefix { $0 != ")" })
      #expect(headings.contains(name), "#\(name)")
    }
    let pattern = try Regex("`((?:fixtures|calendars|Sources|Tests)/[^` ]*)`")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: SwiftFile.root.appending(path: "Sources/Guides/pages").path)
    let pages = try names.map { try text("Sources/Guides/pages/" + $0) }
    let all = ([readme, try text("Sources/ARCHITECTURE.md")] + pages).joined(separator: "\n")
    for match in all.matches(of: pattern) {
      let path = String(match.output[1].substring ?? "")
      let isThere = FileManager.default.fileExists(
        atPath: SwiftFile.root.appending(path: path).path)
      #expect(isThere, "\(path)")
    }
  }

  /// What a heading's link is made of.
  private func anchor(_ heading: Substring) -> String {
    heading.drop { $0 == "#" || $0 == " " }.lowercased()
      .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
      .replacingOccurrences(of: " ", with: "-")
  }

  @Test("what is written says nothing of the machine or the people it was written on")
  func machine() {
    let traces = ["/ro" + "ot/", "/ho" + "me/", "/wo" + "rk/", "/tmp/" + "wt"]
    for file in SwiftFile.all {
      for (number, line) in file.numbered {
        for trace in traces where line.contains(trace) {
          Issue.record("\(file.path):\(number) says \(trace)")
        }
      }
    }
  }
}
