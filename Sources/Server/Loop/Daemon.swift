import Commands
import Host
import JSONRPC
import Language
import Ledger
import Publishing
import StrictJSON

/// The daemon: one thread, one loop, one writer.
///
/// A turn of the loop reads what has come, answers all of it with one sync, and does a little of
/// what is to be done besides: a piece of a dropped file, a night's report, an alert.
final class Daemon {
  let configurationPath: String?
  var configuration: Configuration
  let journal: Journal
  let clock: DaemonClock
  let ledger: Ledger
  let file: LedgerFile
  var people: AccountDirectory
  var book = AccountBook()
  var enquiries: [HeardEnquiry] = []
  var groupNumbers = GroupNumbers.unasked
  var toldMissing: [String] = []
  /// When it was last told that nobody answers about accounts, while that lasts.
  var toldSilence: Int64?
  var lastAccounts: Int64 = 0
  var connections: [Connection] = []
  var errands: [RunningWorker] = []
  let lock: LockFile
  var listener: LocalListener?
  let signals: SignalInbox
  let manager: ServiceManager
  var poller = Poller()
  let began: Int64
  /// When it was told to end, by the monotonic clock.
  var stoppingSince: Int64?
  /// When connections are taken in again, after there were too many files open.
  var acceptsAgain: Int64 = 0
  var lastSweep: Int64 = 0
  /// Why nothing can be recorded, while that lasts; when it was last told, and tried.
  var trouble: RecordingTrouble?
  var toldTrouble: Int64?
  var isTroubleTold = false
  var lastTry: Int64 = 0
  var lastWatchdog: Int64 = 0
  /// When the clock was last looked at, by the monotonic clock.
  var lastWatch: Int64 = 0
  /// What of them is not as it should be, and was told.
  var saidAhead = false
  var saidReplaced = false
  var saidFull = false
  /// Which connection the last turn began with, counted round and round.
  var firstToAnswer = 0
  /// What the last wait found.
  var signalsCame = false
  var listenerReady = false
  /// For each connection whether it can be read.
  var readable: [Bool] = []
  let denials: DenialJournal
  var requestReader: RequestReader
  /// What was asked that only looks, and awaits its turn.
  var waiting: [Request] = []
  /// The user who was answered last of those who look.
  var lastReader: UInt32?
  let nights: NightKeeper
  let outbox: Outbox
  /// Whether another night may be due at once.
  var hasNightsLeft = true
  var spool: DropFolder?
  /// How long the drop folder needs nothing, in milliseconds.
  var spoolRests: Int32 = 0

  /// How many lines of events one connection may have answered in one turn.
  static let eventLinesAtOnce = 64

  /// How many events are enough for one turn: whoever else asks is not to wait for more.
  static let eventsAtOnce = 4_000

  /// How many connections are taken in at one turn.
  static let acceptedAtOnce = 16

  /// How long a turn answers what only looks, in nanoseconds, before it begins no other answer.
  static let longestReading: Int64 = 20_000_000

  /// How much the connections of one user may be owed, in bytes, before they must take some of it.
  static let owedToUserAtMost = 16 << 20

  /// How many errands may run at once.
  static let errandsAtMost = 4

  /// How many of them may be of the same user: whoever else comes finds a place.
  static let errandsOfUserAtMost = 2

  /// How long those who are owed an answer are waited for at the end, in nanoseconds.
  static let timeout: Int64 = 5_000_000_000

  /// How long a turn waits for something to happen, at most, in milliseconds.
  static let turn: Int32 = 1_000

  var messages: Language { configuration.language }

  init(
    _ configuration: Configuration, from path: String?, journal: Journal, clock: DaemonClock,
    absent: AbsentLedger? = nil
  ) throws(DaemonFailure) {
    configurationPath = path
    self.configuration = configuration
    self.journal = journal
    denials = DenialJournal(journal)
    self.clock = clock
    ThisProcess.setCreationMask(0o077)
    do throws(HostError) {
      signals = try SignalInbox()
      try FileSystem.makeFolder(configuration.data)
      lock = try LockFile(path: configuration.data + "/diligenced.lock")
    } catch { throw DaemonFailure(host: error) }
    began = clock.now()
    let nights = NightKeeper(configuration: configuration, journal: journal)
    let absent = absent ?? nights.absentLedger
    // Before a ledger is made for a daemon that does not start.
    people = try checkStart(configuration, from: path, absent: absent)
    let served: ServedLedger
    do { served = try ledgerToServe(in: configuration.data, now: began, absent: absent) } catch {
      throw .problem(error)
    }
    ledger = served.ledger
    file = served.file
    if served.isNew {
      journal.write(.notice, configuration.language.ledgerMade(file.path))
    }
    CopiedLedger.removeLeftovers(in: configuration.data)
    do throws(HostError) {
      try Daemon.makeWay(to: configuration.socket)
      // Whoever may connect is judged by who they are.
      listener = try LocalListener(path: configuration.socket, permissions: 0o666)
    } catch { throw DaemonFailure(host: error) }
    manager = ServiceManager()
    self.nights = nights
    outbox = Outbox(configuration: configuration, journal: journal)
    requestReader = RequestReader(messages: configuration.language)
    openSpool()
    nights.findGroup = { [unowned self] name throws(HostError) in try groupNumber(name) }
  }

  /// Serves until it is told to end.
  func run() -> ExitStatus {
    if let path = clock.path { journal.write(.warning, messages.journalRehearsal(path)) }
    let events = (try? ledger.seal())?.events ?? 0
    let ready = messages.journalReady(socket: configuration.socket, events: Int(events))
    journal.write(.notice, ready)
    manager.notify(.ready, .status(ready))
    while !isDone { turn() }
    return .done
  }

  private var isDone: Bool {
    guard let stoppingSince else { return false }
    let waited = SystemClock.monotonicNanoseconds() - stoppingSince
    return waited > Daemon.timeout
      || (connections.allSatisfy { $0.owed == 0 } && waiting.isEmpty && errands.isEmpty
        && !outbox.isBusy)
  }

  /// One turn of the loop.
  private func turn() {
    wait()
    watchFile()
    let now = SystemClock.monotonicNanoseconds()
    if signalsCame { handleSignals(now: now) }
    reapErrands(now: now)
    accept(now: now)
    keepAccounts(now: now)
    receive(now: now)
    answer(now: now)
    for connection in connections { connection.give(now: now) }
    sweep(now: now)
    connections.removeAll { connection in
      if case .closed = connection.stage { true } else { false }
    }
    if stoppingSince == nil { work() } else { outbox.windUp(now: clock.now()) }
    watchClock(now: now)
    watchRecording(now: now)
    feedWatchdog(now: now)
  }

  /// What is to be done besides answering: a little at each turn.
  private func work() {
    // A night that was missed counts nothing of what is dropped after it.
    keepNights()
    takeDropped()
  }

  /// Makes the folder of the socket, which everybody may pass, where it is not there.
  private static func makeWay(to socket: String) throws(HostError) {
    let folder = FileSystem.folder(of: socket)
    if try FileSystem.exists(folder) { return }
    try FileSystem.makeFolder(folder)
    try FileSystem.setPermissions(of: folder, to: 0o755)
  }
}
