import Events
import Host
import Ingest
import StrictJSON
import Wording

/// What is told at the end of an ingest.
struct IngestReport {
  /// A line that was refused, as it is told.
  struct Reject {
    let file: String
    let line: Int
    let code: RefusalCode
    let message: String
  }

  /// How many refusals programs are told one by one; all of them are in the files.
  static let told = 1000

  /// How many refusals people are shown.
  static let shown = 10

  var counts = IngestCounts()
  var rejects: [Reject] = []
  /// Where refused lines are kept: one file for all that was JSON Lines, and one for each header
  /// of a table, so that each can be mended and taken in again.
  var refusedLines: [RefusedLines] = []

  var refusedFiles: [String] { refusedLines.map(\.linesPath) }

  func write(into json: inout JSONWriter) {
    json.beginObject()
    json.member("read", counts.read)
    json.member("accepted", counts.accepted)
    json.member("duplicates", counts.duplicates)
    json.member("rejected", counts.rejected)
    json.member("refused_file", refusedFiles.first)
    json.key("rejects")
    json.beginArray()
    for reject in rejects {
      json.beginObject()
      json.member("file", reject.file)
      json.member("line", reject.line)
      json.member("code", reject.code.rawValue)
      json.member("message", reject.message)
      json.endObject()
    }
    json.endArray()
    json.key("refused_files")
    json.beginArray()
    for file in refusedFiles { json.value(file) }
    json.endArray()
    json.endObject()
  }
}

/// Keeps the lines that are refused, word for word, in a file that can be mended and taken in
/// again, with the reasons in a file beside it; and shows how far the ingest is.
struct RefusalKeeper: IngestListener {
  typealias Failure = HostError

  private let file: String
  private let size: Int?
  private let session: Session
  private let folder: String?
  private var report: IngestReport
  private var header: [UInt8] = []
  /// The place of this file's refused lines among the report's.
  private var keeping: Int?
  private var progress: ProgressLine

  init(
    file: String, size: Int?, refusedIn folder: String?, session: Session, report: IngestReport
  ) {
    self.file = file
    self.size = size
    self.folder = folder
    self.session = session
    self.report = report
    progress = ProgressLine(session)
  }

  mutating func table(header: Span<UInt8>) {
    for index in header.indices { self.header.append(header[index]) }
  }

  mutating func reject(_ rejection: Rejection) throws(HostError) {
    let sentence = session.messages.refusal(rejection)
    if report.rejects.count < IngestReport.told {
      report.rejects.append(
        IngestReport.Reject(
          file: file, line: rejection.line, code: rejection.reason.code, message: sentence))
    }
    let lines = try refusedLines()
    try lines?.write(
      reason: session.messages.refusedLine(
        file: file, line: rejection.line, code: rejection.reason.code.rawValue,
        sentence: sentence))
  }

  mutating func keep(_ line: Span<UInt8>) throws(HostError) {
    let lines = try refusedLines()
    try lines?.write(line: line)
  }

  mutating func progress(bytes: Int, _ counts: IngestCounts) throws(HostError) {
    if let keeping { try report.refusedLines[keeping].flush() }
    progress.show(bytes: bytes, of: size, counts)
  }

  /// Has the refused lines on the disk; answers the report with this file's counts.
  mutating func finish(_ counts: IngestCounts) throws(HostError) -> IngestReport {
    progress.clear()
    if let keeping { try report.refusedLines[keeping].sync() }
    report.counts += counts
    return report
  }

  private mutating func refusedLines() throws(HostError) -> RefusedLines? {
    guard let folder else { return nil }
    if keeping == nil {
      keeping = report.refusedLines.firstIndex { $0.header == header }
    }
    if let keeping { return report.refusedLines[keeping] }
    let lines = try RefusedLines(in: folder, after: file, now: session.now, header: header)
    keeping = report.refusedLines.count
    report.refusedLines.append(lines)
    return lines
  }
}

/// The two files that refused lines go to.
final class RefusedLines {
  let linesPath: String
  /// The header of the table that the lines are of; empty for JSON Lines.
  let header: [UInt8]
  private var lines: OutputFile
  private var reasons: OutputFile
  private var pendingLines: [UInt8]
  private var pendingReasons: [UInt8] = []
  private var lastWritten: UInt8?

  init(in folder: String, after file: String, now: Int64, header: [UInt8]) throws(HostError) {
    try FileSystem.makeFolder(folder)
    let base = folder + "/" + RefusedLines.stem(of: file, now: now)
    var attempt = 0
    var path = base
    while try FileSystem.exists(path) {
      attempt += 1
      path = RefusedLines.numbered(base, attempt)
    }
    linesPath = path
    self.header = header
    lines = try OutputFile(path: path, existing: .refused)
    reasons = try OutputFile(path: RefusedLines.reasonsPath(of: path), existing: .emptied)
    pendingLines = header
  }

  /// Where the reasons are, beside the lines.
  static func reasonsPath(of path: String) -> String { path + ".raisons.txt" }

  /// `1795183380-nom.jsonl`: the second of the refusal, then the file's own name.
  private static func stem(of path: String, now: Int64) -> String {
    let name = path == "-" ? "stdin.jsonl" : String(path.split(separator: "/").last ?? "stdin")
    let seconds = now / 1_000_000
    return "\(seconds)-\(name)"
  }

  private static func numbered(_ path: String, _ number: Int) -> String {
    guard let dot = path.lastIndex(of: ".") else { return "\(path)-\(number)" }
    return "\(path[..<dot])-\(number)\(path[dot...])"
  }

  func write(line: Span<UInt8>) throws(HostError) {
    for index in line.indices { pendingLines.append(line[index]) }
    if pendingLines.count > 1 << 16 { try flush() }
  }

  /// Writes why a line is refused, before the line itself.
  func write(reason: String) throws(HostError) {
    // The last line of a file may have no end: the next file's lines come after it.
    if let last = pendingLines.last ?? lastWritten, last != UInt8(ascii: "\n") {
      pendingLines.append(UInt8(ascii: "\n"))
    }
    pendingReasons.append(contentsOf: reason.utf8)
    pendingReasons.append(UInt8(ascii: "\n"))
    if pendingReasons.count > 1 << 16 { try flush() }
  }

  func flush() throws(HostError) {
    let (lineBytes, reasonBytes) = (pendingLines, pendingReasons)
    try lines.write(lineBytes.span)
    lastWritten = lineBytes.last ?? lastWritten
    try reasons.write(reasonBytes.span)
    pendingLines.removeAll(keepingCapacity: true)
    pendingReasons.removeAll(keepingCapacity: true)
  }

  /// The lines are on the disk when this returns: a refusal is an answer too.
  func sync() throws(HostError) {
    try flush()
    try lines.sync()
    try reasons.sync()
  }
}

/// One line on a terminal that says how far an ingest is.
struct ProgressLine {
  private let session: Session
  private var isShown = false

  init(_ session: Session) { self.session = session }

  mutating func show(bytes: Int, of size: Int?, _ counts: IngestCounts) {
    guard session.surroundings.errorsAreTerminal, bytes >= 1 << 24 else { return }
    let line = session.messages.progress(bytes: bytes, of: size, read: counts.read)
    session.errors.write("\r\u{1B}[K" + line)
    isShown = true
  }

  mutating func clear() {
    if isShown { session.errors.write("\r\u{1B}[K") }
    isShown = false
  }
}
