import Foundation
import Language

/// A conversation with the program, kept in a file: what is typed, and what is answered.
///
///     # now 2026-11-20T14:03:00-05:00
///     # lang fr
///     $ diligence recevoir plainte
///     P-2026-00001 : accusé de réception au plus tard …
///
///     $ diligence montrer P-2026-00009
///     ! diligence: …
///     ? 66
///
/// Standard output as it is, standard error after `! `, the status after `? ` when it is not 0; a
/// blank line ends each answer. `# now`, `# lang`, `# login`, `# env`, `# file` (whose lines follow
/// after `| `), `# declaration` (of another body, before any ledger is) and `# sql` (done to the
/// ledger behind its back) set the scene; `## ` is a remark.
struct Transcript {
  /// A line that sets the scene, or a command with its answer.
  enum Part {
    case scene([String])
    case exchange(command: String, answer: [String])
  }

  let parts: [Part]

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    if lines.last == "" { lines.removeLast() }
    var parts: [Part] = []
    while let line = lines.popFirst() {
      let isCommand = line.hasPrefix("$ ")
      var following: [String] = []
      while let next = lines.first, !next.hasPrefix("$ "), !next.hasPrefix("# "),
        !next.hasPrefix("## ")
      {
        following.append(next)
        lines.removeFirst()
      }
      if isCommand, following.last == "" { following.removeLast() }
      parts.append(
        isCommand
          ? .exchange(command: String(line.dropFirst(2)), answer: following)
          : .scene([line] + following))
    }
    self.parts = parts
  }

  /// The transcript as a file holds it.
  var text: String {
    parts.map { part in
      switch part {
      case .scene(let lines): lines.joined(separator: "\n") + "\n"
      case .exchange(let command, let answer):
        (["$ " + command] + answer).joined(separator: "\n") + "\n\n"
      }
    }.joined().trimmingEnd()
  }

  /// The same commands, with what they answer now.
  func played(throughServer isServed: Bool = false) throws -> Transcript {
    let stage = try Stage(throughServer: isServed)
    return Transcript(
      parts: try parts.map { part in
        switch part {
        case .scene(let lines):
          try stage.set(lines)
          return part
        case .exchange(let command, _):
          return .exchange(command: command, answer: try stage.answer(to: command))
        }
      })
  }

  private init(parts: [Part]) { self.parts = parts }
}

extension String {
  /// Without the blank lines at its end, but for the end of its last line.
  fileprivate func trimmingEnd() -> String {
    var text = self
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }
}
