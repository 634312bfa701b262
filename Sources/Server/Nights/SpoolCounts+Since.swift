import Publishing
import StrictJSON

extension SpoolCounts {
  /// What was added since earlier totals. When some total is less than it was, the counting began
  /// anew in between, and all of it is new.
  func since(_ earlier: SpoolCounts) -> SpoolCounts {
    var added = self
    added.filesApplied -= earlier.filesApplied
    added.filesRefused -= earlier.filesRefused
    added.linesAccepted -= earlier.linesAccepted
    added.linesDuplicate -= earlier.linesDuplicate
    added.linesRefused -= earlier.linesRefused
    added.unpromised -= earlier.unpromised
    let least = min(
      added.filesApplied, added.filesRefused, added.linesAccepted, added.linesDuplicate,
      added.linesRefused, added.unpromised)
    return least < 0 ? self : added
  }

  func writeTotals(into json: inout JSONWriter) {
    json.beginObject()
    json.member("files_applied", filesApplied)
    json.member("files_refused", filesRefused)
    json.member("lines_accepted", linesAccepted)
    json.member("lines_duplicate", linesDuplicate)
    json.member("lines_refused", linesRefused)
    json.member("unpromised", unpromised)
    json.endObject()
  }

  init(totals reader: inout JSONObjectReader) throws(JSONShapeError) {
    self.init()
    let number = 0...Int.max
    filesApplied = try reader.integer("files_applied", in: number)
    filesRefused = try reader.integer("files_refused", in: number)
    linesAccepted = try reader.integer("lines_accepted", in: number)
    linesDuplicate = try reader.integer("lines_duplicate", in: number)
    linesRefused = try reader.integer("lines_refused", in: number)
    // Marks of before this was counted lack it.
    unpromised = try reader.optionalInteger("unpromised", in: number) ?? 0
    try reader.finish()
  }
}
