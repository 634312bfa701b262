import BusinessDays
public import Language
import ServiceStandards
import StrictJSON

extension Alert {
  /// The alert as one line of JSON, for a program: `diligence/alert/1`. The subject is in words,
  /// all the rest by ids; the summary is what `summary` writes.
  public func json(_ messages: Language) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("schema", "diligence/alert/1")
    json.member("id", id)
    json.member("priority", priority.rawValue)
    json.member("subject", subject(messages))
    night.writeMembers(into: &json)
    json.key("since")
    since.write(into: &json)
    json.key("changes")
    json.beginArray()
    for change in changes {
      json.beginObject()
      change.writeMembers(into: &json)
      json.member("direction", change.direction?.rawValue)
      json.endObject()
    }
    json.endArray()
    json.key("summary")
    summary.write(into: &json)
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
