import Foundation
import Language
import Testing

@testable import Commands

@Suite("Which ledger a command is about")
struct DaemonChoiceTests {
  /// A desk whose own ledger has four events, and a server whose ledger has none.
  private func serving(_ body: (Desk) throws -> Void) throws {
    let desk = try Desk.withDossiers()
    var setting = desk.setting
    setting.folder = desk.file("service")
    try FileManager.default.createDirectory(
      atPath: setting.folder, withIntermediateDirectories: false)
    let server = try LedgerServer(setting)
    defer { server.stop() }
    try body(desk)
  }

  private func events(_ desk: Desk, _ words: [String] = []) -> Int {
    desk.run(["export", "events"] + words).text.split(separator: "\n").count
  }

  @Test("a folder that is named is opened, whatever socket the environment names")
  func named() throws {
    try serving { desk in
      desk.environment["DILIGENCE_SOCKET"] = desk.socket
      #expect(events(desk, ["--data", desk.data]) == 4)
      #expect(events(desk, ["--socket", desk.socket]) == 0)
      #expect(desk.run(["late", "--data", "x", "--socket", "y"]).status == .usage)
    }
  }

  @Test("a socket that the environment names is asked before a folder that it names")
  func environment() throws {
    try serving { desk in
      #expect(events(desk) == 4)
      desk.environment["DILIGENCE_SOCKET"] = ""
      #expect(events(desk) == 4)
      desk.environment["DILIGENCE_SOCKET"] = desk.socket
      #expect(events(desk) == 0)
    }
  }

  @Test("the usual socket is asked when nothing is named, and something is there")
  func usual() throws {
    try serving { desk in
      desk.usualSocket = desk.socket
      #expect(events(desk) == 4)
      desk.environment["DILIGENCE_DATA"] = nil
      #expect(events(desk) == 0)
      desk.usualSocket = desk.file("absent")
      #expect(desk.run("export events").status == .noInput)
      desk.environment["DILIGENCE_DATA"] = desk.data
      #expect(events(desk) == 4)
    }
  }

  /// Words that are given where a service is installed, and nothing names a ledger.
  private func installed(_ configuration: String?, _ desk: Desk) throws {
    desk.environment["DILIGENCE_DATA"] = nil
    desk.usualConfiguration = desk.file("diligenced.json")
    if let configuration { try desk.write(Array(configuration.utf8), to: "diligenced.json") }
  }

  @Test("where a service's configuration stands, the service that it names is asked")
  func configured() throws {
    try serving { desk in
      try installed(#"{"lang":"fr","socket":"\#(desk.socket)","?":0}"#, desk)
      #expect(events(desk) == 0)
      desk.environment["DILIGENCE_DATA"] = desk.data
      #expect(events(desk) == 4)
      desk.environment["DILIGENCE_DATA"] = nil
      desk.usualSocket = desk.socket
      try installed("{}", desk)
      #expect(events(desk) == 0)
    }
  }

  @Test(
    "where a service's configuration stands, nothing takes its ledger's place",
    arguments: recording + looking)
  func configuredAndStopped(_ line: String) throws {
    let desk = try Desk()
    try installed("{}", desk)
    var pauses = 0
    desk.pause = { pauses += 1 }
    let answer = desk.run(line)
    #expect(answer.status == .unavailable, "\(answer.complaint)")
    #expect(answer.complaint.contains(desk.usualSocket), "\(answer.complaint)")
    #expect(answer.output.isEmpty)
    #expect(pauses == DaemonClient.connectionsAgain)
    let left = try FileManager.default.contentsOfDirectory(atPath: desk.folder)
    #expect(left == ["diligenced.json"])
  }

  @Test("a service that starts within the wait is asked, and nothing is recorded elsewhere")
  func startsAnew() throws {
    let desk = try Desk.withDossiers()
    var setting = desk.setting
    setting.folder = desk.file("service")
    try FileManager.default.createDirectory(
      atPath: setting.folder, withIntermediateDirectories: false)
    try installed(#"{"socket":"\#(desk.socket)"}"#, desk)
    var server: LedgerServer?
    var pauses = 0
    desk.pause = {
      pauses += 1
      if pauses == 7 { server = try? LedgerServer(setting) }
    }
    let answer = desk.run("receive plainte")
    server?.stop()
    #expect(answer.status == .done, "\(answer.complaint)")
    #expect(answer.text.hasPrefix("P-2026-00001\u{A0}:"), "\(answer.text)")
    #expect(desk.events() == 4)
  }

  @Test(
    "a configuration that cannot be read or is wrong is said, and nothing is recorded",
    arguments: Language.allCases, ["{", #"{"socket":7}"#, #"{"socket":"s"}"#, ""])
  func badConfiguration(_ language: Language, _ text: String) throws {
    let desk = try Desk(language: language)
    try installed(text, desk)
    let nothing = language == .french ? "rien n’a été consigné" : "nothing was recorded"
    let answer = desk.run("receive plainte")
    #expect(answer.status == .unavailable)
    #expect(answer.output.isEmpty)
    #expect(answer.complaint.split(separator: "\n").count == 1, "\(answer.complaint)")
    #expect(answer.complaint.contains(desk.usualConfiguration), "\(answer.complaint)")
    #expect(answer.complaint.contains(nothing), "\(answer.complaint)")
    #expect(desk.run("late").status == .unavailable)
    #expect(desk.run(["late", "--data", desk.data]).status == .noInput)
    #expect(desk.run("help").status == .done)
  }

  @Test("what stands in the configuration's place and is no file is said")
  func hiddenConfiguration() throws {
    let desk = try Desk()
    try installed(nil, desk)
    try FileManager.default.createDirectory(
      atPath: desk.usualConfiguration, withIntermediateDirectories: false)
    let answer = desk.run("receive plainte")
    #expect(answer.status == .unavailable)
    #expect(answer.complaint.contains(desk.usualConfiguration), "\(answer.complaint)")
  }

  @Test("a link in the configuration's place that leads nowhere is said")
  func danglingConfiguration() throws {
    let desk = try Desk()
    try installed(nil, desk)
    try FileManager.default.createSymbolicLink(
      atPath: desk.usualConfiguration, withDestinationPath: desk.file("absent"))
    let answer = desk.run("receive plainte")
    #expect(answer.status == .unavailable)
    #expect(answer.complaint.contains(desk.usualConfiguration), "\(answer.complaint)")
  }

  static let own = ["help", "help late", "version", "completions bash"]

  @Test("what concerns no ledger asks nobody", arguments: own)
  func nobody(_ line: String) throws {
    let desk = try Desk.withDossiers()
    let alone = desk.run(line)
    desk.environment["DILIGENCE_SOCKET"] = desk.file("absent")
    let answer = desk.run(line)
    #expect(answer.status == .done, "\(answer.complaint)")
    #expect(answer.output == alone.output)
  }

  static let recording = [
    "receive plainte", "reply P-2026-00001", "void 1 --reason x", "amend 1 --reason x --at hier",
    "ingest evenements.jsonl",
  ]
  static let looking = [
    "late", "summary", "status", "deadline hier 5", "export events", "verify", "backup copie",
    "rebuild",
  ]

  @Test("a socket where nobody answers is said in one line", arguments: Language.allCases)
  func absent(_ language: Language) throws {
    let desk = try Desk.withDossiers(language)
    desk.environment["DILIGENCE_SOCKET"] = desk.file("absent")
    let nothing = language == .french ? "rien n’a été consigné" : "nothing was recorded"
    for line in DaemonChoiceTests.recording + DaemonChoiceTests.looking {
      let answer = desk.run(line)
      #expect(answer.status == .unavailable, "\(line)")
      #expect(answer.output.isEmpty, "\(line)")
      #expect(answer.complaint.split(separator: "\n").count == 1, "\(answer.complaint)")
      #expect(answer.complaint.contains(desk.file("absent")))
      let records = DaemonChoiceTests.recording.contains(line)
      #expect(answer.complaint.contains(nothing) == records, "\(answer.complaint)")
    }
  }

  @Test("what only counts days does so by itself, unless a socket was named")
  func counting() throws {
    for line in ["deadline 2026-11-20 5", "elapsed 2026-11-02 2026-11-20", "calendar list"] {
      let desk = try Desk()
      let alone = desk.run(line)
      desk.environment["DILIGENCE_DATA"] = nil
      desk.usualSocket = desk.file("prise")
      try desk.write([], to: "prise")
      let answer = desk.run(line)
      #expect(answer.status == .done, "\(answer.complaint)")
      #expect(answer.output == alone.output)
      #expect(desk.run("late").status == .unavailable)
      #expect(desk.run(line + " --socket \(desk.usualSocket)").status == .unavailable)
    }
  }

  @Test("the state of a daemon is asked of it alone")
  func status() throws {
    let desk = try Desk.withDossiers()
    #expect(desk.run("status").status == .unavailable)
    #expect(desk.run("status").complaint.contains(desk.usualSocket))
  }

  @Test("nothing is rehearsed by a daemon, which says how to try on a copy")
  func rehearsal() throws {
    let desk = try Desk.withDossiers()
    let answer = try desk.run(
      ["ingest", "--dry-run", Fixtures.path("evenements-2025.csv")], with: [])
    #expect(answer.status == .usage)
    #expect(answer.complaint.contains("sauvegarder"))
    #expect(answer.complaint.contains("--donnees"))
    #expect(desk.events() == 4)
  }
}
