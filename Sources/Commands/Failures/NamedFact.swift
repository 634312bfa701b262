import StrictJSON

/// A fact of an error, which has no status by itself: its name, and what it is about.
struct NamedFact: Hashable {
  let name: String
  private(set) var parameters: [FailureParameter]

  /// A fact of that name; parameters that are nil are left out.
  init(_ name: String, _ parameters: KeyValuePairs<String, FactValue?> = [:]) {
    self.name = name
    self.parameters = parameters.compactMap { key, value in
      value.map { FailureParameter(key, $0) }
    }
  }

  /// The fact that the reason of another is: its name becomes the parameter `reason`, and its own
  /// parameters follow.
  func because(_ reason: NamedFact) -> NamedFact {
    adding([FailureParameter("reason", .text(reason.name))] + reason.parameters)
  }

  /// The fact with its place in a file, from 1.
  func at(_ place: TextPlace) -> NamedFact {
    adding([
      FailureParameter("line", .integer(place.line)),
      FailureParameter("column", .integer(place.column)),
    ])
  }

  /// The fact with more that it is about.
  func adding(_ more: [FailureParameter]) -> NamedFact {
    var fact = self
    fact.parameters += more
    return fact
  }
}
