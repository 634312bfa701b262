import Foundation
import Language
import Ledger
import Server
import Testing

@Suite("What is installed for systemd")
struct UnitFileTests {
  private static let service = "diligenced.service"
  private static let alerts = "diligence-alertes.service"
  private static let units = [
    service, alerts, "diligence-alertes.path", "diligence-alertes.timer",
  ]

  /// The configuration that is installed beside the units.
  private static func example() throws -> Configuration {
    try Configuration([UInt8](Data(contentsOf: InstalledFile.url("diligenced.json"))))
  }

  @Test("a unit is made of sections, settings and comments", arguments: units)
  func shape(name: String) throws {
    let unit = try UnitFile(name)
    #expect(unit.strangeLines == [])
    #expect(Set(unit.settings.map(\.section)).isSubset(of: sections(of: name)))
    // A list may be continued, and a timer has several reasons; nothing else is said twice.
    let lists = ["SystemCallFilter"]
    for setting in unit.settings where !lists.contains(setting.name) {
      #expect(unit.values(setting.name).count == 1, "\(setting.name)")
    }
  }

  private func sections(of name: String) -> Set<String> {
    let kind = name.split(separator: ".").last.map { String($0).capitalized } ?? ""
    return ["Unit", kind, "Install"]
  }

  @Test("the program knows the options that units give it", arguments: [service, alerts])
  func options(name: String) throws {
    let words = try UnitFile(name).words("ExecStart")
    #expect(words.first == "/usr/local/sbin/diligenced")
    let options = words.filter { $0.hasPrefix("--") }
    #expect(options.contains("--config"))
    for messages in [Language.french, Language.english] as [Language] {
      let known = messages.daemonHelp.split { " \n()".contains($0) }.map(String.init)
      for option in options { #expect(known.contains(option), "\(option)") }
    }
    #expect(words.last == "/etc/diligence/diligenced.json")
  }

  @Test("the groups that are made are those of the example, and the one that drops files")
  func groups() throws {
    let configuration = try Self.example()
    let rows = try InstalledFile("diligence.sysusers").rows
    let made = rows.filter { $0[0] == "g" }.map { $0[1] }
    let offices = try #require(configuration.offices)
    let named = Array(configuration.roles.values) + Array(offices.values)
    #expect(Set(made) == Set(named + ["diligence-depot"]))
    #expect(made.count == Set(made).count)
    #expect(rows.filter { $0[0] == "u" }.map { $0[1] } == ["diligence"])
  }

  @Test("the daemon is in the groups that it gives files to, or takes files from")
  func supplementaryGroups() throws {
    let roles = try Self.example().roles
    let unit = try UnitFile(Self.service)
    let wanted = [roles[.saisie], roles[.plaintes], roles[.administration], "diligence-depot"]
    #expect(Set(unit.words("SupplementaryGroups")) == Set(wanted.compactMap { $0 }))
    #expect(unit.values("User") == ["diligence"] && unit.values("Group") == ["diligence"])
  }

  @Test("units, folders and the example speak of the same places")
  func places() throws {
    let configuration = try Self.example()
    let unit = try UnitFile(Self.service)
    #expect(
      configuration.socket == "/run/\(unit.words("RuntimeDirectory").joined())/diligenced.sock")
    #expect(unit.values("RuntimeDirectoryMode") == ["0755"])
    let state = "/var/lib/\(unit.words("StateDirectory").joined())"
    #expect(configuration.data.hasPrefix(state + "/"))
    #expect(configuration.reports.hasPrefix(state + "/"))
    #expect(unit.words("ReadWritePaths") == [configuration.spool])
    #expect(configuration.alerts.delivery == .apart)
    #expect(
      try UnitFile("diligence-alertes.path").values("PathChanged") == [
        configuration.data + "/alertes/a-envoyer"
      ])
    let rows = try InstalledFile("diligence.tmpfiles").rows
    let modes = Dictionary(uniqueKeysWithValues: rows.map { ($0[1], $0[2]) })
    #expect(modes[state] == "0755")
    #expect(modes[configuration.data] == "0700")
    #expect(modes[configuration.reports] == "0755")
    #expect(modes[configuration.spool] == "3730")
    for row in rows { #expect(row[3] == (row[1].hasPrefix("/etc/") ? "root" : "diligence")) }
  }

  @Test("callers keep their numbers: the daemon has no users of its own")
  func callers() throws {
    #expect(try UnitFile(Self.service).values("PrivateUsers") == [])
    #expect(try UnitFile(Self.service).words("RestrictAddressFamilies") == ["AF_UNIX"])
  }

  @Test("the unit that runs sendmail lets it have its own group")
  func sendmail() throws {
    // Each of these has systemd 252 set no_new_privs for a service that is not root's.
    let implying = [
      "NoNewPrivileges", "SystemCallFilter", "SystemCallArchitectures", "RestrictAddressFamilies",
      "RestrictNamespaces", "PrivateDevices", "ProtectKernelTunables", "ProtectKernelModules",
      "ProtectKernelLogs", "ProtectClock", "ProtectHostname", "MemoryDenyWriteExecute",
      "RestrictRealtime", "RestrictSUIDSGID", "DynamicUser", "LockPersonality",
    ]
    let unit = try UnitFile(Self.alerts)
    for name in implying { #expect(unit.values(name) == [], "\(name)") }
    #expect(unit.values("ProtectSystem") == ["full"])
  }

  private static let analyzer = "/usr/bin/systemd-analyze"

  /// systemd before 251 judges loaded units only.
  private static let canAnalyze =
    FileManager.default.isExecutableFile(atPath: analyzer)
    && (try? analysis().contains("unrecognized option")) != true

  /// What systemd says of the daemon's unit.
  private static func analysis() throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: analyzer)
    process.arguments = [
      "security", "--offline=true", "--no-pager", InstalledFile.url(service).path,
    ]
    process.environment = ["LC_ALL": "C.UTF-8", "SYSTEMD_COLORS": "0"]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "systemd finds the daemon exposed by 1.0 at most, of 10",
    .enabled(if: canAnalyze))
  func exposure() throws {
    let text = try Self.analysis()
    let verdict = try #require(text.components(separatedBy: "exposure level for ").last)
    let number = verdict.split { ": ".contains($0) }.dropFirst().first
    let exposure = try #require(number.flatMap { Double($0) }, "\(text)")
    #expect(exposure <= 1.0, "\(text)")
  }
}
