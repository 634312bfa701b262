import Foundation
import Glibc
import Host
import StrictJSON
import Testing

/// One end of a connection to a daemon, and the lines that come by it.
final class Caller {
  private let connection: LocalConnection
  private var received: [UInt8] = []
  private var serial = 0
  /// Keeps who carries the lines to and fro alive.
  private var bearer: ChildProcess?

  /// How long an answer is waited for, in milliseconds.
  private static let timeout: Int32 = 30_000

  init(socket: String) throws {
    connection = try LocalConnection.connect(path: socket, waiting: Caller.timeout)
  }

  init(_ connection: consuming LocalConnection, bearer: consuming ChildProcess) {
    self.connection = connection
    self.bearer = consume bearer
  }

  func send(_ bytes: [UInt8]) throws {
    try connection.writeAll(bytes.span, waiting: Caller.timeout)
  }

  func send(_ line: String) throws { try send(Array((line + "\n").utf8)) }

  /// Sends as much as is taken at once; answers how much.
  func offer(_ bytes: [UInt8]) throws -> Int { try connection.write(bytes.span) }

  /// Says that no more will come.
  func finishSending() { _ = shutdown(connection.descriptor, Int32(SHUT_WR)) }

  /// The next line; `nil` at the end.
  func line(within milliseconds: Int32 = Caller.timeout) throws -> [UInt8]? {
    var searched = 0
    while true {
      if let end = received[searched...].firstIndex(of: 10) {
        defer { received.removeSubrange(...end) }
        return Array(received[..<end])
      }
      searched = received.count
      switch try connection.read(into: &received, atMost: 65_536, waiting: milliseconds) {
      case .bytes: continue
      case .ended: return nil
      case .nothingYet: throw RunningDaemon.Failure(description: "no answer in time")
      }
    }
  }

  /// Takes so many bytes at most of what has come, and forgets them.
  func sip(_ count: Int) throws {
    var taken: [UInt8] = []
    _ = try connection.read(into: &taken, atMost: count)
  }

  /// The next answer; those that come before it in parts are left out.
  func answer() throws -> Reply {
    while true {
      let line = try #require(try line(), "the daemon hung up")
      let reply = try Reply(line)
      if reply["method"]?.text != "output" { return reply }
    }
  }

  /// Asks, and waits for the answer, which must be that question's.
  func call(_ method: String, _ parameters: String = "{}") throws -> Reply {
    serial += 1
    try send(
      #"{"jsonrpc":"2.0","id":\#(serial),"method":"\#(method)","params":\#(parameters)}"#)
    let reply = try answer()
    #expect(reply["id"]?.text == "\(serial)")
    return reply
  }

  /// Asks, for an answer that is not a refusal.
  @discardableResult
  func succeed(
    _ method: String, _ parameters: String = "{}", _ place: SourceLocation = #_sourceLocation
  ) throws -> Reply {
    let reply = try call(method, parameters)
    try #require(reply.error == nil, "\(method): \(reply)", sourceLocation: place)
    return reply
  }

  /// Receives a dossier; answers its number, and the number of the event.
  func receive(_ parameters: String) throws -> (dossier: String, event: String) {
    let result = try #require(try succeed("receive", parameters)["result"])
    return (try #require(result["subject"]?.text), try #require(result["event"]?.text))
  }
}

/// An answer of the daemon's: an object of JSON-RPC, read strictly.
struct Reply: CustomStringConvertible {
  /// The whole line.
  let text: String
  private let node: JSONNode
  var description: String { String(text.prefix(2_000)) }

  init(_ line: [UInt8]) throws {
    text = String(decoding: line, as: UTF8.self)
    let description = text.prefix(2_000)
    do { node = try JSONNode.parse(line) } catch {
      throw RunningDaemon.Failure(description: "not JSON, \(error): \(description)")
    }
    try #require(node.member("jsonrpc")?.text == "2.0", "\(description)")
  }

  subscript(_ key: String) -> JSONNode? { node.member(key) }

  var error: JSONNode? { self["error"] }
  var code: String? { error?["code"]?.text }
  /// The name of what is wrong.
  var name: String? { error?["data"]?["name"]?.text }
  /// What is wrong in particular.
  var facts: JSONNode? { error?["data"]?["parameters"] }
  /// What became of each event of `ingest`.
  var outcomes: [String] {
    self["result"]?["events"]?.items.map { $0["outcome"]?.text ?? "" } ?? []
  }
}

extension JSONNode {
  fileprivate func member(_ key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }

  subscript(_ key: String) -> JSONNode? { member(key) }

  /// The elements of a list; none of anything else.
  var items: [JSONNode] { if case .array(let elements) = value { elements } else { [] } }

  /// A text, a number as it is spelt, or a truth; `nil` of anything else.
  var text: String? {
    switch value {
    case .string(let text), .number(let text): text
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .null, .array, .object: nil
    }
  }
}
