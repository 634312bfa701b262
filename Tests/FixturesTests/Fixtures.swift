import Foundation
import StrictJSON

/// Where the files of `fixtures/` are, and what they hold.
enum Fixtures {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "fixtures")

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// The names of the files in a folder with that extension, in order, without it.
  static func names(in path: String, extension ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
      .filter { $0.hasSuffix("." + ending) }
      .map { String($0.dropLast(ending.count + 1)) }
      .sorted()
  }

  /// The lines that are not blank, without their ends.
  static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0x0A).map(Array.init).filter { !$0.allSatisfy { $0 == 0x20 } }
  }
}

/// What the tests look at in an event.
struct EventFacts {
  let attributes: [String: JSONNode]

  init(_ line: [UInt8]) throws {
    guard case .object(let members) = try JSONNode.parse(line).value else {
      attributes = [:]
      return
    }
    attributes = Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.node) })
  }

  /// An attribute that is a text.
  subscript(_ name: String) -> String? {
    if case .string(let text)? = attributes[name]?.value { text } else { nil }
  }

  /// What identifies it.
  var identity: String { "\(self["source"] ?? "") \(self["id"] ?? "")" }
}
