import Foundation
import Testing

/// Few rooms, one upon the other, are what a newcomer can hold in mind.
@Suite("The rooms")
struct RoomTests {
  /// What each target besides tests imports of the others, by name.
  private static let imports: [String: Set<String>] = {
    var found: [String: Set<String>] = [:]
    for file in SwiftFile.all where file.path.hasPrefix("Sources/") {
      let folders = file.path.split(separator: "/").map(String.init)
      let isShelf = ["Formats", "Programs"].contains(folders[1])
      let room = isShelf ? folders[2] : folders[1]
      found[room, default: []].formUnion([])
      for (_, line) in file.code where line.contains("import ") {
        let words = line.split(separator: " ").map(String.init)
        guard let place = words.firstIndex(of: "import"), place + 1 < words.count else { continue }
        found[room, default: []].insert(words[place + 1])
      }
    }
    let rooms = Set(found.keys)
    return found.mapValues { $0.intersection(rooms) }
  }()

  /// The longest chain of imports that begins at a room, itself included.
  private static func chain(from room: String, _ known: inout [String: [String]]) -> [String] {
    if let chain = known[room] { return chain }
    let below = (imports[room] ?? []).map { chain(from: $0, &known) }
    let longest = below.max { $0.count < $1.count } ?? []
    known[room] = [room] + longest
    return [room] + longest
  }

  @Test("there are 18 at most, the module of SQLite's header among them")
  func few() {
    #expect(Self.imports.count > 10 && Self.imports.count + 1 <= 18)
  }

  @Test("no chain of imports is longer than eight: the ninth is where nobody looks any more")
  func levels() {
    var known: [String: [String]] = [:]
    for room in Self.imports.keys {
      let chain = Self.chain(from: room, &known)
      #expect(chain.count <= 8, "\(chain.joined(separator: " → "))")
    }
  }

  @Test("each stands on the page that shows the house")
  func page() throws {
    let page = try String(
      contentsOf: SwiftFile.root.appending(path: "Sources/ARCHITECTURE.md"), encoding: .utf8)
    let folders = Set(
      SwiftFile.all.filter { $0.path.hasPrefix("Sources/") }
        .map { $0.path.split(separator: "/").prefix(2).joined(separator: "/") })
    for folder in folders { #expect(page.contains("| `\(folder)` |"), "\(folder)") }
  }

  /// A build that follows another finds the modules of before, and passes: a fresh one does not.
  @Test("a target depends on what it imports, and on nothing else but programs")
  func dependencies() throws {
    let manifest = try String(
      contentsOf: SwiftFile.root.appending(path: "Package.swift"), encoding: .utf8)
    let targets = manifest.components(separatedBy: "arget(").dropFirst().map(Target.init)
    #expect(targets.count > 25)
    let names = Set(targets.map(\.name))
    for target in targets {
      let imported = target.imported.intersection(names).subtracting([target.name])
      let named = target.dependencies.filter { !$0.hasPrefix("diligence") && $0 != "CSQLite" }
      #expect(imported.subtracting(["CSQLite"]) == named, "\(target.name)")
    }
  }

  /// A target as the manifest has it.
  private struct Target {
    let name: String
    let dependencies: Set<String>
    private let folder: String

    init(_ text: String) {
      func words(after label: String, _ end: Character) -> [String] {
        guard let start = text.range(of: label) else { return [] }
        let parts = text[start.upperBound...].prefix { $0 != end }.split(
          separator: "\"", omittingEmptySubsequences: false)
        return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      }
      let name = words(after: "name: ", ",").first ?? ""
      self.name = name
      dependencies = Set(words(after: "dependencies: [", "]"))
      folder =
        words(after: "path: ", ",").first
        ?? (name.hasSuffix("Tests") ? "Tests/\(name)" : "Sources/\(name)")
    }

    /// All that its files import.
    var imported: Set<String> {
      var found: Set<String> = []
      for file in SwiftFile.all where file.path.hasPrefix(folder + "/") {
        for (_, line) in file.code where line.contains("import ") {
          let words = line.split(separator: " ")
          if words.dropLast().last == "import", let last = words.last { found.insert(String(last)) }
        }
      }
      return found
    }
  }
}
