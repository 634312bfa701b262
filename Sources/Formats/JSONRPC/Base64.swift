/// Bytes as text: the base 64 of RFC 4648, section 4, strictly. Padding is there, the bits that it
/// leaves over are zero, and no byte is of another alphabet or a line end: each text has bytes of
/// its own, and bytes have one text.
public enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static let padding = UInt8(ascii: "=")

  /// What stands for a byte that is no letter: a bit that no value has.
  private static let noValue: UInt8 = 0x80

  /// The value of each byte.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: noValue, count: 256)
    for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  /// The bytes written in base 64.
  public static func text(_ bytes: Span<UInt8>) -> String {
    var text: [UInt8] = []
    append(bytes, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the bytes written in base 64, as ASCII: four for every three begun.
  public static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    let letters = Self.letters
    text.append(addingCapacity: (bytes.count + 2) / 3 * 4) { output in
      func letter(_ bits: UInt32) -> UInt8 { letters[Int(bits & 63)] }
      var position = 0
      while position &+ 3 <= bytes.count {
        let three =
          UInt32(bytes[position]) << 16 | UInt32(bytes[position &+ 1]) << 8
          | UInt32(bytes[position &+ 2])
        output.append(letter(three >> 18))
        output.append(letter(three >> 12))
        output.append(letter(three >> 6))
        output.append(letter(three))
        position &+= 3
      }
      guard position < bytes.count else { return }
      let hasTwo = position + 2 == bytes.count
      let rest = UInt32(bytes[position]) << 16 | (hasTwo ? UInt32(bytes[position + 1]) << 8 : 0)
      output.append(letter(rest >> 18))
      output.append(letter(rest >> 12))
      output.append(hasTwo ? letter(rest >> 6) : padding)
      output.append(padding)
    }
  }

  /// The bytes that a text in base 64 stands for; nil when it is not one.
  public static func bytes(_ text: Span<UInt8>) -> [UInt8]? {
    guard text.count.isMultiple(of: 4) else { return nil }
    guard !text.isEmpty else { return [] }
    var paddings = 0
    if text[text.count - 1] == padding { paddings = text[text.count - 2] == padding ? 2 : 1 }
    var bytes: [UInt8] = []
    var seen: UInt8 = 0
    let values = Self.values
    bytes.append(addingCapacity: text.count / 4 * 3 - paddings) { output in
      let whole = paddings == 0 ? text.count : text.count - 4
      var position = 0
      while position < whole {
        let (first, second) = (values[Int(text[position])], values[Int(text[position &+ 1])])
        let (third, fourth) = (values[Int(text[position &+ 2])], values[Int(text[position &+ 3])])
        seen |= first | second | third | fourth
        output.append(first << 2 | second >> 4)
        output.append(second << 4 | third >> 2)
        output.append(third << 6 | fourth)
        position &+= 4
      }
      guard paddings > 0 else { return }
      let (first, second) = (values[Int(text[whole])], values[Int(text[whole + 1])])
      let third = paddings == 1 ? values[Int(text[whole + 2])] : 0
      let unused = paddings == 1 ? third << 6 : second << 4
      seen |= first | second | third | (unused == 0 ? 0 : noValue)
      output.append(first << 2 | second >> 4)
      if paddings == 1 { output.append(second << 4 | third >> 2) }
    }
    return seen & noValue == 0 ? bytes : nil
  }
}
