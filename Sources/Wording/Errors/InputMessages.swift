public import CommandLine

/// What is said of words that a person typed, once a ledger and its declaration have judged them.
/// Each is one line: what, where, what to do.
public protocol InputMessages {
  /// Nothing says where the ledger is to be.
  var nowhere: String { get }
  /// A text that is of no form that its kind has.
  func unreadable(_ text: String, as kind: ValueKind) -> String
  /// An id that the ledger or its declaration does not have, `known` being those that it has.
  func unknown(_ id: String, _ kind: Identifier, known: [String]) -> String
  /// A dossier's number that the ledger does not have, and the one that it may stand for.
  func unknownDossier(_ number: String, suggestion: String?) -> String
  /// A number or an id that is no event's.
  func unknownEvent(_ name: String) -> String
  /// An id that events of several sources have, with their numbers.
  func ambiguousEvent(_ id: String, numbers: [Int64]) -> String
  /// A voiding cannot be voided or amended.
  func voidingIsFinal(_ name: String) -> String
  /// An hour that the clocks show twice, at offsets in minutes east of UTC.
  func hourTwice(_ text: String, offsets: [Int]) -> String
  /// An hour that the clocks skip, going from one offset to another.
  func hourNever(_ text: String, offsets: [Int]) -> String
  /// An option that does nothing without another.
  func option(_ option: Option, needs needed: Option) -> String
  /// An option that changes nothing of events of a type.
  func option(_ option: Option, uselessFor eventType: String) -> String
  /// An amendment that changes nothing; these options would.
  func nothingToAmend(_ options: [Option]) -> String
}

/// An offset from universal time as RFC 3339 writes it: `-05:00`.
func offset(minutes: Int) -> String {
  let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
  return (minutes < 0 ? "-" : "+") + twoDigits(hours) + ":" + twoDigits(rest)
}
