import Foundation
import LedgerTestSupport
import Server
import Testing

/// A machine may stop between any two changes of the disk. Each case here is the disk as it is
/// after some of a night's changes, and not those that follow.
@Suite("A night that is interrupted")
struct KillPointTests {
  /// What is on the disk of the night of Monday the 16th.
  enum Point: CaseIterable {
    case nothing, filesAside, report, memory, firstFile, bothFiles, filesSentApart, morning
  }

  private static let day = "2026-11-16"

  private func laboratory(through last: String) throws -> Laboratory {
    let laboratory = try Laboratory()
    try laboratory.configureAlerts()
    try laboratory.tellOfNovember()
    let keeper = laboratory.keeper()
    laboratory.run(keeper, try Laboratory.instant("2026-11-12", hour: 12))
    try laboratory.run(keeper, from: "2026-11-13", through: last)
    return laboratory
  }

  /// Gives one laboratory what another's disk has of the night.
  private func copy(_ point: Point, from whole: Laboratory, to laboratory: Laboratory) throws {
    func copy(_ name: String, as newName: String? = nil) throws {
      let target = laboratory.folder.file(newName ?? name)
      if FileManager.default.fileExists(atPath: target) {
        try FileManager.default.removeItem(atPath: target)
      }
      try FileManager.default.copyItem(atPath: whole.folder.file(name), toPath: target)
    }
    let (json, mail) = ("\(Self.day).json", "\(Self.day).eml")
    let steps: [(Point, () throws -> Void)] = [
      (.report, { try copy("rapports/\(Self.day)") }),
      (.memory, { try copy("data/nuits.json") }),
      (.firstFile, { try copy("data/alertes/a-envoyer/\(json)") }),
      (.bothFiles, { try copy("data/alertes/a-envoyer/\(mail)") }),
      (.filesSentApart, { try laboratory.outbox().deliverAll { 0 } }),
      (.morning, { try copy("data/alertes/etat.json") }),
    ]
    switch point {
    case .nothing: return
    case .filesAside:
      let aside = "rapports/.\(Self.day).0011223344556677"
      try copy("rapports/\(Self.day)", as: aside)
      try FileManager.default.removeItem(
        atPath: laboratory.folder.file(aside + "/plaintes.json"))
    default:
      for (step, change) in steps {
        if step == .filesSentApart, point != .filesSentApart { continue }
        try change()
        if step == point { return }
      }
    }
  }

  @Test("goes on at the next start: one report, each alert once", arguments: Point.allCases)
  func resumed(_ point: Point) throws {
    let whole = try laboratory(through: Self.day)
    let laboratory = try laboratory(through: "2026-11-15")
    try copy(point, from: whole, to: laboratory)
    let now = try Laboratory.instant(Self.day, hour: 4) + 120_000_000
    for _ in 0..<2 {
      laboratory.run(laboratory.keeper(), now)
      laboratory.run(laboratory.outbox(), now: now)
    }
    #expect(laboratory.reports == whole.reports)
    let report = laboratory.configuration.reports + "/" + Self.day
    var expected = whole.files(under: whole.configuration.reports + "/" + Self.day)
    // In its time a night counts all the events that there are; missed, those of its instant.
    let isMissed = point == .nothing || point == .filesAside
    func mark(_ text: String?) -> String? {
      isMissed ? text?.replacingOccurrences(of: ",\"events\":11", with: "") : text
    }
    expected["nuit.json"] = mark(expected["nuit.json"])
    if isMissed {
      expected["sommaire.json"] = expected["sommaire.json"]?.replacingOccurrences(
        of: "\"made_late\":false", with: "\"made_late\":true")
      expected["sommaire.txt"] = expected["sommaire.txt"]?.replacingOccurrences(
        of: "Monday, November 16, 2026\n",
        with: "Monday, November 16, 2026\nMade late, as it would have been at its hour.\n")
    }
    let files = laboratory.files(under: report)
    for name in Set(files.keys).union(expected.keys) {
      #expect(files[name] == expected[name], "\(name)")
    }
    for name in ["nuits.json", "alertes/etat.json"] {
      func text(_ laboratory: Laboratory) throws -> String {
        try String(contentsOfFile: laboratory.configuration.data + "/" + name, encoding: .utf8)
      }
      #expect(try text(laboratory) == mark(try text(whole)), "\(name)")
    }
    #expect(laboratory.alerts("envoyees") == ["\(Self.day).eml", "\(Self.day).json"])
    for place in ["a-envoyer", "en-cours", "incertaines", "echecs"] {
      #expect(laboratory.alerts(place) == [], "\(place)")
    }
    let mails = laboratory.received("sendmail")?.components(separatedBy: "<-t><-i>").count
    #expect(mails == 2)
    let commands = laboratory.received("commande")?.components(separatedBy: "<un mot>").count
    #expect(commands == 2)
  }
}
