import Foundation
import Host
import Language
import Ledger
import StrictJSON
import Testing

@testable import Commands

@Suite("A report that is published")
struct ReportTests {
  private let desk: Desk

  init() throws {
    desk = try Desk.withDossiers()
    // The rest falls due in December.
    desk.run("receive renseignement --at 2026-11-18 --office montreal")
  }

  private var folder: String { desk.file("public") }

  @discardableResult
  private func publish(_ options: String...) -> Answer {
    desk.run(["report", "--output", folder] + options)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try names() { files[name] = FileManager.default.contents(atPath: path(name)) }
    return files
  }

  private func path(_ name: String) -> String { folder + "/" + name }

  private func text(_ name: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path(name)) ?? Data(), as: UTF8.self)
  }

  private func permissions(_ name: String) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: path(name))
    return try #require(facts[.posixPermissions] as? Int)
  }

  static let always = [
    ".diligence-rapport", "datapackage.json", "diligence.prom", "feries.ics",
    "index.html", "rapport.json", "resultats.csv",
  ]

  @Test("is files that everybody may read, none of which names dossiers")
  func permissions() throws {
    #expect(publish().status == .done)
    let pages = try names().filter { $0.hasPrefix("norme-") }
    #expect(pages.count == 7)
    #expect(try names() == (Self.always + pages).sorted())
    // What the process's mask leaves of it.
    try Data().write(to: URL(filePath: path("temoin")))
    let mask = try 0o666 & ~permissions("temoin")
    for name in try names() {
      #expect(try permissions(name) == 0o644 & ~mask, "\(name)")
      #expect(!text(name).contains("-2026-0000"), "\(name) names a dossier")
    }
  }

  @Test("writes numbers of dossiers when asked only, and not where it is published")
  func dueCalendar() throws {
    let calendar = desk.file("echeances.ics")
    try Data("BEGIN".utf8).write(to: URL(filePath: calendar))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: calendar)
    #expect(publish("--due-calendar", calendar).status == .done)
    #expect(try names().allSatisfy { $0 != "due.ics" && !text($0).contains("-2026-0000") })
    let bytes = try #require(FileManager.default.contents(atPath: calendar))
    #expect(String(decoding: bytes, as: UTF8.self).contains("P-2026-00001"))
    let facts = try FileManager.default.attributesOfItem(atPath: calendar)
    #expect(facts[.posixPermissions] as? Int == 0o600)

    // In the folder itself, by a link to it, or further down.
    let link = desk.file("lien")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder)
    for place in [path("x.ics"), link + "/x.ics", folder + "/../public/x.ics"] {
      #expect(publish("--due-calendar", place).status == .usage)
    }
    #expect(try !names().contains("x.ics"))
    #expect(publish("--within", "5").status == .usage)
    // What an earlier report left there goes with the next one.
    try Data("BEGIN".utf8).write(to: URL(filePath: path("due.ics")))
    let list = URL(filePath: path(".diligence-rapport"))
    try Data((text(".diligence-rapport") + "due.ics\n").utf8).write(to: list)
    #expect(publish().status == .done)
    #expect(try !names().contains("due.ics"))
  }

  @Test("is the same bytes a second time, and in another folder")
  func sameBytes() throws {
    publish("--annual", "2026-2027", "--excel")
    let first = try files()
    publish("--annual", "2026-2027", "--excel")
    #expect(try files() == first)
    try FileManager.default.moveItem(atPath: folder, toPath: desk.file("ailleurs"))
    publish("--annual", "2026-2027", "--excel")
    #expect(try files() == first)
  }

  @Test("removes what an earlier report wrote and is no longer part of it, and nothing else")
  func withdrawal() throws {
    publish("--annual", "2026-2027", "--excel")
    #expect(try names().contains("annuel.html") && names().contains("resultats-excel.csv"))
    for name in ["notes.txt", "norme-maison.html", ".htaccess"] {
      try Data("à moi".utf8).write(to: URL(filePath: path(name)))
    }
    let told = try publish("--format", "json").json()
    #expect(
      told["withdrawn"]?.list.map(\.spelling) == [
        "annuel.html", "preuve.html", "resultats-excel.csv",
      ])
    for name in ["notes.txt", "norme-maison.html", ".htaccess"] {
      #expect(text(name) == "à moi", "\(name)")
    }
    #expect(try names().count == Self.always.count + 7 + 3)
  }

  @Test("a list that was tampered with has nothing removed that is not a report's")
  func tampering() throws {
    publish()
    try Data("dehors".utf8).write(to: URL(filePath: desk.file("norme-x.html")))
    try Data("à moi".utf8).write(to: URL(filePath: path("notes.txt")))
    try FileManager.default.createSymbolicLink(
      atPath: path("norme-y.html"), withDestinationPath: "../norme-x.html")
    try Data("notes.txt\n../norme-x.html\nnorme-y.html\nnorme-/../x.html\n".utf8)
      .write(to: URL(filePath: path(".diligence-rapport")))
    #expect(publish().status == .done)
    #expect(text("notes.txt") == "à moi")
    #expect(FileManager.default.fileExists(atPath: desk.file("norme-x.html")))
    #expect(try FileSystem.inspect(path("norme-y.html"))?.kind == .symbolicLink)
  }

  @Test("follows no link out of its folder")
  func links() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try Data("secret".utf8).write(to: URL(filePath: desk.file("dehors")))
    for name in Self.always {
      try FileManager.default.createSymbolicLink(
        atPath: path(name), withDestinationPath: "../dehors")
    }
    #expect(publish().status == .done)
    #expect(try String(contentsOfFile: desk.file("dehors"), encoding: .utf8) == "secret")
    for name in Self.always {
      #expect(try FileSystem.inspect(path(name))?.kind == .regular, "\(name)")
    }
  }

  @Test("leaves nothing aside, whether it is written or not")
  func leftovers() throws {
    publish()
    let before = try files()
    let old = path(".new-0011223344556677")
    try Data("x".utf8).write(to: URL(filePath: old))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -7200)], ofItemAtPath: old)
    publish()
    #expect(try files() == before)
    try FileManager.default.removeItem(atPath: path("rapport.json"))
    try FileManager.default.createDirectory(
      atPath: path("rapport.json"), withIntermediateDirectories: false)
    let answer = publish()
    #expect(answer.status == .cannotCreate, "\(answer.complaint)")
    #expect(try !names().contains { $0.hasPrefix(".new-") })
  }

  @Test("says what is in the way")
  func refusals() throws {
    try Data("x".utf8).write(to: URL(filePath: desk.file("fichier")))
    for (place, status) in [("fichier", 73), ("fichier/dedans", 73)] {
      let answer = desk.run(["report", "--output", desk.file(place)])
      #expect(answer.status.rawValue == Int32(status), "\(place): \(answer.complaint)")
      #expect(answer.complaint.contains(desk.file(place)))
      #expect(answer.output.isEmpty)
    }
    #expect(publish("--prove").status == .usage)
    #expect(publish("--annual", "2026-11").status == .usage)
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  /// What somebody with one role is given by a daemon.
  private func served(_ role: Role, _ options: String...) throws -> Answer {
    var setting = desk.setting
    setting.caller = Caller(
      uid: 1001, login: "quelqu’un", roles: [role], offices: ["quebec"],
      confidentialServices: ["plainte"])
    let server = try LedgerServer(setting)
    defer { server.stop() }
    desk.askServer()
    defer { desk.stopAsking() }
    return desk.run(["report", "--output", folder] + options)
  }

  @Test("of a daemon is the same but for dossiers: each is given those that they see")
  func roles() throws {
    publish()
    let expected = try files()
    let calendar = desk.file("echeances.ics")
    for role in Role.allCases {
      try FileManager.default.removeItem(atPath: folder)
      #expect(try served(role).status == .done)
      #expect(try files() == expected, "\(role)")
      let asked = try served(role, "--due-calendar", calendar)
      #expect(asked.status == (role == .direction ? .notAllowed : .done))
      #expect(try files() == expected, "\(role)")
      let due = FileManager.default.contents(atPath: calendar)
        .map { String(decoding: $0, as: UTF8.self) }
      try? FileManager.default.removeItem(atPath: calendar)
      #expect((due == nil) == (role == .direction))
      #expect(due?.contains("P-2026-00001") == (role == .direction ? nil : role != .saisie))
      #expect(due?.contains("R-2026-00002") == (role == .direction ? nil : role == .administration))
    }
  }

  @Test("of a daemon proves the ledger for nobody who may not")
  func proof() throws {
    let words = ["--annual", "2026-2027", "--prove"]
    #expect(try served(.direction, words[0], words[1], words[2]).status == .notAllowed)
    #expect(!FileManager.default.fileExists(atPath: folder))
    #expect(try served(.administration, words[0], words[1], words[2]).status == .done)
  }
}
