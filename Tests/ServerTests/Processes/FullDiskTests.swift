import Foundation
import Glibc
import Host
import StrictJSON
import Testing

extension DaemonProcessTests {
  @Suite("A full disk")
  struct FullDiskTests {
    /// A file system of its own in memory, gone with this.
    private final class SmallDisk {
      let path = "/tmp/diligence-disk-\(UInt32.random(in: 0 ... .max))"

      init?(_ size: String) throws {
        try FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: false)
        guard try run("mount", "-t", "tmpfs", "-o", "size=\(size)", "diligence", path) else {
          try FileManager.default.removeItem(atPath: path)
          return nil
        }
      }

      deinit {
        _ = try? run("umount", "-l", path)
        try? FileManager.default.removeItem(atPath: path)
      }

      private func run(_ words: String...) throws -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
      }

      /// Takes all the room that is left, but for so many bytes.
      func fill(leaving bytes: Int) throws {
        let attributes = try FileManager.default.attributesOfFileSystem(forPath: path)
        let free = try #require(attributes[.systemFreeSize] as? Int)
        try Data(count: max(0, free - bytes)).write(to: URL(filePath: path + "/ballast"))
      }

      func empty() throws { try FileManager.default.removeItem(atPath: path + "/ballast") }
    }

    /// Only root may mount one, and not in every container.
    private static let isMountable = getuid() == 0 && ((try? SmallDisk("64k")) ?? nil) != nil

    @Test(
      "is told to those who look after the daemon, until something can be recorded again",
      .enabled(if: isMountable, "a file system in memory cannot be mounted here"))
    func told() throws {
      let disk = try #require(try SmallDisk("16m"))
      let metrics = "/tmp/diligence-metrics-\(UInt32.random(in: 0 ... .max)).prom"
      defer { try? FileManager.default.removeItem(atPath: metrics) }
      let daemon = try RunningDaemon(#","metrics":"\#(metrics)""#, data: disk.path + "/data")
      let caller = try daemon.caller()
      func measured() -> Bool? {
        let text = (try? String(contentsOfFile: metrics, encoding: .utf8)) ?? ""
        return text.contains("\ndiligence_recording 1\n")
          ? true : text.contains("\ndiligence_recording 0\n") ? false : nil
      }
      _ = try caller.receive(#"{"service":"plainte"}"#)
      try wait("the metrics") { measured() == true }
      #expect(try caller.succeed("check")["result"]?["status"]?.text != nil)
      #expect(try caller.succeed("status")["result"]?["recording"]?.text == "true")
      try disk.fill(leaving: 0)
      try wait("a refusal") {
        try caller.call("receive", #"{"service":"plainte"}"#).code == "-32074"
      }
      for _ in 0..<20 { _ = try caller.call("receive", #"{"service":"plainte"}"#) }
      let status = try caller.succeed("status")
      #expect(status["result"]?["recording"]?.text == "false", "\(status)")
      #expect(status["result"]?["trouble"]?.text?.contains("disk") == true, "\(status)")
      #expect(try caller.call("check").code == "-32074")
      try wait("the metrics") { measured() == false }
      let lines = daemon.journal.split(separator: "\n")
      #expect(lines.count { $0.contains("nothing can be recorded") } == 1, "\(daemon.journal)")
      try disk.empty()
      // Whether somebody records something or not.
      try daemon.waitForJournal("what comes is recorded again")
      #expect(try caller.succeed("status")["result"]?["recording"]?.text == "true")
      #expect(try caller.call("check").error == nil)
      try wait("the metrics") { measured() == true }
    }

    private static let strace = "/usr/bin/strace"

    @Test(
      "what is sent once is never answered as a duplicate, wherever the disk fails",
      .enabled(if: FileManager.default.isExecutableFile(atPath: strace)))
    func failingSync() throws {
      let daemon = try RunningDaemon()
      let caller = try daemon.caller()
      _ = try caller.receive(#"{"service":"plainte"}"#)
      var answers: [String: Int] = [:]
      for call in ["fdatasync", "fsync", "ftruncate", "pwrite64"] {
        for number in 1...6 {
          let id = "\(call)-\(number)"
          let event = RightsTests.event(
            id, "dossier.received", "R-\(id)", #"{"service":"renseignement"}"#)
          var tracer = try ChildProcess(
            ChildProcess.Program(
              path: Self.strace,
              arguments: [
                "-q", "-o", "/dev/null", "-p", "\(daemon.processId)", "-e", "trace=\(call)", "-e",
                "inject=\(call):error=EIO:when=\(number)",
              ]))
          let status = "/proc/\(daemon.processId)/status"
          try wait("the tracer") {
            try String(contentsOfFile: status, encoding: .utf8)
              .contains("TracerPid:\t\(tracer.id)\n")
          }
          let reply = try caller.call("ingest", #"{"events":[\#(event)]}"#)
          tracer.terminate()
          try wait("the tracer to be gone") { tracer.reap() != nil }
          let answer = reply.error == nil ? reply.outcomes.joined() : "error"
          answers[answer, default: 0] += 1
          #expect(["accepted", "error"].contains(answer), "\(id): \(reply)")
          let again = try caller.succeed("ingest", #"{"events":[\#(event)]}"#)
          #expect(["accepted", "duplicate"].contains(again.outcomes.joined()), "\(again)")
          if answer == "accepted" { #expect(again.outcomes == ["duplicate"], "\(id): \(again)") }
        }
      }
      #expect(answers["accepted", default: 0] > 0 && answers.count <= 2, "\(answers)")
      let verified = try caller.succeed("verify")
      #expect(verified["result"]?["whole"]?.text == "true", "\(verified)")
      #expect(verified["result"]?["events"]?.text == "25", "\(verified)")
    }

    @Test(
      "who records is told, who reads is answered, and nothing that was acknowledged is lost",
      .enabled(if: isMountable, "a file system in memory cannot be mounted here"))
    func full() throws {
      let disk = try #require(try SmallDisk("16m"))
      let daemon = try RunningDaemon(data: disk.path + "/data")
      let caller = try daemon.caller()
      var acknowledged: [String] = []
      var refused: [String] = []
      func record(_ id: String) throws -> Reply {
        let events = (0..<20).map {
          RightsTests.event(
            "\(id)-\($0)", "dossier.received", "R-\(id)-\($0)", #"{"service":"renseignement"}"#)
        }.joined(separator: ",")
        let reply = try caller.call("ingest", #"{"events":[\#(events)]}"#)
        if reply.error == nil {
          #expect(Set(reply.outcomes).isSubset(of: ["accepted", "duplicate"]), "\(reply)")
          acknowledged.append(id)
        } else {
          #expect(reply.code == "-32074", "\(reply)")
          refused.append(id)
        }
        return reply
      }
      for serial in 0..<5 { _ = try record("before-\(serial)") }
      try disk.fill(leaving: 60_000)
      var serial = 0
      while refused.count < 5, serial < 500 {
        _ = try record("full-\(serial)")
        serial += 1
        try caller.succeed("summary")
        try daemon.caller().succeed("show", #"{"dossier":"R-before-0-0"}"#)
      }
      #expect(refused.count == 5, "\(serial) rounds did not fill the disk")
      let reply = try caller.call("receive", #"{"service":"plainte"}"#)
      #expect(reply.code == "-32074", "\(reply)")
      try disk.empty()
      for id in refused { #expect(try record(id).error == nil) }
      #expect(try caller.receive(#"{"service":"plainte"}"#).dossier == "P-2026-00001")
      try daemon.kill()
      try daemon.start()
      let verified = try daemon.caller().succeed("verify")
      #expect(verified["result"]?["whole"]?.text == "true", "\(verified)")
      #expect(
        verified["result"]?["events"]?.text == "\(acknowledged.count * 20 + 1)", "\(verified)")
      #expect(Set(acknowledged).count == acknowledged.count)
    }
  }
}
