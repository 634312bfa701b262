public import StrictCSV
public import StrictJSON

extension English {
  public func fault(of fact: JSONError.Fact) -> Fault {
    switch fact {
    case .tooLong: Fault("JSON text too long", "divide it")
    case .byteOrderMark:
      Fault("byte-order mark at the head of the text", "save it as UTF-8 without BOM")
    case .unexpectedEnd:
      Fault("unfinished JSON text", "add what is missing at the end, often a brace")
    case .expectedValue:
      Fault(
        "missing JSON value",
        "write a text in double quotes, a number, true, false, an object or a list")
    case .expectedKey:
      Fault(
        "missing key in double quotes", "write it, or take out the comma before the brace")
    case .expectedColon: Fault("missing colon after a key", "add it")
    case .expectedCommaOrBrace: Fault("missing comma or closing brace", "add it")
    case .expectedCommaOrBracket: Fault("missing comma or closing bracket", "add it")
    case .invalidLiteral:
      Fault("word without quotes", "put it in double quotes, or write true or false")
    case .invalidNumber: Fault("incomplete number", "add the missing digit")
    case .leadingZero: Fault("number that begins with a zero too many", "take out that zero")
    case .unterminatedString: Fault("double quote never closed", "close it")
    case .invalidEscape:
      Fault("backslash before an ordinary character", "write that backslash twice")
    case .invalidUnicodeEscape:
      Fault("incomplete character code after \\u", "write four hexadecimal digits")
    case .loneSurrogate:
      Fault("half of a character code", "write both halves, or the character itself")
    case .controlCharacter:
      Fault(
        "control character in a text",
        "take it out, or write \\n for a line end and \\t for a tab")
    case .invalidUTF8: Fault("text that is not UTF-8", "save the file as UTF-8")
    case .duplicateKey: Fault("key repeated in an object", "keep one of them")
    case .textAfterValue: Fault("text left after the JSON value", "take it out")
    case .tooDeep: Fault("objects and lists nested too deep", "make the structure simpler")
    }
  }

  public func fault(of error: JSONShapeError) -> Fault {
    switch error {
    case .wrongType(let key, let expected, _):
      Fault("\(value(of: key)) is not \(name(of: expected))", "mend the value")
    case .integerOutOfRange(let key, let allowed, _):
      Fault(
        "\(value(of: key)) is not among the numbers allowed",
        "write a number from \(allowed.lowerBound) to \(allowed.upperBound)")
    case .missingKey(let key, _): Fault("missing key \(quoted(key))", "add it")
    case .unknownKey(let key, _):
      Fault("unknown key \(quoted(key))", "mend its name, or take it out")
    }
  }

  private func value(of key: String?) -> String {
    key.map { "the value of \(quoted($0))" } ?? "the value"
  }

  private func name(of shape: JSONShapeError.Shape) -> String {
    switch shape {
    case .object: "an object in braces"
    case .array: "a list in brackets"
    case .string: "a text in double quotes"
    case .boolean: "true or false"
    case .integer: "a whole number"
    }
  }

  public func fault(of fact: CSVError.Fact) -> Fault {
    switch fact {
    case .textAfterClosingQuote:
      Fault("text after a closing double quote", "double the quotes that the value contains")
    case .quoteInUnquotedField:
      Fault(
        "double quote in a value that is not in quotes",
        "put the value in double quotes, and double those that it contains")
    case .lineEndInUnquotedField:
      Fault("line end in a value without quotes", "put the value in double quotes")
    case .unterminatedQuote: Fault("double quote never closed", "close it")
    case .invalidUTF8:
      Fault(
        "text that is not UTF-8",
        "save the table as UTF-8 (Excel: Save As > CSV UTF-8; "
          + "LibreOffice: character set Unicode (UTF-8))")
    }
  }
}
