public import StrictJSON

/// A request of JSON-RPC 2.0 with named parameters.
///
/// The parameters are found and not decoded, so that a value with a reader of its own is read once
/// only; `parametersNode` is there for the rest.
public struct Call: Hashable, Sendable {
  /// What its answer carries; nil for a notification, which wants no answer, not even of a failure.
  public let id: CallId?

  /// The name of what is called, which may be that of nothing.
  public let method: String

  /// The members of `params`, in order; empty too when there is no `params`.
  public let parameters: [CallParameter]

  /// The text that the call was read from, to which the ranges of its parameters belong.
  public let line: [UInt8]
}

extension Call {
  /// The parameter of that name, nil when there is none. It takes a time proportional to their
  /// number.
  public func parameter(_ key: String) -> CallParameter? {
    parameters.first { $0.key == key }
  }

  /// The object `params`, with places that are those of the line; nil when there is none. It is
  /// read anew each time.
  public var parametersNode: JSONNode? {
    let node: JSONNode
    do { node = try JSONNode.parse(line) } catch {
      preconditionFailure("a call's line was scanned, and is less deep than a tree may be")
    }
    guard case .object(let members) = node.value else { return nil }
    return members.first { $0.key == "params" }?.node
  }
}
