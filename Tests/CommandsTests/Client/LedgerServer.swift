import FormatsTestSupport
import Foundation
import Host
import JSONRPC
import Language
import Ledger
import StrictJSON
import Synchronization

@testable import Commands

/// A daemon of a few lines, in a thread of its own: it answers one connection at a time, and may be
/// told to hang up.
final class LedgerServer: Sendable {
  /// What it does with one connection.
  enum Manner: Hashable, Sendable {
    case serves
    case hangsUpAtOnce
    /// Reads a call, does nothing, hangs up.
    case hangsUpAfterReading
    /// Serves so many calls, carries out the next one, and hangs up without an answer.
    case hangsUpAfterDoing(calls: Int)
    /// Carries a call out, and hangs up in the middle of the answer.
    case hangsUpWhileAnswering
    /// Says that it has no time, and hangs up.
    case hasNoTime
    /// Answers what is no answer.
    case babbles
  }

  /// How it is set up.
  struct Setting: Sendable {
    var socket: String
    var folder: String
    /// The clock, in microseconds since 1970-01-01T00:00:00Z.
    var now: Int64
    var login = "accueil"
    var caller: Caller?
    /// What it does with the first connections; it serves those that follow.
    var manners: [Manner] = []
    /// Whether it is gone after the first connections.
    var goes = false
    /// How much of a long answer it says at once, in bytes.
    var pieceSize = 1000
  }

  private let isToStop = Atomic(false)
  private let isListening = Atomic(false)
  private let hasStopped = Atomic(false)

  init(_ setting: Setting) throws {
    let server = self
    Thread.detachNewThread {
      do {
        try server.run(setting)
      } catch { FileHandle.standardError.write(Data("the server failed: \(error)\n".utf8)) }
      server.hasStopped.store(true, ordering: .releasing)
    }
    while !isListening.load(ordering: .acquiring), !hasStopped.load(ordering: .acquiring) {
      usleep(200)
    }
  }

  /// Waits until it is gone.
  func stop() {
    isToStop.store(true, ordering: .releasing)
    while !hasStopped.load(ordering: .acquiring) { usleep(200) }
  }

  private func run(_ setting: Setting) throws {
    let ledger = try ledgerToServe(in: setting.folder, now: setting.now).ledger
    let listener = try LocalListener(path: setting.socket, permissions: 0o600)
    isListening.store(true, ordering: .releasing)
    var manners = setting.manners
    var poller = Poller()
    poller.add(listener.descriptor, .reading)
    while !isToStop.load(ordering: .acquiring) {
      guard poller.wait(milliseconds: 1) > 0, let line = try accepted(listener) else { continue }
      let service = Service(setting, ledger, manners.isEmpty ? .serves : manners.removeFirst())
      try? service.serve(line) { self.isToStop.load(ordering: .acquiring) }
      if manners.isEmpty, setting.goes { return }
    }
  }

  private func accepted(_ listener: borrowing LocalListener) throws -> Line? {
    guard let connection = try listener.accept() else { return nil }
    return Line(connection)
  }

  /// A connection that can be handed about.
  fileprivate final class Line {
    let connection: LocalConnection

    init(_ connection: consuming LocalConnection) { self.connection = connection }
  }
}

/// One connection, as long as it lasts.
private final class Service {
  private let setting: LedgerServer.Setting
  private let ledger: Ledger
  private let manner: LedgerServer.Manner
  private var reader = CallReader()
  private var upload: FileUpload?
  private var served = 0

  /// A connection is to be hung up.
  private struct HangUp: Error {}

  init(_ setting: LedgerServer.Setting, _ ledger: Ledger, _ manner: LedgerServer.Manner) {
    self.setting = setting
    self.ledger = ledger
    self.manner = manner
  }

  func serve(_ line: LedgerServer.Line, until stop: () -> Bool) throws {
    if manner == .hangsUpAtOnce { throw HangUp() }
    var input: [UInt8] = []
    while !stop() {
      guard let end = input.firstIndex(of: UInt8(ascii: "\n")) else {
        let received = try line.connection.read(into: &input, atMost: 65_536, waiting: 1)
        if received == .ended { return }
        continue
      }
      let text = Array(input[..<end])
      input.removeSubrange(...end)
      let answer = try answer(text)
      try line.connection.writeAll(answer.span)
      served += 1
      if manner == .hangsUpWhileAnswering { throw HangUp() }
    }
  }

  private func answer(_ line: [UInt8]) throws -> [UInt8] {
    if manner == .hangsUpAfterReading { throw HangUp() }
    if manner == .babbles { return Array("bonjour\n".utf8) }
    if manner == .hasNoTime {
      var json = JSONWriter()
      CallProblem.crowded(.all(places: 4)).write(
        answering: .null, Language.french, into: &json)
      return json.bytes
    }
    let call = try reader.call(line)
    guard let id = call.id else { throw HangUp() }
    var json = JSONWriter()
    do throws(CallProblem) { json = try answer(call, id) } catch {
      error.write(answering: id, Language.french, into: &json)
    }
    if case .hangsUpAfterDoing(let calls) = manner, served == calls { throw HangUp() }
    if manner == .hangsUpWhileAnswering { return Array(json.bytes.prefix(json.bytes.count / 2)) }
    return json.bytes
  }

  private var desk: ServerContext {
    let owner = Caller(
      uid: 1000, login: setting.login, roles: [.administration], offices: nil,
      confidentialServices: ["plainte"])
    return ServerContext(ledger: ledger, caller: setting.caller ?? owner)
  }

  private func answer(_ call: Call, _ id: CallId) throws(CallProblem) -> JSONWriter {
    var json = JSONWriter()
    if FileUpload.isUpload(call) {
      let ongoing: FileUpload
      if let upload, !upload.isFinished {
        ongoing = upload
      } else {
        ongoing = try FileUpload(call, at: desk, usual: .french)
      }
      upload = ongoing
      try ongoing.take(call, now: setting.now, into: &json, answering: id)
      return json
    }
    if call.method == "backup" { return try backup(id) }
    if call.method == "describe" {
      json.answer(to: id) { CallDirectory.write(for: desk.caller, ledger.rulebook, into: &$0) }
      return json
    }
    let command = try CommandCall(call, id: "")
    let outcome = command.carryOut(
      at: desk, now: setting.now, chance: { [UInt8](repeating: 7, count: $0) }, usual: .french)
    guard command.isLong else {
      outcome.write(answering: id, to: command, Language.french, into: &json)
      return json
    }
    for piece in pieces(of: outcome.output) { json.output(piece.span, of: id) }
    CallOutcome(
      status: outcome.status, output: [], errors: outcome.errors, problem: nil,
      denials: []
    )
    .write(answering: id, to: command, Language.french, into: &json)
    return json
  }

  /// Cut between two characters.
  private func pieces(of bytes: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      var count = min(setting.pieceSize, rest.count)
      while count < rest.count, rest[rest.startIndex + count] & 0xC0 == 0x80 { count += 1 }
      pieces.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return pieces
  }

  private func backup(_ id: CallId) throws(CallProblem) -> JSONWriter {
    var json = JSONWriter()
    do {
      let copy = try CopiedLedger(ofFolder: setting.folder)
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: copy.path)))
      for start in stride(from: 0, to: bytes.count, by: 30_000) {
        json.output(bytes: bytes[start..<min(start + 30_000, bytes.count)].span, of: id)
      }
      let seal = try copy.ledger.seal()
      json.answer(to: id) { json in
        json.beginObject()
        json.member("events", Int(seal.events))
        json.member("head", seal.head)
        json.endObject()
      }
    } catch { throw .crowded(.all(places: 4)) }
    return json
  }
}
