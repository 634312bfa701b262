import Foundation
import Language
import LedgerTestSupport

@testable import Publishing

/// The pages of a report in a folder, beside what they lead to, as they are published.
final class SiteFolder {
  private let scratch: ScratchFolder
  let path: String
  let names: [String]

  init(_ report: Report, in language: Language) throws {
    scratch = try ScratchFolder()
    path = scratch.file("site")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let files = Site.files(of: report, in: language)
    let beside =
      OpenData.files(of: report, in: language, forExcel: false) + [
        ReportFile(name: "rapport.json", bytes: report.json),
        Feeds.holidays(of: report, in: language),
      ]
    for file in files + beside {
      try Data(file.bytes).write(to: URL(filePath: path).appending(path: file.name))
    }
    names = files.map(\.name)
  }

  /// What one of them holds.
  func text(of name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  /// The pages' paths, a line each.
  var pages: [String] { names.map { path + "/" + $0 } }
}

/// A program of this suite's own, in Python.
enum Script: String {
  case pages, compare, browser

  var text: String {
    get throws {
      String(
        decoding: try Repository.bytes(of: "Tests/PublishingTests/Site/Python/\(rawValue).py"),
        as: UTF8.self)
    }
  }
}
