/// What is odd about the call that a recorded event names, or about its naming none.
public enum CallWarning: Hashable, Sendable {
  /// No dossier belongs to the call; that one may be meant.
  case noDossier(call: String, nearest: String?)
  /// What should be a call is a dossier, of that call.
  case isDossier(String, call: String?)
  /// A dossier whose service has calls belongs to none.
  case noCall(dossier: String)
  /// Another call differs by upper and lower case alone; `nil` when it may not be told which.
  case differsByCase(call: String, other: String?)

  /// The call that is probably meant.
  public var nearest: String? {
    switch self {
    case .noDossier(_, let call), .isDossier(_, let call), .differsByCase(_, let call): call
    case .noCall: nil
    }
  }
}
