import Definitions
import Foundation
import Host
import Language
import Ledger
import LedgerTestSupport
import Server
import Testing

/// A drop folder for one test, with a ledger beside it, and time that the test moves.
final class TestDropFolder {
  let scratch: ScratchFolder
  let test: TestLedger
  var ledger: Ledger { test.ledger }
  private(set) var notices: [SpoolNotice] = []
  private let time = Time()

  /// Goes on by a little each time that it is asked, however slow the machine is.
  private final class Time {
    private let start = SystemClock.microsecondsSinceEpoch() * 1_000
    private var passed: Int64 = 1_000_000_000

    func pass(_ nanoseconds: Int64) { passed += nanoseconds }

    func steady() -> Int64 {
      pass(10_000)
      return passed
    }

    func files() -> Int64 { start + steady() }
  }

  /// - Parameter calendar: of other years than those that most tests are about.
  init(calendar: Definition? = nil) throws {
    scratch = try ScratchFolder()
    test = try TestLedger([
      try calendar ?? Calendars.definition(Calendars.publicService),
      try Definition(declaration: try #require(Embedded.declarations.first).bytes),
    ])
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false)
  }

  var path: String { scratch.file("depot") }
  var statePath: String { scratch.file("spool.json") }

  func file(_ name: String) -> String { path + "/" + name }

  /// A spool that begins anew, as after a stop.
  func spool() throws -> DropFolder {
    let time = time
    return try DropFolder(
      folder: path, statePath: statePath, messages: Language.french,
      clocks: DropFolderClocks(
        recording: { Clock.afterwards },
        files: time.files, steady: time.steady),
      tell: { [weak self] notice in self?.notices.append(notice) })
  }

  func advance(seconds: Double) { time.pass(Int64(seconds * 1e9)) }

  /// Drops a file that was written so many seconds ago.
  func drop(_ name: String, _ text: String, age: Double = 60) throws {
    try drop(name, Array(text.utf8), age: age)
  }

  func drop(_ name: String, _ bytes: [UInt8], age: Double = 60) throws {
    let aside = scratch.file("aside")
    try Data(bytes).write(to: URL(filePath: aside))
    try setAge(aside, age)
    try FileSystem.rename(aside, to: file(name))
  }

  func setAge(_ path: String, _ age: Double) throws {
    let now = Date(timeIntervalSince1970: Double(time.files()) / 1e9)
    try FileManager.default.setAttributes(
      [.modificationDate: now.addingTimeInterval(-age)], ofItemAtPath: path)
  }

  /// Has a spool work until it rests; answers how many steps it took.
  @discardableResult
  func run(_ spool: DropFolder, atMost: Int = 100_000) throws -> Int {
    for count in 1...atMost {
      // The pause between passes is waited for in no time.
      if case .rest(let milliseconds) = spool.step(into: ledger) {
        advance(seconds: 0.12)
        if milliseconds > 100, case .rest = spool.step(into: ledger) { return count }
      }
    }
    Issue.record("the spool does not rest")
    return atMost
  }

  /// The names in the folder, or in one inside it.
  func names(_ inside: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: file(inside)).sorted()
      .filter { inside != "" || ($0 != "done" && $0 != "refused") }
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: file(name))), as: UTF8.self)
  }

  /// How many events the ledger has.
  func events() throws -> Int {
    var count = 0
    try ledger.current.eachEvent { _ in count += 1 }
    return count
  }
}

func receipt(_ number: String, id: String) -> String {
  Told("dossier.received", number, at: "2026-03-02", id: id, ["service": .text("plainte")]).line
    + "\n"
}

func answer(_ number: String, id: String) -> String {
  Told("dossier.replied", number, at: "2026-03-04", id: id).line + "\n"
}
