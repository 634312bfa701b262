import BusinessDays
import Language
import ServiceStandards
import StrictJSON

/// What describes the tables, as a Tabular Data Package of the Frictionless specifications
/// (version 1).
struct DataPackage {
  let report: Report
  let dialects: [ResultDialect]
  let messages: Language

  /// The descriptor.
  var json: [UInt8] {
    let declaration = report.declaration
    let organization = messages.text(declaration.organization)
    var json = JSONWriter()
    json.beginObject()
    json.member("profile", "tabular-data-package")
    json.member("name", DataPackage.name("normes-de-service-" + report.period.label))
    json.member(
      "title",
      messages.openDataTitle(year: report.period.label, organization: organization))
    json.member(
      "description",
      messages.openDataDescription(asOf: report.asOf, withheldBelow: report.smallCountsBelow))
    json.member("version", report.asOf.description)
    json.titles("sources", [messages.text(declaration.source)])
    json.key("contributors")
    json.beginArray()
    json.beginObject()
    json.member("title", organization)
    json.member("role", "publisher")
    json.endObject()
    json.endArray()
    json.key("resources")
    json.beginArray()
    for dialect in dialects { write(dialect, into: &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private func write(_ dialect: ResultDialect, into json: inout JSONWriter) {
    json.beginObject()
    json.member("profile", "tabular-data-resource")
    json.member("name", dialect.resourceName)
    json.member("path", dialect.fileName)
    json.member("title", messages.resultsTitle(forExcel: dialect == .excel))
    json.member("format", "csv")
    json.member("mediatype", "text/csv")
    json.member("encoding", "utf-8")
    json.key("dialect")
    json.beginObject()
    json.member("delimiter", dialect.delimiter)
    json.member("lineTerminator", "\r\n")
    json.member("quoteChar", "\"")
    json.member("doubleQuote", true)
    json.member("skipInitialSpace", false)
    json.member("header", true)
    json.endObject()
    json.key("schema")
    TableSchema(decimalMark: dialect.decimalMark, messages: messages).write(into: &json)
    json.endObject()
  }

  /// A name as the specification wants it: lower-case letters, digits, `.`, `_`, `-`.
  static func name(_ text: String) -> String {
    String(
      text.lowercased().unicodeScalars.map { scalar in
        switch scalar {
        case "a"..."z", "0"..."9", ".", "_", "-": Character(scalar)
        default: "-"
        }
      })
  }
}

extension JSONWriter {
  /// Objects that have a title each, and nothing else.
  fileprivate mutating func titles(_ key: String, _ titles: [String]) {
    self.key(key)
    beginArray()
    for title in titles {
      beginObject()
      member("title", title)
      endObject()
    }
    endArray()
  }
}
