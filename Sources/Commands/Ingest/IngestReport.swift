import Host
import Language
import Ledger
import StrictJSON

/// What is told at the end of an ingest.
struct IngestReport {
  /// A line that was refused, as it is told.
  struct Reject {
    let file: String
    let line: Int
    let code: String
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

  func write(into json: inout JSONWriter, _ messages: Language) {
    json.beginObject()
    json.member("read", counts.read)
    json.member("accepted", counts.accepted)
    json.member("duplicates", counts.duplicates)
    json.member("rejected", counts.rejected)
    json.member("unpromised", counts.unpromised)
    json.member("without_effect", counts.withoutEffect)
    json.member("refused_file", refusedFiles.first)
    json.objects("rejects", rejects) { json, reject in
      json.member("file", reject.file)
      json.member("line", reject.line)
      json.member("code", reject.code)
      json.member("message", reject.message)
    }
    json.array("refused_files", refusedFiles) { json, file in json.value(file) }
    json.key("warnings")
    json.beginArray()
    if counts.voidedDuplicates > 0 {
      json.beginObject()
      json.member("code", "voided-duplicates")
      json.member("count", counts.voidedDuplicates)
      json.member("message", messages.voidedDuplicates(counts.voidedDuplicates).sentence())
      json.endObject()
    }
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
  private let context: CommandContext
  private let folder: String?
  private var report: IngestReport
  /// The refused lines of the files before this one, and how long each of these files was.
  private let marks: [RefusedLines.Mark]
  private var header: [UInt8] = []
  /// The place of this file's refused lines among the report's.
  private var keeping: Int?
  private var progress: ProgressLine

  init(
    file: String, size: Int?, refusedIn folder: String?, context: CommandContext,
    report: IngestReport
  ) {
    self.file = file
    self.size = size
    self.folder = folder
    self.context = context
    self.report = report
    marks = report.refusedLines.map(\.mark)
    progress = ProgressLine(context)
  }

  mutating func table(header: Span<UInt8>) {
    for index in header.indices { self.header.append(header[index]) }
  }

  mutating func reject(_ rejection: Rejection) throws(HostError) {
    try reject(
      IngestReport.Reject(
        file: file, line: rejection.line, code: rejection.reason.code.rawValue,
        message: context.messages.refusal(rejection)))
  }

  /// The same, where the refusal is worded already.
  mutating func reject(_ reject: IngestReport.Reject) throws(HostError) {
    if report.rejects.count < IngestReport.told { report.rejects.append(reject) }
    let lines = try refusedLines()
    try lines?.write(
      reason: context.messages.refusedLine(
        file: file, line: reject.line, code: reject.code, sentence: reject.message))
  }

  mutating func keep(_ line: Span<UInt8>) throws(HostError) {
    let lines = try refusedLines()
    try lines?.write(line: line)
  }

  mutating func cut(line: Int, kept: Int) throws(HostError) {
    try refusedLines()?.write(
      note: context.messages.keptInPart(file: file, line: line, bytes: kept))
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

  /// Takes back what was kept of this file, which is to be read from its beginning again, or is
  /// given up.
  mutating func abandon() throws(HostError) {
    progress.clear()
    guard let keeping else { return }
    if keeping < marks.count {
      try report.refusedLines[keeping].takeBack(to: marks[keeping])
    } else {
      try report.refusedLines[keeping].remove()
    }
  }

  private mutating func refusedLines() throws(HostError) -> RefusedLines? {
    guard let folder else { return nil }
    if keeping == nil {
      keeping = report.refusedLines.firstIndex { $0.header == header }
    }
    if let keeping { return report.refusedLines[keeping] }
    let lines = try RefusedLines(in: folder, after: file, now: context.now, header: header)
    keeping = report.refusedLines.count
    report.refusedLines.append(lines)
    return lines
  }
}
