/// The ids of the events that one command makes: UUIDs of version 7 (RFC 9562, section 5.7), each
/// one more than the last. The same first one gives the same ids again: a command that is repeated
/// because nobody knows whether it was carried out records nothing twice.
final class EventIds {
  private var bytes: [UInt8]

  /// Begins with the clock, in microseconds, and sixteen bytes of chance.
  init(now: Int64, chance: [UInt8]) {
    bytes = EventIds.firstId(now: now, chance: chance)
  }

  /// Begins with an id that was chosen before, of sixteen bytes.
  init(first: [UInt8]) { bytes = first }

  /// The clock in milliseconds, then chance.
  static func firstId(now: Int64, chance: [UInt8]) -> [UInt8] {
    var bytes = chance
    let milliseconds = UInt64(max(0, now / 1000))
    for index in 0..<6 {
      bytes[index] = UInt8(truncatingIfNeeded: milliseconds >> UInt64(40 - 8 * index))
    }
    bytes[6] = bytes[6] & 0x0F | 0x70
    bytes[8] = bytes[8] & 0x3F | 0x80
    return bytes
  }

  /// The id that is next.
  var next: String { UUIDText.text(bytes) }

  /// The next id, which is then used.
  func take() -> String {
    defer { advance() }
    return next
  }

  /// Counts in the 56 bits of chance at the end, which hold no version and no variant.
  private func advance() {
    for index in (9...15).reversed() {
      bytes[index] &+= 1
      if bytes[index] != 0 { return }
    }
  }
}

/// A new id for the first event of a command, from the clock, in microseconds since
/// 1970-01-01T00:00:00Z, and sixteen bytes of chance.
public func newEventId(now: Int64, chance: [UInt8]) -> String {
  EventIds(now: now, chance: chance).next
}

/// A UUID as text: thirty-two hexadecimal digits in five groups.
enum UUIDText {
  private static let hyphensBefore: Set = [4, 6, 8, 10]

  static func text(_ bytes: [UInt8]) -> String {
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if hyphensBefore.contains(index) { text += "-" }
      let digits = String(byte, radix: 16)
      text += digits.count == 1 ? "0" + digits : digits
    }
    return text
  }

  /// The sixteen bytes; nil for a text that is no UUID.
  static func bytes(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count == 36 else { return nil }
    var bytes: [UInt8] = []
    var position = 0
    for index in 0..<16 {
      if hyphensBefore.contains(index) {
        guard digits[position] == UInt8(ascii: "-") else { return nil }
        position += 1
      }
      let pair = String(decoding: digits[position..<position + 2], as: UTF8.self)
      guard pair.utf8.first != UInt8(ascii: "+"), pair.utf8.first != UInt8(ascii: "-"),
        let byte = UInt8(pair, radix: 16)
      else { return nil }
      bytes.append(byte)
      position += 2
    }
    return bytes
  }
}
