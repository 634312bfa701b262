public import StrictJSON

extension French {
  public func quoted(_ word: String) -> String { typed(shown(word)) }

  public func typed(_ words: String) -> String { "«\u{A0}\(words)\u{A0}»" }

  public func named(_ path: String) -> String { typed(safe(path)) }

  public func suggesting(_ word: String) -> String { "vouliez-vous écrire \(quoted(word))?" }

  public func writeOne(of words: [String]) -> String {
    "écrivez \(list(shownChoices(words), .or))"
  }

  public func place(_ place: TextPlace) -> String {
    "ligne \(number(place.line)), colonne \(number(place.column))"
  }

  public func list(_ items: [String], _ conjunction: Conjunction) -> String {
    switch conjunction {
    case .and: enumeration(items, "et")
    case .or: enumeration(items, "ou")
    }
  }
}
