/// Splits records into fields, strictly, and keeps its storage from one to the next.
///
/// ```swift
/// var splitter = CSVSplitter(separator: .semicolon)
/// try splitter.split(bytes.span, from: start, to: end.next - end.lineEndLength)
/// splitter.fields.map { $0.text(in: bytes.span) }
/// ```
public struct CSVSplitter: Sendable {
  /// The last record's fields, one at least; none when it was refused.
  public private(set) var fields: [CSVField] = []

  private let separator: UInt8

  /// A splitter that has split nothing yet.
  public init(separator: CSVSeparator) { self.separator = separator.rawValue }

  /// Splits the record that lies between two offsets, its line end left out.
  public mutating func split(
    _ bytes: Span<UInt8>, from start: Int, to end: Int
  ) throws(CSVError) {
    fields.removeAll(keepingCapacity: true)
    try Self.refuseInvalidUTF8(bytes.extracting(start..<end), offset: start)
    do {
      var position = start
      repeat {
        let isQuoted = position < end && bytes[position] == Byte.quote
        let field =
          isQuoted
          ? try quotedField(bytes, from: position, to: end)
          : try unquotedField(bytes, from: position, to: end)
        fields.append(field)
        // Past the closing quote, and the separator.
        position = field.range.upperBound + (isQuoted ? 2 : 1)
      } while position <= end
    } catch {
      fields.removeAll(keepingCapacity: true)
      throw error
    }
  }

  private func unquotedField(
    _ bytes: Span<UInt8>, from start: Int, to end: Int
  ) throws(CSVError) -> CSVField {
    var position = start
    while position < end, bytes[position] != separator {
      switch bytes[position] {
      case Byte.quote: throw CSVError(.quoteInUnquotedField, at: position)
      case Byte.carriageReturn, Byte.lineFeed:
        throw CSVError(.lineEndInUnquotedField, at: position)
      default: position += 1
      }
    }
    return CSVField(range: start..<position, isQuoted: false, hasDoubledQuotes: false)
  }

  private func quotedField(
    _ bytes: Span<UInt8>, from opening: Int, to end: Int
  ) throws(CSVError) -> CSVField {
    var hasDoubledQuotes = false
    var position = opening + 1
    while true {
      while position < end, bytes[position] != Byte.quote { position += 1 }
      guard position < end else { throw CSVError(.unterminatedQuote, at: opening) }
      guard position + 1 < end, bytes[position + 1] == Byte.quote else { break }
      hasDoubledQuotes = true
      position += 2
    }
    if position + 1 < end, bytes[position + 1] != separator {
      throw CSVError(.textAfterClosingQuote, at: position + 1)
    }
    return CSVField(
      range: opening + 1..<position, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
  }

  private static func refuseInvalidUTF8(
    _ record: Span<UInt8>, offset: Int
  ) throws(CSVError) {
    do {
      _ = try UTF8Span(validating: record)
    } catch {
      throw CSVError(.invalidUTF8, at: offset + error.byteOffsets.lowerBound)
    }
  }
}
