public import StrictJSON

extension English {
  public func quoted(_ word: String) -> String { typed(shown(word)) }

  public func typed(_ words: String) -> String { "“\(words)”" }

  public func named(_ path: String) -> String { typed(safe(path)) }

  public func suggesting(_ word: String) -> String { "did you mean \(quoted(word))?" }

  public func writeOne(of words: [String]) -> String {
    "write \(list(shownChoices(words), .or))"
  }

  public func place(_ place: TextPlace) -> String {
    "line \(number(place.line)), column \(number(place.column))"
  }

  public func list(_ items: [String], _ conjunction: Conjunction) -> String {
    switch conjunction {
    case .and: enumeration(items, "and")
    case .or: enumeration(items, "or")
    }
  }
}
