public import ServiceStandards

/// A table of events, one row an event: columns are named as an event's attributes and data keys.
struct EventColumns: Sendable {
  enum Column: Hashable, Sendable {
    case attribute(EventFields.Attribute)
    case datum(EventFields.DataKey)
    /// When another ledger recorded the event: it says nothing of the event.
    case recordedTime

    /// The field as refusals name it.
    var field: String {
      switch self {
      case .attribute(let attribute): attribute.name
      case .datum(let key): EventFields.dataPrefix + key.name
      case .recordedTime: "recordedtime"
      }
    }
  }

  let columns: [Column]

  /// The column of that name; `source` is the attribute, a voided event's is `voided_source`.
  static let byName: [String: Column] = {
    var columns: [String: Column] = [:]
    for key in EventFields.DataKey.allCases { columns[key.name] = .datum(key) }
    columns["voided_source"] = .datum(.voidedSource)
    columns["recordedtime"] = .recordedTime
    for attribute in EventFields.Attribute.allCases {
      columns[attribute.name] = .attribute(attribute)
    }
    return columns
  }()

  /// The fields of a row: an empty cell is an absent field.
  func fields(of cells: [String]) -> EventFields {
    var fields = EventFields()
    fields.dataShape = .object
    fields[.specversion] = .text("1.0")
    for (column, cell) in zip(columns, cells) where !cell.isEmpty {
      switch column {
      case .attribute(let attribute): fields[attribute] = .text(cell)
      case .recordedTime: break
      case .datum(let key): fields[key] = key.isFlag ? CellFlag.value(cell) : .text(cell)
      }
    }
    if fields[.source] == .absent { fields[.source] = .text(EventTable.source) }
    // What is missing of an id made of others is what the row is refused for, not the id.
    if fields[.id] == .absent {
      let parts = [fields[.type], fields[.subject], fields[.time]].map { value in
        if case .text(let text) = value { text } else { "" }
      }
      fields[.id] = .text(parts.joined(separator: "/"))
    }
    return fields
  }
}

extension EventFields.DataKey {
  var isFlag: Bool {
    switch self {
    case .complete, .automatic, .admissible: true
    case .service, .channel, .office, .call, .segment, .reason, .voidedSource,
      .amendedSource, .amendedId:
      false
    }
  }
}

/// Yes and no, as people write them in a sheet.
enum CellFlag {
  static func value(_ cell: String) -> EventFields.Value {
    switch cell.lowercased() {
    case "true", "vrai", "oui": .flag(true)
    case "false", "faux", "non": .flag(false)
    default: .text(cell)
    }
  }
}

/// A table that events are read from, known by its header.
public struct EventTable: Sendable {
  /// The source of events from a table that names none.
  public static let source = "/csv"

  private enum Layout: Sendable {
    case events(EventColumns)
    case dossiers(DossierColumns)
  }
  private let layout: Layout
  /// Whether it is a sheet of one row a dossier: an empty cell in it says nothing.
  public var isSheet: Bool {
    switch layout {
    case .events: false
    case .dossiers: true
    }
  }
  /// The headings as the header spells them.
  private let headings: [String]
  /// How many columns the header has.
  public var width: Int { headings.count }

  /// Why a header is of no table that events can be read from.
  public enum HeaderError: Error, Hashable, Sendable {
    case unknownColumn(String, known: [String])
    case repeatedColumn(String)
    /// Neither a column `type` nor a column `dossier`.
    case noSubject
  }

  public init(header: [String], _ rulebook: Rulebook) throws(HeaderError) {
    let names = header.map(ColumnName.folded)
    headings = header.map(ColumnName.trimmed)
    if let repeated = names.enumerated().first(where: { names[..<$0.offset].contains($0.element) })
    {
      throw .repeatedColumn(repeated.element)
    }
    if names.contains("type") {
      let columns = try EventTable.columns(names, among: EventColumns.byName)
      layout = .events(EventColumns(columns: columns))
    } else if names.contains("dossier") {
      let columns = try EventTable.columns(names, among: DossierColumns.byName(rulebook))
      layout = .dossiers(DossierColumns(columns: columns))
    } else {
      throw .noSubject
    }
  }

  private static func columns<Column>(_ names: [String], among known: [String: Column])
    throws(HeaderError) -> [Column]
  {
    var columns: [Column] = []
    for name in names {
      guard let column = known[name] else {
        throw .unknownColumn(name, known: known.keys.sorted())
      }
      columns.append(column)
    }
    return columns
  }

  /// Whether a header names a column by which a table of events is known.
  public static func isHeader(_ cells: [String]) -> Bool {
    let names = cells.map(ColumnName.folded)
    return names.contains("type") || names.contains("dossier")
  }

  /// The refusal of a row, or of an event of it, with the heading of the column for the name of
  /// the field.
  public func named(_ refusal: Refusal, of event: EventFields? = nil) -> Refusal {
    if case .missing(let field) = refusal { return .missing(field: heading(of: field, event)) }
    if case .unknownField(let field, let known) = refusal {
      return .unknownField(heading(of: field, event), known: known)
    }
    if case .badValue(let field, let value, let expected) = refusal {
      return .badValue(field: heading(of: field, event), value: value, expected: expected)
    }
    return refusal
  }

  /// The heading of a field's column, else the name that a column of it would have.
  private func heading(of field: String, _ event: EventFields?) -> String {
    let index: Int? =
      switch layout {
      case .events(let columns): columns.columns.firstIndex { $0.field == field }
      case .dossiers(let columns): columns.index(of: field, event)
      }
    if let index { return headings[index] }
    if field == "data.source" { return "voided_source" }
    return field.hasPrefix(EventFields.dataPrefix)
      ? String(field.dropFirst(EventFields.dataPrefix.count)) : field
  }

  /// The events of a row, in the order in which they are to be recorded; none for an empty row.
  public func events(of cells: [String]) throws(Refusal) -> [EventFields] {
    if cells.allSatisfy({ $0.utf8.allSatisfy { $0 == 0x20 } }) { return [] }
    switch layout {
    case .events(let columns): return [columns.fields(of: cells)]
    case .dossiers(let columns): return try columns.fields(of: cells)
    }
  }
}
