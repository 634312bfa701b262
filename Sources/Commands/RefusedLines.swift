import Host

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
  /// How much of either file is written, in bytes.
  private var writtenLines = 0
  private var writtenReasons = 0

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
    writtenLines += lineBytes.count
    writtenReasons += reasonBytes.count
    pendingLines.removeAll(keepingCapacity: true)
    pendingReasons.removeAll(keepingCapacity: true)
  }

  /// The lines are on the disk when this returns: a refusal is an answer too.
  func sync() throws(HostError) {
    try flush()
    try lines.sync()
    try reasons.sync()
  }

  /// How much was kept at some moment.
  struct Mark {
    fileprivate let lines: Int
    fileprivate let reasons: Int
    fileprivate let last: UInt8?
  }

  /// How much is kept now.
  var mark: Mark {
    Mark(
      lines: writtenLines + pendingLines.count, reasons: writtenReasons + pendingReasons.count,
      last: pendingLines.last ?? lastWritten)
  }

  /// Forgets what was kept since.
  func takeBack(to mark: Mark) throws(HostError) {
    try flush()
    try lines.shorten(to: mark.lines)
    try reasons.shorten(to: mark.reasons)
    (writtenLines, writtenReasons) = (mark.lines, mark.reasons)
    lastWritten = mark.last
  }

  /// Removes both files.
  func remove() throws(HostError) {
    try FileSystem.remove(linesPath)
    try FileSystem.remove(RefusedLines.reasonsPath(of: linesPath))
  }
}
