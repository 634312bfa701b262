public import JSONRPC
public import Language
public import Ledger
public import StrictJSON

/// One file that comes in parts, each a call of `ingest`, one after the other on one connection.
///
/// A call is answered with what became of the file so far, and with what whoever takes a file in is
/// told of its lines, which its sender keeps. A part that holds more refused lines than one answer
/// tells is answered with `more`: the sender then calls again without data. The file ends with its
/// last part, or with the connection: what came is then a whole beginning of it, and the file can
/// simply be sent again.
public final class FileUpload {
  /// The method's name.
  static let method = Method.ingest.rawValue

  /// How much of a file one call may bring, in bytes.
  public static let pieceSize = 1 << 18

  /// How much of a part is taken in before it is seen whether there is room for more to tell.
  private static let sliceSize = 1 << 14

  /// How much is told in one answer, in bytes, before the rest of a part has to wait. What a slice
  /// brings is told whole.
  private static let toldAtMost = 1 << 18

  /// How much is held of the file whose records have not ended: a line at least.
  private static let heldSize = 1 << 17

  /// Whether the file has ended, or failed: the next call begins another.
  public var isFinished: Bool { state.hasEnded }

  /// What was denied of the last call, each once.
  public var denials: [Denial] { judge.denials }

  private let judge: UploadJudge
  private let told: ToldLines
  private var state: State
  private var before: State

  /// What changes with each call.
  private struct State {
    var ingest: FileIngest<TellingListener>
    /// What came and was not taken in yet.
    var waiting: ArraySlice<UInt8> = []
    /// Whether what waits is the end of the file.
    var isLast = false
    var hasEnded = false
  }

  /// Whether a call brings a part of a file.
  public static func isUpload(_ call: Call) -> Bool {
    call.method == method && call.parameter("file") != nil
  }

  /// Begins with the file that a call brings the first part of; `take` then takes that call.
  ///
  /// - Parameter language: in which refusals are worded, where the call does not say.
  public init(_ call: Call, at server: ServerContext, usual language: Language) throws(CallProblem)
  {
    if let denial = server.caller.denial(of: .ingest) { throw .denied(denial) }
    let part = try UploadPart(call)
    let judge = UploadJudge(server)
    let told = ToldLines()
    self.judge = judge
    self.told = told
    state = State(
      ingest: FileIngest(
        into: server.ledger, clock: { judge.now },
        listener: TellingListener(told, (part.language ?? language)),
        pieceSize: FileUpload.heldSize, isNamedTable: part.file.lowercased().hasSuffix(".csv"),
        gate: { judge.refusal(of: $0) }))
    before = state
  }

  /// Takes the next part, and writes the answer as one line; nothing for a notification.
  ///
  /// A part that cannot be taken in ends the file, but one that is no part at all.
  ///
  /// - Parameters:
  ///   - now: the clock, in microseconds since 1970-01-01T00:00:00Z.
  ///   - id: what the answer carries; `nil` when none is wanted.
  public func take(
    _ call: Call, now: Int64, into json: inout JSONWriter, answering id: CallId?
  ) throws(CallProblem) {
    precondition(!isFinished, "another file begins with another upload")
    let part = try UploadPart(call)
    guard state.waiting.isEmpty || part.data.isEmpty else {
      throw CallProblem(.badParameter("data", expected: "empty string until `more` is false"))
    }
    before = state
    state.waiting += part.data
    state.isLast = state.isLast || part.isLast
    judge.begin(now: now)
    told.begin()
    do throws(CallProblem) { try takeIn() } catch {
      state.hasEnded = true
      throw error
    }
    if let id { answer(id, into: &json) }
  }

  /// Goes back to before the last call, which is to be taken again: the transaction that it was
  /// part of is not in the ledger.
  public func takeBack() { state = before }

  private func takeIn() throws(CallProblem) {
    repeat {
      let slice = Array(state.waiting.prefix(FileUpload.sliceSize))
      state.waiting = state.waiting.dropFirst(slice.count)
      let isEnd = state.waiting.isEmpty && state.isLast
      do { try state.ingest.push(slice.span, isEnd ? .last : .notLast) } catch {
        switch error {
        case .ledger(let error): throw CallProblem(.failure(.ledger(error)))
        }
      }
      if let failure = judge.failure { throw CallProblem(.failure(.ledger(failure))) }
      state.hasEnded = isEnd
    } while !state.waiting.isEmpty && told.size < FileUpload.toldAtMost
    // Nothing is kept of what was taken in.
    if state.waiting.isEmpty { state.waiting = [] }
  }

  private func answer(_ id: CallId, into json: inout JSONWriter) {
    let counts = state.ingest.counts
    json.answer(to: id) { json in
      json.beginObject()
      json.member("read", counts.read)
      json.member("accepted", counts.accepted)
      json.member("duplicates", counts.duplicates)
      json.member("rejected", counts.rejected)
      json.member("unpromised", counts.unpromised)
      json.member("without_effect", counts.withoutEffect)
      json.member("voided_duplicates", counts.voidedDuplicates)
      json.member("more", !state.waiting.isEmpty)
      json.key("told")
      told.write(into: &json)
      json.endObject()
    }
  }
}

/// What a call brings of a file.
private struct UploadPart {
  let file: String
  let data: [UInt8]
  let isLast: Bool
  let language: Language?

  private static let names = ["file", "data", "last", "lang"]

  init(_ call: Call) throws(CallProblem) {
    guard let node = call.parametersNode else {
      throw CallProblem(.missingParameter("file", method: call.method))
    }
    do {
      var object = try JSONObjectReader(node)
      file = try object.string("file")
      let text = Array(try object.string("data").utf8)
      guard let data = Base64.bytes(text.span), data.count <= FileUpload.pieceSize else {
        throw CallProblem(
          .badParameter("data", expected: "base64 of \(FileUpload.pieceSize) bytes at most"))
      }
      self.data = data
      isLast = try object.optionalBoolean("last") ?? false
      language = try object.optionalString("lang").flatMap(Language.init)
      try object.finish()
    } catch let problem as CallProblem {
      throw problem
    } catch { throw UploadPart.problem(error, call) }
  }

  private static func problem(_ error: any Error, _ call: Call) -> CallProblem {
    guard let error = error as? JSONShapeError else {
      return CallProblem(.badParameter("file", expected: "string"))
    }
    return switch error {
    case .wrongType(let key, let shape, _):
      CallProblem(.badParameter(key ?? "params", expected: "\(shape)"))
    case .integerOutOfRange(let key, _, _):
      CallProblem(.badParameter(key ?? "params", expected: "integer"))
    case .missingKey(let key, _): CallProblem(.missingParameter(key, method: call.method))
    case .unknownKey(let key, _):
      CallProblem(.unknownParameter(key, method: call.method, known: names))
    }
  }
}

/// Judges a file's events by what their sender may record, anew for each call.
private final class UploadJudge {
  private let server: ServerContext
  private var gate: EventGate
  /// The clock of the call, in microseconds since 1970-01-01T00:00:00Z.
  private(set) var now: Int64 = 0

  init(_ server: ServerContext) {
    self.server = server
    gate = EventGate(server.caller, server.ledger, now: 0)
  }

  var failure: LedgerError? { gate.failure }

  var denials: [Denial] { gate.denials }

  func begin(now: Int64) {
    self.now = now
    gate = EventGate(server.caller, server.ledger, now: now)
  }

  func refusal(of event: Event) -> Refusal? { gate.refusal(of: event) }
}

/// What one answer tells of a file's lines.
private final class ToldLines {
  private var json = JSONWriter()

  /// How much there is to tell, in bytes.
  var size: Int { json.bytes.count }

  func begin() {
    json = JSONWriter()
    json.beginArray()
  }

  func add(_ key: String, _ bytes: Span<UInt8>) {
    json.beginObject()
    json.key(key)
    json.plainValue { Base64.append(bytes, to: &$0) }
    json.endObject()
  }

  func add(_ rejection: Rejection, _ messages: Language) {
    json.beginObject()
    json.member("line", rejection.line)
    json.member("event", rejection.event)
    json.member("code", rejection.reason.code.rawValue)
    json.member("message", messages.refusal(rejection))
    json.endObject()
  }

  func addCut(line: Int, kept: Int) {
    json.beginObject()
    json.member("cut", kept)
    json.member("line", line)
    json.endObject()
  }

  /// Writes all of it as one array.
  func write(into whole: inout JSONWriter) {
    json.endArray()
    whole.value(json: json.bytes.span)
    json = JSONWriter()
  }
}

/// Tells the sender of a file what is to be told of its lines.
private struct TellingListener: IngestListener {
  typealias Failure = Never

  private let told: ToldLines
  private let messages: Language

  init(_ told: ToldLines, _ messages: Language) {
    self.told = told
    self.messages = messages
  }

  func table(header: Span<UInt8>) { told.add("header", header) }

  func reject(_ rejection: Rejection) { told.add(rejection, messages) }

  func keep(_ line: Span<UInt8>) { told.add("kept", line) }

  func cut(line: Int, kept: Int) { told.addCut(line: line, kept: kept) }

  func progress(bytes: Int, _ counts: IngestCounts) {}
}
