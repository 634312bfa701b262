import SQLite
public import Standards

/// The greatest dossier number ever seen for each prefix and year, so that none is used twice.
final class Serials {
  private struct Key: Hashable {
    let prefix: String
    let year: Int
  }

  private let prefixes: Set<String>
  private var greatest: [Key: Int64] = [:]
  private var select: Statement
  private var upsert: Statement

  init(_ database: borrowing Database, rulebook: Rulebook) throws(SQLiteError) {
    prefixes = Set(rulebook.services.entries.map { $0.prefix.uppercased() })
    select = try database.prepare("SELECT greatest FROM serial WHERE prefix = ? AND year = ?")
    upsert = try database.prepare(
      """
      INSERT INTO serial(prefix, year, greatest) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET greatest = max(greatest, excluded.greatest)
      """)
  }

  /// Takes notice of a number that was received.
  func note(_ number: String) {
    guard let (key, serial) = parse(number) else { return }
    greatest[key] = max(greatest[key] ?? 0, serial)
  }

  /// One more than the greatest seen.
  func next(prefix: String, year: Int) throws(SQLiteError) -> Int64 {
    let key = Key(prefix: prefix.uppercased(), year: year)
    try select.bind(key.prefix, at: 1)
    select.bind(Int64(year), at: 2)
    let stored = try select.first { $0.int64(0) } ?? 0
    return min(max(stored, greatest[key] ?? 0), Int64.max - 1) + 1
  }

  func write() throws(SQLiteError) {
    for (key, serial) in greatest {
      try upsert.bind(key.prefix, at: 1)
      upsert.bind(Int64(key.year), at: 2)
      upsert.bind(serial, at: 3)
      try upsert.run()
    }
    greatest = [:]
  }

  /// Reads `PREFIX-YEAR-SERIAL`; a number of any other form is no serial number.
  private func parse(_ number: String) -> (Key, Int64)? {
    let parts = number.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count >= 3, let serial = Serials.digits(parts[parts.count - 1], atMost: 15),
      parts[parts.count - 2].count == 4,
      let year = Serials.digits(parts[parts.count - 2], atMost: 4)
    else { return nil }
    let prefix = number.utf8.dropLast(parts[parts.count - 1].count + 6)
    let key = Key(prefix: String(decoding: prefix, as: UTF8.self).uppercased(), year: Int(year))
    return prefixes.contains(key.prefix) ? (key, serial) : nil
  }

  private static func digits(_ text: some Collection<UInt8>, atMost limit: Int) -> Int64? {
    guard (1...limit).contains(text.count) else { return nil }
    var value: Int64 = 0
    for byte in text {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 48)
    }
    return value
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
