/// Why a record is not CSV as RFC 4180 has it, and where.
public struct CSVError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Fact: Hashable, Sendable {
    /// Something else than a separator follows a closing quote.
    case textAfterClosingQuote
    /// A quote stands within a field that does not begin with one.
    case quoteInUnquotedField
    /// A carriage return or a line feed stands in an unquoted field. A carriage return alone does
    /// not end a record.
    case lineEndInUnquotedField
    /// A quoted field is not closed. The offset is that of its opening quote.
    case unterminatedQuote
    /// The bytes are not UTF-8.
    case invalidUTF8
  }

  /// What is wrong.
  public let fact: Fact

  /// Where, as an offset in the bytes that hold the record.
  public let offset: Int

  init(_ fact: Fact, at offset: Int) {
    self.fact = fact
    self.offset = offset
  }
}
