import BusinessDays
import Ledger
import Publishing
import ServiceStandards
import StrictJSON

extension Night {
  /// Writes it as an object: its day, its instant in universal time, the events that it counted.
  func write(into json: inout JSONWriter) {
    json.beginObject()
    json.member("as_of", day.description)
    json.member("known_at", Timestamp(microseconds: instant, offset: 0).text)
    if let through { json.member("events", Int(through)) }
    json.endObject()
  }

  /// Reads what `write` wrote; nil when it is something else.
  init?(_ reader: inout JSONObjectReader, _ key: String) {
    do {
      var inner = try reader.object(key)
      guard let day = Day(try inner.string("as_of")),
        let instant = microseconds(of: try inner.string("known_at"))
      else { return nil }
      let through = try inner.optionalInteger("events").map(Int64.init)
      try inner.finish()
      self.init(day: day, instant: instant, through: through)
    } catch { return nil }
  }
}

/// The instant that a text says, in microseconds since 1970-01-01T00:00:00Z.
func microseconds(of text: String) -> Int64? {
  guard let time = try? Timestamp(text), case .instant(let instant) = time.moment else {
    return nil
  }
  return instant
}
