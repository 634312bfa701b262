public import Host

/// The two files that refused lines go to: the lines word for word, after the header of their
/// table, to be mended and taken in again; and the reasons beside them.
public final class RefusedLines {
  /// Where the lines are.
  public let linesPath: String
  /// The header of the table that the lines are of; empty for JSON Lines.
  public let header: [UInt8]
  private var lines: OutputFile
  private var reasons: OutputFile
  private var pendingLines: [UInt8]
  private var pendingReasons: [UInt8] = []
  private var lastWritten: UInt8?
  /// How much of either file is written, in bytes.
  private var writtenLines = 0
  private var writtenReasons = 0

  /// Writes to files that were just made for it.
  public init(lines: consuming OutputFile, reasons: consuming OutputFile, header: [UInt8]) {
    linesPath = lines.path
    self.header = header
    self.lines = lines
    self.reasons = reasons
    pendingLines = header
  }

  /// Makes both in a folder, named for the time, in microseconds since 1970-01-01T00:00:00Z, and
  /// for the file that the lines come from, `-` for standard input.
  public init(
    in folder: String, after file: String, now: Int64, header: [UInt8]
  ) throws(HostError) {
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
  public static func reasonsPath(of path: String) -> String { path + ".raisons.txt" }

  /// `1795183380-nom.jsonl`: the second of the refusal, then the file's own name.
  private static func stem(of path: String, now: Int64) -> String {
    let name = path == "-" ? "stdin.jsonl" : String(path.split(separator: "/").last ?? "stdin")
    let seconds = now / 1_000_000
    return "\(seconds)-\(name)"
  }

  static func numbered(_ path: String, _ number: Int) -> String {
    guard let dot = path.lastIndex(of: ".") else { return "\(path)-\(number)" }
    return "\(path[..<dot])-\(number)\(path[dot...])"
  }

  /// Writes a line that is refused, word for word with its end, or the next piece of it.
  public func write(line: Span<UInt8>) throws(HostError) {
    for index in line.indices { pendingLines.append(line[index]) }
    if pendingLines.count > 1 << 16 { try flush() }
  }

  /// Writes why a line is refused, before the line itself.
  public func write(reason: String) throws(HostError) {
    // The last line of a file may have no end: the next file's lines come after it.
    if let last = pendingLines.last ?? lastWritten, last != UInt8(ascii: "\n") {
      pendingLines.append(UInt8(ascii: "\n"))
    }
    pendingReasons.append(contentsOf: reason.utf8)
    pendingReasons.append(UInt8(ascii: "\n"))
    if pendingReasons.count > 1 << 16 { try flush() }
  }

  /// Writes, among the reasons, something to know of the line that was written last.
  public func write(note: String) throws(HostError) {
    pendingReasons.append(contentsOf: note.utf8)
    pendingReasons.append(UInt8(ascii: "\n"))
  }

  /// Hands what is written to the disk.
  public func flush() throws(HostError) {
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
  public func sync() throws(HostError) {
    try flush()
    try lines.sync()
    try reasons.sync()
  }

  /// How much was kept at some moment.
  public struct Mark {
    fileprivate let lines: Int
    fileprivate let reasons: Int
    fileprivate let last: UInt8?
  }

  /// How much is kept now.
  public var mark: Mark {
    Mark(
      lines: writtenLines + pendingLines.count, reasons: writtenReasons + pendingReasons.count,
      last: pendingLines.last ?? lastWritten)
  }

  /// Forgets what was kept since.
  public func takeBack(to mark: Mark) throws(HostError) {
    try flush()
    try lines.shorten(to: mark.lines)
    try reasons.shorten(to: mark.reasons)
    (writtenLines, writtenReasons, lastWritten) = (mark.lines, mark.reasons, mark.last)
  }

  /// Removes both files.
  public func remove() throws(HostError) {
    try FileSystem.remove(linesPath)
    try FileSystem.remove(RefusedLines.reasonsPath(of: linesPath))
  }
}
