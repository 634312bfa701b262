public import Host
import Language

/// Hands alerts to `sendmail` and to the operator's command, each once: one that may have been
/// taken is never sent again. For one thread; no step ever waits.
///
/// An alert is moved to `en-cours/` before a program is started, and on when the program has ended.
/// Found there by who has just taken the lock, it was left by a run that was killed: whether it was
/// taken cannot be known.
public final class Outbox {
  /// How often the folder is looked at by itself, in nanoseconds: someone may have put an alert
  /// back into it.
  private static let pause: Int64 = 10_000_000_000
  /// After a failure nothing is tried for so long, in microseconds.
  private static let timeout: Int64 = 60_000_000

  var configuration: Configuration
  let journal: Journal
  let steady: () -> Int64

  var folders: AlertFolders
  var attempts = Attempts()
  var run: DeliveryRun?
  var lock: LockFile?
  /// What was told once.
  var told: Set<DeliveryNotice> = []

  /// When the next alert is to be tried, or a failure may have passed; nil when nothing waits.
  private var due: Int64?
  private var isAsked = true
  private var lastLook: Int64?
  /// Of a failure of the folders: it is not told again as long as it lasts.
  private(set) var trouble: HostError?

  /// How many alerts came to each end since this was made.
  public internal(set) var counts = DeliveryCounts()

  /// Touches nothing yet.
  ///
  /// - Parameter steady: a clock that never goes back, in nanoseconds: for how long programs take.
  public init(
    configuration: Configuration, journal: Journal,
    steady: @escaping () -> Int64 = SystemClock.monotonicNanoseconds
  ) {
    self.configuration = configuration
    self.journal = journal
    self.steady = steady
    folders = AlertFolders(data: configuration.data)
  }

  /// Goes on with another configuration; a program that runs is let end.
  public func adopt(_ configuration: Configuration) {
    self.configuration = configuration
    folders = AlertFolders(data: configuration.data)
    told = []
    look()
  }

  /// Has the next step look for alerts that are to be sent.
  public func look() { isAsked = true }

  /// Whether a program has an alert now.
  public var isBusy: Bool { run != nil }

  /// What to poll for: when one is ready, `step` has something to do. A program that ends is told
  /// by `SIGCHLD`.
  public var descriptors: [(number: Int32, interest: Poller.Interest)] {
    var all: [(number: Int32, interest: Poller.Interest)] = []
    if let input = run?.process.inputDescriptor { all.append((input, .writing)) }
    if let errors = run?.process.errorDescriptor { all.append((errors, .reading)) }
    return all
  }

  /// In how many milliseconds `step` has something to do, whatever is polled; nil when only
  /// `look` can bring something.
  ///
  /// - Parameter now: in microseconds since 1970-01-01T00:00:00Z.
  public func wait(now: Int64) -> Int? {
    if run != nil {
      guard let deadline = run?.deadline, run?.isEnded == false else { return nil }
      return Int(max(0, (deadline - steady() + 999_999) / 1_000_000))
    }
    if isAsked { return 0 }
    return due.map { Int(max(0, ($0 - now + 999) / 1_000)) }
  }

  /// Goes on with what there is to send: to be called at each turn of a loop.
  ///
  /// - Parameter now: in microseconds since 1970-01-01T00:00:00Z.
  public func step(now: Int64) {
    attempt(now) { () throws(HostError) in
      if run != nil { try goOn(now) }
      if run == nil, isLookDue(now) { try begin(now) }
    }
  }

  /// Goes on with the program that runs and starts no other: for a daemon that ends. An alert
  /// whose program is not let end is one that may have been taken.
  public func windUp(now: Int64) {
    attempt(now) { () throws(HostError) in
      if run != nil { try goOn(now) }
    }
  }

  private func attempt(_ now: Int64, _ body: () throws(HostError) -> Void) {
    do throws(HostError) {
      try body()
      trouble = nil
    } catch {
      if case .locked = error {
        // Another process sends: that is no failure.
      } else if trouble != error {
        tell(.folderFails(error))
      }
      trouble = error
      lock = nil
      due = now + Self.timeout
    }
  }

  private func goOn(_ now: Int64) throws(HostError) {
    guard let end = run?.advance(steady: steady()) else { return }
    guard let file = run?.file, let program = run?.program else { return }
    run = nil
    look()
    try settle(file, program, end, now)
  }

  private func isLookDue(_ now: Int64) -> Bool {
    let time = steady()
    // A clock that was set back is not waited for.
    let isDue = due.map { $0 <= now || $0 - now > Attempts.longestWait } ?? false
    let isLong = lastLook.map { time - $0 >= Self.pause } ?? true
    guard isAsked || isDue || isLong else { return false }
    lastLook = time
    isAsked = false
    return true
  }

  /// Starts a program for the first alert that is due. The lock is held as long as one runs.
  private func begin(_ now: Int64) throws(HostError) {
    due = nil
    guard try isAnythingThere() else { return }
    if lock == nil { try takeLock() }
    let waiting = try start(now)
    if run != nil { return }
    lock = nil
    due = waiting
  }

  private func isAnythingThere() throws(HostError) -> Bool {
    for place in [AlertFolders.Place.toSend, .underWay] {
      let path = folders.path(of: place)
      guard try FileSystem.kind(of: path) == .folder else { continue }
      if try !FileSystem.list(path).isEmpty { return true }
    }
    return false
  }

  func tell(_ notice: DeliveryNotice) {
    journal.write(notice.priority, configuration.language.deliveryNotice(notice))
  }

  func tellOnce(_ notice: DeliveryNotice) {
    if told.insert(notice).inserted { tell(notice) }
  }
}

/// How many alerts came to each end.
public struct DeliveryCounts: Hashable, Sendable {
  /// Taken by a program.
  public internal(set) var sent = 0
  /// Not taken, or no program could be started: each time counts.
  public internal(set) var postponed = 0
  /// Not taken for a day.
  public internal(set) var givenUp = 0
  /// Perhaps taken.
  public internal(set) var uncertain = 0

  /// Counts of nothing.
  public init() {}
}
