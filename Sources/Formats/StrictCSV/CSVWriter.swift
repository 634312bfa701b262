/// Writes CSV: quotes only where they are needed.
///
/// ```swift
/// var writer = CSVWriter(separator: .comma, lineEnd: .lineFeed, formulas: .kept)
/// writer.record(["dossier", "due"])
/// writer.field("P-2026-00042")
/// writer.field(15)
/// writer.endRecord()
/// ```
public struct CSVWriter: Sendable {
  /// What ends a record.
  public enum LineEnd: Hashable, Sendable {
    /// A line feed, as Unix tools expect.
    case lineFeed
    /// A carriage return and a line feed, as RFC 4180 has it.
    case carriageReturnLineFeed
  }

  /// What to do with a text that a spreadsheet would compute, as `SafeCell` knows it.
  public enum Formulas: Hashable, Sendable {
    /// It is written as it is, so that it reads back the same.
    case kept
    /// It is made a text by an apostrophe. Integers are left alone.
    case neutralised
  }

  /// What is written so far.
  public private(set) var bytes: [UInt8] = []

  /// How many fields are not written as they were given, `removeAll` or not.
  public private(set) var neutralisedFields = 0

  private let separator: CSVSeparator
  private let lineEnd: LineEnd
  private let formulas: Formulas
  private var recordStart = 0
  private var fieldCount = 0

  /// A writer that has written nothing yet.
  public init(separator: CSVSeparator, lineEnd: LineEnd, formulas: Formulas) {
    self.separator = separator
    self.lineEnd = lineEnd
    self.formulas = formulas
  }

  /// Forgets what is written, and keeps the storage for more.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    recordStart = 0
    fieldCount = 0
  }

  /// Writes a field; nil is written as an empty one.
  public mutating func field(_ text: String?) {
    beginField()
    guard var text else { return }
    if formulas == .neutralised {
      let safe = SafeCell.text(text)
      if safe != text { neutralisedFields += 1 }
      text = safe
    }
    guard needsQuotes(text) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(Byte.quote)
    for byte in text.utf8 {
      if byte == Byte.quote { bytes.append(Byte.quote) }
      bytes.append(byte)
    }
    bytes.append(Byte.quote)
  }

  /// Writes a field that is an integer; nil is written as an empty one.
  public mutating func field(_ integer: Int?) {
    beginField()
    if let integer { bytes.append(contentsOf: String(integer).utf8) }
  }

  /// Ends the record.
  public mutating func endRecord() {
    // One empty field would look like a line of nothing.
    if fieldCount == 1, bytes.count == recordStart {
      bytes.append(Byte.quote)
      bytes.append(Byte.quote)
    }
    if lineEnd == .carriageReturnLineFeed { bytes.append(Byte.carriageReturn) }
    bytes.append(Byte.lineFeed)
    recordStart = bytes.count
    fieldCount = 0
  }

  /// Writes a whole record of texts.
  public mutating func record(_ fields: [String]) {
    for text in fields { field(text) }
    endRecord()
  }

  private mutating func beginField() {
    if fieldCount > 0 { bytes.append(separator.rawValue) }
    fieldCount += 1
  }

  private func needsQuotes(_ text: String) -> Bool {
    text.utf8.contains { byte in
      byte == separator.rawValue || byte == Byte.quote || byte == Byte.lineFeed
        || byte == Byte.carriageReturn
    }
  }
}
