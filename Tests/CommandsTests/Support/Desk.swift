import Commands
import Definitions
import FormatsTestSupport
import Foundation
import Host
import Language
import Ledger
import LedgerTestSupport
import ServiceStandards

/// Somewhere to give commands from: a folder of its own, a clock that stands still until it is
/// moved, and chance that is the same each time. Nothing of the machine shows in what is answered.
final class Desk {
  private let scratch: ScratchFolder
  private var chance: SeededGenerator

  /// The clock, in microseconds since 1970-01-01T00:00:00Z.
  var now: Int64
  var environment: [String: String]
  var login = "accueil"
  var isTerminal = false

  /// Where a daemon is looked for when nothing names one: a path where nothing is.
  var usualSocket: String
  /// Where a configuration of a daemon would stand: a path where nothing is.
  var usualConfiguration: String
  /// What happens while a command waits.
  var pause: () -> Void = {}

  /// The folder of the ledger; it is not there before something is recorded.
  var data: String { scratch.file("registre") }

  /// The ledger's file.
  var ledger: String { data + "/registre.db" }

  /// A folder for other files.
  var folder: String { scratch.path }

  init(
    now: String = "2026-11-20T14:03:00-05:00", language: Language = .french, seed: UInt64 = 2026
  ) throws {
    scratch = try ScratchFolder()
    usualSocket = scratch.file("absent")
    usualConfiguration = scratch.file("absent.json")
    chance = SeededGenerator(seed: seed)
    self.now = try Desk.microseconds(now)
    environment = ["TMPDIR": scratch.path, "DILIGENCE_DATA": scratch.file("registre")]
    speak(language)
  }

  /// Sets the clock.
  func set(clock text: String) throws { now = try Desk.microseconds(text) }

  /// Makes the reader one of that language.
  func speak(_ language: Language) { environment["LC_ALL"] = language.rawValue + "_CA.UTF-8" }

  /// A path in the desk's folder.
  func file(_ name: String) -> String { scratch.file(name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: file(name)))
  }

  /// Takes a ledger from elsewhere, whose events had other ids than those to come.
  func takeLedger(_ bytes: [UInt8]) throws {
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: false)
    try Data(bytes).write(to: URL(filePath: ledger))
  }

  /// Makes the ledger of another body, which adopted a declaration of the fixtures.
  func adopt(_ name: String) throws {
    let file = URL(filePath: Fixtures.path("declarations/" + name))
    try adopt([UInt8](Data(contentsOf: file)))
  }

  /// Makes the ledger of a body that adopted a declaration.
  func adopt(_ declaration: [UInt8]) throws {
    let definitions =
      try Embedded.calendars.map { try Definition(calendar: $0.bytes) }
      + [Definition(declaration: declaration)]
    try takeLedger(try Ledger.image(definitions: definitions, recorded: now))
  }

  /// Carries out one command line.
  @discardableResult
  func run(_ arguments: [String]) -> Answer {
    let output = Output(.memory)
    let errors = Output(.memory)
    let environment = environment
    let now = now
    var around = Commands.Environment(
      now: { now }, variable: { environment[$0] }, login: login, home: folder,
      randomBytes: { count in
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &self.chance) }
      },
      output: output, errors: errors, outputIsTerminal: isTerminal,
      errorsAreTerminal: isTerminal, width: isTerminal ? 100 : nil)
    around.usualSocket = usualSocket
    around.usualConfiguration = usualConfiguration
    around.pause = { _ in self.pause() }
    let status = Commands.run(arguments, in: around)
    return Answer(output: output.collected, errors: errors.collected, status: status)
  }

  /// Carries out one command line whose words hold no space.
  @discardableResult
  func run(_ line: String) -> Answer { run(line.split(separator: " ").map(String.init)) }

  private static func microseconds(_ text: String) throws -> Int64 {
    switch try Timestamp(text).moment {
    case .instant(let microseconds): return microseconds
    case .date: throw NotAClock(text: text)
    }
  }

  /// A clock was set to a date.
  struct NotAClock: Error { let text: String }
}

/// What a command answered.
struct Answer {
  let output: [UInt8]
  let errors: [UInt8]
  let status: ExitStatus

  /// What was written on standard output.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// What was written on standard error.
  var complaint: String { String(decoding: errors, as: UTF8.self) }
}
