import Foundation
import Glibc
import Host
import Testing

extension DaemonProcessTests {
  /// A day of the service, from its first start to its second: what is said is said by the program
  /// that people use, as processes of their own.
  @Suite("A day and a night", .enabled(if: Persona.areThere))
  struct DayAndNightTests {
    private static let client = RunningDaemon.built("diligence")

    /// Three roles, three users; mail and the operator's command keep what they get in files.
    private static func configuration(_ folder: String) -> String {
      Persona.configuration
        + #","alerts":{"mail":{"from":"diligence@example.org","to":["chef@example.org"],"#
        + #""sendmail":"\#(folder)/sendmail"},"command":["\#(folder)/operator","alerte"]}"#
    }

    private let daemon: RunningDaemon

    init() throws {
      // A Thursday afternoon, and a folder for the two programs before the daemon needs them.
      daemon = try RunningDaemon(Persona.configuration, clock: "2026-11-19T13:00:00-05:00")
      for name in ["sendmail", "operator"] {
        let path = "\(daemon.folder)/\(name)"
        let script = "#!/bin/sh\necho \"$@\" >> '\(path).calls'\ncat >> '\(path).taken'\n"
        try script.write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      }
      try daemon.configure(Self.configuration(daemon.folder))
      daemon.signal(SIGHUP)
      try daemon.waitForJournal("configuration read anew")
    }

    /// What the program says to somebody; it must end with this status.
    @discardableResult
    private func say(
      _ words: String..., by persona: Persona, status: Int32 = 0,
      _ place: SourceLocation = #_sourceLocation
    ) throws -> String {
      let ids = try #require(persona.ids)
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/setpriv")
      process.arguments =
        ["--reuid=\(ids.user)", "--regid=\(ids.group)", "--clear-groups", Self.client ?? ""]
        + words
      process.environment = [
        "DILIGENCE_SOCKET": daemon.socket, "LC_ALL": "fr_CA.UTF-8", "HOME": "/nonexistent",
      ]
      let (output, errors) = (Pipe(), Pipe())
      process.standardOutput = output
      process.standardError = errors
      try process.run()
      let said = String(
        decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      let complaint = String(
        decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == status, "\(words): \(complaint)", sourceLocation: place)
      return said + complaint
    }

    /// Hands a file in as others do: written aside, then renamed.
    private func drop(_ name: String, _ text: String) throws {
      let aside = daemon.folder + "/aside"
      try text.write(toFile: aside, atomically: false, encoding: .utf8)
      try FileManager.default.moveItem(atPath: aside, toPath: daemon.folder + "/spool/" + name)
    }

    private func text(_ path: String) -> String {
      (try? String(contentsOfFile: daemon.folder + "/" + path, encoding: .utf8)) ?? ""
    }

    private func events() throws -> [String] {
      try say("exporter", "evenements", by: .administration).split(separator: "\n").map(String.init)
    }

    /// What a night publishes is, byte for byte, what those who ask for a report of it are given;
    /// whoever directs is given no due days, for these are of dossiers.
    private func expectSite(_ day: String) throws {
      let night = daemon.folder + "/reports/\(day)/site"
      let link = daemon.folder + "/reports/site"
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: link) == "\(day)/site")
      let published = try FileManager.default.contentsOfDirectory(atPath: night).sorted()
      #expect(published.contains("index.html") && published.contains("resultats.csv"))
      for persona in [Persona.direction, .saisie] {
        let own = "\(daemon.folder)/de-\(persona)"
        try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: false)
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: own)
        try say(
          "rapport", "--sortie", own + "/rapport", "--en-date-du", day, "--connu-le",
          "\(day)T04:00:00-05:00", "--langue", "en", by: persona)
        let names = try FileManager.default.contentsOfDirectory(atPath: own + "/rapport").sorted()
          .filter { $0 != ".diligence-rapport" }
        #expect(names == published)
        for name in published {
          let bytes = FileManager.default.contents(atPath: own + "/rapport/" + name)
          let isSame = bytes == FileManager.default.contents(atPath: night + "/" + name)
          #expect(isSame, "\(name)")
        }
        if persona == .saisie {
          try say(
            "rapport", "--sortie", own + "/rapport", "--en-date-du", day,
            "--calendrier-echeances", own + "/due.ics", by: persona)
          #expect(try permissions(own + "/due.ics") == 0o600)
          #expect(!text("de-saisie/due.ics").contains("P-2026-00001"))
        }
      }
    }

    @Test("three roles, a dropped file, a report, one alert, a stop: nothing lost, nothing twice")
    func day() throws {
      // The intake desk, on the telephone: a request, and a complaint that it will not see again.
      #expect(
        try say("recevoir", "renseignement", "--le", "2026-11-02", by: .saisie)
          .hasPrefix("R-2026-00001"))
      #expect(
        try say("recevoir", "plainte", "--canal", "telephone", by: .saisie)
          .hasPrefix("P-2026-00001"))
      #expect(
        try say("montrer", "P-2026-00001", by: .saisie, status: 77).contains("plaintes"))
      // Whoever answers complaints does.
      #expect(try say("montrer", "P-2026-00001", by: .plaintes).contains("P-2026-00001"))
      try say("accuser-reception", "P-2026-00001", by: .plaintes)
      // Who directs sees counts, and no dossier.
      #expect(try say("sommaire", by: .direction).contains("reponse-plaintes"))
      try say("retards", by: .direction, status: 77)

      // Another system drops a sheet: two good rows and a bad one.
      try drop(
        "feuille.csv",
        """
        dossier;service;canal;recu;accuse;repondu
        R-A;renseignement;courriel;2026-11-03;2026-11-04;2026-11-10
        R-B;renseignement;courriel;2026-11-03;;
        R-C;nulle-part;courriel;2026-11-03;;

        """)
      try daemon.waitForJournal("feuille.csv")
      #expect(text("spool/done/feuille.csv").contains("R-C"))
      #expect(
        text("spool/refused/feuille.csv").split(separator: "\n").map(String.init) == [
          "dossier;service;canal;recu;accuse;repondu", "R-C;nulle-part;courriel;2026-11-03;;",
        ])
      #expect(text("spool/refused/feuille.csv.raisons.txt").contains("unknown-service"))

      // The night comes, a working morning follows.
      try daemon.setClock("2026-11-20T04:00:01-05:00")
      try wait("the report") { !text("reports/2026-11-20/sommaire.txt").isEmpty }
      try wait("the alert to be taken") {
        !text("sendmail.taken").isEmpty && !text("operator.taken").isEmpty
      }
      let summary = text("reports/2026-11-20/sommaire.json")
      #expect(summary.contains(#""made_late":false"#), "\(summary)")
      for number in ["R-2026-00001", "P-2026-00001", "R-A", "R-B"] {
        #expect(!summary.contains(number), "counts only")
      }
      #expect(text("reports/2026-11-20/dossiers.txt").contains("R-2026-00001"))
      #expect(!text("reports/2026-11-20/dossiers.txt").contains("P-2026-00001"))
      #expect(!text("reports/2026-11-20/due.ics").contains("P-2026-00001"))
      try expectSite("2026-11-20")
      #expect(text("sendmail.calls") == "-t -i\n")
      #expect(text("sendmail.taken").contains("Auto-Submitted: auto-generated"))
      #expect(text("operator.calls") == "alerte\n")
      #expect(text("operator.taken").contains(#""schema":"diligence/alert/1""#))

      // The day goes on; it stops, and starts again after the next night was missed.
      try say("repondre", "R-2026-00001", by: .saisie)
      let before = try events()
      let report =
        text("reports/2026-11-20/sommaire.txt") + text("reports/2026-11-20/dossiers.json")
      #expect(try daemon.stop() == .exited(0))
      try daemon.setClock("2026-11-21T09:00:00-05:00")
      try daemon.start()
      try wait("the missed night") { !text("reports/2026-11-21/sommaire.json").isEmpty }
      #expect(text("reports/2026-11-21/sommaire.json").contains(#""made_late":true"#))

      // Nothing lost, nothing twice; the night that was made is as it was; no second alert, which a
      // Saturday has none of anyway.
      #expect(try events() == before)
      #expect(Set(before).count == before.count)
      #expect(
        text("reports/2026-11-20/sommaire.txt") + text("reports/2026-11-20/dossiers.json")
          == report)
      #expect(text("sendmail.calls") == "-t -i\n")
      #expect(text("operator.calls") == "alerte\n")
      // The same sheet again changes nothing.
      try drop("feuille.csv", "dossier;service;canal;recu\nR-B;renseignement;courriel;2026-11-03\n")
      try wait("the sheet to be taken again") {
        !text("spool/done/feuille.1.csv").isEmpty
          || FileManager.default.fileExists(atPath: daemon.folder + "/spool/done/feuille-1.csv")
      }
      #expect(try events() == before)
      #expect(try say("verifier", by: .administration).contains("intact"))
    }
  }
}
