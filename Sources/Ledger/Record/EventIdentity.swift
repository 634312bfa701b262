import SQLite

/// An event's id as the ledger keeps it: a UUID takes 16 bytes, not 36 characters.
enum StoredId: Hashable, Comparable {
  case text(ExactText)
  case uuid(UInt64, UInt64)

  init(_ id: String) {
    if let (high, low) = StoredId.uuid(id) {
      self = .uuid(high, low)
    } else {
      self = .text(ExactText(id))
    }
  }

  /// The id in a column.
  init(_ row: borrowing Row, _ column: Int32) {
    let halves: (UInt64, UInt64)? = row.withBytes(column) { bytes in
      guard row.type(column) == .blob, bytes.count == 16 else { return nil }
      var halves: (UInt64, UInt64) = (0, 0)
      for index in 0..<8 {
        halves.0 = halves.0 << 8 | UInt64(bytes[index])
        halves.1 = halves.1 << 8 | UInt64(bytes[8 + index])
      }
      return halves
    }
    if let (high, low) = halves {
      self = .uuid(high, low)
    } else {
      self = .text(ExactText(row.text(column)))
    }
  }

  /// The order of SQLite's keys, so that a batch is inserted in the order of the index.
  static func < (left: StoredId, right: StoredId) -> Bool {
    switch (left, right) {
    case (.text(let one), .text(let two)): one.text.isBefore(two.text)
    case (.text, .uuid): true
    case (.uuid, .text): false
    case (.uuid(let high1, let low1), .uuid(let high2, let low2)):
      (high1, low1) < (high2, low2)
    }
  }

  /// The two halves of a UUID in its canonical form, lower case; any other text is kept as it is.
  private static func uuid(_ id: String) -> (UInt64, UInt64)? {
    let bytes = id.utf8.span
    guard bytes.count == 36 else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    var isValid = true
    for position in bytes.indices {
      let byte = bytes[position]
      if position == 8 || position == 13 || position == 18 || position == 23 {
        isValid = isValid && byte == UInt8(ascii: "-")
        continue
      }
      // Digits are random: to branch on which of the two kinds one is would be to guess.
      let (digit, letter) = (byte &- UInt8(ascii: "0"), byte &- UInt8(ascii: "a"))
      isValid = isValid && (digit < 10) != (letter < 6)
      let value = UInt64(digit < 10 ? digit : letter &+ 10)
      if position < 18 {
        halves.0 = halves.0 << 4 | value
      } else {
        halves.1 = halves.1 << 4 | value
      }
    }
    return isValid ? halves : nil
  }

  /// The 16 bytes of a UUID.
  private static func bytes(_ high: UInt64, _ low: UInt64) -> InlineArray<16, UInt8> {
    InlineArray { index in
      UInt8(truncatingIfNeeded: (index < 8 ? high : low) >> UInt64(56 - index % 8 * 8))
    }
  }

  func bind(to statement: inout LedgerStatement, at index: Int32) throws(LedgerError) {
    switch self {
    case .text(let exact): try statement.bind(exact.text, at: index)
    case .uuid(let high, let low):
      try statement.bind(blob: StoredId.bytes(high, low).span, at: index)
    }
  }

  /// The id as it was given.
  static func text(_ statement: borrowing Row, _ column: Int32) -> String {
    guard statement.type(column) == .blob else { return statement.text(column) }
    var text: [UInt8] = []
    for (index, byte) in statement.blob(column).enumerated() {
      if index == 4 || index == 6 || index == 8 || index == 10 { text.append(UInt8(ascii: "-")) }
      for digit in [byte >> 4, byte & 15] {
        text.append(digit < 10 ? 48 + digit : 87 + digit)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A text that is itself and no other: two spellings of one accented letter differ, as they do for
/// SQLite and for every other reader, whereas `String` takes them for one.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactText, right: ExactText) -> Bool {
    let (one, other) = (left.text.utf8.span, right.text.utf8.span)
    guard one.count == other.count else { return false }
    for index in one.indices where one[index] != other[index] { return false }
    return true
  }

  // Texts of the same bytes are equal strings too, and so have the same hash.
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// A source and an id: what makes an event itself and no other.
struct Identity: Hashable, Comparable {
  /// The source's word.
  let source: Int64
  let id: StoredId

  static func < (left: Identity, right: Identity) -> Bool {
    left.source != right.source ? left.source < right.source : left.id < right.id
  }
}
