import StrictCSV

/// A whole text, read record by record through a finder and a splitter, as a caller does.
struct CSVText {
  var finder: CSVRecordFinder
  var splitter: CSVSplitter

  init(separator: CSVSeparator) {
    finder = CSVRecordFinder(separator: separator)
    splitter = CSVSplitter(separator: separator)
  }

  /// Its records' fields. The text comes in pieces of the lengths given, then all that is left.
  mutating func records(
    of text: [UInt8], inPiecesOf lengths: [Int] = []
  ) throws(CSVError) -> [[String]] {
    var records: [[String]] = []
    var buffer: [UInt8] = []
    var start = 0
    var position = 0
    var lengths = lengths[...]
    while buffer.count < text.count {
      let length = lengths.popFirst() ?? text.count
      buffer += text[buffer.count..<min(text.count, buffer.count + length)]
      while let end = finder.scan(buffer.span, from: position) {
        records.append(try fields(of: buffer, from: start, to: end.next - end.lineEndLength))
        start = end.next
        position = end.next
      }
      position = buffer.count
    }
    if start < buffer.count {
      records.append(try fields(of: buffer, from: start, to: buffer.count))
    }
    return records
  }

  private mutating func fields(
    of bytes: [UInt8], from start: Int, to end: Int
  ) throws(CSVError) -> [String] {
    try splitter.split(bytes.span, from: start, to: end)
    return splitter.fields.map { $0.text(in: bytes.span) }
  }
}
