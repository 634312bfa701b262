extension French {
  public func quoted(_ word: String) -> String { typed(shown(word)) }

  public func typed(_ words: String) -> String { "«\u{A0}\(words)\u{A0}»" }

  public func list(_ items: [String], _ conjunction: Conjunction) -> String {
    switch conjunction {
    case .and: enumeration(items, "et")
    case .or: enumeration(items, "ou")
    }
  }
}
