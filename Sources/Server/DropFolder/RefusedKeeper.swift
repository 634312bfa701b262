import Commands
import Host
import Language
import Ledger

/// Keeps the refused lines of a dropped file under a working name, until the file is counted.
struct RefusedKeeper: IngestListener {
  typealias Failure = HostError

  private let folders: DropFolderPaths
  private let messages: Language
  private let file: String
  private let workingName: String
  private var header: [UInt8] = []
  /// Nil as long as no line is refused.
  private(set) var lines: RefusedLines?

  init(_ file: String, as workingName: String, _ folders: DropFolderPaths, _ messages: Language) {
    self.file = file
    self.workingName = workingName
    self.folders = folders
    self.messages = messages
  }

  mutating func table(header: Span<UInt8>) {
    for index in header.indices { self.header.append(header[index]) }
  }

  mutating func reject(_ rejection: Rejection) throws(HostError) {
    try opened().write(
      reason: messages.refusedLine(
        file: file, line: rejection.line, code: rejection.reason.code.rawValue,
        sentence: messages.refusal(rejection)))
  }

  mutating func keep(_ line: Span<UInt8>) throws(HostError) { try opened().write(line: line) }

  mutating func cut(line: Int, kept: Int) throws(HostError) {
    try opened().write(note: messages.keptInPart(file: file, line: line, bytes: kept))
  }

  mutating func progress(bytes: Int, _ counts: IngestCounts) throws(HostError) {
    try lines?.flush()
  }

  private mutating func opened() throws(HostError) -> RefusedLines {
    if let lines { return lines }
    let opened = RefusedLines(
      lines: try folders.refused.output(workingName, existing: .emptied, permissions: 0o640),
      reasons: try folders.refused.output(
        RefusedLines.reasonsPath(of: workingName), existing: .emptied, permissions: 0o640),
      header: header)
    lines = opened
    return opened
  }
}
