extension Day: LosslessStringConvertible {
  /// The day written `YYYY-MM-DD`, exactly: ten ASCII characters, a day that exists.
  @inlinable
  public init?(_ iso: some StringProtocol) {
    guard iso.utf8.count == 10 else { return nil }
    self.init(utf8: String(iso).utf8.span)
  }

  /// The day written `YYYY-MM-DD` in UTF-8.
  public init?(utf8 bytes: Span<UInt8>) {
    guard bytes.count == 10 else { return nil }
    var numbers = (year: 0, month: 0, day: 0)
    for position in 0..<10 {
      let byte = bytes[position]
      if position == 4 || position == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      switch position {
      case 0...3: numbers.year = numbers.year * 10 + digit
      case 5...6: numbers.month = numbers.month * 10 + digit
      default: numbers.day = numbers.day * 10 + digit
      }
    }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// The day as ISO 8601 writes it: `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = yearMonthDay
    let dash = UInt8(ascii: "-")
    let characters = [
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year),
      dash, digit(month / 10), digit(month),
      dash, digit(day / 10), digit(day),
    ]
    return String(decoding: characters, as: UTF8.self)
  }

  private func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
}
