/// A text of lines as mail carries it (RFC 2045, section 6.7): ASCII, in lines of 76 characters at
/// the most.
enum QuotedPrintable {
  private static let lineAtMost = 76

  /// The lines of a text, each ended by a line feed.
  static func encoded(_ text: String) -> String {
    var result = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      append(line, to: &result)
    }
    return result
  }

  private static func append(_ line: Substring, to result: inout String) {
    var length = 0
    let bytes = Array(line.utf8)
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      // A line that goes on ends with `=`; an escape takes three characters.
      if length + 3 > lineAtMost - 1 {
        result += "=\n"
        length = 0
      }
      let piece =
        mustEscape(byte, isFirst: length == 0, isLast: isLast)
        ? escaped(byte) : String(Unicode.Scalar(byte))
      result += piece
      length += piece.utf8.count
    }
    result += "\n"
  }

  /// White space at the end of a line may be lost on the way; a dot at its beginning may end the
  /// message, and `From` may be given a `>`.
  private static func mustEscape(_ byte: UInt8, isFirst: Bool, isLast: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "="): true
    case UInt8(ascii: "."), UInt8(ascii: "F"): isFirst
    case UInt8(ascii: " "): isLast
    case 0x21...0x7E: false
    default: true
    }
  }

  /// A byte as `=` and two hexadecimal digits.
  static func escaped(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "=" + (byte < 16 ? "0" : "") + digits
  }
}
