import Publishing
import StrictJSON

/// The last working morning that was looked at, whether or not there was anything to say of it.
struct MorningMemory: Hashable {
  let night: Night

  private static let schema = "diligence/mornings/1"

  init(night: Night) { self.night = night }

  /// Reads the bytes of its file; nil when they are something else.
  init?(_ bytes: [UInt8]) {
    do {
      var reader = try JSONObjectReader(try JSONNode.parse(bytes))
      guard try reader.string("schema") == Self.schema, let night = Night(&reader, "night")
      else { return nil }
      self.night = night
      try reader.finish()
    } catch { return nil }
  }

  /// The bytes of its file.
  var bytes: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("schema", Self.schema)
    json.key("night")
    night.write(into: &json)
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
