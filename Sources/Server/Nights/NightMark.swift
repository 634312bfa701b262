import Publishing
import StrictJSON

/// What the next night must know of one that was reported. It is in the report's own folder, which
/// appears whole: what a report counted is counted no more, wherever the machine stops.
struct NightMark: Hashable {
  let night: Night
  /// What went through the drop folder by then, since it was first used.
  let spool: SpoolCounts

  /// The name of the file.
  static let fileName = "nuit.json"
  private static let schema = "diligence/night-mark/1"

  init(night: Night, spool: SpoolCounts) {
    self.night = night
    self.spool = spool
  }

  /// Reads a file's bytes; nil when they are not those of a mark.
  init?(_ bytes: [UInt8]) {
    do {
      var reader = try JSONObjectReader(try JSONNode.parse(bytes))
      self.init(&reader)
    } catch { return nil }
  }

  /// Reads the members of a mark, and refuses any other.
  init?(_ reader: inout JSONObjectReader) {
    do {
      guard try reader.string("schema") == Self.schema, let night = Night(&reader, "night")
      else { return nil }
      var totals = try reader.object("spool_totals")
      self.init(night: night, spool: try SpoolCounts(totals: &totals))
      try reader.finish()
    } catch { return nil }
  }

  func write(into json: inout JSONWriter) {
    json.beginObject()
    json.member("schema", Self.schema)
    json.key("night")
    night.write(into: &json)
    json.key("spool_totals")
    spool.writeTotals(into: &json)
    json.endObject()
  }

  /// The file's bytes.
  var bytes: [UInt8] {
    var json = JSONWriter()
    write(into: &json)
    json.endLine()
    return json.bytes
  }
}
