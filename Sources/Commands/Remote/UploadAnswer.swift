import JSONRPC
import Ledger
import StrictJSON

/// What a daemon says of the part of a file that it was sent.
struct UploadAnswer {
  /// What whoever takes a file in is told, in the order of the file.
  enum Told {
    /// The header of a table.
    case header([UInt8])
    case refused(line: Int, code: String, message: String)
    /// A refused line, or a piece of it.
    case kept([UInt8])
    /// Only so many bytes of that line are kept.
    case cut(line: Int, kept: Int)
  }

  /// Of all of the file so far.
  let counts: IngestCounts
  let told: [Told]
  /// Whether the daemon has more to tell of what it was sent, before it takes the next part.
  let hasMore: Bool

  /// Reads an answer; `nil` when it is not one.
  init?(_ node: JSONNode) {
    do {
      var object = try JSONObjectReader(node)
      var counts = IngestCounts()
      counts.accepted = try object.integer("accepted")
      counts.duplicates = try object.integer("duplicates")
      counts.rejected = try object.integer("rejected")
      // A daemon of before there was one of these counts does not send it.
      let all = 0...Int.max
      counts.unpromised = try object.optionalInteger("unpromised", in: all) ?? 0
      counts.withoutEffect = try object.optionalInteger("without_effect", in: all) ?? 0
      counts.voidedDuplicates = try object.optionalInteger("voided_duplicates", in: all) ?? 0
      self.counts = counts
      hasMore = try object.boolean("more")
      guard case .array(let elements) = try object.node("told").value else { return nil }
      var told: [Told] = []
      told.reserveCapacity(elements.count)
      for element in elements {
        guard let one = try Told(element) else { return nil }
        told.append(one)
      }
      self.told = told
    } catch { return nil }
  }
}

extension UploadAnswer.Told {
  fileprivate init?(_ node: JSONNode) throws(JSONShapeError) {
    var object = try JSONObjectReader(node)
    if let text = try object.optionalString("header") {
      guard let bytes = Base64.bytes(Array(text.utf8).span) else { return nil }
      self = .header(bytes)
    } else if let text = try object.optionalString("kept") {
      guard let bytes = Base64.bytes(Array(text.utf8).span) else { return nil }
      self = .kept(bytes)
    } else if let kept = try object.optionalInteger("cut", in: 0...Int.max) {
      self = .cut(line: try object.integer("line"), kept: kept)
    } else {
      self = .refused(
        line: try object.integer("line"), code: try object.string("code"),
        message: try object.string("message"))
    }
  }
}
