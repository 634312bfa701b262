public import BusinessDays
public import Ledger
public import ServiceStandards
public import StrictJSON

/// A list of obligations, to be written in any of its forms.
public struct ObligationReport {
  /// Which list it is.
  public enum Kind: Hashable, Sendable {
    /// What is overdue, with what was answered late in a period.
    case late(settled: Period?)
    /// What falls due up to and including a day.
    case due(through: Day)
  }
  let kind: Kind
  let asOf: Day
  let rulebook: Rulebook
  let list: [ListedObligation]

  /// The list of a kind, in the order in which the ledger gave it, as of a day.
  public init(kind: Kind, asOf day: Day, rulebook: Rulebook, list: [ListedObligation]) {
    self.kind = kind
    asOf = day
    self.rulebook = rulebook
    self.list = list
  }

  /// The name of the list, and of its last column.
  var names: (list: String, days: String) {
    switch kind {
    case .late: ("late", "late_by")
    case .due: ("due", "days_left")
    }
  }

  /// In what the last column of an obligation is counted.
  func unit(of entry: ListedObligation) -> Standard.Unit {
    switch kind {
    case .late: rulebook.rule(entry.standard).standard.unit
    case .due: .businessDays
    }
  }

  /// The list as JSON, in the order of the list.
  public func write(into json: inout JSONWriter) {
    json.beginObject()
    json.member("schema", "diligence/\(names.list)/1")
    json.member("as_of", asOf.description)
    json.key("obligations")
    writeObligations(into: &json)
    json.endObject()
  }

  /// The obligations alone, as an array.
  public func writeObligations(into json: inout JSONWriter) {
    json.beginArray()
    for entry in list {
      json.beginObject()
      for (key, value) in members(of: entry) { json.member(key, value) }
      json.member(names.days, entry.days)
      json.member("unit", unit(of: entry).rawValue)
      if case .late = kind { json.member("closed", entry.isClosed) }
      json.endObject()
    }
    json.endArray()
  }

  /// What is told of an obligation, in order, but for its days.
  func members(of entry: ListedObligation) -> [(key: String, value: String?)] {
    [
      ("dossier", entry.dossier),
      ("service", rulebook.services[entry.service].id),
      ("office", rulebook.offices[entry.office].id),
      ("standard", rulebook.rule(entry.standard).standard.id),
      ("start", entry.standing.start?.description),
      ("due", entry.standing.due?.description),
      ("stop", entry.standing.stop?.description),
      ("outcome", entry.standing.outcome.rawValue),
    ]
  }
}
