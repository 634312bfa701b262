/// What is wrong and what to do about it, as a language says it.
public struct Fault: Hashable, Sendable {
  /// What is wrong, with the value that is, safe for a terminal.
  public let what: String
  /// What to do: an instruction.
  public let remedy: String

  public init(_ what: String, _ remedy: String) {
    self.what = what
    self.remedy = remedy
  }

  /// One line, without the program's name: what, where, what to do.
  public func sentence(at place: String? = nil) -> String {
    [what, place, remedy].compactMap { $0 }.joined(separator: ", ")
  }

  /// The fault as part of a larger one.
  public func after(_ introduction: String) -> Fault { Fault(introduction + what, remedy) }
}
