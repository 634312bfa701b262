import Commands
import JSONRPC
import Language
import Ledger
import StrictJSON

/// One line that somebody sent, read: what it asks for, and to what it must be answered.
struct Request {
  enum Asked {
    case events(EventsCall)
    /// A part of a file.
    case upload(Call)
    case command(CommandCall)
    case status(CommandCall)
    case describe
    /// It is no call, or none that there is: this is the answer.
    case nothing([UInt8])
  }
  let connection: Connection
  /// `nil` for a notification, which is carried out and not answered.
  let id: CallId?
  let asked: Asked
  /// The line itself, for a child process to read again.
  let line: [UInt8]

  /// Whether it may record.
  var records: Bool {
    switch asked {
    case .events, .upload: true
    case .command(let call): call.records
    case .status, .describe, .nothing: false
    }
  }

  /// Whether it asks for what is in the ledger, or adds to it.
  var needsLedger: Bool {
    switch asked {
    case .events, .upload, .command: true
    case .status, .describe, .nothing: false
    }
  }

  /// Whether it only brings events, so that many such can be recorded at once.
  var isEvents: Bool { if case .events = asked { true } else { false } }

  /// Whether it brings a part of a file.
  var isUpload: Bool { if case .upload = asked { true } else { false } }

  /// How many events it brings one by one.
  var eventCount: Int { if case .events(let call) = asked { call.count } else { 0 } }

  /// Whether its answer is too long to be made here.
  var isLong: Bool { if case .command(let call) = asked { call.isLong } else { false } }
}

/// Reads requests; one serves all connections.
struct RequestReader {
  private var reader = CallReader()
  private let messages: Language

  /// - Parameter messages: in which what is no call is told so.
  init(messages: Language) { self.messages = messages }

  /// - Parameter id: the identity of the first event that the request is to record, when it brings
  ///   none of its own.
  mutating func request(
    _ line: [UInt8], of connection: Connection, id: @autoclosure () -> String
  ) -> Request {
    let call: Call
    do { call = try reader.call(line) } catch {
      var json = JSONWriter()
      if let id = error.id {
        json.answer(to: id, error: error.code, message: messages.callFault(error)) { json in
          FailureFacts(name: error.name, status: .usage, parameters: []).write(into: &json)
        }
      }
      return Request(
        connection: connection, id: error.id, asked: .nothing(json.bytes), line: line)
    }
    do throws(CallProblem) {
      return Request(
        connection: connection, id: call.id, asked: try asked(call, id), line: line)
    } catch {
      var json = JSONWriter()
      if let id = call.id { error.write(answering: id, messages, into: &json) }
      return Request(connection: connection, id: call.id, asked: .nothing(json.bytes), line: line)
    }
  }

  private func asked(_ call: Call, _ id: () -> String) throws(CallProblem) -> Request.Asked {
    if FileUpload.isUpload(call) { return .upload(call) }
    return switch call.method {
    case Method.ingest.rawValue: .events(try EventsCall(call))
    case Method.describe.rawValue: .describe
    case Method.status.rawValue: .status(try CommandCall(call, id: id()))
    default: .command(try CommandCall(call, id: id()))
    }
  }
}
