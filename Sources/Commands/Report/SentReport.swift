import BusinessDays
import Host
import Publishing
import ServiceStandards
import StrictJSON

/// A report's files on their way from who makes them to who writes them: JSON Lines, the first of
/// which says of what the report is, the others hold a file each.
struct SentReport {
  let asOf: Day
  let period: Period
  let files: [ReportFile]

  init(asOf: Day, period: Period, files: [ReportFile]) {
    self.asOf = asOf
    self.period = period
    self.files = files
  }

  static let schema = "diligence/report-files/1"

  /// Writes the lines.
  func send(_ output: Output) {
    var json = JSONWriter()
    json.beginObject()
    writeMembers(into: &json)
    json.endObject()
    json.endLine()
    output.write(json.bytes.span)
    for file in files {
      json.removeAll()
      json.beginObject()
      json.member("name", file.name)
      json.member("audience", file.audience.rawValue)
      json.key("text")
      json.value(utf8: file.bytes.span)
      json.endObject()
      json.endLine()
      output.write(json.bytes.span)
    }
  }

  /// Reads the lines; `nil` when they are not all there, or are others.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first else { return nil }
    do {
      var heading = try JSONObjectReader(try JSONNode.parse(Array(first)))
      var period = try heading.object("period")
      guard try heading.string("schema") == SentReport.schema,
        let asOf = Day(try heading.string("as_of")),
        let from = Day(try period.string("from")), let through = Day(try period.string("through"))
      else { return nil }
      self.asOf = asOf
      self.period = Period(from: from, through: through, label: try period.string("label"))
      var files: [ReportFile] = []
      for line in lines.dropFirst() {
        var object = try JSONObjectReader(try JSONNode.parse(Array(line)))
        guard let audience = ReportFile.Audience(rawValue: try object.string("audience")) else {
          return nil
        }
        let name = try object.string("name")
        // Whoever sends them does not choose what is written.
        guard Publication.isName(name) else { return nil }
        files.append(
          ReportFile(
            name: name, bytes: Array(try object.string("text").utf8), audience: audience))
      }
      self.files = files
    } catch { return nil }
  }

  /// Writes what became of them: what `--format json` answers.
  func write(
    in folder: String, withdrawn: [String], calendar: String?, into json: inout JSONWriter
  ) {
    json.beginObject()
    writeMembers(into: &json)
    json.member("folder", folder)
    json.objects("files", files) { json, file in
      json.member("name", file.name)
      json.member("bytes", file.bytes.count)
      json.member("audience", file.audience.rawValue)
    }
    json.array("withdrawn", withdrawn) { json, name in json.value(name) }
    json.member("due_calendar", calendar)
    json.endObject()
  }

  private func writeMembers(into json: inout JSONWriter) {
    json.member("schema", SentReport.schema)
    json.member("as_of", asOf.description)
    json.key("period")
    json.beginObject()
    json.member("from", period.from.description)
    json.member("through", period.through.description)
    json.member("label", period.label)
    json.endObject()
  }
}
