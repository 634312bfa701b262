/// What an address must be for a header and for the arguments of `sendmail`.
enum MailAddress {
  /// The longest address, in bytes (RFC 5321, section 4.5.3.1.3, less the angle brackets).
  static let limit = 254

  /// Whether the text is one plain address: a name, `@` and a domain, in ASCII, without what has a
  /// meaning in a header or in a list of addresses, and without what `sendmail` would take for an
  /// option. Quoted names and addresses in brackets are not.
  static func isOne(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard text.utf8.count <= limit, parts.count == 2, parts.allSatisfy({ !$0.isEmpty }),
      text.utf8.first != UInt8(ascii: "-")
    else { return false }
    return text.utf8.allSatisfy { byte in
      byte > 0x20 && byte < 0x7F && !special.contains(byte)
    }
  }

  /// The specials of RFC 5322, section 3.2.3, but for `@` and the point.
  private static let special = Set("()<>[]:;,\\\"".utf8)
}
