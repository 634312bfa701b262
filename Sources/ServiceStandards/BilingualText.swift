/// A text for people, in the two languages that they read.
public struct BilingualText: Hashable, Sendable {
  public let french: String
  public let english: String

  public init(french: String, english: String) {
    self.french = french
    self.english = english
  }
}
