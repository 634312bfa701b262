public import Ledger
public import StrictJSON

/// What went through a drop folder since it was first used. Only files that have left it are
/// counted, each once: files in = applied + refused, lines in = accepted + duplicates + rejected.
///
/// A file that is taken in anew after an interruption brings as duplicates the lines that the
/// ledger held by then.
public struct DropFolderCounts: Hashable, Sendable {
  /// Files that were taken in to their end, whatever became of their lines.
  public var applied = 0

  /// Files that could not be: links, devices, folders.
  public var refused = 0

  /// What became of the lines of those applied; of the events, where a row holds several.
  public var lines = IngestCounts()

  /// Files that left the folder.
  public var filesIn: Int { applied + refused }

  /// Counts of nothing.
  public init() {}

  /// What was added since earlier counts of the same folder.
  public static func - (left: DropFolderCounts, right: DropFolderCounts) -> DropFolderCounts {
    var counts = left
    counts.applied -= right.applied
    counts.refused -= right.refused
    counts.lines.accepted -= right.lines.accepted
    counts.lines.duplicates -= right.lines.duplicates
    counts.lines.rejected -= right.lines.rejected
    counts.lines.unpromised -= right.lines.unpromised
    return counts
  }
}

extension DropFolderCounts {
  /// Writes them as an object.
  public func write(into json: inout JSONWriter) {
    json.beginObject()
    json.member("files_in", filesIn)
    json.member("applied", applied)
    json.member("refused", refused)
    json.key("lines")
    json.beginObject()
    json.member("read", lines.read)
    json.member("accepted", lines.accepted)
    json.member("duplicates", lines.duplicates)
    json.member("rejected", lines.rejected)
    json.member("unpromised", lines.unpromised)
    json.endObject()
    json.endObject()
  }

  /// Reads what `write` wrote.
  public init(_ node: JSONNode) throws(JSONShapeError) {
    let number = 0...Int.max
    var reader = try JSONObjectReader(node)
    applied = try reader.integer("applied", in: number)
    refused = try reader.integer("refused", in: number)
    // Sums are written for those who read the file; they are not read back.
    _ = try reader.integer("files_in", in: number)
    var inner = try JSONObjectReader(try reader.node("lines"))
    lines.accepted = try inner.integer("accepted", in: number)
    lines.duplicates = try inner.integer("duplicates", in: number)
    lines.rejected = try inner.integer("rejected", in: number)
    _ = try inner.integer("read", in: number)
    // Files of before this was counted lack it.
    lines.unpromised = try inner.optionalInteger("unpromised", in: number) ?? 0
    try inner.finish()
    try reader.finish()
  }
}
