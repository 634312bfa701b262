import BusinessDays
import Host
import Language
import Ledger
import SQLite
import ServiceStandards
import StrictJSON
import Testing

/// A value that a statement could have been given.
private let secret = "Tremblay"

private let operations: [SQLiteOperation] = [
  .open(path: "/registre"), .prepare(sql: "SELECT '\(secret)'"),
  .step(sql: "INSERT INTO t VALUES ('\(secret)')"), .backup(path: "/copie"),
]

private let storageErrors: [SQLiteError] =
  operations.flatMap { operation -> [SQLiteError] in
    [
      .busy(during: operation), .full(during: operation), .readOnly(code: 8, during: operation),
      .moved(during: operation),
      .readOnly(code: 776, during: operation), .readOnly(code: 264, during: operation),
      .notADatabase(during: operation), .corrupt(during: operation),
      .constraint(.unique, message: "event.id is not unique", during: operation),
      .ioError(code: 10, systemError: 5, during: operation),
      .ioError(code: 778, systemError: 0, during: operation),
      .other(code: 1, message: "no such table", during: operation),
    ]
  } + [
    .cannotOpen(path: hostile, systemError: 13), .cannotOpen(path: "/x", systemError: 0),
    .settingNotTaken(name: "journal_mode", wanted: "truncate", found: "wal"),
    .settingNotTaken(name: "journal_mode", wanted: "truncate", found: nil),
  ]
  + ([
    .check, .dataType, .foreignKey, .notNull, .primaryKey, .rowid, .trigger, .unique,
    .other(code: 2_835),
  ] as [Constraint]).map { .constraint($0, message: hostile, during: .step(sql: "")) }

private let ledgerErrors: [LedgerError] = [
  .absent(path: hostile), .lost(path: hostile, .emptied), .lost(path: hostile, .goneFromJournal),
  .lost(path: hostile, .goneAfterNights), .notALedger(path: hostile),
  .newerSchema(path: hostile, found: 2, known: 1), .newerSchema(path: hostile, found: 0, known: 1),
  .outdatedProjections(path: hostile), .noZoneData, .notMadeYet(made: 0), .rulebook(.noDeclaration),
  .damagedProjection(table: "dossier"),
  .damagedEvent(sequence: 118), .storage(.busy(during: .open(path: "/x"))),
  .badZone(name: hostile, .notTZif),
  .badDeclaration(id: "", .badTarget(place: .init(line: 1, column: 1))),
  .badDeclaration(id: hostile, .badTarget(place: .init(line: 1, column: 1))),
  .badCalendar(id: "", .unknownRule(place: .init(line: 1, column: 1))),
  .badCalendar(id: hostile, .unknownRule(place: .init(line: 1, column: 1))),
  .calendar(
    .beyondCoverage(
      .latest, covered: .earliest ... .latest, calendar: hostile)),
]

@Suite("Wording what a ledger and its disk refuse")
struct StorageErrorTests {
  @Test("every error of SQLite says what and what to do, and no value", arguments: storageErrors)
  func storage(_ error: SQLiteError) {
    expectErrorLine { $0.storageError(error) }
    for messages in [Language.french, Language.english] as [Language] {
      #expect(!messages.storageError(error).contains(secret))
    }
  }

  @Test("every error of a ledger says what and what to do", arguments: ledgerErrors)
  func ledger(_ error: LedgerError) {
    expectErrorLine { $0.ledgerError(error) }
  }

  @Test("an absent ledger says where it was looked for and how to begin")
  func absent() {
    #expect(
      Language.english.ledgerError(.absent(path: "/data/ledger.sqlite"))
        == "no ledger here: “/data/ledger.sqlite”, begin one with “diligence receive” or "
        + "“diligence ingest”, or say where it is with --data DIRECTORY")
    let long = "/" + String(repeating: "x", count: 200)
    #expect(Language.french.ledgerError(.absent(path: long)).contains(long))
  }

  @Test("the remedies of damage are the commands that mend it")
  func damage() {
    #expect(
      Language.french.ledgerError(.damagedProjection(table: "t")).contains("diligence reconstruire")
    )
    #expect(
      Language.english.ledgerError(.damagedProjection(table: "t")).contains("diligence rebuild"))
    #expect(Language.french.ledgerError(.damagedEvent(sequence: 1)).contains("diligence verifier"))
    #expect(Language.english.ledgerError(.noZoneData).contains("apt-get install tzdata"))
    #expect(Language.french.storageError(.busy(during: .prepare(sql: ""))).contains("10 secondes"))
  }
}

@Suite("Wording what the system refuses")
struct SystemErrorTests {
  @Test("every errno says what and what to do", arguments: Int32(1)...133)
  func systemErrors(_ number: Int32) {
    let error = SystemError(number: number)
    expectSentence { $0.fault(of: error).what }
    expectSentence { $0.fault(of: error).remedy }
  }

  @Test(
    "every refusal of a file says which, why and what to do",
    arguments: [
      .cannotOpen(path: hostile, SystemError(number: 2)),
      .cannotCreate(path: hostile, SystemError(number: 17)),
      .cannotRead(path: "-", SystemError(number: 5)),
      .cannotWrite(path: "/dev/stdout", SystemError(number: 28)),
      .cannotWrite(path: "/dev/stderr", SystemError(number: 32)),
      .cannotMakeFolder(path: hostile, SystemError(number: 13)),
      .cannotList(path: hostile, SystemError(number: 20)),
      .cannotInspect(path: hostile, SystemError(number: 13)),
      .cannotRemove(path: hostile, SystemError(number: 30)),
      .notARegularFile(path: hostile), .tooLarge(path: hostile, limit: 1_048_576),
      .cannotRename(path: hostile, to: hostile, SystemError(number: 17)),
      .cannotListen(path: hostile, SystemError(number: 36)),
      .alreadyListening(path: hostile), .notASocket(path: hostile),
      .cannotAccept(path: hostile, SystemError(number: 24)),
      .cannotConnect(path: hostile, SystemError(number: 111)),
      .locked(path: hostile, process: 4_321), .locked(path: hostile, process: nil),
      .cannotStart(path: hostile, SystemError(number: 8)),
      .cannotLookUp(account: hostile, SystemError(number: 5)),
    ] as [HostError])
  func hostErrors(_ error: HostError) {
    expectErrorLine { $0.hostError(error) }
  }

  @Test("standard streams have names")
  func streams() {
    let error = HostError.cannotWrite(path: "/dev/stdout", SystemError(number: 28))
    #expect(
      Language.french.hostError(error)
        == "impossible d’écrire tout dans la sortie standard, l’espace manque sur le disque, "
        + "libérez-en, puis recommencez")
  }
}
