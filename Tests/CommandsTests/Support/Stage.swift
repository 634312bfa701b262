import Foundation
import Language
import SQLite

/// Where a transcript is played: a desk whose folders go by names that are the same everywhere.
final class Stage {
  /// A line of a transcript that cannot be played.
  struct Misdirection: Error { let line: String }

  private let desk: Desk

  /// Whether a server answers, once there is a ledger.
  private let isServed: Bool

  init(throughServer isServed: Bool = false) throws {
    desk = try Desk()
    self.isServed = isServed
  }

  /// Sets the scene: the clock, the language, a file.
  func set(_ lines: [String]) throws {
    guard let line = lines.first else { return }
    if line.isEmpty || line.hasPrefix("## ") { return }
    let words = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count == 3, words[0] == "#" else { throw Misdirection(line: line) }
    switch words[1] {
    case "now": try desk.set(clock: words[2])
    case "lang":
      guard let language = Language(rawValue: words[2]) else { throw Misdirection(line: line) }
      desk.speak(language)
    case "login": desk.login = words[2]
    case "env":
      let pair = words[2].split(separator: "=", maxSplits: 1).map { named(String($0)) }
      desk.environment[pair[0]] = pair.count > 1 ? pair[1] : nil
    case "file":
      let content = lines.dropFirst().filter { !$0.isEmpty }.map { $0.dropFirst(2) + "\n" }
      try desk.write(Array(content.joined().utf8), to: words[2])
    case "declaration": try desk.adopt(words[2])
    case "sql": try alter(words[2])
    default: throw Misdirection(line: line)
    }
  }

  /// The lines that a command answers; `cat FILE` answers a file's.
  func answer(to command: String) throws -> [String] {
    var words = TestShell.words(of: command).map(named)
    let program = words.isEmpty ? "" : words.removeFirst()
    if program == "cat", words.count == 1 {
      return answered(try String(contentsOfFile: words[0], encoding: .utf8), "")
    }
    guard program == "diligence" else { throw Misdirection(line: command) }
    let answer = try isServed ? desk.runServed(words) : desk.run(words)
    let status = answer.status.rawValue
    return try checked(answered(answer.text, answer.complaint))
      + (status == 0 ? [] : ["? \(status)"])
  }

  private func answered(_ output: String, _ errors: String) -> [String] {
    lines(renamed(output)) + lines(renamed(errors)).map { $0.isEmpty ? "!" : "! " + $0 }
  }

  /// What is written must be told apart from what a transcript says of it.
  private func checked(_ lines: [String]) throws -> [String] {
    for line in lines where line.hasPrefix("$ ") || line.hasPrefix("# ") {
      throw Misdirection(line: line)
    }
    return lines
  }

  private func lines(_ text: String) -> [String] {
    if text.isEmpty { return [] }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() } else { lines[lines.count - 1] += "<no end of line>" }
    return lines
  }

  /// Does to the ledger what no command does.
  private func alter(_ statement: String) throws {
    let database = try Database(path: desk.ledger, mode: .readWrite, busyTimeout: 0)
    try database.execute(statement)
  }

  private var folders: [(name: String, path: String)] {
    [("$DATA", desk.data), ("$FIXTURES", Fixtures.path("")), ("$HERE", desk.folder)]
      .map { ($0.0, $0.1.hasSuffix("/") ? String($0.1.dropLast()) : $0.1) }
  }

  private func named(_ word: String) -> String {
    folders.reduce(word) { $0.replacingOccurrences(of: $1.name, with: $1.path) }
  }

  private func renamed(_ text: String) -> String {
    folders.reduce(text) { $0.replacingOccurrences(of: $1.path, with: $1.name) }
  }
}
