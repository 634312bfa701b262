public import Language
public import StrictJSON

/// What a program reads of a failure: a name that stays the same, and what it is about.
///
/// Values are what was asked for, paths and ids: nothing that the sentence for people keeps back.
/// SQL and SQLite's own sentences are left out.
public struct FailureFacts: Hashable, Sendable {
  /// What happened, in lower case with hyphens. A refused event's is its code.
  public let name: String

  /// What the program tells the one that ran it.
  public let status: ExitStatus

  /// What it is about, no two with the same key; keys are in lower case with `_`.
  public let parameters: [FailureParameter]

  /// A failure of that name.
  public init(name: String, status: ExitStatus, parameters: [FailureParameter]) {
    self.name = name
    self.status = status
    self.parameters = parameters
  }
}

/// One thing that a failure is about.
public struct FailureParameter: Hashable, Sendable {
  /// What it is.
  public let key: String

  /// Its value.
  public let value: FactValue

  /// That value under that key.
  public init(_ key: String, _ value: FactValue) {
    self.key = key
    self.value = value
  }
}

/// The value of a fact.
public enum FactValue: Hashable, Sendable {
  /// A text as it came, which may hold control characters.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// Several texts, in order.
  case texts([String])
}

extension FailureFacts {
  /// Writes an object: `name`, `status` and `parameters`.
  public func write(into json: inout JSONWriter) {
    json.beginObject()
    json.member("name", name)
    json.member("status", Int(status.rawValue))
    json.key("parameters")
    json.beginObject()
    for parameter in parameters {
      json.key(parameter.key)
      parameter.value.write(into: &json)
    }
    json.endObject()
    json.endObject()
  }
}

extension FactValue {
  fileprivate func write(into json: inout JSONWriter) {
    switch self {
    case .text(let text): json.value(text)
    case .integer(let integer): json.value(integer)
    case .texts(let texts):
      json.beginArray()
      for text in texts { json.value(text) }
      json.endArray()
    }
  }
}
