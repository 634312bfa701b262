extension JSONScan {
  /// Refuses an object that has the same key twice.
  ///
  /// Each key sets one of 64 marks, picked by its length and two of its letters; only when its
  /// mark is set already can it be a repetition, and is it compared with the keys before it.
  /// Large objects and escaped keys go another way, whose cost does not depend on the keys.
  @inline(__always)
  static func refuseDuplicateKeys(
    of container: OpenContainer, in bytes: Span<UInt8>,
    _ tokens: borrowing OutputSpan<JSONToken>
  ) throws(JSONError) {
    let object = container.index
    let count = container.count
    guard count > 1 else { return }
    guard count <= 32 else { return try refuseDecodedDuplicates(of: object, in: bytes, tokens) }
    var marks: UInt64 = 0
    var index = object + 1
    for _ in 0..<count {
      let key = tokens[index]
      if key.hasEscapes { return try refuseDecodedDuplicates(of: object, in: bytes, tokens) }
      let mark = Self.mark(of: key, in: bytes)
      if marks & mark != 0 { try refuseEarlierEqual(to: index, of: object, in: bytes, tokens) }
      marks |= mark
      index = Int(tokens[index + 1].next)
    }
  }

  @inline(__always)
  private static func mark(of key: JSONToken, in bytes: Span<UInt8>) -> UInt64 {
    let length = Int(key.end - key.start)
    guard length > 0 else { return 1 }
    let first = Int(bytes[Int(key.start)])
    let last = Int(bytes[Int(key.end) - 1])
    return 1 << UInt64((length &* 5 &+ first &* 3 &+ last) & 63)
  }

  private static func refuseEarlierEqual(
    to later: Int, of object: Int, in bytes: Span<UInt8>,
    _ tokens: borrowing OutputSpan<JSONToken>
  ) throws(JSONError) {
    let key = tokens[later]
    var index = object + 1
    while index < later {
      if tokens[index].hasSameBytes(as: key, in: bytes) {
        throw JSONError(.duplicateKey, at: Int(key.start))
      }
      index = Int(tokens[index + 1].next)
    }
  }

  private static func refuseDecodedDuplicates(
    of object: Int, in bytes: Span<UInt8>,
    _ tokens: borrowing OutputSpan<JSONToken>
  ) throws(JSONError) {
    var seen: Set<[UInt8]> = []
    var index = object + 1
    while index < tokens.count {
      var key: [UInt8] = []
      tokens[index].appendText(of: bytes, to: &key)
      guard seen.insert(key).inserted else {
        throw JSONError(.duplicateKey, at: Int(tokens[index].start))
      }
      index = Int(tokens[index + 1].next)
    }
  }
}

extension JSONToken {
  fileprivate func hasSameBytes(as other: JSONToken, in bytes: Span<UInt8>) -> Bool {
    guard end - start == other.end - other.start else { return false }
    for offset in 0..<Int(end - start)
    where bytes[Int(start) + offset] != bytes[Int(other.start) + offset] {
      return false
    }
    return true
  }
}
