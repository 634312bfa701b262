import Host
import Language
import Ledger

/// What is made of each name in the drop folder.
extension DropFolder {
  /// How old the last change of a file must be for it to be whole, in nanoseconds. Who writes
  /// elsewhere and renames need not wait that long after the writing; who writes in place must
  /// not pause so long.
  static let settling: Int64 = 2_000_000_000
  /// When files that are being written are looked at again.
  static let unsettledPause: Int64 = 500_000_000
  /// How long the files after one that is being written wait for it, in nanoseconds.
  static let longestHold: Int64 = 10_000_000_000
  /// When what cannot be read, or does not belong there, is looked at again.
  static let troublePause: Int64 = 60_000_000_000
  /// How old a name that is not one of a file of events is before it is told of: it may be that
  /// of a file that is written, to be renamed.
  static let unknownFileAge: Int64 = 60_000_000_000

  /// A file whose time of change cannot tell whether it is whole.
  struct Watched: Hashable {
    let fingerprint: Fingerprint
    let links: Int
    let since: Int64
  }

  func examine(_ bytes: [UInt8], into ledger: Ledger) throws(Trouble) {
    guard let name = DropName.valid(bytes) else { return try meetStranger(bytes) }
    let seen: FileFacts?
    do throws(HostError) { seen = try folders.drop.inspect(name) } catch { throw .host(error) }
    guard let facts = seen else { return }
    let fingerprint = Fingerprint(facts)
    // It is dealt with, and could not be moved.
    if state.leaving.contains(where: { $0.name == name && $0.fingerprint == fingerprint }) {
      return
    }
    if mustWait(name, fingerprint) { return }
    switch facts.kind {
    case .symbolicLink: return putAside(name, fingerprint, .symbolicLink)
    case .folder, .other: return putAside(name, fingerprint, .notAFile)
    case .regular: break
    }
    guard isSettled(name, facts) else { return hold() }
    if facts.size > longestFile { return putAside(name, fingerprint, .tooLong) }
    if facts.links > 1 { return putAside(name, fingerprint, .severalNames) }
    try open(name, fingerprint, into: ledger)
  }

  private func putAside(
    _ name: String, _ fingerprint: Fingerprint, _ unfit: SpoolNotice.Unfit
  ) {
    finished.append(
      Finished(departure: PendingMove(name, fingerprint, to: .refused), fate: .unfit(unfit)))
  }

  /// Whether nobody writes to a file any more, by when it was changed; a file from the future, or
  /// one that may be about to lose its other name, by watching it.
  private func isSettled(_ name: String, _ facts: FileFacts) -> Bool {
    let age = clocks.files() - facts.modified
    if age >= Self.settling, facts.links == 1 { return true }
    if age >= 0, age < Self.settling { return false }
    let now = clocks.steady()
    let fingerprint = Fingerprint(facts)
    if let known = watched[name], known.fingerprint == fingerprint, known.links == facts.links {
      watched.remember(name, known)
      return now - known.since >= Self.settling
    }
    watched.remember(name, Watched(fingerprint: fingerprint, links: facts.links, since: now))
    return false
  }

  /// Has the files after one that is being written wait for it, so that they are taken in in
  /// order; but not for long, for it may be written to without end.
  private func hold() {
    let now = clocks.steady()
    let since = heldSince ?? now
    heldSince = since
    isHeld = true
    pass.ask(within: Self.unsettledPause, now: now)
    if now - since < Self.longestHold { pass.end(now: now) }
  }

  private func open(
    _ name: String, _ fingerprint: Fingerprint, into ledger: Ledger
  ) throws(Trouble) {
    do throws(HostError) {
      let input = try folders.drop.input(name)
      guard Fingerprint(try input.facts()) == fingerprint else {
        // Another file, or written to, since it was looked at.
        return pass.ask(within: Self.unsettledPause, now: clocks.steady())
      }
      underWay.append(
        FileImport(
          name, input, fingerprint, behind: before(name), into: ledger, clock: clocks.recording,
          folders, messages))
    } catch {
      if case .notARegularFile = error {
        return pass.ask(within: Self.unsettledPause, now: clocks.steady())
      }
      try cannotRead(name, fingerprint, error)
    }
  }

  func cannotRead(
    _ name: String, _ fingerprint: Fingerprint, _ error: HostError
  ) throws(Trouble) {
    if error.systemError?.name == "ENOENT" { return }
    if error.systemError?.isShortage == true { throw .host(error) }
    // Whether it is written to meanwhile or not, it cannot be read.
    if refusals[name] != fingerprint.inode, refusals.hasRoom { tell(.unreadable(error)) }
    refusals.remember(name, fingerprint.inode)
    pass.ask(within: Self.troublePause, now: clocks.steady())
  }

  func endWholePass() {
    pass.end(now: clocks.steady())
    overtaking = overtaking.filter { $0.value.isMet }
    for name in overtaking.keys { overtaking[name]?.isMet = false }
    if finished.isEmpty { lastTrouble = nil }
    if !isHeld { heldSince = nil }
    isHeld = false
    refusals.endWholePass()
    watched.endWholePass()
    if let count = unknownFiles.endWholePass() { tell(.moreLeftAlone(count: count)) }
  }
}
