import Foundation
import Host
import LedgerTestSupport
import Server
import Testing

@Suite("What a night publishes")
struct PublishedNightTests {
  private let laboratory: Laboratory

  init() throws { laboratory = try Laboratory() }

  private func noon() throws -> Int64 { try Laboratory.instant(Laboratory.beginning, hour: 12) }

  private func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  @Test("is found at a place that does not change")
  func site() throws {
    let keeper = laboratory.keeper()
    laboratory.run(keeper, try noon())
    #expect(laboratory.site == nil)
    for day in ["2026-11-03", "2026-11-04"] {
      laboratory.run(keeper, try Laboratory.morning(day))
      #expect(laboratory.site == day + "/site")
      let report = text(laboratory.configuration.reports + "/site/rapport.json")
      #expect(report.contains("\"as_of\":\"\(day)\""))
    }
  }

  @Test("is found again at the next start, when the place was lost or led to another night")
  func found() throws {
    laboratory.run(laboratory.keeper(), try noon())
    laboratory.run(laboratory.keeper(), try Laboratory.morning("2026-11-04"))
    let link = laboratory.configuration.reports + "/site"
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(
      atPath: laboratory.configuration.reports + "/.new-0011223344556677",
      withDestinationPath: "2026-11-03/site")
    for lost in [nil, "2026-11-03/site", "/nowhere"] {
      try? FileManager.default.removeItem(atPath: link)
      if let lost {
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: lost)
      }
      laboratory.run(laboratory.keeper(), try Laboratory.morning("2026-11-04"))
      #expect(laboratory.site == "2026-11-04/site")
    }
    #expect(laboratory.reports == ["2026-11-03", "2026-11-04"])
  }

  @Test("takes the place of nothing else, and says so")
  func taken() throws {
    let link = laboratory.configuration.reports + "/site"
    try FileManager.default.createDirectory(atPath: link, withIntermediateDirectories: true)
    let keeper = laboratory.keeper()
    laboratory.run(keeper, try noon())
    laboratory.run(keeper, try Laboratory.morning("2026-11-03"))
    #expect(laboratory.reports == ["2026-11-03"])
    #expect(try FileSystem.inspect(link)?.kind == .folder)
    #expect(laboratory.lines.contains { $0.hasPrefix("<4>not all is published: ") })
  }

  @Test("metrics are there at the start and after each night, for everyone")
  func metrics() throws {
    let path = laboratory.folder.file("mesures.prom")
    laboratory.configuration.metrics = path
    let keeper = laboratory.keeper()
    laboratory.run(keeper, try noon())
    let first = text(path)
    #expect(first.contains("answer-alpha"))
    #expect(try FileSystem.permissions(of: path) == 0o644)
    try laboratory.receive("A-1", on: "2026-11-02")
    try laboratory.answer("A-1", on: "2026-11-02")
    laboratory.run(keeper, try Laboratory.morning("2026-11-03"))
    #expect(text(path) != first)
    #expect(try FileSystem.permissions(of: path) == 0o644)
  }

  @Test("metrics that cannot be written keep no night from being reported")
  func noMetrics() throws {
    laboratory.configuration.metrics = laboratory.folder.file("nulle-part/mesures.prom")
    let keeper = laboratory.keeper()
    laboratory.run(keeper, try noon())
    laboratory.run(keeper, try Laboratory.morning("2026-11-03"))
    #expect(laboratory.reports == ["2026-11-03"])
    #expect(laboratory.lines.count { $0.hasPrefix("<4>not all is published: ") } == 2)
  }
}
