import StrictJSON

/// Reads calls of JSON-RPC 2.0, one object a line, strictly: members without meaning, parameters
/// by position and batches are refused.
///
/// One reader serves many lines: its storage is kept, about twenty times the longest of them.
///
/// ```swift
/// var reader = CallReader()
/// let call = try reader.call(Array(#"{"jsonrpc":"2.0","id":1,"method":"status"}"#.utf8))
/// call.method  // "status"
/// ```
public struct CallReader: Sendable {
  /// How many containers may be nested in a call, the outermost included.
  public static let depthLimit = 64

  /// The longest id, in bytes as it is written without its quotes: every answer repeats it.
  public static let idLimit = 256

  private var scanner = JSONScanner()

  /// Where the containers around a token end, while depth is measured.
  private var ends: [UInt32] = []

  /// A reader that has read nothing yet.
  public init() {}

  /// The call that a line makes, without its end.
  public mutating func call(_ line: [UInt8]) throws(CallFault) -> Call {
    let bytes = line.span
    do throws(JSONError) { try scanner.scan(bytes) } catch {
      throw CallFault(reason: .notJSON(error), id: .null)
    }
    switch scanner.tokens[0].kind {
    case .object: break
    case .array: throw CallFault(reason: .notARequest(.batch), id: .null)
    case .string, .number, .true, .false, .null:
      throw CallFault(reason: .notARequest(.notAnObject), id: .null)
    }
    let members = RequestMembers(scanner.tokens, bytes)
    let id = try self.id(members, bytes)
    func refusal(_ rule: CallFault.BrokenRule) -> CallFault {
      CallFault(reason: .notARequest(rule), id: id ?? .null)
    }
    guard !isTooDeep() else { throw refusal(.tooDeep(limit: Self.depthLimit)) }
    guard let version = members.version else { throw refusal(.noVersion) }
    guard version.kind == .string, version.hasText("2.0", in: bytes) else {
      throw refusal(.otherVersion)
    }
    guard let method = members.method else { throw refusal(.noMethod) }
    guard method.kind == .string else { throw refusal(.badMethod) }
    if let key = members.unknown { throw refusal(.unknownMember(key.text(in: bytes))) }
    var parameters: [CallParameter] = []
    if let index = members.parameters {
      guard scanner.tokens[index].kind == .object else {
        throw CallFault(reason: .parametersNotAnObject, id: id)
      }
      parameters = self.parameters(ofObject: index, bytes)
    }
    return Call(id: id, method: method.text(in: bytes), parameters: parameters, line: line)
  }

  private func id(_ members: RequestMembers, _ bytes: Span<UInt8>) throws(CallFault) -> CallId? {
    guard let token = members.id else { return nil }
    guard token.range.count <= Self.idLimit else {
      throw CallFault(reason: .notARequest(.idTooLong(limit: Self.idLimit)), id: .null)
    }
    switch token.kind {
    case .number: return .number(token.text(in: bytes))
    case .string: return .string(token.text(in: bytes))
    case .null: return .null
    case .object, .array, .true, .false:
      throw CallFault(reason: .notARequest(.badId), id: .null)
    }
  }

  private mutating func isTooDeep() -> Bool {
    ends.removeAll(keepingCapacity: true)
    for index in scanner.tokens.indices {
      let token = scanner.tokens[index]
      guard token.isContainer else { continue }
      while let end = ends.last, Int(end) <= index { ends.removeLast() }
      ends.append(token.next)
      if ends.count > Self.depthLimit { return true }
    }
    return false
  }

  private func parameters(ofObject object: Int, _ bytes: Span<UInt8>) -> [CallParameter] {
    var parameters: [CallParameter] = []
    parameters.reserveCapacity(Int(scanner.tokens[object].count))
    let end = Int(scanner.tokens[object].next)
    var index = object + 1
    while index < end {
      let value = scanner.tokens[index + 1]
      parameters.append(
        CallParameter(
          key: scanner.tokens[index].text(in: bytes), kind: value.kind, range: value.wholeRange,
          elements: value.kind == .array ? elements(ofArray: index + 1) : []))
      index = Int(value.next)
    }
    return parameters
  }

  private func elements(ofArray array: Int) -> [Range<Int>] {
    var elements: [Range<Int>] = []
    elements.reserveCapacity(Int(scanner.tokens[array].count))
    let end = Int(scanner.tokens[array].next)
    var index = array + 1
    while index < end {
      elements.append(scanner.tokens[index].wholeRange)
      index = Int(scanner.tokens[index].next)
    }
    return elements
  }
}

/// The members of a request that have a meaning, wherever they stand.
private struct RequestMembers {
  private(set) var version: JSONToken?
  private(set) var id: JSONToken?
  private(set) var method: JSONToken?
  /// The index of the token of `params`.
  private(set) var parameters: Int?
  /// The key of the first member that has no meaning.
  private(set) var unknown: JSONToken?

  private static let names = JSONNames(["jsonrpc", "id", "method", "params"])

  init(_ tokens: [JSONToken], _ bytes: Span<UInt8>) {
    var index = 1
    while index < tokens.count {
      let (key, value) = (tokens[index], tokens[index + 1])
      switch Self.names.index(of: key, in: bytes) {
      case 0: version = value
      case 1: id = value
      case 2: method = value
      case 3: parameters = index + 1
      default: unknown = unknown ?? key
      }
      index = Int(value.next)
    }
  }
}

extension JSONToken {
  fileprivate var isContainer: Bool {
    switch kind {
    case .object, .array: true
    case .string, .number, .true, .false, .null: false
    }
  }

  /// The range with a string's quotes.
  fileprivate var wholeRange: Range<Int> {
    kind == .string ? Int(start) - 1..<Int(end) + 1 : range
  }
}
