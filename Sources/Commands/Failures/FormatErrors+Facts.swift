import StrictCSV
import StrictJSON

extension JSONError.Fact {
  var factName: String {
    switch self {
    case .tooLong: "text-too-long"
    case .byteOrderMark: "byte-order-mark"
    case .unexpectedEnd: "unexpected-end"
    case .expectedValue: "expected-value"
    case .expectedKey: "expected-key"
    case .expectedColon: "expected-colon"
    case .expectedCommaOrBrace: "expected-comma-or-brace"
    case .expectedCommaOrBracket: "expected-comma-or-bracket"
    case .invalidLiteral: "invalid-literal"
    case .invalidNumber: "invalid-number"
    case .leadingZero: "leading-zero"
    case .unterminatedString: "unterminated-string"
    case .invalidEscape: "invalid-escape"
    case .invalidUnicodeEscape: "invalid-unicode-escape"
    case .loneSurrogate: "lone-surrogate"
    case .controlCharacter: "control-character"
    case .invalidUTF8: "invalid-utf8"
    case .duplicateKey: "duplicate-key"
    case .textAfterValue: "text-after-value"
    case .tooDeep: "too-deep"
    }
  }
}

extension JSONShapeError {
  /// The fact with its place.
  var fact: NamedFact {
    switch self {
    case .wrongType(let key, let expected, let place):
      NamedFact(
        "wrong-type",
        ["key": key.map(FactValue.text), "expected": .text(expected.factName)]
      ).at(place)
    case .integerOutOfRange(let key, let allowed, let place):
      NamedFact(
        "out-of-range",
        [
          "key": key.map(FactValue.text), "lowest": .integer(allowed.lowerBound),
          "highest": .integer(allowed.upperBound),
        ]
      ).at(place)
    case .missingKey(let key, let place): NamedFact("missing-key", ["key": .text(key)]).at(place)
    case .unknownKey(let key, let place): NamedFact("unknown-key", ["key": .text(key)]).at(place)
    }
  }
}

extension JSONShapeError.Shape {
  fileprivate var factName: String {
    switch self {
    case .object: "object"
    case .array: "array"
    case .string: "string"
    case .boolean: "boolean"
    case .integer: "integer"
    }
  }
}

extension CSVError.Fact {
  var factName: String {
    switch self {
    case .textAfterClosingQuote: "text-after-closing-quote"
    case .quoteInUnquotedField: "quote-in-unquoted-field"
    case .lineEndInUnquotedField: "line-end-in-unquoted-field"
    case .unterminatedQuote: "unterminated-quote"
    case .invalidUTF8: "invalid-utf8"
    }
  }
}
