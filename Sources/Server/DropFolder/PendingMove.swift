import StrictJSON

/// A file that is counted and has yet to be moved out of the drop folder.
struct PendingMove: Hashable {
  /// Where it goes.
  enum Destination: String {
    case done
    /// It was no file to take in.
    case refused
  }

  let name: String
  let fingerprint: Fingerprint
  let destination: Destination
  /// Whether lines of it were refused, and wait under a working name.
  let hasRefusedLines: Bool

  /// Whether something of it comes into the folder of what is refused.
  var entersRefused: Bool { destination == .refused || hasRefusedLines }

  /// The name that its refused lines are written under, in their folder.
  static func workingName(_ fingerprint: Fingerprint) -> String {
    workingPrefix + fingerprint.text.replacing(":", with: "-")
  }

  /// How the working names begin. No dropped file may have such a name.
  static let workingPrefix = ".lignes-"

  func write(into json: inout JSONWriter) {
    json.beginObject()
    json.member("file", name)
    json.member("facts", fingerprint.text)
    json.member("to", destination.rawValue)
    json.member("refused_lines", hasRefusedLines)
    json.endObject()
  }

  /// Reads what `write` wrote; nil when it is something else.
  init?(_ node: JSONNode) {
    do {
      var reader = try JSONObjectReader(node)
      name = try reader.string("file")
      guard let fingerprint = Fingerprint(try reader.string("facts")),
        let destination = Destination(rawValue: try reader.string("to"))
      else { return nil }
      self.fingerprint = fingerprint
      self.destination = destination
      hasRefusedLines = try reader.boolean("refused_lines")
      try reader.finish()
    } catch { return nil }
  }

  init(
    _ name: String, _ fingerprint: Fingerprint, to destination: Destination,
    hasRefusedLines: Bool = false
  ) {
    self.name = name
    self.fingerprint = fingerprint
    self.destination = destination
    self.hasRefusedLines = hasRefusedLines
  }
}
