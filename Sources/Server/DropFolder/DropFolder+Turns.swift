import Host
import Language
import Ledger

/// A file that was refused lines while others before it were not in yet.
struct Overtaking {
  let fingerprint: Fingerprint
  /// What it overtook: once none of these is left, it is taken in again.
  let behind: Set<Fingerprint>
  /// How many of its events are in: taken in again, these are duplicates of themselves.
  let accepted: Int
  /// Whether the pass over the names that is under way has met it.
  var isMet = true
}

/// How files are taken in, in turns.
extension DropFolder {
  /// How many files await those that they overtook: of more, what is refused is final.
  static let mostOvertaking = 200

  /// The files whose names come before a name, and that are not in yet.
  func before(_ name: String) -> Set<Fingerprint> {
    func isBefore(_ other: String) -> Bool { other.utf8.lexicographicallyPrecedes(name.utf8) }
    let taken = underWay.filter { isBefore($0.name) }.map(\.fingerprint)
    return Set(taken + overtaking.filter { isBefore($0.key) }.map(\.value.fingerprint))
  }

  /// Whether a name is that of a file that is being taken in, or that awaits one before it.
  func mustWait(_ name: String, _ fingerprint: Fingerprint) -> Bool {
    if let taking = underWay.first(where: { $0.name == name }) {
      // Another one in its place is looked at once the one that is being read is in.
      if taking.fingerprint != fingerprint {
        pass.ask(within: Self.unsettledPause, now: clocks.steady())
      }
      return true
    }
    guard let first = overtaking[name], first.fingerprint == fingerprint else { return false }
    overtaking[name]?.isMet = true
    let left = Set(underWay.map(\.fingerprint) + overtaking.values.map(\.fingerprint))
    let waits = !first.behind.isDisjoint(with: left)
    if waits { pass.ask(within: Self.unsettledPause, now: clocks.steady()) }
    return waits
  }

  /// Takes the next piece of a file in; answers how many bytes it counts for.
  func advance(_ taking: FileImport, into ledger: Ledger) throws(Trouble) -> Int {
    guard taking.ledger === ledger else {
      leave(taking)
      return Self.bytesAName
    }
    do {
      let started = clocks.steady()
      switch try taking.advance(atMost: piece.bytes) {
      case .taken(let bytes):
        piece.took(clocks.steady() - started)
        underWay.removeFirst()
        underWay.append(taking)
        return bytes
      case .gone:
        leave(taking)
        tell(.gone(file: taking.name))
        return Self.bytesAName
      case .changed:
        leave(taking)
        tell(.changedWhileRead(file: taking.name))
        return FileImport.pieceSize
      case .complete:
        finish(taking)
        return max(Int(taking.fingerprint.size) % FileImport.pieceSize, Self.bytesAName)
      }
    } catch {
      switch error {
      case .ledger(let error): throw .ledger(error)
      case .listener(let error):
        guard case .cannotRead = error else { throw .host(error) }
        leave(taking)
        try cannotRead(taking.name, taking.fingerprint, error)
        return Self.bytesAName
      }
    }
  }

  /// Leaves a file where it is, to be taken in from its beginning.
  private func leave(_ taking: FileImport) {
    taking.abandon()
    underWay.removeAll { $0 === taking }
    pass.ask(within: Self.unsettledPause, now: clocks.steady())
  }

  /// Has a file that is in be counted; or be taken in once more, after those that it overtook.
  private func finish(_ taking: FileImport) {
    underWay.removeAll { $0 === taking }
    var counts = taking.counts
    if let first = overtaking.removeValue(forKey: taking.name),
      first.fingerprint == taking.fingerprint
    {
      counts.accepted += first.accepted
      counts.duplicates -= first.accepted
    } else if counts.rejected > 0, !taking.behind.isEmpty,
      overtaking.count < Self.mostOvertaking
    {
      taking.abandon()
      overtaking[taking.name] = Overtaking(
        fingerprint: taking.fingerprint, behind: taking.behind, accepted: counts.accepted)
      return pass.ask(within: Self.unsettledPause, now: clocks.steady())
    }
    let departure = PendingMove(
      taking.name, taking.fingerprint, to: .done, hasRefusedLines: taking.hasRefusedLines)
    finished.append(Finished(departure: departure, fate: .applied(counts)))
  }
}
