public import JSONRPC
public import Language
public import Ledger
public import StrictJSON

/// A call of `ingest` that brings events, each a CloudEvents object as in a file of JSON Lines. It
/// is answered one by one.
public struct EventsCall {
  let line: [UInt8]
  /// Where each event is in the line.
  let events: [Range<Int>]

  /// How many events it brings.
  public var count: Int { events.count }

  /// How many events one call may bring.
  public static let eventsAtMost = 1000

  /// The name of the parameter that holds the events.
  static let parameter = "events"

  public init(_ call: Call) throws(CallProblem) {
    for parameter in call.parameters where parameter.key != EventsCall.parameter {
      throw CallProblem(
        .unknownParameter(parameter.key, method: call.method, known: [EventsCall.parameter]))
    }
    guard let parameter = call.parameter(EventsCall.parameter) else {
      throw CallProblem(.missingParameter(EventsCall.parameter, method: call.method))
    }
    guard parameter.kind == .array,
      (1...EventsCall.eventsAtMost).contains(parameter.elements.count)
    else {
      throw CallProblem(
        .badParameter(
          EventsCall.parameter, expected: "array of 1 to \(EventsCall.eventsAtMost) objects"))
    }
    line = call.line
    events = parameter.elements
  }

  /// What became of one event.
  public enum Outcome {
    case accepted(Int64)
    case duplicate(Int64)
    case refused(Refusal)
  }
}

/// Records what calls bring together: many calls of one caller in one recording.
public struct EventsRecorder {
  private var reader = EventJSONReader()
  /// What was denied of the events recorded last, each once.
  public private(set) var denials: [Denial] = []

  public init() {}

  /// Records the events of calls; answers what became of each, call by call.
  ///
  /// - Parameter now: the clock, in microseconds since 1970-01-01T00:00:00Z.
  public mutating func record(
    _ calls: [EventsCall], by caller: Caller, in ledger: Ledger, now: Int64
  ) throws(CallProblem) -> [[EventsCall.Outcome]] {
    denials = []
    if let denial = caller.denial(of: .ingest) { throw .denied(denial) }
    let validator = EventValidator(ledger.rulebook)
    let gate = EventGate(caller, ledger, now: now)
    var events: [Event] = []
    /// For each event handed in why it is refused; `nil` for those that are offered.
    var judged: [Refusal?] = []
    for call in calls {
      for range in call.events {
        do throws(Refusal) {
          let fields = try reader.fields(call.line.span.extracting(range))
          let event = try validator.event(from: fields, now: now)
          if let refusal = gate.refusal(of: event) { throw refusal }
          events.append(event)
          judged.append(nil)
        } catch { judged.append(error) }
      }
    }
    denials = gate.denials
    do throws(LedgerError) {
      if let failure = gate.failure { throw failure }
      let admissions = events.isEmpty ? [] : try ledger.record(events, now: now)
      return outcomes(calls, judged, admissions)
    } catch { throw CallProblem(.failure(.ledger(error))) }
  }

  private func outcomes(
    _ calls: [EventsCall], _ judged: [Refusal?], _ admissions: [Admission]
  ) -> [[EventsCall.Outcome]] {
    var judged = judged[...]
    var admissions = admissions[...]
    return calls.map { call in
      call.events.map { _ in
        if let refusal = judged.removeFirst() { return .refused(refusal) }
        return switch admissions.removeFirst() {
        case .accepted(let sequence, _): .accepted(sequence)
        case .duplicate(let sequence, _): .duplicate(sequence)
        case .refused(let refusal): .refused(refusal)
        }
      }
    }
  }
}

extension EventsCall {
  /// Writes the answer to a call: an object for each event, in their order.
  public static func write(
    _ outcomes: [Outcome], answering id: CallId, _ messages: Language,
    into json: inout JSONWriter
  ) {
    json.answer(to: id) { json in
      json.beginObject()
      json.objects(parameter, outcomes) { json, outcome in
        switch outcome {
        case .accepted(let sequence):
          json.member("outcome", "accepted")
          json.member("event", Int(sequence))
        case .duplicate(let sequence):
          json.member("outcome", "duplicate")
          json.member("event", Int(sequence))
        case .refused(let refusal):
          json.member("outcome", "refused")
          json.member("code", refusal.code.rawValue)
          json.member("message", messages.refusal(refusal))
        }
      }
      json.endObject()
    }
  }
}
