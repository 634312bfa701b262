public import Standards

/// A table of events, one row an event: columns are named as an event's attributes and data keys.
struct EventColumns: Sendable {
  enum Column: Hashable, Sendable {
    case attribute(EventFields.Attribute)
    case datum(EventFields.DataKey)
    /// When another ledger recorded the event: it says nothing of the event.
    case recordedTime
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
    if fields[.id] == .absent, case .text(let type) = fields[.type],
      case .text(let subject) = fields[.subject], case .text(let time) = fields[.time]
    {
      fields[.id] = .text("\(type)/\(subject)/\(time)")
    }
    return fields
  }
}

extension EventFields.DataKey {
  var isFlag: Bool {
    switch self {
    case .complete, .automatic, .admissible: true
    case .service, .channel, .office, .call, .segment, .reason, .voidedSource: false
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
  /// How many columns the header has.
  public let width: Int

  /// Why a header is of no table that events can be read from.
  public enum HeaderError: Error, Hashable, Sendable {
    case unknownColumn(String, known: [String])
    case repeatedColumn(String)
    /// Neither a column `type` nor a column `dossier`.
    case noSubject
  }

  public init(header: [String], _ rulebook: Rulebook) throws(HeaderError) {
    let names = header.map(ColumnName.folded)
    width = names.count
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

  /// The events of a row, in the order in which they are to be recorded; none for an empty row.
  public func events(of cells: [String]) throws(Refusal) -> [EventFields] {
    if cells.allSatisfy({ $0.utf8.allSatisfy { $0 == 0x20 } }) { return [] }
    switch layout {
    case .events(let columns): return [columns.fields(of: cells)]
    case .dossiers(let columns): return try columns.fields(of: cells)
    }
  }
}
