import Foundation
import StrictJSON
import Testing

extension DaemonProcessTests {
  /// Shell blocks are run in a scratch copy of a machine: `/usr/local`, `/etc` and `/var` are
  /// folders of it, and what would change the real one is a script that does nothing.
  @Suite("The shell of the README and the guides")
  struct PageShellTests {
    static let pages =
      ["README.md"]
      + ["service", "drop-folder", "care"].flatMap { name in
        ["fr", "en"].map { "Sources/Guides/pages/\(name).\($0).md" }
      }

    @Test("every block runs to its end", arguments: pages)
    func blocks(_ page: String) throws {
      let text = try String(contentsOf: Self.root.appending(path: page), encoding: .utf8)
      let blocks = text.components(separatedBy: "```sh\n").dropFirst()
        .map { $0.components(separatedBy: "\n```")[0] }
      #expect(!blocks.isEmpty)
      let machine = try Machine()
      for block in blocks { #expect(try machine.run(block) == "", "\(page):\n\(block)") }
    }

    @Test("every key of the usual configuration is in the guide", arguments: ["fr", "en"])
    func keys(_ language: String) throws {
      let path = "Sources/Guides/pages/service.\(language).md"
      let guide = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
      let file = Self.root.appending(path: "Sources/Programs/diligenced/systemd/diligenced.json")
      for member in try JSONNode.parse([UInt8](Data(contentsOf: file))).members() {
        let inner = ["alerts", "limits"].contains(member.key) ? try member.node.members() : []
        let keys = inner.isEmpty ? [member.key] : inner.map { member.key + "." + $0.key }
        for key in keys { #expect(guide.contains("| `\(key)` | "), "\(key)") }
      }
    }

    @Test("every key of the built-in declaration is in the guide", arguments: ["fr", "en"])
    func declaration(_ language: String) throws {
      let path = "Sources/Guides/pages/declaration.\(language).md"
      let guide = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
      let file = Self.root.appending(path: "Sources/Definitions/declarations/mrif-2021-10.json")
      for member in try JSONNode.parse([UInt8](Data(contentsOf: file))).members() {
        #expect(guide.contains("`\(member.key)`"), "\(member.key)")
      }
    }

    static let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
  }

  /// A folder that stands for a machine with a copy of the repository and the built programs.
  private final class Machine {
    private let folder = "/tmp/diligence-\(String(UInt32.random(in: 0 ... .max), radix: 36))"

    init() throws {
      let programs = try #require(RunningDaemon.program)
      let built = (programs as NSString).deletingLastPathComponent
      let root = PageShellTests.root.path
      try script(
        """
        mkdir -p bin usr/local/bin usr/local/sbin etc/systemd/system etc/bash_completion.d var/spool/diligence
        mkdir -p var/lib/diligence/registre src/.build/release sauvegardes backups
        ln -s \(root)/fixtures \(root)/Sources \(root)/README.md src/
        ln -s \(built)/diligence src/.build/release/
        for name in apt-get swift systemctl systemd-sysusers systemd-tmpfiles usermod runuser; do
          printf '#!/bin/sh\\n' > bin/$name
        done
        printf '#!/bin/sh\\nexec \(built)/diligence "$@" --help\\n' > bin/diligence
        printf '#!/bin/sh\\ncase "$*" in --check) exec \(built)/diligenced --help;; esac
        exec \(built)/diligenced --check "$@"\\n' > bin/diligenced
        printf '#!/bin/sh\\n[ "$1" = -o ] && shift 4\\nexec /usr/bin/install "$@"\\n' > bin/install
        chmod +x bin/*
        cp bin/diligenced src/.build/release/
        touch src/evenements.jsonl src/events.jsonl
        touch sauvegardes/copie-2026-11-20 backups/copie-2026-11-20
        """)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Runs a block from the repository's folder; answers what it complains of.
    func run(_ block: String) throws -> String {
      let places = ["/usr/local/", "/etc/", "/var/", "/sauvegardes/", "/backups/"]
      let moved = places.reduce(" " + block) {
        $0.replacingOccurrences(of: " " + $1, with: " " + folder + $1)
      }
      return try script("cd src\nPATH=\(folder)/bin:$PATH\nunset DILIGENCE_DATA\n" + moved)
    }

    @discardableResult
    private func script(_ text: String) throws -> String {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      let process = Process()
      let errors = Pipe()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-e", "-c", text]
      process.currentDirectoryURL = URL(filePath: folder)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = errors
      try process.run()
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return process.terminationStatus == 0 ? "" : "\(process.terminationStatus): \(said)"
    }
  }
}
