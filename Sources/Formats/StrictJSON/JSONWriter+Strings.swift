extension JSONWriter {
  mutating func appendString(_ text: String) {
    guard Self.isPlain(text.utf8.span) else { return appendEscaping(text.utf8.span) }
    bytes.append(ASCII.quote)
    bytes.append(contentsOf: text.utf8)
    bytes.append(ASCII.quote)
  }

  mutating func appendString(_ text: Span<UInt8>) {
    if (try? UTF8Span(validating: text)) != nil {
      appendEscaping(text)
    } else {
      var copy: [UInt8] = []
      copy.reserveCapacity(text.count)
      for position in text.indices { copy.append(text[position]) }
      appendString(String(decoding: copy, as: UTF8.self))
    }
  }

  /// Whether the text is ASCII with nothing to escape in it. The answer may be false in error
  /// for other plain text: it only says which way is quick.
  static func isPlain(_ text: Span<UInt8>) -> Bool {
    var position = 0
    while position &+ 8 <= text.count {
      let eight = EightBytes(text, at: position)
      let special =
        eight.marks(of: ASCII.quote) | eight.marks(of: ASCII.backslash)
        | eight.marks(below: ASCII.space) | eight.marks(of: ASCII.delete)
        | eight.marksBeyondASCII
      guard special == 0 else { return false }
      position &+= 8
    }
    while position < text.count {
      guard needsNoEscape(text[position]), text[position] < 0x80 else { return false }
      position += 1
    }
    return true
  }

  private static func needsNoEscape(_ byte: UInt8) -> Bool {
    byte >= ASCII.space && byte != ASCII.quote && byte != ASCII.backslash && byte != ASCII.delete
  }

  /// Appends valid UTF-8 between quotes.
  private mutating func appendEscaping(_ text: Span<UInt8>) {
    bytes.append(ASCII.quote)
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte == 0xC2, text[position + 1] < 0xA0 {
        // U+0080 to U+009F, the controls that begin sequences on some terminals.
        position += 1
        appendUnicodeEscape(text[position])
      } else if Self.needsNoEscape(byte) {
        bytes.append(byte)
      } else {
        appendEscape(byte)
      }
      position += 1
    }
    bytes.append(ASCII.quote)
  }

  private mutating func appendEscape(_ byte: UInt8) {
    let letter: UInt8
    switch byte {
    case ASCII.quote, ASCII.backslash: letter = byte
    case 0x08: letter = ASCII.lowerB
    case 0x0C: letter = ASCII.lowerF
    case ASCII.lineFeed: letter = ASCII.lowerN
    case ASCII.carriageReturn: letter = ASCII.lowerR
    case ASCII.tab: letter = ASCII.lowerT
    default: return appendUnicodeEscape(byte)
    }
    bytes.append(ASCII.backslash)
    bytes.append(letter)
  }

  /// Appends the escape of a scalar below U+0100.
  private mutating func appendUnicodeEscape(_ scalar: UInt8) {
    bytes.append(contentsOf: "\\u00".utf8)
    for digit in [scalar >> 4, scalar & 0x0F] {
      bytes.append(digit < 10 ? ASCII.zero + digit : ASCII.lowerA - 10 + digit)
    }
  }
}
