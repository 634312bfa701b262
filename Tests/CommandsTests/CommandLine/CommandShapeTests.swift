import FormatsTestSupport
import Foundation
import Language
import Ledger
import LedgerTestSupport
import Testing

@testable import Commands

@Suite("What a command must say of itself")
struct CommandShapeTests {
  /// Where the compiled modules are, beside the test.
  private static let modules = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "Modules").path

  private static var canCompile: Bool {
    FileManager.default.fileExists(atPath: modules + "/Commands.swiftmodule")
      && ((try? compile("print(1)"))?.isEmpty ?? false)
  }

  /// What the compiler says of a source; empty when nothing is wrong.
  private static func compile(_ source: String) throws -> String {
    let folder = try ScratchFolder()
    let file = folder.file("Age.swift")
    try source.write(toFile: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swiftc", "-typecheck", "-swift-version", "6", "-I", modules, "-I",
      Fixtures.root.appending(path: "Sources/CSQLite").path, file,
    ]
    let output = Pipe()
    process.standardError = output
    process.standardOutput = output
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }

  /// A command that lists open dossiers by age, but for what is left out.
  private static func source(without argument: String) -> String {
    """
    @testable import Commands
    import Language
    import Ledger

    extension Command {
      static let age = Command(
        name: BilingualName("age", "anciennete"), group: .look, right: .late,
        reads: .seenDossiers, cost: .long, formats: [.text],
        summary: Text(fr: "lister les dossiers ouverts", en: "list the open dossiers"),
        examples: [], body: listAges)
    }

    private func listAges(_ context: CommandContext, _ ledger: SeenLedger)
      throws(CommandFailure) -> ExitStatus
    { .done }
    """.replacing(argument, with: "")
  }

  @Test("without its cost, or what it reads, it does not compile", .enabled(if: canCompile))
  func required() throws {
    #expect(try Self.compile(Self.source(without: "nothing")) == "")
    let costless = try Self.compile(Self.source(without: "cost: .long, "))
    #expect(costless.contains("missing argument for parameter 'cost'"), "\(costless)")
    let unread = try Self.compile(Self.source(without: "reads: .seenDossiers, "))
    #expect(unread.contains("missing argument for parameter 'reads'"), "\(unread)")
  }

  @Test("a body that is handed everything, or counts, answers nobody who sees a part only")
  func partialRights() {
    for command in CommandTable.builtIn.commands {
      guard let right = command.right, [.everything, .counts].contains(command.need) else {
        continue
      }
      #expect(right.rolesThatMay == right.rolesThatAlwaysMay, "\(command)")
    }
  }

  @Test("what was known earlier is long to find, whatever the command")
  func knownEarlier() throws {
    for command in CommandTable.builtIn.commands where command.options.contains(.knownAt) {
      let earlier = Invocation(command: command, values: [.knownAt: "2026-01-01"], flags: [])
      #expect(command.cost.isLong(earlier), "\(command)")
    }
  }
}
