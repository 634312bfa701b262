import BusinessDays
public import Host
import Language
public import Ledger
public import Publishing
import ServiceStandards

/// Has each night reported, and what it changed spoken of, once. For one thread, and a loop that
/// calls `step` at each turn.
///
/// What is due is told from what is on the disk: killed anywhere, it goes on from there.
///
/// ```
/// reports/.2026-11-21.5f0c…/   written aside; removed at the next start, and made again
/// reports/2026-11-21/          whole: never made again, and what it counted of the drop folder
///                              is counted no more (nuit.json)
/// reports/site                 leads to what it publishes; set right at the next start
/// alertes/a-envoyer/…          what it changed, if anything: told by its name, never placed twice
/// alertes/etat.json            the morning was looked at
/// ```
public final class NightKeeper {
  /// After a failure nothing is tried for so long, in microseconds.
  static let timeout: Int64 = 60_000_000
  /// Reports of nights farther ahead than this, in microseconds, are of a clock that was wrong.
  static let farAhead: Int64 = 86_400_000_000

  var configuration: Configuration
  let journal: Journal
  /// Whether what is sent can be recorded, as far as is known.
  var isRecording = true
  /// How groups are found.
  var findGroup: GroupFinder = { name throws(HostError) in try Accounts.groupId(named: name) }

  var reports: ReportsFolder
  var morning: AlertDesk
  var memory = NightMemory(started: 0)
  /// Of the last night that was reported.
  var lastMark: NightMark?
  /// When this process first looked, and what had gone through the drop folder by then: nights
  /// that ended earlier were missed.
  var opened: (now: Int64, spool: SpoolCounts)?
  /// Days whose nights are not to be tried again by this process.
  var forgone: Set<Day> = []

  private var isPrepared = false
  /// Nothing is to be done from the one instant to before the other.
  private var quiet: Range<Int64> = 0..<0
  /// What is not told again as long as it lasts.
  private var lastTrouble: NightTrouble?

  /// Touches nothing yet.
  public init(configuration: Configuration, journal: Journal) {
    self.configuration = configuration
    self.journal = journal
    reports = ReportsFolder(path: configuration.reports)
    morning = AlertDesk(configuration, journal)
  }

  /// The last night that was reported; nil when none was, or before the first step.
  public var last: Night? { lastMark?.night }

  /// Goes on with another configuration.
  public func adopt(_ configuration: Configuration) {
    self.configuration = configuration
    reports = ReportsFolder(path: configuration.reports)
    morning = AlertDesk(configuration, journal)
    isPrepared = false
    quiet = 0..<0
  }

  /// Makes the report of one night that is due, the oldest first, or looks at what the last one
  /// changed. Failures are told in the journal, and tried again.
  ///
  /// - Parameters:
  ///   - now: in microseconds since 1970-01-01T00:00:00Z. Nothing may be recorded at that instant
  ///     or before it afterwards: a night is reported when its instant is past.
  ///   - spool: what went through the drop folder since it was first used, as of now.
  /// - Returns: whether there may be more to do at once.
  public func step(_ ledger: Ledger, now: Int64, spool: () -> SpoolCounts) -> Bool {
    if quiet.contains(now) { return false }
    if let last, last.instant > now + Self.farAhead { isPrepared = false }
    do throws(NightTrouble) {
      if !isPrepared {
        try prepare(ledger, now, spool)
        isPrepared = true
      }
      let isMore = try advance(ledger, now, spool)
      lastTrouble = nil
      if !isMore { rest(until: next(after: now, ledger), now) }
      return isMore
    } catch {
      if lastTrouble != error { tell(error.notice) }
      lastTrouble = error
      rest(until: now + Self.timeout, now)
      return false
    }
  }

  /// The night to come.
  public func upcoming(after now: Int64, _ ledger: Ledger) -> Night {
    schedule(ledger).next(after: now - 1)
  }

  /// The instant from which `step` has something to do again: the first after that of the night to
  /// come, or an earlier one when something failed.
  public func next(after now: Int64, _ ledger: Ledger) -> Int64 {
    let night = upcoming(after: now, ledger).instant + 1
    return quiet.contains(now) && lastTrouble != nil ? min(night, quiet.upperBound) : night
  }

  func schedule(_ ledger: Ledger) -> NightSchedule {
    NightSchedule(
      hour: configuration.night, zone: ledger.rulebook.zone(of: ledger.rulebook.firstOffice))
  }

  /// Not for long: the zone may be another by then.
  private func rest(until instant: Int64, _ now: Int64) {
    quiet = now..<max(now, min(instant, now + Self.timeout))
  }

  func tell(_ notice: NightNotice) {
    journal.write(notice.priority, configuration.language.nightNotice(notice))
  }
}
