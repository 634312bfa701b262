import Foundation

/// One of the files that are installed beside the daemon, as text.
struct InstalledFile {
  let text: String

  /// The folder that holds them.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Programs/diligenced/systemd")

  static func url(_ name: String) -> URL { folder.appending(path: name) }

  init(_ name: String) throws {
    text = try String(contentsOf: InstalledFile.url(name), encoding: .utf8)
  }

  /// The lines that are neither empty nor comments, as words; what is between quotes is one.
  var rows: [[String]] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.components(separatedBy: "\"").enumerated().flatMap { index, part in
        index % 2 == 1 ? [part] : part.split(separator: " ").map(String.init)
      }
    }
  }
}

/// A unit of systemd: settings by section, in their order.
struct UnitFile {
  struct Setting: Hashable {
    let section: String
    let name: String
    let value: String
  }

  let settings: [Setting]
  /// Lines that are neither settings nor sections nor comments.
  let strangeLines: [String]

  init(_ name: String) throws {
    var section = ""
    var settings: [Setting] = []
    var strangeLines: [String] = []
    for line in try InstalledFile(name).text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        section = String(line.dropFirst().dropLast())
        continue
      }
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !section.isEmpty, parts[0].allSatisfy(\.isLetter) else {
        strangeLines.append(line)
        continue
      }
      settings.append(
        Setting(section: section, name: String(parts[0]), value: String(parts[1])))
    }
    self.settings = settings
    self.strangeLines = strangeLines
  }

  /// The values of a setting, in their order.
  func values(_ name: String) -> [String] {
    settings.filter { $0.name == name }.map(\.value)
  }

  /// The words of all the values of a setting.
  func words(_ name: String) -> [String] {
    values(name).flatMap { $0.split(separator: " ").map(String.init) }
  }
}
