import Foundation
import Host
import Ledger
import Server
import Testing

@Suite("Who may read a night's report")
struct ReportPermissionsTests {
  private let laboratory: Laboratory

  init() throws { laboratory = try Laboratory() }

  private func makeReport() throws {
    let keeper = laboratory.keeper()
    laboratory.run(keeper, try Laboratory.instant(Laboratory.beginning, hour: 12))
    laboratory.run(keeper, try Laboratory.morning("2026-11-03"))
    #expect(laboratory.reports == ["2026-11-03"])
  }

  private func permissions(_ name: String) throws -> String {
    let path = laboratory.configuration.reports + "/" + name
    return String(try FileSystem.permissions(of: path), radix: 8)
  }

  @Test("counts are for everyone, numbers for their groups, whatever the mask")
  func usual() throws {
    try makeReport()
    #expect(try permissions("") == "755")
    #expect(try permissions("2026-11-03") == "755")
    #expect(try permissions("2026-11-03/site") == "755")
    for name in ["sommaire.txt", "sommaire.json", "nuit.json", "site/index.html"] {
      #expect(try permissions("2026-11-03/" + name) == "644", "\(name)")
    }
    for name in ["dossiers.json", "dossiers.txt", "due.ics", "plaintes.ics", "plaintes.txt"] {
      #expect(try permissions("2026-11-03/" + name) == "640", "\(name)")
    }
  }

  @Test("a folder of reports that is there keeps its permissions")
  func kept() throws {
    try FileSystem.makeFolder(laboratory.configuration.reports, permissions: 0o700)
    try makeReport()
    #expect(try permissions("") == "700")
  }

  @Test(
    "without the group of plaintes, confidential numbers are the daemon's alone, and it is said")
  func unknownGroup() throws {
    laboratory.configuration.roles[.plaintes] = "diligence-no-such-group"
    try makeReport()
    #expect(try permissions("2026-11-03/plaintes.json") == "600")
    #expect(try permissions("2026-11-03/plaintes.txt") == "600")
    #expect(try permissions("2026-11-03/dossiers.json") == "640")
    let warnings = laboratory.lines.filter { $0.hasPrefix("<4>") }
    #expect(warnings.count == 1)
    #expect(
      warnings.first?.hasPrefix("<4>plaintes.txt, plaintes.json and plaintes.ics in “") == true
        && warnings.first?.contains("“diligence-no-such-group”, create it") == true)
  }

  @Test(
    "dossiers of all offices are for saisie, or for administration where offices are apart",
    arguments: [true, false])
  func offices(_ areApart: Bool) throws {
    laboratory.configuration.offices = areApart ? ["nord": "nobody"] : nil
    laboratory.configuration.roles[areApart ? .administration : .saisie] = "diligence-none"
    try makeReport()
    #expect(try permissions("2026-11-03/dossiers.json") == "600")
    #expect(try permissions("2026-11-03/plaintes.json") == "640")
  }

  @Test(
    "a group that may not be given leaves the files to the daemon alone",
    .enabled(if: ThisProcess.userId != 0, "root may give files to any group"))
  func refusedGroup() throws {
    laboratory.configuration.roles[.plaintes] = "root"
    try makeReport()
    #expect(try permissions("2026-11-03/plaintes.json") == "600")
    #expect(laboratory.lines.contains { $0.hasPrefix("<4>") && $0.contains("(EPERM)") })
  }
}
