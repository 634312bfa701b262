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
    let bytes = id.utf8
    guard bytes.count == 36 else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    var digits = 0
    for (position, byte) in bytes.enumerated() {
      if position == 8 || position == 13 || position == 18 || position == 23 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      let value: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      if digits < 16 {
        halves.0 = halves.0 << 4 | UInt64(value)
      } else {
        halves.1 = halves.1 << 4 | UInt64(value)
      }
      digits += 1
    }
    return halves
  }

  /// The 16 bytes of a UUID.
  private static func bytes(_ high: UInt64, _ low: UInt64) -> [UInt8] {
    (0..<16).map { index in
      UInt8(truncatingIfNeeded: (index < 8 ? high : low) >> UInt64(56 - index % 8 * 8))
    }
  }

  func bind(to statement: inout Statement, at index: Int32) throws(SQLiteError) {
    switch self {
    case .text(let exact): try statement.bind(exact.text, at: index)
    case .uuid(let high, let low):
      try statement.bind(blob: StoredId.bytes(high, low).span, at: index)
    }
  }

  /// The id as it was given.
  static func text(_ statement: borrowing Statement, _ column: Int32) -> String {
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
    left.text.utf8.elementsEqual(right.text.utf8)
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
