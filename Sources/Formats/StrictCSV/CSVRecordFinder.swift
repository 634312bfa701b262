/// Finds where records end, in a text that comes in pieces.
///
/// Each byte is looked at once, however the text is cut. What is not CSV is not refused here, but
/// when the record is split; only a line end within quotes does not end a record, and a quote
/// that cannot open a field opens none, so that one bad record does not swallow the next.
///
/// ```swift
/// var finder = CSVRecordFinder(separator: .comma)
/// while let end = finder.scan(bytes.span, from: position) {
///   // the record is bytes[start..<end.next - end.lineEndLength]
///   start = end.next
///   position = end.next
/// }
/// // more bytes are needed: the next scan is from bytes.count
/// ```
public struct CSVRecordFinder: Sendable {
  /// The end of a record.
  public struct End: Hashable, Sendable {
    /// Where the next record begins, just after the line end.
    public let next: Int

    /// How many bytes the line end has: 1 for a line feed, 2 with a carriage return before it.
    public let lineEndLength: Int
  }

  private enum State {
    case fieldStart
    case unquoted
    case quoted
    /// After a quote within quotes: it closes the field, or doubles with the next.
    case afterQuote
    /// After a carriage return outside quotes.
    case afterReturn
  }

  private let separator: UInt8
  private var state = State.fieldStart

  /// A finder at the beginning of a record.
  public init(separator: CSVSeparator) { self.separator = separator.rawValue }

  /// Whether what was scanned last is within a quoted field: at the end of a text, a quote that
  /// is not closed.
  public var isWithinQuotes: Bool { state == .quoted }

  /// Looks at bytes from a position on, up to the end of the record that they go on with.
  ///
  /// Answers that end, and the next scan is from its `next`; or nil when all bytes were looked
  /// at, and the next scan is from the first of those that come after them.
  public mutating func scan(_ bytes: Span<UInt8>, from position: Int) -> End? {
    var state = self.state
    for position in position..<bytes.count {
      let byte = bytes[position]
      if state == .quoted {
        if byte == Byte.quote { state = .afterQuote }
        continue
      }
      switch byte {
      case Byte.lineFeed:
        self.state = .fieldStart
        return End(next: position + 1, lineEndLength: state == .afterReturn ? 2 : 1)
      case separator: state = .fieldStart
      case Byte.carriageReturn: state = .afterReturn
      case Byte.quote:
        state = state == .fieldStart || state == .afterQuote ? .quoted : .unquoted
      default: state = .unquoted
      }
    }
    self.state = state
    return nil
  }
}
