extension JSONToken {
  /// The text of a string, escapes decoded, or the digits of a number as they are written.
  /// `bytes` is the text that was scanned.
  public func text(in bytes: Span<UInt8>) -> String {
    if !hasEscapes, let text = try? UTF8Span(validating: bytes.extracting(range)) {
      return String(copying: text)
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(Int(end - start))
    appendText(of: bytes, to: &decoded)
    return String(decoding: decoded, as: UTF8.self)
  }

  /// Appends the UTF-8 bytes of `text(in:)`.
  public func appendText(of bytes: Span<UInt8>, to decoded: inout [UInt8]) {
    guard hasEscapes else {
      let plain = bytes.extracting(range)
      decoded.append(addingCapacity: plain.count) { output in
        for position in plain.indices { output.append(plain[position]) }
      }
      return
    }
    var position = Int(start)
    while position < Int(end) {
      let byte = bytes[position]
      if byte == ASCII.backslash {
        Self.appendEscape(bytes, &position, to: &decoded)
      } else {
        decoded.append(byte)
        position += 1
      }
    }
  }

  /// Whether a string's text is these UTF-8 bytes.
  public func hasText(_ text: Span<UInt8>, in bytes: Span<UInt8>) -> Bool {
    guard !hasEscapes else {
      var decoded: [UInt8] = []
      appendText(of: bytes, to: &decoded)
      return Self.areEqual(decoded.span, text)
    }
    return Self.areEqual(bytes.extracting(range), text)
  }

  /// Whether a string's text is these UTF-8 bytes.
  public func hasText(_ text: [UInt8], in bytes: Span<UInt8>) -> Bool {
    hasText(text.span, in: bytes)
  }

  /// Whether a string's text has exactly these scalars: unlike `String`'s `==`, two forms of the
  /// same accented letter differ.
  public func hasText(_ text: String, in bytes: Span<UInt8>) -> Bool {
    hasText(text.utf8.span, in: bytes)
  }

  private static func areEqual(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    for position in one.indices where one[position] != other[position] { return false }
    return true
  }

  /// Decodes an escape that the scanner has let through.
  private static func appendEscape(
    _ bytes: Span<UInt8>, _ position: inout Int, to decoded: inout [UInt8]
  ) {
    let letter = bytes[position + 1]
    if letter == ASCII.lowerU {
      var scalar = codeUnit(bytes, at: position)
      position += 6
      if scalar & 0xFC00 == 0xD800 {
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + codeUnit(bytes, at: position) & 0x3FF
        position += 6
      }
      append(scalar, to: &decoded)
      return
    }
    position += 2
    switch letter {
    case ASCII.lowerB: decoded.append(0x08)
    case ASCII.lowerF: decoded.append(0x0C)
    case ASCII.lowerN: decoded.append(ASCII.lineFeed)
    case ASCII.lowerR: decoded.append(ASCII.carriageReturn)
    case ASCII.lowerT: decoded.append(ASCII.tab)
    default: decoded.append(letter)
    }
  }

  private static func codeUnit(_ bytes: Span<UInt8>, at position: Int) -> UInt32 {
    var unit: UInt32 = 0
    for offset in 2..<6 {
      unit = unit << 4 | (ASCII.hexadecimalValue(bytes[position + offset]) ?? 0)
    }
    return unit
  }

  private static func append(_ scalar: UInt32, to decoded: inout [UInt8]) {
    func continuation(_ shift: UInt32) -> UInt8 { UInt8(0x80 | scalar >> shift & 0x3F) }
    switch scalar {
    case 0..<0x80:
      decoded.append(UInt8(scalar))
    case 0x80..<0x800:
      decoded.append(UInt8(0xC0 | scalar >> 6))
      decoded.append(continuation(0))
    case 0x800..<0x10000:
      decoded.append(UInt8(0xE0 | scalar >> 12))
      decoded.append(continuation(6))
      decoded.append(continuation(0))
    default:
      decoded.append(UInt8(0xF0 | scalar >> 18))
      decoded.append(continuation(12))
      decoded.append(continuation(6))
      decoded.append(continuation(0))
    }
  }
}
