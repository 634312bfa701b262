import BusinessDays
import Foundation
import Ledger
import LedgerTestSupport
import Testing

extension DaemonProcessTests {
  @Suite("A ledger of one's own and one of a daemon's", .enabled(if: OneSide.program != nil))
  struct SameLedgerTests {
    @Test("that are told the same answer the same", arguments: Sweep.seeds(2, most: 12))
    func same(seed: UInt64) throws {
      let definitions = try RandomDeclarations(seed: seed).definitions()
      let model = try TestLedger(definitions)
      let commands = RandomCommands(seed: seed, model.ledger.rulebook, count: 30)
      let (own, served) = (try OneSide(definitions), try OneSide(definitions))
      let daemon = try RunningDaemon(data: served.data)
      let language = seed.isMultiple(of: 2) ? "fr" : "en"
      var outcomes: [Int32: Int] = [:]
      for step in commands.steps {
        for (name, text) in step.files {
          try own.write(text, name)
          try served.write(text, name)
        }
        let here = try own.run(step.words, language, ["DILIGENCE_DATA": own.data])
        let there = try served.run(step.words, language, ["DILIGENCE_SOCKET": daemon.socket])
        #expect(there == here, "seed \(seed): \(step.words)")
        outcomes[here.status, default: 0] += 1
      }
      // What was drawn is no ledger of refusals, nor without any.
      #expect((outcomes[0] ?? 0) > 2 && outcomes.count > 1, "seed \(seed): \(outcomes)")
      for question in questions(commands) {
        let here = try own.run(question, language, ["DILIGENCE_DATA": own.data])
        let there = try served.run(question, language, ["DILIGENCE_SOCKET": daemon.socket])
        #expect(there == here, "seed \(seed): \(question)")
      }
      for (side, settings) in [
        (own, ["DILIGENCE_DATA": own.data]), (served, ["DILIGENCE_SOCKET": daemon.socket]),
      ] {
        let verified = try side.run(["verify"], language, settings)
        #expect(verified.status == 0, "seed \(seed): \(verified.text)")
      }
    }

    private func questions(_ commands: RandomCommands) -> [[String]] {
      var questions: [[String]] = []
      let (middle, end) = (["--as-of", "2026-03-25"], ["--as-of", "2026-04-30"])
      for subject in Set(commands.subjects).sorted().prefix(12) {
        questions.append(["show", subject])
        questions.append(["explain", subject] + middle)
        questions.append(["show", subject, "--format", "json"] + middle)
        questions.append(["explain", subject, "--format", "json"] + end)
      }
      var lists: [[String]] = [
        ["late"] + middle, ["late", "--settled", "--period", "2026-03"] + end,
        ["late", "--office", "sud"] + end, ["due", "--within", "9"] + middle,
        ["due", "--service", "alpha"] + middle,
      ]
      for period in ["2026", "2025-2026", "2026-03", "2026-T1", "2026-03-09..2026-04-20"] {
        lists.append(["summary", "--period", period] + end)
      }
      for grouping in ["service", "office", "channel", "segment", "call", "month"] {
        lists.append(["summary", "--period", "2026-02..2026-04", "--by", grouping] + end)
      }
      for list in lists { questions += [list, list + ["--format", "json"]] }
      for what in ["events", "obligations", "results"] {
        let asOf = what == "events" ? [] : end
        questions.append(["export", what, "--format", "csv"] + asOf)
        questions.append(["export", what] + asOf)
      }
      return questions
    }
  }
}

/// One of two who tell the same: a folder with a ledger in it, files, and a home.
struct OneSide {
  /// How a command ended, and what it said, but for what is of the moment and of the account.
  struct Ended: Equatable, CustomStringConvertible {
    let status: Int32
    let text: String
    var description: String { "\(status): \(text.prefix(3_000))" }
  }

  static let program = RunningDaemon.built("diligence")

  private let folder: ScratchFolder
  var data: String { folder.file("data") }

  init(_ definitions: [Definition]) throws {
    folder = try ScratchFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("data"), withIntermediateDirectories: false)
    let image = try Ledger.image(definitions: definitions, recorded: 0)
    try Data(image).write(to: URL(filePath: folder.file("data/registre.db")))
  }

  func write(_ text: String, _ name: String) throws {
    try text.write(toFile: folder.file(name), atomically: false, encoding: .utf8)
  }

  func run(_ words: [String], _ language: String, _ settings: [String: String]) throws -> Ended {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: try #require(OneSide.program))
    process.arguments = words + ["--lang", language]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = settings.merging([
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "DILIGENCE_SOURCE": "/essai",
    ]) { given, _ in given }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let isHistory = ["show", "void", "amend"].contains(words[0]) && !words.contains("--format")
    return Ended(status: process.terminationStatus, text: try steady(said, inWords: isHistory))
  }

  /// A text without the moments of recording, accounts, identities that are drawn, and places.
  private func steady(_ text: String, inWords: Bool) throws -> String {
    var changing = [
      // What happens in these ledgers does so in spring.
      (#"(?!2026-0[2-5])\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[-+]\d\d:\d\d)"#, "MOMENT"),
      (#","recordedby":"[^"]*""#, ""),
      (#"(?!01900000)[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"#, "UUID"),
      (#"[^\s"“«]*refuses/[^\s"”»,]*"#, "REFUSED"),
    ]
    if inWords { changing.append((#"\d\d?(\s*h\s*\d\d|:\d\d(\s[ap]\.m\.)?)"#, "HOUR")) }
    var text = text
    for (pattern, replacement) in changing {
      text = text.replacing(try Regex(pattern), with: replacement)
    }
    return text
  }
}
