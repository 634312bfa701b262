extension Database {
  /// The first column of the first row of `PRAGMA name`, as text; nil when there is no row.
  public func pragma(_ name: String) throws(SQLiteError) -> String? {
    Self.requireWord(name)
    var statement = try prepare("PRAGMA \(name)")
    return try statement.first { $0.text(0) }
  }

  /// Sets a pragma, then reads it back and throws `settingNotTaken` when it is something else.
  /// The value is given as it reads: `truncate` for `journal_mode`, 3 for `synchronous` EXTRA.
  public func set(pragma name: String, to value: String) throws(SQLiteError) {
    Self.requireWord(name)
    Self.requireWord(value)
    try execute("PRAGMA \(name) = \(value)")
    let found = try pragma(name)
    guard let found, found.lowercased() == value.lowercased() else {
      throw .settingNotTaken(name: name, wanted: value, found: found)
    }
  }

  /// Sets a pragma that reads back as a number, or as 0 and 1 for off and on.
  public func set(pragma name: String, to value: Int64) throws(SQLiteError) {
    try set(pragma: name, to: String(value))
  }

  /// Pragmas take no parameters: what goes into their text is checked instead.
  private static func requireWord(_ text: String) {
    let isWord = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    precondition(isWord && !text.isEmpty, "a pragma's name and value are words or numbers")
  }
}
