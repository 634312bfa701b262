import Foundation
import Host
import Language
import Testing

@testable import Commands

@Suite("A check for monitoring")
struct CheckTests {
  /// The line, which must be alone.
  private func line(_ answer: Answer) throws -> String {
    let lines = answer.text.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count == 2 && lines[1] == "", "\(answer.text)")
    #expect(lines[0].hasPrefix("DILIGENCE "))
    return String(lines[0])
  }

  @Test("answers by the numbers of monitoring plugins, over the verdicts of the summary")
  func statuses() throws {
    let desk = try Desk(seed: 9)
    for number in 1...30 {
      let day = "2026-10-0\(number % 5 + 1)"
      desk.run("receive renseignement --number R-\(number) --at \(day)")
      desk.run("reply R-\(number) --at \(day)")
    }
    #expect(try line(desk.run("check")).hasPrefix("DILIGENCE OK"))
    #expect(desk.run("check").status == .done)
    // Two of thirty-two missed, both within the trend: on target over the year, and slipping.
    for number in 31...32 {
      desk.run("receive renseignement --number R-\(number) --at 2026-10-3\(number - 31)")
    }
    let warning = desk.run("check --standard reponse-renseignements")
    #expect(warning.status == .found, "\(warning.text)")
    #expect(try line(warning).hasPrefix("DILIGENCE WARNING"))
    let critical = desk.run("check")
    #expect(critical.status == .foundCritical, "\(critical.text)")
    #expect(try line(critical).hasPrefix("DILIGENCE CRITICAL"))
    #expect(critical.errors.isEmpty && warning.errors.isEmpty)
  }

  static let failures = [
    "check --data /nulle/part", "controler --data /nulle/part --lang fr", "check --bogus",
    "check quoi", "--socket /nulle/part check", "check --standard truc", "check --period 2026-T5",
    "check --metrics /nulle/part/x.prom", "check --socket", "check --as-of demain|matin",
  ]

  @Test("whatever keeps it from answering is one line and 3", arguments: failures)
  func unknown(_ words: String) throws {
    let desk = try Desk.withDossiers(.english)
    let answer = desk.run(words)
    #expect(answer.status == .undetermined)
    let line = try line(answer)
    #expect(line.hasPrefix("DILIGENCE UNKNOWN - ") && line.count > 30)
    #expect(!line.contains("|"), "what follows a bar is numbers")
    #expect(answer.errors.isEmpty)
  }

  @Test("puts metrics where node_exporter, which is somebody else, reads them")
  func metrics() throws {
    let desk = try Desk.withDossiers()
    let path = desk.file("mesures.prom")
    try Data("d’hier".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let here = desk.run(["check", "--metrics", path])
    #expect(here.status == .foundCritical)
    #expect(try FileSystem.permissions(of: path) == 0o644)
    let metrics = try String(contentsOfFile: path, encoding: .utf8)
    #expect(metrics.contains("reponse-plaintes") && !metrics.contains("hier"))
    // With one standard, no series has a gap.
    desk.run(["check", "--metrics", path, "--standard", "resultats-projets"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == metrics)
    #expect(try desk.run("check --format json").json()["metrics"]?.spelling == metrics)
  }

  @Test("asks a daemon, and writes the metrics itself")
  func served() throws {
    for options in [[], ["--format", "json"], ["--standard", "accuse-stages"], ["--lang", "en"]] {
      let (here, there) = (try Desk.withDossiers(), try Desk.withDossiers())
      let words = { (desk: Desk) in ["check", "--metrics", desk.file("x.prom")] + options }
      let answer = here.run(words(here))
      let asked = try there.run(words(there), with: [])
      #expect(asked.text == answer.text && asked.status == answer.status)
      #expect(
        FileManager.default.contents(atPath: here.file("x.prom"))
          == FileManager.default.contents(atPath: there.file("x.prom")))
    }
  }
}
