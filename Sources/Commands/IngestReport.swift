import Events
import Host
import Ingest
import Spool
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
