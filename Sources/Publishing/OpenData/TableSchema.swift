import Language
import ServiceStandards
import StrictJSON

/// What the columns are, as a Table Schema of the Frictionless specifications (version 1).
struct TableSchema {
  let decimalMark: String
  let messages: Language

  /// What tells a row from every other; none of these is ever empty.
  static let primaryKey: [ResultColumn] = [
    .fiscalYear, .declaration, .standardId, .serviceId, .office, .channel,
  ]

  func write(into json: inout JSONWriter) {
    json.beginObject()
    json.key("fields")
    json.beginArray()
    for column in ResultColumn.allCases { write(column, into: &json) }
    json.endArray()
    json.key("missingValues")
    json.beginArray()
    json.value("")
    json.endArray()
    json.key("primaryKey")
    json.beginArray()
    for column in TableSchema.primaryKey { json.value(column.rawValue) }
    json.endArray()
    json.endObject()
  }

  private func write(_ column: ResultColumn, into json: inout JSONWriter) {
    json.beginObject()
    json.member("name", column.rawValue)
    json.member("title", messages.columnTitle(column))
    json.member("description", messages.columnDescription(column))
    json.member("type", column.kind.rawValue)
    json.member("format", "default")
    if column.kind == .number { json.member("decimalChar", decimalMark) }
    json.key("constraints")
    json.beginObject()
    json.member("required", column.isRequired)
    if let words = column.words {
      json.key("enum")
      json.beginArray()
      for word in words { json.value(word) }
      json.endArray()
    }
    if let range = column.range {
      json.member("minimum", range.minimum)
      if let maximum = range.maximum { json.member("maximum", maximum) }
    }
    json.endObject()
    json.endObject()
  }
}

extension ResultColumn {
  enum Kind: String {
    case string, integer, number, date
  }

  var kind: Kind {
    switch self {
    case .fiscalYear, .serviceId, .serviceNameEnglish, .serviceNameFrench, .standardId,
      .standardEnglish, .standardFrench, .type, .channel, .targetMet, .commentsEnglish,
      .commentsFrench, .office, .unit, .declaration:
      .string
    case .target, .performance: .number
    case .volumeMeetingTarget, .totalVolume, .limit, .median, .percentile90: .integer
    case .asOf: .date
    }
  }

  /// Whether every row has it.
  var isRequired: Bool {
    switch self {
    case .volumeMeetingTarget, .totalVolume, .performance, .targetMet, .commentsEnglish,
      .commentsFrench, .median, .percentile90:
      false
    case .fiscalYear, .serviceId, .serviceNameEnglish, .serviceNameFrench, .standardId,
      .standardEnglish, .standardFrench, .type, .channel, .target, .office, .unit, .limit, .asOf,
      .declaration:
      true
    }
  }

  /// The words that may stand in it; `nil` when any may.
  var words: [String]? {
    switch self {
    case .type: ["TML"]
    case .targetMet: ["Y", "N", "NA"]
    case .unit: Standard.Unit.allCases.map(\.rawValue)
    case .fiscalYear, .serviceId, .serviceNameEnglish, .serviceNameFrench, .standardId,
      .standardEnglish, .standardFrench, .channel, .target, .volumeMeetingTarget, .totalVolume,
      .performance, .commentsEnglish, .commentsFrench, .office, .limit, .median, .percentile90,
      .asOf, .declaration:
      nil
    }
  }

  /// The numbers that may stand in it; `nil` when it has none.
  var range: (minimum: Int, maximum: Int?)? {
    switch kind {
    case .number: (0, 1)
    case .integer: (0, nil)
    case .string, .date: nil
    }
  }
}
