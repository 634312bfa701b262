import ServiceStandards

/// A sheet of dossiers, one row a dossier: each date in it is an event, with the id
/// `DOSSIER/MILESTONE`, so that the same sheet again changes nothing. What happened to a call
/// stands in each row of its dossiers: its id is `CALL/MILESTONE/DATE`.
struct DossierColumns: Sendable {
  enum Column: Hashable, Sendable {
    case dossier
    /// A fact of the receipt.
    case fact(EventFields.DataKey)
    /// What the assessment says, and why the dossier is closed.
    case admissible, reason
    /// The day of a milestone, by its id.
    case day(String, Milestone.Subject)
  }

  let columns: [Column]

  static func byName(_ rulebook: Rulebook) -> [String: Column] {
    var columns: [String: Column] = [
      "dossier": .dossier,
      "service": .fact(.service),
      "bureau": .fact(.office), "office": .fact(.office),
      "canal": .fact(.channel), "channel": .fact(.channel),
      "complet": .fact(.complete), "complete": .fact(.complete),
      "appel": .fact(.call), "call": .fact(.call),
      "segment": .fact(.segment),
      "admissible": .admissible,
      "motif": .reason, "reason": .reason,
    ]
    let builtIn = [
      (BuiltInMilestone.received, ["recu", "received"]),
      (BuiltInMilestone.completed, ["complete_le", "completed"]),
      (BuiltInMilestone.assessed, ["evalue", "assessed"]),
      (BuiltInMilestone.closed, ["ferme", "closed"]),
    ]
    for (id, names) in builtIn {
      for name in names { columns[name] = .day(id, .dossier) }
    }
    for milestone in rulebook.milestones.entries
    where !BuiltInMilestone.all.contains(milestone.id) {
      for name in [milestone.column.french, milestone.column.english] {
        columns[ColumnName.folded(name)] = .day(milestone.id, milestone.subject)
      }
    }
    return columns
  }

  func fields(of cells: [String]) throws(Refusal) -> [EventFields] {
    let row = Dictionary(zip(columns, cells).filter { !$1.isEmpty }) { first, _ in first }
    guard let dossier = row[.dossier] else { throw .missing(field: "dossier") }
    var events: [EventFields] = []
    // The receipt first: the other events need its dossier.
    for column in columns.sorted(by: DossierColumns.comesFirst) {
      guard case .day(let milestone, let subject) = column, let time = row[column]
      else { continue }
      events.append(
        try event(milestone, subject, time: time, dossier: dossier, row: row))
    }
    if events.isEmpty { throw .missing(field: BuiltInMilestone.received) }
    try refuseHalves(row)
    return events
  }

  /// The place of the column that a field comes from, of an event or of the whole row.
  func index(of field: String, _ event: EventFields?) -> Int? {
    column(of: field, event).flatMap(columns.firstIndex)
  }

  private func column(of field: String, _ event: EventFields?) -> Column? {
    var type: String?
    if case .text(let text)? = event?[.type] { type = text }
    switch field {
    case "dossier": return .dossier
    case "subject":
      let isCall = type?.hasPrefix(Milestone.Subject.call.rawValue + ".") ?? false
      return isCall ? .fact(.call) : .dossier
    case "time":
      return columns.first {
        guard case .day(let milestone, let subject) = $0 else { return false }
        return type == "\(subject.rawValue).\(milestone)"
      }
    case "admissible", "data.admissible": return .admissible
    case "reason", "data.reason": return .reason
    case "call": return .fact(.call)
    default: break
    }
    if let key = EventFields.DataKey.allCases.first(where: {
      EventFields.dataPrefix + $0.name == field
    }) {
      return .fact(key)
    }
    return .day(field, .dossier)
  }

  private static func comesFirst(_ one: Column, _ other: Column) -> Bool {
    let received = Column.day(BuiltInMilestone.received, .dossier)
    return one == received && other != received
  }

  /// What says something of a milestone without its day says nothing.
  private func refuseHalves(_ row: [Column: String]) throws(Refusal) {
    if row[.admissible] != nil, row[.day(BuiltInMilestone.assessed, .dossier)] == nil {
      throw .missing(field: BuiltInMilestone.assessed)
    }
    if row[.reason] != nil, row[.day(BuiltInMilestone.closed, .dossier)] == nil {
      throw .missing(field: BuiltInMilestone.closed)
    }
  }

  private func event(
    _ milestone: String, _ subject: Milestone.Subject, time: String, dossier: String,
    row: [Column: String]
  ) throws(Refusal) -> EventFields {
    var fields = EventFields()
    fields.dataShape = .object
    fields[.specversion] = .text("1.0")
    fields[.source] = .text(EventTable.source)
    fields[.type] = .text("\(subject.rawValue).\(milestone)")
    fields[.time] = .text(time)
    switch subject {
    case .dossier:
      fields[.id] = .text("\(dossier)/\(milestone)")
      fields[.subject] = .text(dossier)
    case .call:
      guard let call = row[.fact(.call)] else { throw .missing(field: "call") }
      // Of a moment its date, which is ten characters long.
      fields[.id] = .text("\(call)/\(milestone)/\(time.prefix(10))")
      fields[.subject] = .text(call)
    }
    switch milestone {
    case BuiltInMilestone.received:
      for case .fact(let key) in columns {
        guard let cell = row[.fact(key)] else { continue }
        fields[key] = key.isFlag ? CellFlag.value(cell) : .text(cell)
      }
    case BuiltInMilestone.assessed:
      guard let cell = row[.admissible] else { throw .missing(field: "admissible") }
      fields[.admissible] = CellFlag.value(cell)
    case BuiltInMilestone.closed:
      guard let cell = row[.reason] else { throw .missing(field: "reason") }
      fields[.reason] = .text(cell)
    default: break
    }
    return fields
  }
}
