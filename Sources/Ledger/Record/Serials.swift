import SQLite
public import Standards

/// The greatest dossier number ever seen for each prefix and year, so that none is used twice.
final class Serials {
  private struct Key: Hashable {
    /// Its place among the prefixes.
    let prefix: Int
    let year: Int
  }

  /// In upper case.
  private let prefixes: [String]
  private var greatest: [Key: Int64] = [:]
  private var select: Statement
  private var upsert: Statement

  init(_ database: borrowing Database, rulebook: Rulebook) throws(SQLiteError) {
    prefixes = Set(rulebook.services.entries.map { $0.prefix.uppercased() }).sorted()
    select = try database.prepare("SELECT greatest FROM serial WHERE prefix = ? AND year = ?")
    upsert = try database.prepare(
      """
      INSERT INTO serial(prefix, year, greatest) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET greatest = max(greatest, excluded.greatest)
      """)
  }

  /// Takes notice of a number that was received.
  func note(_ number: String) {
    guard let (key, serial) = parse(number.utf8.span) else { return }
    greatest[key, default: 0] = max(greatest[key, default: 0], serial)
  }

  /// One more than the greatest seen.
  func next(prefix: String, year: Int) throws(SQLiteError) -> Int64 {
    let prefix = prefix.uppercased()
    try select.bind(prefix, at: 1)
    select.bind(Int64(year), at: 2)
    let stored = try select.first { $0.int64(0) } ?? 0
    let noted = prefixes.firstIndex(of: prefix).flatMap { greatest[Key(prefix: $0, year: year)] }
    return min(max(stored, noted ?? 0), Int64.max - 1) + 1
  }

  /// Whether the table holds just what was noticed.
  func matchTable(_ database: borrowing Database) throws(SQLiteError) -> Bool {
    let rows = try database.prepareFirstInteger("SELECT count(*) FROM serial")
    if rows != Int64(greatest.count) { return false }
    for (key, serial) in greatest {
      try select.bind(prefixes[key.prefix], at: 1)
      select.bind(Int64(key.year), at: 2)
      let stored = try select.first { $0.int64(0) }
      if stored != serial { return false }
    }
    return true
  }

  func write() throws(SQLiteError) {
    for (key, serial) in greatest {
      try upsert.bind(prefixes[key.prefix], at: 1)
      upsert.bind(Int64(key.year), at: 2)
      upsert.bind(serial, at: 3)
      try upsert.run()
    }
    greatest = [:]
  }

  /// Reads `PREFIX-YEAR-SERIAL`; a number of any other form is no serial number.
  private func parse(_ number: Span<UInt8>) -> (Key, Int64)? {
    var end = number.count
    guard let serial = Serials.digits(number, before: &end, atMost: 15),
      let year = Serials.digits(number, before: &end, atMost: 4), year.length == 4,
      let prefix = prefixes.firstIndex(where: { Serials.isPrefix($0, number.extracting(..<end)) })
    else { return nil }
    return (Key(prefix: prefix, year: Int(year.value)), serial.value)
  }

  /// Reads a number and the hyphen before it, and moves before that.
  private static func digits(_ text: Span<UInt8>, before end: inout Int, atMost limit: Int)
    -> (value: Int64, length: Int)?
  {
    var start = end
    while start > 0, text[start - 1] != UInt8(ascii: "-") { start -= 1 }
    guard start > 0, (1...limit).contains(end - start) else { return nil }
    var value: Int64 = 0
    for position in start..<end {
      guard (48...57).contains(text[position]) else { return nil }
      value = value * 10 + Int64(text[position] - 48)
    }
    defer { end = start - 1 }
    return (value, end - start)
  }

  /// Whether an ASCII text is a prefix, whatever its case.
  private static func isPrefix(_ prefix: String, _ text: Span<UInt8>) -> Bool {
    let letters = prefix.utf8.span
    guard letters.count == text.count else { return false }
    for position in letters.indices {
      let byte = text[position]
      let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      if letters[position] != (isLower ? byte - 32 : byte) { return false }
    }
    return true
  }
}

extension Recording {
  /// A number never used before: `P-2026-00042`.
  public func nextNumber(of service: Code<Service>, year: Int) throws(LedgerError) -> String {
    let prefix = rulebook.services[service].prefix
    let serial: Int64
    do { serial = try serials.next(prefix: prefix, year: year) } catch { throw .storage(error) }
    let digits = String(serial)
    return "\(prefix)-\(year)-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }
}
