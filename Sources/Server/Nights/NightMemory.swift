import Host
import Ledger
import StrictJSON

/// What the daemon remembers of nights besides their reports: when it was first started, before
/// which no night is reported, and the last night, in case its report is taken away.
struct NightMemory: Hashable {
  /// In microseconds since 1970-01-01T00:00:00Z.
  var started: Int64
  var last: NightMark?
  /// The instant of the last report of a night to come that a clock ahead has left, in
  /// microseconds: those through it are made again in their time. `nil` when there is none.
  var doubtedThrough: Int64?

  private static let schema = "diligence/nights/1"

  init(started: Int64) { self.started = started }

  /// Its path, in the ledger's folder.
  static func path(in data: String) -> String { data + "/nuits.json" }

  /// Reads the bytes of the file; nil when they are something else.
  init?(_ bytes: [UInt8]) {
    do {
      var reader = try JSONObjectReader(try JSONNode.parse(bytes))
      guard try reader.string("schema") == Self.schema,
        let started = microseconds(of: try reader.string("started_at"))
      else { return nil }
      self.started = started
      if var inner = try reader.optionalObject("last") {
        guard let mark = NightMark(&inner) else { return nil }
        last = mark
      }
      if let text = try reader.optionalString("doubted_through") {
        guard let instant = microseconds(of: text) else { return nil }
        doubtedThrough = instant
      }
      try reader.finish()
    } catch { return nil }
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("schema", Self.schema)
    json.member("started_at", Timestamp(microseconds: started, offset: 0).text)
    if let last {
      json.key("last")
      last.write(into: &json)
    }
    if let doubtedThrough {
      json.member(
        "doubted_through", Timestamp(microseconds: doubtedThrough, offset: 0).text)
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
