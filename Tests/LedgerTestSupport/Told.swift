package import Ledger
import StrictJSON

/// An event as somebody tells it: words, not codes.
package struct Told: Hashable, Sendable {
  package enum Datum: Hashable, Sendable {
    case text(String)
    case flag(Bool)
  }

  package var source: String
  package var id: String
  package var type: String
  package var subject: String
  package var time: String
  package var data: [String: Datum]

  package init(
    _ type: String, _ subject: String, at time: String, id: String, source: String = "/test",
    _ data: [String: Datum] = [:]
  ) {
    self.source = source
    self.id = id
    self.type = type
    self.subject = subject
    self.time = time
    self.data = data
  }

  /// The event as a line of JSON, without its end.
  package var line: String {
    var json = JSONWriter()
    json.beginObject()
    json.member("specversion", "1.0")
    json.member("id", id)
    json.member("source", source)
    json.member("type", type)
    json.member("subject", subject)
    json.member("time", time)
    if !data.isEmpty {
      json.key("data")
      json.beginObject()
      for (key, datum) in data.sorted(by: { $0.key < $1.key }) {
        switch datum {
        case .text(let text): json.member(key, text)
        case .flag(let flag): json.member(key, flag)
        }
      }
      json.endObject()
    }
    json.endObject()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  package func text(_ key: String) -> String? {
    if case .text(let text) = data[key] { text } else { nil }
  }

  package func flag(_ key: String) -> Bool? {
    if case .flag(let flag) = data[key] { flag } else { nil }
  }
}

extension EventValidator {
  /// The event that somebody told, read as a line of an event log is.
  package func event(_ told: Told, now: Int64) throws(Refusal) -> Event {
    var reader = EventJSONReader()
    return try event(from: reader.fields(Array(told.line.utf8).span), now: now)
  }
}
