extension JSONScan {
  /// The offset just after a number: RFC 8259, section 6.
  @inline(__always)
  static func endOfNumber(_ bytes: Span<UInt8>, at first: Int) throws(JSONError) -> Int {
    var position = first
    if bytes[position] == ASCII.minus { position += 1 }
    let start = position
    try skipDigits(bytes, &position)
    if bytes[start] == ASCII.zero, position > start + 1 {
      throw JSONError(.leadingZero, at: start)
    }
    if position < bytes.count, bytes[position] == ASCII.point {
      position += 1
      try skipDigits(bytes, &position)
    }
    if position < bytes.count, bytes[position] | 0x20 == ASCII.lowerE {
      position += 1
      if position < bytes.count, bytes[position] == ASCII.plus || bytes[position] == ASCII.minus {
        position += 1
      }
      try skipDigits(bytes, &position)
    }
    return position
  }

  /// Moves past digits, one at least.
  @inline(__always)
  private static func skipDigits(
    _ bytes: Span<UInt8>, _ position: inout Int
  ) throws(JSONError) {
    let start = position
    while position < bytes.count, ASCII.zero <= bytes[position], bytes[position] <= ASCII.nine {
      position += 1
    }
    if position == start { throw JSONError(.invalidNumber, at: position) }
  }
}
