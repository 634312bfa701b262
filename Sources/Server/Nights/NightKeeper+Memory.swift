import BusinessDays
import Commands
import Host
import Ledger
import Publishing

/// What is found at start, and remembered from one start to the next.
extension NightKeeper {
  /// Finds out which night was reported last, and puts away what a killed run left.
  func prepare(
    _ ledger: Ledger, _ now: Int64, _ spool: () -> SpoolCounts
  ) throws(NightTrouble) {
    if opened == nil { opened = (now, spool()) }
    let (found, ahead, leftovers) = try touching { () throws(HostError) in
      try reports.make()
      let leftovers = try reports.removeLeftovers()
      try KeptFile.removeAbandoned(in: configuration.data)
      try KeptFile.removeAbandoned(in: morning.folders.path)
      return (try reports.lastMark(by: now), try reports.lastMark(by: .max), leftovers)
    }
    for error in leftovers { tell(.leftover(error)) }
    let kept = try touching { () throws(HostError) in try readMemory() }
    // A clock that was wrong for a while is not believed afterwards.
    memory = kept.flatMap { $0.started <= now ? $0 : nil } ?? NightMemory(started: now)
    if let last = memory.last, last.night.instant > now { memory.last = nil }
    lastMark = [found, memory.last].compactMap { $0 }.max { $0.night < $1.night }
    memory.last = lastMark
    if let ahead, ahead.night.instant > now + NightKeeper.farAhead {
      memory.doubtedThrough = max(memory.doubtedThrough ?? .min, ahead.night.instant)
    }
    if memory != kept { try touching { () throws(HostError) in try save() } }
    if let lastMark { lead(to: lastMark.night.day) }
    try publishMetrics(of: ledger, now: now)
    if lastMark == nil { tell(.begun(first: schedule(ledger).next(after: memory.started).day)) }
  }

  /// Whether a night was ever reported here, as far as the disk tells.
  var hasReported: Bool {
    let kept = (try? KeptFile.read(NightMemory.path(in: configuration.data))).flatMap { $0 }
    if kept.flatMap({ NightMemory($0) })?.last != nil { return true }
    return (try? reports.lastMark(by: .max)).flatMap { $0 } != nil
  }

  /// What it means that there is no ledger.
  var absentLedger: AbsentLedger { hasReported ? .isLost : .isMade }

  /// Whether the report that has a night's place is one that a clock ahead has left.
  func isDoubted(_ night: Night) -> Bool {
    guard let doubted = memory.doubtedThrough else { return false }
    return night.instant <= doubted && reports.mark(of: night.day)?.night == night
  }

  private func readMemory() throws(HostError) -> NightMemory? {
    let path = NightMemory.path(in: configuration.data)
    guard let bytes = try KeptFile.read(path) else { return nil }
    guard let memory = NightMemory(bytes) else {
      tell(.damagedMemory(path: path))
      return nil
    }
    return memory
  }

  /// Remembers a night that was reported.
  func remember(_ mark: NightMark) throws(HostError) {
    lastMark = mark
    memory.last = mark
    if let doubted = memory.doubtedThrough, mark.night.instant >= doubted {
      memory.doubtedThrough = nil
    }
    try save()
  }

  private func save() throws(HostError) {
    try KeptFile.replace(NightMemory.path(in: configuration.data), memory.bytes)
  }
}
