/// The lines of an iCalendar file: ended by CRLF, and folded so that none is longer than 75 octets
/// (RFC 5545, section 3.1).
struct ContentLines {
  /// The longest line, its end left out.
  static let longest = 75

  private(set) var bytes: [UInt8] = []

  /// Adds a property whose value is written as it is: no text of people's.
  mutating func append(_ name: String, _ value: String) {
    var length = 0
    // A scalar's octets stay together: readers that unfold text rather than octets lose nothing.
    for scalar in "\(name):\(value)".unicodeScalars {
      let octets = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      if length + octets.count > ContentLines.longest {
        bytes.append(contentsOf: "\r\n ".utf8)
        length = 1
      }
      bytes.append(contentsOf: octets)
      length += octets.count
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  /// Adds a property whose value is a text of people's.
  mutating func append(_ name: String, text: String) {
    append(name, ContentLines.escaped(text))
  }

  /// The text as section 3.3.11 writes it; a control character, which it has no way to write, is
  /// a replacement character.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        result.append("\\")
        result.append(scalar)
      case "\n" where last == "\r": break
      case "\n", "\r": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(scalar)
      case _ where scalar.properties.generalCategory == .control: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
      last = scalar
    }
    return String(result)
  }
}
