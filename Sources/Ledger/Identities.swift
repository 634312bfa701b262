import SQLite

/// Which identities are taken, in the ledger and by what this transaction recorded.
final class Identities {
  /// Those known so far, with their events' numbers.
  private var taken: [Identity: Int64] = [:]
  private var new: [(key: Identity, sequence: Int64)] = []
  private var select: Statement
  private var insert: Statement
  private let isEmpty: Bool

  init(_ database: borrowing Database, isEmpty: Bool) throws(SQLiteError) {
    select = try database.prepare("SELECT seq FROM identity WHERE source = ? AND id = ?")
    insert = try database.prepare("INSERT INTO identity(source, id, seq) VALUES (?, ?, ?)")
    self.isEmpty = isEmpty
  }

  /// Looks up which of these the ledger holds already.
  ///
  /// In the order of the index: a large batch in any other order reads every page many times.
  func resolve(_ keys: [Identity], newSourcesFrom firstNew: Int64) throws(SQLiteError) {
    taken.reserveCapacity(taken.count + keys.count)
    if isEmpty { return }
    for key in keys.filter({ $0.source < firstNew }).sorted() where taken[key] == nil {
      if let sequence = try stored(key) { taken[key] = sequence }
    }
  }

  /// The number of the event of an identity that was resolved or taken.
  func sequence(of key: Identity) -> Int64? { taken[key] }

  /// The number of the event of any identity.
  func find(_ key: Identity) throws(SQLiteError) -> Int64? {
    if let sequence = taken[key] { return sequence }
    return isEmpty ? nil : try stored(key)
  }

  func take(_ key: Identity, _ sequence: Int64) {
    taken[key] = sequence
    new.append((key, sequence))
  }

  func writeNew() throws(SQLiteError) {
    new.sort { $0.key < $1.key }
    for entry in new {
      insert.bind(entry.key.source, at: 1)
      try entry.key.id.bind(to: &insert, at: 2)
      insert.bind(entry.sequence, at: 3)
      try insert.run()
    }
    new = []
  }

  private func stored(_ key: Identity) throws(SQLiteError) -> Int64? {
    select.bind(key.source, at: 1)
    try key.id.bind(to: &select, at: 2)
    return try select.first { $0.int64(0) }
  }
}
