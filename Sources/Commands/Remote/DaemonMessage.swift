import JSONRPC
import Language
import StrictJSON

/// What a daemon says on a connection.
enum DaemonMessage {
  /// A piece of a long answer.
  case piece([UInt8])
  /// The answer to a call.
  case answer(JSONNode)
  /// Why a call is not carried out, worded by the daemon.
  case refusal(DaemonRefusal)
  /// Something that no call asked for.
  case other

  /// Reads a line.
  ///
  /// - Parameter id: what the call that is being made carries.
  init(_ line: [UInt8], answering id: String) throws(JSONShapeError) {
    let node: JSONNode
    do { node = try JSONNode.parse(line) } catch { throw .notAnObject }
    var message = try JSONObjectReader(node)
    if message.optionalNode("method") != nil {
      let piece = try DaemonMessage.piece(&message, of: id)
      self = piece.map(DaemonMessage.piece) ?? .other
      return
    }
    let isOurs = message.optionalNode("id").map { $0.isId(id) } ?? false
    if let error = message.optionalNode("error") {
      self = .refusal(try DaemonRefusal(error))
    } else if isOurs {
      self = .answer(try message.node("result"))
    } else {
      self = .other
    }
  }

  private static func piece(
    _ message: inout JSONObjectReader, of id: String
  ) throws(JSONShapeError) -> [UInt8]? {
    var parameters = try JSONObjectReader(try message.node("params"))
    guard let node = parameters.optionalNode("id"), node.isId(id) else { return nil }
    if let text = try parameters.optionalString("text") { return Array(text.utf8) }
    guard let text = try parameters.optionalString("base64") else { return nil }
    guard let bytes = Base64.bytes(Array(text.utf8).span) else { throw .notAnObject }
    return bytes
  }
}

/// Why a daemon does not carry a call out: its own sentence, and the status that goes with it.
struct DaemonRefusal: Hashable {
  let sentence: String
  let status: ExitStatus

  init(_ error: JSONNode) throws(JSONShapeError) {
    var object = try JSONObjectReader(error, key: "error")
    sentence = try object.string("message")
    var number: Int?
    if let data = object.optionalNode("data"), case .object = data.value {
      var facts = try JSONObjectReader(data)
      number = try facts.optionalInteger("status")
    }
    status = number.flatMap { ExitStatus(rawValue: Int32(clamping: $0)) } ?? .unavailable
  }
}

extension JSONNode {
  /// Whether it is the id that a call carries.
  fileprivate func isId(_ id: String) -> Bool { value == .number(id) }
}

extension JSONShapeError {
  /// What is no JSON is no object either.
  fileprivate static let notAnObject = JSONShapeError.wrongType(
    key: nil, expected: .object, place: TextPlace(line: 1, column: 1))
}
