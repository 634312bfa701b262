import Commands
import Host
import JSONRPC
import Language
import Ledger
import SQLite
import StrictJSON

/// Answers what was asked in one turn of the loop: all that it records shares one transaction and
/// one sync, and is answered only after it.
struct RequestBatch {
  let ledger: Ledger
  let file: LedgerFile
  /// The clock, in microseconds since 1970-01-01T00:00:00Z.
  let now: Int64
  let usual: Language
  let denials: DenialJournal
  /// What the daemon says of itself.
  let status: (CommandCall, Caller) -> [UInt8]
  private var recorder = EventsRecorder()

  init(
    ledger: Ledger, file: LedgerFile, now: Int64, usual: Language, denials: DenialJournal,
    status: @escaping (CommandCall, Caller) -> [UInt8]
  ) {
    self.ledger = ledger
    self.file = file
    self.now = now
    self.usual = usual
    self.denials = denials
    self.status = status
  }

  /// The answers to requests, in their order; empty for what wants none.
  mutating func answers(to requests: [Request]) -> [[UInt8]] {
    // Of an emptied file SQLite would say that its tables are missing.
    if file.isEmptied {
      return requests.map { $0.needsLedger ? refuse($0, file.replaced) : answer($0) }
    }
    guard requests.contains(where: \.records) else { return carryOut(requests) }
    var together: [[UInt8]]?
    do throws(LedgerError) {
      together = try ledger.together { carryOut(requests) }
    } catch {
      // Somebody else keeps the ledger to themselves: to wait for each in turn would keep all.
      if case .storage(.busy) = error { return requests.map { answer($0, failing: error) } }
      // Nobody knows what is there: asked again, what is would be a duplicate of itself.
      if case .storage(.ioError) = error {
        takeBackUploads(of: requests)
        return requests.map { answer($0, failing: error) }
      }
      together = nil
    }
    if let together { return together }
    takeBackUploads(of: requests)
    // The transaction failed, for all, and nothing is there: each is asked again by itself, and
    // told what befell it.
    return requests.map { carryOut([$0])[0] }
  }

  private func takeBackUploads(of requests: [Request]) {
    for request in requests where request.isUpload { request.connection.upload?.takeBack() }
  }

  /// What only looks is answered; what was to record is told why it was not.
  private mutating func answer(_ request: Request, failing error: LedgerError) -> [UInt8] {
    guard request.records else { return carryOut([request])[0] }
    return refuse(request, error)
  }

  private func refuse(_ request: Request, _ error: LedgerError) -> [UInt8] {
    guard let id = request.id else { return [] }
    var json = JSONWriter()
    CallProblem(ledger: error).write(answering: id, usual, into: &json)
    return json.bytes
  }

  private mutating func carryOut(_ requests: [Request]) -> [[UInt8]] {
    var answers = [[UInt8]](repeating: [], count: requests.count)
    recordEvents(requests, &answers)
    for (place, request) in requests.enumerated() where !request.isEvents {
      answers[place] = answer(request)
    }
    return answers
  }

  /// Records what came as events, all of one caller's together.
  private mutating func recordEvents(_ requests: [Request], _ answers: inout [[UInt8]]) {
    var places: [UInt32: [Int]] = [:]
    for (place, request) in requests.enumerated() where request.isEvents {
      places[request.connection.caller.uid, default: []].append(place)
    }
    for (_, places) in places.sorted(by: { $0.key < $1.key }) {
      let caller = requests[places[0]].connection.caller
      let calls = places.compactMap { place -> EventsCall? in
        if case .events(let call) = requests[place].asked { call } else { nil }
      }
      ledger.recorder = caller.uid
      do throws(CallProblem) {
        let outcomes = try recorder.record(calls, by: caller, in: ledger, now: now)
        log(recorder.denials, caller)
        for (place, outcome) in zip(places, outcomes) {
          guard let id = requests[place].id else { continue }
          var json = JSONWriter()
          EventsCall.write(outcome, answering: id, usual, into: &json)
          answers[place] = json.bytes
        }
      } catch {
        log(error, caller)
        for place in places {
          guard let id = requests[place].id else { continue }
          var json = JSONWriter()
          error.write(answering: id, usual, into: &json)
          answers[place] = json.bytes
        }
      }
    }
  }

  private func answer(_ request: Request) -> [UInt8] {
    let caller = request.connection.caller
    var json = JSONWriter()
    switch request.asked {
    case .nothing(let answer): return answer
    case .events: return []
    case .describe:
      guard let id = request.id else { return [] }
      json.answer(to: id) { json in
        CallDirectory.write(for: caller, ledger.rulebook, into: &json)
      }
    case .status(let call):
      guard let id = request.id else { return [] }
      CallOutcome.told(status(call, caller)).write(
        answering: id, to: call, usual, into: &json)
    case .upload(let call):
      ledger.recorder = caller.uid
      do throws(CallProblem) {
        try take(call, of: request, into: &json)
      } catch {
        log(error, caller)
        guard let id = request.id else { return [] }
        error.write(answering: id, usual, into: &json)
      }
    case .command(let call):
      // Whoever watches over the standards is to hear first that what happens is not recorded.
      if call.isWatching, let id = request.id,
        let trouble = ledger.recordingTrouble
      {
        CallProblem(ledger: trouble).write(
          answering: id, call.reader?.language ?? usual, into: &json)
        return json.bytes
      }
      ledger.recorder = caller.uid
      let outcome = call.carryOut(
        at: ServerContext(ledger: ledger, caller: caller, file: file), now: now,
        chance: ThisProcess.randomBytes,
        usual: usual)
      log(outcome.denials, caller)
      guard let id = request.id else { return [] }
      outcome.write(answering: id, to: call, usual, into: &json)
    }
    return json.bytes
  }

  /// Takes a part of the file that the connection is handing in, or the first of another.
  private func take(_ call: Call, of request: Request, into json: inout JSONWriter)
    throws(CallProblem)
  {
    let connection = request.connection
    let upload: FileUpload
    if let begun = connection.upload, !begun.isFinished {
      upload = begun
    } else {
      upload = try FileUpload(
        call, at: ServerContext(ledger: ledger, caller: connection.caller, file: file),
        usual: usual)
      connection.upload = upload
    }
    defer { log(upload.denials, connection.caller) }
    try upload.take(call, now: now, into: &json, answering: request.id)
  }

  private func log(_ problem: CallProblem, _ caller: Caller) {
    if let denial = problem.denial { log([denial], caller) }
  }

  /// Leaves a line of whoever asked for what they may not.
  private func log(_ denials: [Denial], _ caller: Caller) {
    for denial in denials { self.denials.write(denial, caller, usual) }
  }
}
