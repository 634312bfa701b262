import Access
import CommandLine
import Commands
import Host
import JSONRPC
import Ledger
import StrictJSON
import Wording

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
  var people: People
  var connections: [Connection] = []
  var errands: [RunningErrand] = []
  private let lock: LockFile
  private var listener: LocalListener?
  private let signals: SignalInbox
  private let manager: ServiceManager
  private var poller = Poller()
  private let began: Int64
  /// When it was told to end, by the monotonic clock.
  private var stoppingSince: Int64?
  /// When connections are taken in again, after there were too many files open.
  private var acceptsAgain: Int64 = 0
  private var lastSweep: Int64 = 0
  private var lastWatchdog: Int64 = 0
  private var saidFull = false

  /// How many lines of events one connection may have answered in one turn.
  private static let eventLinesAtOnce = 64

  /// How many errands may run at once.
  private static let errandsAtMost = 4

  /// How long those who are owed an answer are waited for at the end, in nanoseconds.
  private static let patience: Int64 = 5_000_000_000

  /// How long a turn waits for something to happen, at most, in milliseconds.
  private static let turn: Int32 = 1_000

  var messages: any Messages { configuration.language.messages }

  init(
    _ configuration: Configuration, from path: String?, journal: Journal, clock: DaemonClock
  ) throws(DaemonFailure) {
    configurationPath = path
    self.configuration = configuration
    self.journal = journal
    self.clock = clock
    ThisProcess.setCreationMask(0o077)
    do throws(HostError) {
      signals = try SignalInbox()
      try FileSystem.makeFolder(configuration.data)
      lock = try LockFile(path: configuration.data + "/diligenced.lock")
      people = try People(configuration)
    } catch { throw DaemonFailure(host: error) }
    began = clock.now()
    do { ledger = try ledgerToServe(in: configuration.data, now: began) } catch {
      throw DaemonFailure(error)
    }
    CopiedLedger.removeLeftovers(in: configuration.data)
    do throws(HostError) {
      try FileSystem.makeFolder(
        FileSystem.folder(of: configuration.socket), permissions: 0o755)
      // Whoever may connect is judged by who they are.
      listener = try LocalListener(path: configuration.socket, permissions: 0o666)
    } catch { throw DaemonFailure(host: error) }
    manager = ServiceManager()
  }

  /// Serves until it is told to end.
  func run() -> ExitStatus {
    tellGroups()
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
    return waited > Daemon.patience || (connections.allSatisfy { $0.owed == 0 } && errands.isEmpty)
  }

  /// One turn of the loop.
  private func turn() {
    wait()
    let now = SystemClock.monotonicNanoseconds()
    if signalsCame { heed(now: now) }
    reapErrands(now: now)
    accept(now: now)
    receive(now: now)
    answer(now: now)
    for connection in connections { connection.give(now: now) }
    sweep(now: now)
    connections.removeAll { connection in
      if case .closed = connection.stage { true } else { false }
    }
    if stoppingSince == nil { work() }
    feedWatchdog(now: now)
  }

  /// What is to be done besides answering: a little at each turn.
  private func work() {}

  // MARK: - Waiting

  private var signalsCame = false
  private var listenerReady = false
  /// For each connection whether it can be read.
  private var readable: [Bool] = []

  private func wait() {
    poller.removeAll()
    poller.add(signals.descriptor, .reading)
    let now = SystemClock.monotonicNanoseconds()
    let accepts = listener != nil && now >= acceptsAgain
      && connections.count < configuration.limits.connections
    if accepts, let descriptor = listener.descriptor { poller.add(descriptor, .reading) }
    var places: [Int?] = []
    places.reserveCapacity(connections.count)
    for connection in connections {
      if case .lent = connection.stage {
        places.append(nil)
      } else {
        places.append(poller.add(connection.descriptor, connection.interest))
      }
    }
    for errand in errands {
      if let descriptor = errand.inputDescriptor { poller.add(descriptor, .writing) }
      if let descriptor = errand.errorDescriptor { poller.add(descriptor, .reading) }
    }
    let hasMore = connections.contains(where: \.isReadyToAnswer)
    _ = poller.wait(milliseconds: hasMore ? 0 : Daemon.turn)
    signalsCame = poller.readiness(at: 0).isReady
    listenerReady = accepts && poller.readiness(at: 1).isReadable
    readable.removeAll(keepingCapacity: true)
    for place in places {
      let readiness = place.map { poller.readiness(at: $0) }
      readable.append(readiness.map { $0.isReadable || $0.isHungUp } ?? false)
    }
  }

  // MARK: - Coming and going

  private func accept(now: Int64) {
    guard listenerReady else { return }
    while connections.count < configuration.limits.connections {
      do throws(HostError) {
        guard let socket = try listener?.accept() else { return }
        let user = socket.peer.userId
        let ofUser = connections.count { $0.caller.uid == user }
        // One more than a user may have is let go at once: the others are not theirs to take.
        guard ofUser < configuration.limits.connectionsPerUser else { continue }
        let caller = try people.caller(userId: user)
        connections.append(
          Connection(socket, caller: caller, limits: configuration.limits, now: now))
        readable.append(true)
      } catch {
        if error.systemError?.isShortage ?? false {
          if !saidFull { journal.write(.warning, messages.journalNoMoreConnections) }
          saidFull = true
          acceptsAgain = now + 100_000_000
          return
        }
        journal.write(.warning, messages.hostError(error))
      }
    }
  }

  private func receive(now: Int64) {
    for (connection, isReadable) in zip(connections, readable) where isReadable {
      connection.receive(now: now)
    }
  }

  /// Closes those that have been silent for too long.
  private func sweep(now: Int64) {
    guard now - lastSweep > 1_000_000_000 else { return }
    lastSweep = now
    let patience = Int64(configuration.limits.idleSeconds) * 1_000_000_000
    for connection in connections where now - connection.lastActive > patience {
      if case .lent = connection.stage { continue }
      connection.close()
    }
  }

  // MARK: - Answering

  private func answer(now: Int64) {
    var requests: [Request] = []
    var reader = requestReader
    let time = clock.now()
    for connection in connections where connection.isReadyToAnswer {
      for _ in 0..<Daemon.eventLinesAtOnce {
        guard let request = next(of: connection, at: time, &reader) else { break }
        // What is asked together is recorded together and seen together: of one caller's requests,
        // which come in order, only events may follow one another in one turn.
        requests.append(request)
        if !request.isEvents || !connection.isNextEvents { break }
      }
    }
    requestReader = reader
    if requests.isEmpty { return }
    let long = requests.filter(\.isLong)
    let here = requests.filter { !$0.isLong }
    var turn = Turn(
      ledger: ledger, now: time, usual: messages, journal: journal,
      status: { [unowned self] call, caller in status(call, caller) })
    for (request, answer) in zip(here, turn.answers(to: here)) { request.connection.send(answer) }
    for request in long { run(request, now: time) }
  }

  private lazy var requestReader = RequestReader(messages: messages)

  private func next(of connection: Connection, at time: Int64, _ reader: inout RequestReader)
    -> Request?
  {
    switch connection.next() {
    case .nothing: return nil
    case .line(let line):
      return reader.request(
        line, of: connection, id: newEventId(now: time, chance: ThisProcess.randomBytes(16)))
    case .tooLong:
      var json = JSONWriter()
      let limit = configuration.limits.lineBytes
      json.answer(
        to: .null, error: CallErrorCode.notARequest, message: messages.sentence(messages.lineTooLong(limit: limit)))
      connection.send(json.bytes)
      connection.leave()
      return nil
    }
  }

  /// Has a child process answer.
  private func run(_ request: Request, now: Int64) {
    guard case .command(let call) = request.asked else { return }
    let caller = request.connection.caller
    var json = JSONWriter()
    do throws(CallProblem) {
      if let denial = call.denial(for: caller) { throw .denied(denial) }
      guard errands.count < Daemon.errandsAtMost, request.id != nil else { throw .busy }
      // What the connection is owed goes first: the child writes where it is.
      let errand = Errand(
        folder: configuration.data, caller: caller, language: configuration.language, now: now,
        line: request.line)
      guard request.connection.owed == 0 else { throw .busy }
      do throws(HostError) {
        errands.append(try RunningErrand(errand, for: request.connection))
      } catch { throw CallProblem(host: error) }
    } catch {
      if let denial = error.denial {
        journal.write(
          .warning, messages.journalDenial(denial, login: caller.login, userId: caller.uid))
      }
      guard let id = request.id else { return }
      error.write(answering: id, messages, into: &json)
      request.connection.send(json.bytes)
    }
  }

  private func reapErrands(now: Int64) {
    guard !errands.isEmpty else { return }
    for errand in errands {
      errand.feed()
      errand.collect()
    }
    errands.removeAll { errand in
      guard errand.hasEnded() else { return false }
      errand.connection.resume(now: now)
      return true
    }
  }

  private func status(_ call: CommandCall, _ caller: Caller) -> [UInt8] {
    let seal = try? ledger.seal()
    return DaemonStatus(
      since: began, connections: connections.count, events: seal?.events ?? 0,
      head: seal?.head ?? "", lastNight: nil, nextNight: nil, isRehearsal: clock.path != nil
    ).answer(call, messages)
  }

  // MARK: - Being told

  private func heed(now: Int64) {
    while let signal = signals.next() {
      switch signal {
      case .terminate, .interrupt:
        // Told twice, it ends at once: what was acknowledged is on the disk.
        if stoppingSince != nil { ThisProcess.exit(ExitStatus.done.rawValue) }
        stop(now: now)
      case .hangUp: reload()
      case .childEnded: break
      }
    }
  }

  private func stop(now: Int64) {
    journal.write(.notice, messages.journalStopping)
    manager.notify(.stopping)
    stoppingSince = now
    listener = nil
    for connection in connections { connection.receive(now: now) }
    answer(now: now)
    for connection in connections { connection.leave() }
    for errand in errands { errand.kill() }
  }

  /// Reads the configuration anew: all of it is taken, or none.
  private func reload() {
    manager.notify(.reloading)
    defer { manager.notify(.ready) }
    do throws(ConfigurationFailure) {
      let new = try Configuration.load(configurationPath)
      do throws(HostError) {
        people = try People(new)
      } catch { throw .host(error) }
      for (key, isSame) in [
        ("data", new.data == configuration.data), ("socket", new.socket == configuration.socket),
        ("spool", new.spool == configuration.spool),
        ("reports", new.reports == configuration.reports),
      ] where !isSame {
        journal.write(.warning, messages.journalNeedsRestart(key))
      }
      var taken = new
      taken.data = configuration.data
      taken.socket = configuration.socket
      taken.spool = configuration.spool
      taken.reports = configuration.reports
      configuration = taken
      requestReader = RequestReader(messages: messages)
      tellGroups()
      journal.write(.notice, messages.journalReloaded)
    } catch {
      journal.write(.error, messages.journalKeptConfiguration(error.sentence(messages)))
    }
  }

  private func tellGroups() {
    for name in people.missingGroups {
      journal.write(.warning, messages.journalMissingGroup(name))
    }
  }

  private func feedWatchdog(now: Int64) {
    guard let interval = manager.watchdogMicroseconds, now - lastWatchdog > interval * 250
    else { return }
    lastWatchdog = now
    manager.notify(.watchdog)
  }
}

extension LocalListener? {
  fileprivate var descriptor: Int32? {
    switch self {
    case .some(let listener): listener.descriptor
    case .none: nil
    }
  }
}
