public import Host
import JSONRPC
public import Language
public import Ledger

/// Why a call is not carried out: facts, worded by the languages and named for programs.
public struct CallProblem: Error {
  enum Reason {
    case unknownMethod(String, known: [String])
    case unknownParameter(String, method: String, known: [String])
    case missingParameter(String, method: String)
    /// The parameter's value is not of that kind, such as `boolean`.
    case badParameter(String, expected: String)
    case usage(UsageError)
    case failure(CommandFailure)
  }
  let reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  /// That somebody may not do what they asked.
  public static func denied(_ denial: Denial) -> CallProblem {
    CallProblem(.failure(.denied(denial)))
  }

  /// That a long answer is not prepared for now.
  public static func crowded(_ fault: CrowdFault) -> CallProblem {
    CallProblem(.failure(.crowd(fault)))
  }

  /// That the ledger failed.
  public init(ledger error: LedgerError) { self.init(.failure(.ledger(error))) }

  /// That the machine failed.
  public init(host error: HostError) { self.init(.failure(.host(error))) }

  /// What the program tells the one that ran it.
  public var status: ExitStatus { facts.status }

  /// The code of JSON-RPC: the standard's own, else -32000 less the exit status.
  public var code: Int {
    switch reason {
    case .unknownMethod: CallErrorCode.noSuchMethod
    case .unknownParameter, .missingParameter, .badParameter, .usage:
      CallErrorCode.badParameters
    case .failure: -32_000 - Int(facts.status.rawValue)
    }
  }

  /// What is wrong, for a person.
  public func sentence(_ messages: Language) -> String {
    switch reason {
    case .unknownMethod(let name, let known):
      messages.sentence(messages.unknownMethod(name, known: known))
    case .unknownParameter(let name, let method, let known):
      messages.sentence(messages.unknownParameter(name, of: method, known: known))
    case .missingParameter(let name, let method):
      messages.sentence(messages.missingParameter(name, of: method))
    case .badParameter(let name, let kind):
      messages.sentence(messages.badParameter(name, expected: kind))
    case .usage(let error): messages.usageError(error)
    case .failure(let failure): failure.sentence(messages)
    }
  }

  /// What is wrong, for a program.
  public var facts: FailureFacts {
    switch reason {
    case .unknownMethod(let name, let known):
      FailureFacts("unknown-method", [("method", .text(name)), ("known", .texts(known))])
    case .unknownParameter(let name, let method, let known):
      FailureFacts(
        "unknown-parameter",
        [("parameter", .text(name)), ("method", .text(method)), ("known", .texts(known))])
    case .missingParameter(let name, let method):
      FailureFacts("missing-parameter", [("parameter", .text(name)), ("method", .text(method))])
    case .badParameter(let name, let kind):
      FailureFacts("bad-parameter", [("parameter", .text(name)), ("expected", .text(kind))])
    case .usage(let error): error.facts
    case .failure(let failure): failure.facts
    }
  }

  /// The right that is wanting, when that is why.
  public var denial: Denial? {
    if case .failure(.denied(let denial)) = reason { denial } else { nil }
  }
}

extension FailureFacts {
  fileprivate init(_ name: String, _ parameters: [(String, FactValue)]) {
    self.init(
      name: name, status: .usage,
      parameters: parameters.map { FailureParameter($0.0, $0.1) })
  }
}
