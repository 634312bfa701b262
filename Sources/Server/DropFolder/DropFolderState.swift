import Host
import StrictJSON

/// What a spool must know after it was killed: the counts, and the files that are in them and may
/// not have been moved yet.
///
/// Both are in one file that is replaced whole. A file is counted and named as leaving in the same
/// stroke, before it is moved: killed earlier, it is taken in again and counted then; killed later,
/// it is only moved. So it is counted once, wherever the machine stops.
struct DropFolderState: Hashable {
  var counts = DropFolderCounts()
  var leaving: [PendingMove] = []

  private static let schema = "diligence/spool/1"
  /// A file has at most as many bytes as this: a thousand names are a tenth of it.
  private static let mostBytes = 4 << 20

  init() {}

  /// Reads the file, if there is one.
  init(path: String) throws(SpoolFailure) {
    do throws(HostError) {
      guard try FileSystem.exists(path) else { return }
      let bytes = try InputFile(regularFile: path).readAll(limit: Self.mostBytes)
      guard let state = DropFolderState(bytes) else { throw HostError.notARegularFile(path: path) }
      self = state
    } catch {
      if case .notARegularFile = error { throw .damagedState(path: path) }
      throw .host(error)
    }
  }

  init?(_ bytes: [UInt8]) {
    do {
      var reader = try JSONObjectReader(try JSONNode.parse(bytes))
      guard try reader.string("schema") == Self.schema else { return nil }
      counts = try DropFolderCounts(try reader.node("counts"))
      for node in try reader.array("leaving") {
        guard let departure = PendingMove(node) else { return nil }
        leaving.append(departure)
      }
      try reader.finish()
    } catch { return nil }
  }

  var bytes: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("schema", Self.schema)
    json.key("counts")
    counts.write(into: &json)
    json.key("leaving")
    json.beginArray()
    for departure in leaving { departure.write(into: &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// Replaces the file; the disk holds it when this returns.
  func save(_ path: String) throws(HostError) {
    let file = try AtomicFile(path: path)
    try file.write(bytes.span)
    try file.commit()
  }
}
