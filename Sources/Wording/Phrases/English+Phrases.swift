extension English {
  public func quoted(_ word: String) -> String { typed(shown(word)) }

  public func typed(_ words: String) -> String { "“\(words)”" }

  public func list(_ items: [String], _ conjunction: Conjunction) -> String {
    switch conjunction {
    case .and: enumeration(items, "and")
    case .or: enumeration(items, "or")
    }
  }
}
