/// The character between two fields.
public enum CSVSeparator: UInt8, Hashable, Sendable, CaseIterable {
  /// The comma of RFC 4180.
  case comma = 0x2C
  /// The semicolon, which spreadsheets write where the comma is the decimal sign.
  case semicolon = 0x3B

  /// The separator that a header uses: the more frequent of the two outside quotes. Nil when
  /// neither is there, as in a sheet of one column, or both are as often.
  public init?(header: Span<UInt8>) {
    var commas = 0
    var semicolons = 0
    var isQuoted = false
    for position in header.indices {
      switch header[position] {
      case Byte.quote: isQuoted.toggle()
      case Self.comma.rawValue where !isQuoted: commas += 1
      case Self.semicolon.rawValue where !isQuoted: semicolons += 1
      default: break
      }
    }
    guard commas != semicolons else { return nil }
    self = commas > semicolons ? .comma : .semicolon
  }
}

/// The other bytes that mean something in CSV.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote: UInt8 = 0x22
  static let apostrophe: UInt8 = 0x27
}
