import StrictCSV

/// The text of a file as it comes in pieces, and the records found in it.
struct RecordText {
  /// One record: a line, or the lines that a quoted field of a table spans.
  struct Record {
    /// Without its end.
    let content: Range<Int>
    /// With its end.
    let whole: Range<Int>
    /// The number of its first line.
    let line: Int
  }

  /// How records are told apart.
  enum Form {
    case lines
    case table(CSVSeparator)
  }

  private(set) var bytes: [UInt8] = []
  private var position = 0
  private var line = 1
  private let recordLimit: Int
  var form = Form.lines

  /// - Parameter capacity: how many bytes are held at once, as far as records do not make it more.
  init(recordLimit: Int, capacity: Int) {
    self.recordLimit = recordLimit
    bytes.reserveCapacity(capacity)
  }

  /// Takes more of the file in.
  mutating func append<Failure: Error>(_ read: (inout [UInt8]) throws(Failure) -> Void)
    throws(Failure)
  {
    try read(&bytes)
  }

  /// Bytes that no record was made of yet.
  var rest: Int { bytes.count - position }

  /// Skips a byte-order mark at the head of the file.
  mutating func skipByteOrderMark() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next record, whose end has come or which ends with the file; `nil` when more is needed.
  mutating func next(isEnd: Bool) -> Record? {
    guard position < bytes.count else { return nil }
    guard let end = end(isEnd: isEnd) else { return nil }
    let record = Record(
      content: position..<end.content, whole: position..<end.next, line: line)
    line += countLines(position..<end.next)
    position = end.next
    return record
  }

  /// The first line alone of the record that was handed out last, when it has several: the next
  /// record then begins after that line.
  mutating func firstLine(of record: Record) -> Record? {
    guard case .table = form, let feed = lineFeed(from: record.whole.lowerBound),
      feed + 1 < record.whole.upperBound
    else { return nil }
    let start = record.whole.lowerBound
    let hasReturn = feed > start && bytes[feed - 1] == 0x0D
    position = feed + 1
    line = record.line + 1
    return Record(
      content: start..<(hasReturn ? feed - 1 : feed), whole: start..<position, line: record.line)
  }

  /// Forgets the records that were handed out.
  mutating func drop() {
    bytes.removeSubrange(..<position)
    position = 0
  }

  /// Forgets all that was read.
  mutating func dropAll() {
    bytes.removeAll(keepingCapacity: true)
    position = 0
  }

  /// How much of the text, from its beginning, is of a line that is too long to be held whole,
  /// and whether its end has come.
  var longLineEnd: (count: Int, isWhole: Bool) {
    lineFeed(from: 0).map { ($0 + 1, true) } ?? (bytes.count, false)
  }

  /// Forgets that much of a long line.
  mutating func dropLongLine(_ end: (count: Int, isWhole: Bool)) {
    position = end.count
    if end.isWhole { line += 1 }
    drop()
  }

  /// The line that is next.
  var lineNumber: Int { line }

  private func end(isEnd: Bool) -> (content: Int, next: Int)? {
    switch form {
    case .lines: return lineEnd(isEnd: isEnd)
    case .table(let separator):
      // A quote that is never closed would take the rest of the file in: no more is looked at than
      // a record may have, and then only its line is taken.
      let limit = min(bytes.count, position + recordLimit)
      var finder = CSVRecordFinder(separator: separator)
      if let end = finder.scan(bytes.span.extracting(..<limit), from: position) {
        return (end.next - end.lineEndLength, end.next)
      }
      return isEnd || rest > recordLimit ? lineEnd(isEnd: isEnd) : nil
    }
  }

  private func lineEnd(isEnd: Bool) -> (content: Int, next: Int)? {
    guard let feed = lineFeed(from: position) else {
      return isEnd ? (bytes.count, bytes.count) : nil
    }
    let hasReturn = feed > position && bytes[feed - 1] == 0x0D
    return (hasReturn ? feed - 1 : feed, feed + 1)
  }

  private func lineFeed(from start: Int) -> Int? {
    let span = bytes.span
    var index = start
    while index < span.count {
      if span[index] == 0x0A { return index }
      index += 1
    }
    return nil
  }

  private func countLines(_ range: Range<Int>) -> Int {
    if case .lines = form { return 1 }
    let span = bytes.span
    var count = 0
    for index in range where span[index] == 0x0A { count += 1 }
    return max(count, 1)
  }
}
