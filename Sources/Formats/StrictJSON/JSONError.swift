/// Why a text is not JSON as RFC 8259 has it, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Fact: Hashable, Sendable {
    /// The text is longer than `JSONScanner.lengthLimit`.
    case tooLong
    /// The text begins with a byte-order mark.
    case byteOrderMark
    /// The text ends before its value does. A text of white space only is such a one.
    case unexpectedEnd
    /// Something else stands where a value must.
    case expectedValue
    /// Something else stands where a member's key, in double quotes, must. A comma before a
    /// closing brace is such a case.
    case expectedKey
    /// Something else than a colon follows a member's key.
    case expectedColon
    /// Something else than a comma or a closing brace follows a member.
    case expectedCommaOrBrace
    /// Something else than a comma or a closing bracket follows an element.
    case expectedCommaOrBracket
    /// A word that begins like `true`, `false` or `null` is another word.
    case invalidLiteral
    /// A number lacks a digit where one must be.
    case invalidNumber
    /// A number begins with a zero that is followed by another digit.
    case leadingZero
    /// A string is not closed. The offset is that of its opening quote.
    case unterminatedString
    /// A backslash is followed by something that it does not escape.
    case invalidEscape
    /// `\u` is not followed by four hexadecimal digits.
    case invalidUnicodeEscape
    /// An escape is half of a surrogate pair, without the other half.
    case loneSurrogate
    /// A character below U+0020 stands in a string unescaped.
    case controlCharacter
    /// A string's bytes are not UTF-8.
    case invalidUTF8
    /// An object has the same key twice, once escapes are decoded. The offset is that of the
    /// first byte of the later key.
    case duplicateKey
    /// Something else than white space follows the value.
    case textAfterValue
    /// Containers are nested deeper than `JSONNode.depthLimit`; only trees have that limit.
    case tooDeep
  }

  /// What is wrong.
  public let fact: Fact

  /// Where, in bytes from the beginning of the text.
  public let offset: Int

  init(_ fact: Fact, at offset: Int) {
    self.fact = fact
    self.offset = offset
  }

  /// The line and column of the error in the text that was refused.
  public func place(in bytes: Span<UInt8>) -> TextPlace {
    TextPlace(ofOffset: offset, in: bytes)
  }

  /// The line and column of the error in the text that was refused.
  public func place(in bytes: [UInt8]) -> TextPlace { place(in: bytes.span) }
}
