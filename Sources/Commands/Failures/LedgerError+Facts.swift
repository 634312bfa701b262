import BusinessDays
import Host
import Ledger
import SQLite
import ServiceStandards

extension LedgerError {
  var fact: NamedFact {
    switch self {
    case .storage(let error): error.fact
    case .absent(let path): NamedFact("no-ledger", ["path": .text(path)])
    case .lost(let path, let loss):
      NamedFact("ledger-lost", ["path": .text(path), "loss": .text(loss.rawValue)])
    case .notALedger(let path): NamedFact("not-a-ledger", ["path": .text(path)])
    case .newerSchema(let path, let found, let known):
      NamedFact(
        "other-schema",
        ["path": .text(path), "found": .integer(Int(found)), "known": .integer(Int(known))])
    case .outdatedProjections(let path):
      NamedFact("outdated-projections", ["path": .text(path)])
    case .badDeclaration(let id, let error): error.fact(ofDeclaration: id)
    case .badCalendar(let id, let error): error.fact(ofCalendar: id)
    case .badZone(let name, let error):
      NamedFact("bad-zone", ["zone": .text(name)]).because(error.fact)
    case .noZoneData: NamedFact("no-zone-data")
    case .notMadeYet(let made):
      NamedFact(
        "not-made-yet", ["made": .text(Timestamp(microseconds: made, offset: 0).text)])
    case .rulebook(let error): error.fact
    case .calendar(let error): error.fact
    case .damagedProjection(let table):
      NamedFact("damaged-projection", ["table": .text(table)])
    case .damagedEvent(let sequence):
      NamedFact("damaged-event", ["sequence": .integer(Int(sequence))])
    }
  }
}

extension RulebookError {
  fileprivate var fact: NamedFact {
    switch self {
    case .noDeclaration: NamedFact("no-declaration")
    case .missingCalendar(let id, let office):
      NamedFact("missing-calendar", ["calendar": .text(id), "office": .text(office)])
    case .missingZone(let zone, let office):
      NamedFact("missing-zone", ["zone": .text(zone), "office": .text(office)])
    }
  }
}

extension CalendarError {
  var fact: NamedFact {
    switch self {
    case .beyondCoverage(let day, let covered, let calendar):
      NamedFact(
        "beyond-coverage",
        [
          "calendar": .text(calendar), "date": .text(day.description),
          "from": .text(covered.lowerBound.description),
          "through": .text(covered.upperBound.description),
        ])
    }
  }
}

extension SQLiteError {
  fileprivate var fact: NamedFact {
    switch self {
    case .busy(let operation): operation.fact("storage-busy")
    case .full(let operation): operation.fact("storage-full")
    case .readOnly(let code, let operation): operation.fact("storage-read-only", code: code)
    case .moved(let operation): operation.fact("storage-moved")
    case .cannotOpen(let path, let number):
      NamedFact(
        "storage-cannot-open",
        ["path": .text(path), "cause": number == 0 ? nil : .text(SystemError(number: number).name)])
    case .notADatabase(let operation): operation.fact("not-a-database")
    case .corrupt(let operation): operation.fact("storage-corrupt")
    case .constraint(let constraint, _, let operation):
      operation.fact("storage-contradiction", ["constraint": .text(constraint.factName)])
    case .ioError(let code, let number, let operation):
      operation.fact(
        "storage-io", ["cause": number == 0 ? nil : .text(SystemError(number: number).name)],
        code: code)
    case .settingNotTaken(let setting, let wanted, let found):
      NamedFact(
        "storage-setting",
        [
          "setting": .text(setting), "wanted": .text(wanted),
          "found": found.map(FactValue.text),
        ])
    case .other(let code, _, let operation): operation.fact("storage-error", code: code)
    }
  }
}

extension SQLiteOperation {
  /// A fact about what was being done: the path where there is one, never the SQL.
  fileprivate func fact(
    _ name: String, _ parameters: KeyValuePairs<String, FactValue?> = [:], code: Int32? = nil
  ) -> NamedFact {
    let path: String? =
      switch self {
      case .open(let path), .backup(let path): path
      case .prepare, .step: nil
      }
    return NamedFact(
      name,
      ["path": path.map(FactValue.text), "code": code.map { .integer(Int($0)) }]
    ).adding(NamedFact(name, parameters).parameters)
  }
}

extension Constraint {
  fileprivate var factName: String {
    switch self {
    case .check: "check"
    case .dataType: "data-type"
    case .foreignKey: "foreign-key"
    case .notNull: "not-null"
    case .primaryKey: "primary-key"
    case .rowid: "rowid"
    case .trigger: "trigger"
    case .unique: "unique"
    case .other(let code): "other-\(code)"
    }
  }
}
