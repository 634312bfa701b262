import SQLite

/// Which identities are taken, in the ledger and by what this transaction recorded.
final class Identities {
  /// The identities of the events that were offered together.
  ///
  /// They are looked up and written in the order of the index: a large batch in any other order
  /// reads every page many times. In that order equal ones lie side by side, too.
  private struct Batch {
    let keys: [Identity]
    /// The indexes of the keys, in the order of the keys; of equal ones the first offered first.
    let order: [Int32]
    /// For each key, the index of the first offered of those equal to it.
    var first: [Int32]
    /// For each first key the number of its event; 0 while it is free.
    var sequences: [Int64]
    /// For each first key whether an event of this batch took it.
    var isTaken: [Bool]

    init(_ keys: [Identity]) {
      self.keys = keys
      order = (0..<Int32(keys.count)).sorted {
        let (left, right) = (keys[Int($0)], keys[Int($1)])
        return left == right ? $0 < $1 : left < right
      }
      first = [Int32](repeating: 0, count: keys.count)
      sequences = [Int64](repeating: 0, count: keys.count)
      isTaken = [Bool](repeating: false, count: keys.count)
      var leader: Int32?
      for index in order {
        if leader.map({ keys[Int($0)] != keys[Int(index)] }) ?? true { leader = index }
        first[Int(index)] = leader ?? index
      }
    }

    /// The number of the event of an identity; 0 when none of the batch took it.
    func sequence(of key: Identity) -> Int64 {
      var (low, high) = (0, order.count)
      while low < high {
        let middle = (low + high) / 2
        if keys[Int(order[middle])] < key { low = middle + 1 } else { high = middle }
      }
      guard low < order.count, keys[Int(order[low])] == key else { return 0 }
      return sequences[Int(order[low])]
    }
  }

  private var batches: [Batch] = []
  private var select: Statement
  private var inserts: RowInserts
  /// The first number of this transaction; the ledger is empty when it is 1.
  private let firstSequence: Int64

  init(_ database: Database, firstSequence: Int64) throws(SQLiteError) {
    select = try database.prepare("SELECT seq FROM identity WHERE source = ? AND id = ?")
    inserts = RowInserts(database, into: "identity", columns: ["source", "id", "seq"])
    self.firstSequence = firstSequence
  }

  /// Begins a batch, and looks up which of its identities are taken already.
  ///
  /// - Parameter firstNew: the first word of this transaction; no event has a later source yet.
  func begin(_ keys: [Identity], newSourcesFrom firstNew: Int64) throws(SQLiteError) {
    var batch = Batch(keys)
    if firstSequence > 1 || !batches.isEmpty {
      for index in batch.order where batch.first[Int(index)] == index {
        let key = keys[Int(index)]
        batch.sequences[Int(index)] = try known(key, newSourcesFrom: firstNew)
      }
    }
    batches.append(batch)
  }

  /// The number of the event that has the identity of an event of the batch; `nil` when it is free.
  func sequence(at index: Int) -> Int64? {
    let batch = batches.count - 1
    let sequence = batches[batch].sequences[Int(batches[batch].first[index])]
    return sequence == 0 ? nil : sequence
  }

  /// An event of the batch takes its identity.
  func take(at index: Int, _ sequence: Int64) {
    let batch = batches.count - 1
    let first = Int(batches[batch].first[index])
    batches[batch].sequences[first] = sequence
    batches[batch].isTaken[first] = true
  }

  /// The number of the event of any identity.
  func find(_ key: Identity) throws(SQLiteError) -> Int64? {
    let sequence = try known(key, newSourcesFrom: Int64.max)
    return sequence == 0 ? nil : sequence
  }

  func writeNew() throws(SQLiteError) {
    for batch in batches {
      let new = batch.order.filter { batch.isTaken[Int($0)] }
      try inserts.insert(count: new.count) { row, statement, parameter throws(SQLiteError) in
        let index = Int(new[row])
        statement.bind(batch.keys[index].source, at: parameter)
        try batch.keys[index].id.bind(to: &statement, at: parameter + 1)
        statement.bind(batch.sequences[index], at: parameter + 2)
      }
    }
    batches = []
  }

  private func known(_ key: Identity, newSourcesFrom firstNew: Int64) throws(SQLiteError) -> Int64 {
    for batch in batches {
      let sequence = batch.sequence(of: key)
      if sequence > 0 { return sequence }
    }
    if firstSequence == 1 || key.source >= firstNew { return 0 }
    select.bind(key.source, at: 1)
    try key.id.bind(to: &select, at: 2)
    return try select.first { $0.int64(0) } ?? 0
  }
}
