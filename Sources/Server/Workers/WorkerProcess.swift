import Commands
import Host
import JSONRPC
import Language
import Ledger
import StrictJSON

/// One long answer, made by a child process on a copy of the ledger and written by it to the
/// caller's connection: neither the size of the answer nor the caller's pace is then anybody
/// else's business.
struct WorkerProcess {
  let folder: String
  /// The ledger's file, as the daemon opened it: no other is to be read.
  let file: LedgerFile
  /// A copy of the ledger, made where the file is no longer in its place.
  var copy: String?
  let caller: Caller
  let language: Language
  /// The clock, in microseconds since 1970-01-01T00:00:00Z.
  let now: Int64
  /// How long the answer may wait in all for whoever asked to take it, in seconds.
  let timeout: Int
  /// The call, as it came.
  let line: [UInt8]

  /// The word after the program's name that has it run an errand.
  static let word = "--errand"

  /// How it ends, but for 0.
  enum Ending {
    static let failed: Int32 = 1
    /// Whoever asked did not take the answer in time.
    static let unread: Int32 = 2
  }

  /// The number at which the connection is inherited.
  private static let connection: Int32 = 3

  /// How much is written at once, in bytes.
  private static let pieceSize = 65_536

  /// What the child reads on its standard input.
  var text: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("folder", folder)
    json.member("path", file.path)
    json.member("device", String(file.identity.device))
    json.member("inode", String(file.identity.inode))
    if let copy { json.member("copy", copy) }
    json.member("uid", Int(caller.uid))
    json.member("login", caller.login)
    json.key("roles")
    json.array(caller.roles.map(\.rawValue).sorted())
    if let offices = caller.offices {
      json.key("offices")
      json.array(offices.sorted())
    }
    json.key("confidential")
    json.array(caller.confidentialServices.sorted())
    json.member("lang", language.rawValue)
    json.member("now", Int(now))
    json.member("timeout", timeout)
    json.member("line", Base64.text(line.span))
    json.endObject()
    return json.bytes
  }

  /// Reads it back; `nil` when it is not one.
  init?(_ text: [UInt8]) {
    do {
      var object = try JSONObjectReader(try JSONNode.parse(text))
      folder = try object.string("folder")
      let path = try object.string("path")
      guard let device = UInt64(try object.string("device")),
        let inode = UInt64(try object.string("inode"))
      else { return nil }
      file = LedgerFile(path: path, identity: FileFacts.Identity(device: device, inode: inode))
      copy = try object.optionalString("copy")
      caller = Caller(
        uid: UInt32(clamping: try object.integer("uid")), login: try object.string("login"),
        roles: Set(try object.strings("roles").compactMap(Role.init)),
        offices: try object.optionalStrings("offices").map(Set.init),
        confidentialServices: Set(try object.strings("confidential")))
      guard let language = Language(rawValue: try object.string("lang")) else { return nil }
      self.language = language
      now = Int64(try object.integer("now"))
      timeout = try object.integer("timeout")
      guard let line = Base64.bytes(Array(try object.string("line").utf8).span) else { return nil }
      self.line = line
    } catch { return nil }
  }

  init(
    folder: String, file: LedgerFile, caller: Caller, language: Language, now: Int64,
    timeout: Int, line: [UInt8]
  ) {
    self.folder = folder
    self.file = file
    self.caller = caller
    self.language = language
    self.now = now
    self.timeout = timeout
    self.line = line
  }

  /// Runs the errand in this process; answers its exit status.
  func run() -> Int32 {
    var reader = CallReader()
    do {
      let connection = AnswerLine(
        try LocalConnection(inherited: WorkerProcess.connection), timeout: timeout)
      let call = try reader.call(line)
      let id = call.id ?? .null
      var json = JSONWriter()
      do throws(CallProblem) {
        let command = try CommandCall(call, id: "")
        let copy: CopiedLedger
        if let path = self.copy {
          copy = try CopiedLedger(taking: path)
        } else {
          copy = try CopiedLedger(ofFolder: folder, file: file)
        }
        if command.asksForCopy {
          try hand(copy, over: connection, answering: id, &json)
        } else {
          try carryOut(command, on: copy.ledger, over: connection, answering: id, &json)
        }
      } catch { error.write(answering: id, language, into: &json) }
      do throws(HostError) { try connection.write(json.bytes) } catch {
        return connection.isGivenUp ? Ending.unread : Ending.failed
      }
      return 0
    } catch { return Ending.failed }
  }

  private func carryOut(
    _ call: CommandCall, on ledger: Ledger, over connection: AnswerLine,
    answering id: CallId, _ json: inout JSONWriter
  ) throws(CallProblem) {
    let server = ServerContext(ledger: ledger, caller: caller, file: file)
    let isStream = call.comesInPieces
    let output =
      isStream
      ? Output(capacity: WorkerProcess.pieceSize) { bytes throws(HostError) in
        var json = JSONWriter()
        json.output(bytes, of: id)
        try connection.write(json.bytes)
      } : Output(.memory)
    let outcome = call.carryOut(
      at: server, now: now, chance: ThisProcess.randomBytes, usual: language, output: output)
    if isStream { do { try output.finish() } catch { throw CallProblem(host: error) } }
    outcome.write(answering: id, to: call, language, into: &json)
  }

  /// Hands the copy itself over, in pieces.
  private func hand(
    _ copy: CopiedLedger, over connection: AnswerLine, answering id: CallId,
    _ json: inout JSONWriter
  ) throws(CallProblem) {
    do throws(HostError) {
      let file = try InputFile(path: copy.path)
      var buffer = [UInt8](repeating: 0, count: WorkerProcess.pieceSize / 4 * 3)
      while true {
        let count = try file.read(into: &buffer)
        if count == 0 { break }
        var piece = JSONWriter()
        piece.output(bytes: buffer.span.extracting(..<count), of: id)
        try connection.write(piece.bytes)
      }
    } catch { throw CallProblem(host: error) }
    let seal: LedgerSeal
    do { seal = try copy.ledger.seal() } catch { throw CallProblem(ledger: error) }
    json.answer(to: id) { json in
      json.beginObject()
      json.member("events", Int(seal.events))
      json.member("head", seal.head)
      json.endObject()
    }
  }
}

/// The connection that an errand answers to, as several parts of it write to it.
private final class AnswerLine {
  private let connection: LocalConnection

  /// How long it may still wait, in nanoseconds.
  private var timeout: Int64

  /// Whether whoever asked let it wait too long.
  var isGivenUp: Bool { timeout <= 0 }

  /// - Parameter timeout: in seconds.
  init(_ connection: consuming LocalConnection, timeout: Int) {
    self.connection = connection
    self.timeout = Int64(timeout) * 1_000_000_000
  }

  /// Writes at the pace of whoever reads, and gives up on one who does not, or so slowly that it
  /// amounts to that: only so many errands run at once.
  func write(_ bytes: [UInt8]) throws(HostError) {
    let began = SystemClock.monotonicNanoseconds()
    defer { timeout -= SystemClock.monotonicNanoseconds() - began }
    try connection.writeAll(bytes.span, waiting: Int32(clamping: max(0, timeout) / 1_000_000))
  }
}

extension JSONWriter {
  /// Writes an array of strings.
  mutating func array(_ texts: [String]) {
    beginArray()
    for text in texts { value(text) }
    endArray()
  }
}
