/// An address that mail is sent to or comes from: `diligence@example.org`.
///
/// Of RFC 5322's addresses only the plain ones: a dot-atom, `@`, and a domain of letters, digits,
/// hyphens and dots. Nothing in it can end a header, nor be taken for an option by a mailer.
public struct MailAddress: Hashable, Sendable {
  public let text: String

  /// The longest address that mail can be sent to, in bytes (RFC 5321, section 4.5.3.1.3).
  public static let bytesAtMost = 254

  /// `nil` when the text is no such address.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= MailAddress.bytesAtMost,
      MailAddress.isDotted(parts[0], among: MailAddress.isAtomText),
      MailAddress.isDotted(parts[1], among: MailAddress.isDomainText),
      !text.hasPrefix("-"), !parts[1].hasPrefix("-")
    else { return nil }
    self.text = text
  }

  /// What stands after the `@`.
  var domain: Substring { text[text.index(after: text.lastIndex(of: "@") ?? text.startIndex)...] }

  /// Whether a text is one or more words of some bytes, with a dot between them.
  private static func isDotted(_ text: Substring, among isAllowed: (UInt8) -> Bool) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.utf8.allSatisfy(isAllowed)
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// RFC 5322, section 3.2.3.
  private static func isAtomText(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isDomainText(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: "-")
  }
}
