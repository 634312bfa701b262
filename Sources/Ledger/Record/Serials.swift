import SQLite
public import ServiceStandards

/// The greatest dossier number counted for each prefix and year, so that none is given twice.
///
/// What the program gave counts, being one more than the greatest; a number given by hand counts
/// when it is at most 1,000 above: one mistyped is not the beginning of all that follow. So what
/// counts are the numbers that can be reached from 0 by steps of 1,000 at most, in whatever order
/// they came, and the next one is free.
final class Serials {
  private struct Key: Hashable {
    /// Its place among the prefixes.
    let prefix: Int
    let year: Int
  }

  /// How far above the greatest number another one counts.
  static let reach: Int64 = 1_000
  static let fewestDigits = 5

  /// In upper case.
  private let prefixes: [String]
  private var noted: [Key: [Int64]] = [:]
  private var select: LedgerStatement
  private var selectRecorded: LedgerStatement
  private var upsert: LedgerStatement

  init(_ database: LedgerConnection, rulebook: Rulebook) throws(LedgerError) {
    prefixes = Set(rulebook.services.entries.map { $0.prefix.uppercased() }).sorted()
    select = try database.prepare("SELECT greatest FROM serial WHERE prefix = ? AND year = ?")
    selectRecorded = try database.prepare(
      "SELECT number FROM dossier WHERE number >= ? AND number <= ? ORDER BY number DESC")
    upsert = try database.prepare(
      """
      INSERT INTO serial(prefix, year, greatest) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET greatest = max(greatest, excluded.greatest)
      """)
  }

  /// Takes notice of a number that was received.
  func note(_ number: String) {
    guard let (key, serial, digits) = parse(number.utf8.span) else { return }
    if digits == Serials.digits(of: serial) { noted[key, default: []].append(serial) }
  }

  /// One more than the greatest counted.
  func next(prefix: String, year: Int) throws(LedgerError) -> Int64 {
    guard let index = prefixes.firstIndex(of: prefix.uppercased()) else { return 1 }
    return try greatest(Key(prefix: index, year: year)) + 1
  }

  /// Whether the table holds what follows from what was noticed.
  func matchTable(_ database: LedgerConnection) throws(LedgerError) -> Bool {
    var rows: [Key: Int64] = [:]
    var selectAll = try database.prepare("SELECT prefix, year, greatest FROM serial")
    while try selectAll.step() {
      guard let prefix = prefixes.firstIndex(of: selectAll.row.text(0)),
        let year = Int(exactly: selectAll.row.int64(1))
      else { return false }
      rows[Key(prefix: prefix, year: year)] = selectAll.row.int64(2)
    }
    return Set(rows.keys).union(noted.keys).allSatisfy { key in
      (rows[key] ?? 0) == Serials.greatest(noted[key] ?? [], from: 0)
    }
  }

  func write() throws(LedgerError) {
    for key in noted.keys {
      try upsert.run(prefixes[key.prefix], key.year, try greatest(key))
    }
    noted = [:]
  }

  /// The greatest number counted, of those that the ledger holds and those noticed.
  private func greatest(_ key: Key) throws(LedgerError) -> Int64 {
    try select.bindAll(prefixes[key.prefix], key.year)
    // No number that is read has more digits.
    let stored = try select.first { $0.int64(0) } ?? 0
    var greatest = min(max(stored, 0), Serials.greatestSerial)
    while true {
      greatest = Serials.greatest(noted[key] ?? [], from: greatest)
      guard let recorded = try recorded(key, above: greatest) else { return greatest }
      greatest = recorded
    }
  }

  /// The greatest that is reached through these numbers.
  private static func greatest(_ numbers: [Int64], from first: Int64) -> Int64 {
    var greatest = first
    for number in numbers.sorted() where number > greatest {
      guard number <= greatest + reach else { break }
      greatest = number
    }
    return greatest
  }

  /// The greatest number that the ledger holds above one and within its reach.
  private func recorded(_ key: Key, above least: Int64) throws(LedgerError) -> Int64? {
    let head = "\(prefixes[key.prefix])-\(key.year)-"
    var last = least + Serials.reach
    while last > least {
      // Numbers of as many digits are in the order of their texts.
      let digits = Serials.digits(of: last)
      let first = max(least + 1, digits > Serials.fewestDigits ? Serials.smallest(digits) : 0)
      defer { last = first - 1 }
      try selectRecorded.bindAll(head + Serials.text(first), head + Serials.text(last))
      defer { selectRecorded.reset() }
      while try selectRecorded.step() {
        let number = selectRecorded.row.text(0)
        guard let (itsKey, serial, length) = parse(number.utf8.span), itsKey == key,
          length == digits, (first...last).contains(serial)
        else { continue }
        return serial
      }
    }
    return nil
  }

  /// A number as it is given: at least five digits, no needless zero.
  static func text(_ serial: Int64) -> String {
    let digits = String(serial)
    return String(repeating: "0", count: max(0, fewestDigits - digits.count)) + digits
  }

  private static func digits(of serial: Int64) -> Int {
    var (digits, left) = (1, serial / 10)
    while left > 0 { (digits, left) = (digits + 1, left / 10) }
    return max(digits, fewestDigits)
  }

  /// The smallest number of so many digits.
  private static func smallest(_ digits: Int) -> Int64 {
    (1..<digits).reduce(1) { power, _ in power * 10 }
  }

  private static let mostDigits = 15
  private static let greatestSerial = smallest(mostDigits + 1) - 1

  /// Reads `PREFIX-YEAR-SERIAL`, with how many digits the serial number has; a number of any other
  /// form has none.
  private func parse(_ number: Span<UInt8>) -> (Key, serial: Int64, digits: Int)? {
    var end = number.count
    guard let serial = Serials.digits(number, before: &end, atMost: Serials.mostDigits),
      let year = Serials.digits(number, before: &end, atMost: 4), year.length == 4,
      let prefix = prefixes.firstIndex(where: { Serials.isPrefix($0, number.extracting(..<end)) })
    else { return nil }
    return (Key(prefix: prefix, year: Int(year.value)), serial.value, serial.length)
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
    let serial = try serials.next(prefix: prefix, year: year)
    return "\(prefix)-\(year)-" + Serials.text(serial)
  }
}
