import CommandLine
import Foundation
import Reports
import Site
import Wording

let folder = ProcessInfo.processInfo.arguments[1]
for day in ["2026-03-31", "2025-12-16"] {
  let report = try FixtureReports.year(asOf: day, annual: true)
  try Data(report.json).write(to: URL(fileURLWithPath: folder + "/\(day).json"))
  for language in [Language.french, .english] {
    let start = Date()
    let place = folder + "/\(day)-\(language.rawValue)"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    for file in Site.files(of: report, in: language.messages) {
      try Data(file.bytes).write(to: URL(fileURLWithPath: place + "/" + file.name))
    }
    print(place, Date().timeIntervalSince(start))
  }
}
