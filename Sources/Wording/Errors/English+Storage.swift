import Host
public import Ledger
public import SQLite

extension English {
  public func ledgerError(_ error: LedgerError) -> String {
    switch error {
    case .storage(let error): storageError(error)
    case .absent(let path):
      Fault(
        "no ledger here: \(named(path))",
        "begin one with \(typed("diligence receive")) or \(typed("diligence ingest")), "
          + "or say where it is with --data DIRECTORY"
      ).sentence()
    case .lost(let path, .emptied):
      Fault("\(named(path)) is empty, it is no longer a ledger", restoring).sentence()
    case .lost(let path, .goneFromJournal):
      Fault(
        "the ledger \(named(path)) is gone, and the file \(named(path + "-journal")) is there",
        "\(restoring); for a new ledger, move that file away first"
      ).sentence()
    case .lost(let path, .goneAfterNights):
      Fault(
        "the ledger \(named(path)) is gone, and nights were reported from it",
        "\(restoring); for a new ledger, run \(typed("diligenced --new-ledger")) once"
      ).sentence()
    case .notALedger(let path):
      Fault(
        "\(named(path)) is not a ledger of diligence",
        "say where the ledger is with --data DIRECTORY; if it was here, \(restoring)"
      ).sentence()
    case .newerSchema(let path, let found, let known):
      (found > known
        ? Fault(
          "the ledger \(named(path)) comes from a later version of diligence "
            + "(format \(found), the one here is \(known))",
          "bring the program up to date")
        : Fault(
          "the ledger \(named(path)) is unfinished or comes from an earlier version of diligence "
            + "(format \(found), the one here is \(known))",
          "restore a backup, or use the version that wrote it"))
        .sentence()
    case .outdatedProjections(let path):
      Fault(
        "the register \(named(path)) comes from an earlier version of diligence, which counted "
          + "cases received before the first statement took effect",
        "derive its results again with \(typed("diligence rebuild"))"
      ).sentence()
    case .badDeclaration(let id, let error):
      declarationFileError(error, in: id.isEmpty ? nil : id)
    case .badCalendar(let id, let error): calendarFileError(error, in: id.isEmpty ? nil : id)
    case .badZone(let name, let error): zoneError(error, zone: name)
    case .noZoneData:
      Fault(
        "no data of time zones on this computer",
        "install it with \(typed("apt-get install tzdata")), or say where it is with $TZDIR"
      ).sentence()
    case .notMadeYet(let made):
      Fault(
        "the ledger did not exist yet at that time",
        "give --known-at a time from \(Timestamp(microseconds: made, offset: 0).text) on"
      ).sentence()
    case .rulebook(let error): rulebookError(error)
    case .calendar(let error): calendarError(error)
    case .damagedProjection(let table):
      Fault(
        "what the ledger derives from its events is damaged (table \(quoted(table)))",
        "write \(typed("diligence rebuild")), which does not touch the events"
      ).sentence()
    case .damagedEvent(let sequence):
      Fault(
        "event \(sequence) of the ledger is unreadable",
        "write \(typed("diligence verify")) to know what is touched, then restore a backup"
      ).sentence()
    }
  }

  /// What to do when a ledger is lost.
  private var restoring: String {
    "put a copy made by \(typed("diligence backup")) in its place, with no \(quoted("-journal")) "
      + "file beside it, then run \(typed("diligence verify"))"
  }

  public func storageError(_ error: SQLiteError) -> String { fault(of: error).sentence() }

  private func fault(of error: SQLiteError) -> Fault {
    switch error {
    case .busy(let operation):
      Fault(
        "\(name(of: operation)) has been in use by other commands for \(patience) seconds",
        "try again")
    case .full(let operation):
      Fault(
        "no room left on the disk for \(name(of: operation))"
          + (operation.isOfLedger ? ", and nothing is recorded" : ""),
        "make some, then try again")
    case .readOnly(let code, let operation) where isUnfinishedWriting(code):
      Fault(
        "an interrupted writing is to be undone in \(name(of: operation)), read-only here",
        "run a command, any of them, from an account that may write to it")
    case .readOnly(_, let operation):
      Fault(
        "\(name(of: operation)) is read-only", "check your rights on the file and on its folder")
    case .moved(let operation):
      Fault(
        "\(name(of: operation)) is no longer the file that is open: it was replaced, moved or "
          + "removed, and nothing is recorded",
        "put the right file back in its place, then restart diligenced")
    case .cannotOpen(let path, let number):
      (systemError(number).map(fault) ?? Fault("impossible path", "check it"))
        .after("cannot open or create \(named(path)), ")
    case .notADatabase(let operation):
      Fault(
        "\(name(of: operation)) is not a database", "give another path, or restore a backup")
    case .corrupt(let operation):
      Fault("\(name(of: operation)) is damaged", "record nothing more, and \(restoring)")
    case .constraint(let constraint, let message, let operation):
      Fault(
        "\(name(of: operation)) contradicts itself (\(name(of: constraint)): \(quoted(message)))",
        "write \(typed("diligence verify")) to know what is touched")
    case .ioError(let code, let number, let operation):
      ioFault(code: code, number, operation)
    case .settingNotTaken(let setting, let wanted, let found):
      Fault(
        "\(quoted(setting)) stays at \(found.map(quoted) ?? "nothing") "
          + "instead of \(quoted(wanted))",
        "close the other programs that read the ledger, or bring SQLite up to date")
    case .other(let code, let message, let operation):
      Fault(
        "error \(code) of SQLite for \(name(of: operation)) (\(quoted(message)))",
        "try again, then write \(typed("diligence verify"))")
    }
  }

  private func ioFault(code: Int32, _ number: Int32, _ operation: SQLiteOperation) -> Fault {
    let cause = systemError(number).map { fault(of: $0).what } ?? "error \(code) of SQLite"
    return Fault(
      "reading or writing failed in \(name(of: operation)), \(cause)",
      operation.isOfLedger
        ? "look at the dossier with \(typed("diligence show")) before trying again: "
          + "what was under way may have been recorded"
        : "try again when the disk is sound")
  }

  private func name(of operation: SQLiteOperation) -> String {
    switch operation {
    case .open(let path), .backup(let path): named(path)
    case .prepare, .step: "the ledger"
    }
  }

  private func name(of constraint: Constraint) -> String {
    switch constraint {
    case .check: "check"
    case .dataType: "data type"
    case .foreignKey: "reference to nothing"
    case .notNull: "missing value"
    case .primaryKey, .rowid: "repeated key"
    case .trigger: "guard"
    case .unique: "repeated value"
    case .other(let code): "constraint \(code)"
    }
  }
}
