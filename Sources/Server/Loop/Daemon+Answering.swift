import BusinessDays
import Commands
import Host
import JSONRPC
import Language
import Ledger
import Publishing
import StrictJSON

// What is asked, and who answers it.
extension Daemon {
  func answer(now: Int64) {
    var requests: [Request] = []
    var reader = requestReader
    let time = clock.now()
    var events = 0
    // Each turn begins with another connection: where there is too much for one turn, none is
    // always the one that is left for the next.
    firstToAnswer += 1
    for place in connections.indices where events < Daemon.eventsAtOnce {
      let connection = connections[(firstToAnswer + place) % connections.count]
      guard connection.isReadyToAnswer else { continue }
      for _ in 0..<Daemon.eventLinesAtOnce {
        guard let request = next(of: connection, at: time, &reader) else { break }
        // What is asked together is recorded together and seen together: of one caller's requests,
        // which come in order, only events may follow one another in one turn.
        requests.append(request)
        events += request.eventCount
        if !request.isEvents || !connection.isNextEvents || events >= Daemon.eventsAtOnce {
          break
        }
      }
    }
    requestReader = reader
    if requests.isEmpty && waiting.isEmpty { return }
    var turn = RequestBatch(
      ledger: ledger, file: file, now: time, usual: messages, denials: denials,
      status: { [unowned self] call, caller in status(call, caller) })
    let recording = requests.filter(\.records)
    for (request, answer) in zip(recording, turn.answers(to: recording)) {
      request.connection.send(answer)
    }
    for request in requests where !request.records {
      request.connection.isWaiting = true
      waiting.append(request)
    }
    answerReaders(&turn, now: time)
  }

  /// Answers those who only look, user by user, for a moment: what is left awaits the next turn.
  private func answerReaders(_ turn: inout RequestBatch, now time: Int64) {
    let began = SystemClock.monotonicNanoseconds()
    waiting.removeAll { request in
      if case .closed = request.connection.stage { true } else { false }
    }
    while let place = nextReader {
      let request = waiting.remove(at: place)
      lastReader = request.connection.caller.uid
      request.connection.isWaiting = false
      if request.isLong {
        run(request, now: time)
      } else {
        request.connection.send(turn.answers(to: [request])[0])
        request.connection.give(now: SystemClock.monotonicNanoseconds())
      }
      if SystemClock.monotonicNanoseconds() - began > Daemon.longestReading { return }
    }
  }

  /// Whether somebody who looks may be answered.
  var hasReadable: Bool { nextReader != nil }

  /// The place of the next one to be answered: of another user than the last, where there is one;
  /// nobody who does not take what they are owed already.
  private var nextReader: Int? {
    if waiting.isEmpty { return nil }
    var owed: [UInt32: Int] = [:]
    for connection in connections { owed[connection.caller.uid, default: 0] += connection.owed }
    func mayBe(_ request: Request) -> Bool {
      request.connection.isKnown
        && owed[request.connection.caller.uid, default: 0] <= Daemon.owedToUserAtMost
    }
    return waiting.firstIndex { $0.connection.caller.uid != lastReader && mayBe($0) }
      ?? waiting.firstIndex(where: mayBe)
  }

  func next(of connection: Connection, at time: Int64, _ reader: inout RequestReader)
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
        to: .null, error: CallErrorCode.notARequest,
        message: messages.sentence(messages.lineTooLong(limit: limit))
      ) { json in
        FailureFacts(
          name: "line-too-long", status: .usage,
          parameters: [FailureParameter("limit", .integer(limit))]
        ).write(into: &json)
      }
      connection.send(json.bytes)
      connection.leave()
      return nil
    }
  }

  /// Has a child process answer.
  func run(_ request: Request, now: Int64) {
    guard case .command(let call) = request.asked else { return }
    let caller = request.connection.caller
    var json = JSONWriter()
    do throws(CallProblem) {
      if let denial = call.denial(for: caller) { throw .denied(denial) }
      // Nobody would read it.
      guard request.id != nil else { return }
      try findPlace(for: caller)
      if file.isEmptied { throw CallProblem(ledger: file.replaced) }
      do throws(LedgerError) { try ledger.requireKnown() } catch {
        ledger.noteTrouble(error)
        throw CallProblem(ledger: error)
      }
      // What the connection is owed goes first: the child writes where it is.
      request.connection.give(now: SystemClock.monotonicNanoseconds())
      guard request.connection.owed == 0 else { throw .crowded(.unread) }
      var errand = WorkerProcess(
        folder: configuration.data, file: file, caller: caller,
        language: configuration.language, now: now, timeout: configuration.limits.unreadSeconds,
        line: request.line)
      // A child cannot find by its path what is only open here.
      if !file.isInPlace {
        errand.copy = try CopiedLedger.copyOpen(ledger, into: configuration.data)
      }
      do throws(HostError) {
        errands.append(try RunningWorker(errand, for: request.connection))
      } catch {
        errand.copy.map(CopiedLedger.remove)
        throw CallProblem(host: error)
      }
    } catch {
      if let denial = error.denial {
        denials.write(denial, caller, messages)
      }
      guard let id = request.id else { return }
      error.write(answering: id, messages, into: &json)
      request.connection.send(json.bytes)
    }
  }

  /// Refuses one who has as many errands under way as one may have, or who comes when there is no
  /// place left.
  private func findPlace(for caller: Caller) throws(CallProblem) {
    let own = errands.count { $0.connection.caller.uid == caller.uid }
    if own >= Daemon.errandsOfUserAtMost {
      throw .crowded(.ofAccount(places: Daemon.errandsOfUserAtMost))
    }
    if errands.count >= Daemon.errandsAtMost {
      throw .crowded(.all(places: Daemon.errandsAtMost))
    }
  }

  func reapErrands(now: Int64) {
    guard !errands.isEmpty else { return }
    for errand in errands {
      errand.feed()
      errand.collect()
    }
    errands.removeAll { errand in
      guard let end = errand.end() else { return false }
      errand.connection.resume(now: now)
      // Of an answer that ends in the middle there is nothing to go on from.
      if end != .exited(0) { errand.connection.close() }
      if end == .exited(WorkerProcess.Ending.unread) {
        let caller = errand.connection.caller
        journal.write(
          .warning,
          messages.journalUnread(
            login: caller.login, userId: caller.uid, seconds: configuration.limits.unreadSeconds))
      }
      return true
    }
  }

  func status(_ call: CommandCall, _ caller: Caller) -> [UInt8] {
    let seal = try? ledger.seal()
    return DaemonStatus(
      since: began, connections: connections.count, events: seal?.events ?? 0,
      head: seal?.head ?? "", lastNight: nights.last?.day.description,
      nextNight: nights.upcoming(after: clock.now(), ledger).instant,
      isRehearsal: clock.path != nil,
      recordedAhead: (try? ledger.recordedAhead(of: clock.now())).flatMap { $0 },
      rulebook: ledger.rulebook, replaced: file.isInPlace ? nil : file.replaced, trouble: trouble
    ).answer(call, messages)
  }
}
