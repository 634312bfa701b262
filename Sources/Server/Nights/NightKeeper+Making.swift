import BusinessDays
import Host
import Language
import Ledger
import Publishing
import ServiceStandards

/// How one night is reported.
extension NightKeeper {
  /// Answers whether there may be more to do.
  func advance(
    _ ledger: Ledger, _ now: Int64, _ spool: () -> SpoolCounts
  ) throws(NightTrouble) -> Bool {
    let schedule = schedule(ledger)
    let last = lastMark?.night.day ?? schedule.next(after: memory.started).day.offset(byDays: -1)
    // A night is over after its instant, not at it.
    let due = schedule.missed(since: last, now: now - 1)
    if let first = due.first?.day, let last { tellTooOld(since: last, first) }
    guard var night = due.first(where: { !forgone.contains($0.day) }) else {
      try look(ledger, now)
      return false
    }
    let before = opened.flatMap { night.instant < $0.now ? $0.spool : nil }
    let isMissed = before != nil || night != due.last
    do throws(LedgerError) {
      night.through = try isMissed ? known(by: night, ledger) : ledger.seal().events
    } catch { throw .ledger(error) }
    // What was taken in before this start belongs to the nights before it.
    let mark = NightMark(night: night, spool: before ?? spool())
    try make(ledger, mark, isMissed ? .late : .onTime, now)
    return true
  }

  /// What a night that was missed takes, where what was recorded by its instant is less than an
  /// earlier one told of already: a clock was ahead, and nothing is told twice for that.
  private func known(by night: Night, _ ledger: Ledger) throws(LedgerError) -> Int64? {
    guard let told = last?.through, try told > ledger.lastEvent(recordedBy: night.instant)
    else { return nil }
    return told
  }

  private func tellTooOld(since last: Day, _ first: Day) {
    let count = last.days(until: first) - 1
    guard count > 0, forgone.insert(first.advanced(byDays: -1)).inserted else { return }
    tell(.tooOld(count: count, before: first))
  }

  private func make(
    _ ledger: Ledger, _ mark: NightMark, _ timeliness: NightReport.Timeliness, _ now: Int64
  ) throws(NightTrouble) {
    let day = mark.night.day
    if try touching({ () throws(HostError) in try reports.isTaken(day) }) {
      guard isDoubted(mark.night) else { return try meet(mark.night) }
      try touching { () throws(HostError) in try reports.takeAway(day) }
    }
    guard let report = try report(ledger, mark, timeliness, now) else {
      forgone.insert(day)
      return
    }
    let messages = configuration.language
    let files = report.files(messages)
    let readers = ReportReaders(configuration, findGroup)
    let entries =
      files.map(readers.entry)
      + [.init(name: NightMark.fileName, bytes: mark.bytes, readers: .everyone)]
    let site = report.site(messages).map(readers.entry)
    let withheld = try touching { () throws(HostError) in
      try reports.write(entries, site: site, of: day)
    }
    lastMark = mark
    tell(report)
    let folder = reports.path(of: day)
    readers.notices(of: files, in: folder, withheld: withheld).forEach(tell)
    try touching { () throws(HostError) in try remember(mark) }
    lead(to: day)
    publishMetrics(report.summary)
  }

  /// Something has the place of a night's report: when it is the report, a step made it and failed
  /// right after.
  private func meet(_ night: Night) throws(NightTrouble) {
    if let mark = reports.mark(of: night.day), mark.night == night {
      try touching { () throws(HostError) in try remember(mark) }
      return lead(to: night.day)
    }
    forgone.insert(night.day)
    tell(.placeTaken(night.day, path: reports.path(of: night.day)))
  }

  /// Nil when there can never be one, which is told.
  private func report(
    _ ledger: Ledger, _ mark: NightMark, _ timeliness: NightReport.Timeliness, _ now: Int64
  ) throws(NightTrouble) -> NightReport? {
    let counts = lastMark.map { mark.spool.since($0.spool) } ?? mark.spool
    do throws(LedgerError) {
      return try ledger.answering(about: mark.night, since: last) {
        previous throws(LedgerError) in
        try NightReport(
          ledger, night: mark.night, previous: previous, timeliness: timeliness, spool: counts,
          confidential: configuration.confidentialServices(in: ledger.rulebook).sorted(),
          clock: now)
      }
    } catch {
      if error.mayPass { throw .ledger(error) }
      if case .notMadeYet = error {
        tell(.beforeLedger(mark.night.day))
      } else {
        tell(.impossible(mark.night.day, error))
      }
      return nil
    }
  }

  /// What the journal says of a report.
  private func tell(_ report: NightReport) {
    var verdicts: [Verdict: Int] = [:]
    for standard in report.summary.standards { verdicts[standard.verdict, default: 0] += 1 }
    let night = KeptNight(
      day: report.night.day, path: reports.path(of: report.night.day),
      isLate: report.timeliness == .late, verdicts: verdicts, newlyLate: report.newlyLate.count)
    tell(.kept(night))
    let (messages, spool) = (configuration.language, report.spool)
    journal.write(
      .info,
      messages.spoolFiles(
        in: spool.filesIn, applied: spool.filesApplied, refused: spool.filesRefused))
    journal.write(
      .info,
      messages.spoolLines(
        in: spool.linesIn, accepted: spool.linesAccepted, duplicates: spool.linesDuplicate,
        refused: spool.linesRefused))
    if spool.unpromised > 0 { journal.write(.info, messages.unpromised(spool.unpromised)) }
  }

  /// Looks at what the last report changed, when it is of today and of a working morning.
  private func look(_ ledger: Ledger, _ now: Int64) throws(NightTrouble) {
    guard let last else { return }
    let zone = ledger.rulebook.zone(of: ledger.rulebook.firstOffice)
    guard zone.day(at: now) == last.day else { return }
    try morning.look(ledger, last)
  }
}

extension Ledger {
  /// Asks about a night compared with an earlier one; with none, when the ledger was made after
  /// the earlier one: then there is nothing to compare.
  func answering<Answer>(
    about night: Night, since earlier: Night?,
    _ body: (Night?) throws(LedgerError) -> Answer
  ) throws(LedgerError) -> Answer {
    do throws(LedgerError) { return try body(earlier) } catch {
      guard let earlier, case .notMadeYet(let made) = error, earlier.instant < made,
        made <= night.instant || night.through != nil
      else { throw error }
      return try body(nil)
    }
  }
}
