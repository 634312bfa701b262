/// Why a long answer is not prepared for now: facts, worded by the languages.
public enum CrowdFault: Error, Hashable, Sendable {
  /// The account has as many under way as one may have.
  case ofAccount(places: Int)
  /// All places are taken, by others too.
  case all(places: Int)
  /// What was answered before on the same connection is not read yet.
  case unread
}
