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
  /// The identities that the batches before the last one met: there may be as many of these as
  /// events, each offered by itself.
  private var earlier: [Identity: Int64] = [:]
  private var select: LedgerStatement
  private var selectNext: LedgerStatement
  private var inserts: RowInserts
  /// The first number of this transaction; the ledger is empty when it is 1.
  private let firstSequence: Int64

  init(_ database: LedgerConnection, firstSequence: Int64) throws(LedgerError) {
    select = try database.prepare("SELECT seq FROM identity WHERE source = ? AND id = ?")
    selectNext = try database.prepare(
      "SELECT id, seq FROM identity WHERE source = ? AND id >= ? ORDER BY id LIMIT 1")
    inserts = RowInserts(database, into: "identity", columns: ["source", "id", "seq"])
    self.firstSequence = firstSequence
  }

  /// Begins a batch, and looks up which of its identities are taken already.
  ///
  /// - Parameter firstNew: the first word of this transaction; no event has a later source yet.
  func begin(_ keys: [Identity], newSourcesFrom firstNew: Int64) throws(LedgerError) {
    var batch = Batch(keys)
    if let last = batches.last {
      for (index, key) in last.keys.enumerated() where last.sequences[index] > 0 {
        earlier[key] = last.sequences[index]
      }
      for (index, key) in keys.enumerated() { batch.sequences[index] = earlier[key] ?? 0 }
    }
    if firstSequence > 1 { try readStored(into: &batch, newSourcesFrom: firstNew) }
    batches.append(batch)
  }

  /// Looks up which identities of a batch the ledger holds. The first one that it holds at or after
  /// the one looked up says that those before it are free: where ids grow with time, as a UUID of
  /// version 7 does, one look-up is enough for all.
  private func readStored(into batch: inout Batch, newSourcesFrom firstNew: Int64)
    throws(LedgerError)
  {
    var next: (key: Identity, sequence: Int64)?
    var finishedSource: Int64?
    for index in batch.order where batch.first[Int(index)] == index {
      let key = batch.keys[Int(index)]
      if key.source >= firstNew { return }
      if key.source == finishedSource { continue }
      if next.map({ $0.key < key }) ?? true {
        next = try stored(from: key)
        if next == nil { finishedSource = key.source }
      }
      if let next, next.key == key { batch.sequences[Int(index)] = next.sequence }
    }
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
  func find(_ key: Identity) throws(LedgerError) -> Int64? {
    let sequence = sequence(inBatches: key)
    return sequence > 0 ? sequence : try stored(key)
  }

  func writeNew() throws(LedgerError) {
    for batch in batches {
      let new = batch.order.filter { batch.isTaken[Int($0)] }
      try inserts.insert(count: new.count) { row, statement, parameter throws(LedgerError) in
        let index = Int(new[row])
        statement.bind(batch.keys[index].source, at: parameter)
        try batch.keys[index].id.bind(to: &statement, at: parameter + 1)
        statement.bind(batch.sequences[index], at: parameter + 2)
      }
    }
    batches = []
    earlier = [:]
  }

  /// The number of the event of an identity that this transaction met; 0 when there is none.
  private func sequence(inBatches key: Identity) -> Int64 {
    if let sequence = batches.last?.sequence(of: key), sequence > 0 { return sequence }
    return earlier[key] ?? 0
  }

  private func stored(_ key: Identity) throws(LedgerError) -> Int64? {
    select.bind(key.source, at: 1)
    try key.id.bind(to: &select, at: 2)
    return try select.first { $0.int64(0) }
  }

  /// The first identity of a source that the ledger holds, from one on.
  private func stored(from key: Identity) throws(LedgerError) -> (key: Identity, sequence: Int64)? {
    selectNext.bind(key.source, at: 1)
    try key.id.bind(to: &selectNext, at: 2)
    return try selectNext.first {
      (Identity(source: key.source, id: StoredId($0, 0)), $0.int64(1))
    }
  }
}
