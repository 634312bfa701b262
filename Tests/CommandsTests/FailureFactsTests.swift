import BusinessDays
import Host
import Language
import Ledger
import SQLite
import ServiceStandards
import StrictCSV
import StrictJSON
import Testing

@testable import Commands

/// What a statement could have been given, and what only SQLite's own sentences quote.
private let secret = "Tremblay"

private let place = TextPlace(line: 12, column: 5)
private let today = Day(ordinal: 20_000)
private let time = Timestamp(microseconds: 0, offset: -300)
private let missing = SystemError(number: 2)

private let requests: [RequestFault] =
  [
    .nowhere, .unknownDossier("P-1", suggestion: nil), .unknownDossier("P-1", suggestion: "P-2"),
    .unknownEvent("12"), .ambiguousEvent("a", sequences: [1, 2]), .correctsVoiding("12"),
    .hourTwice("01:30", times: [time]), .hourSkipped("02:30", times: [time]),
    .optionWithout(.closingReason, needed: .settled), .optionOfNoUse(.office, eventType: "x"),
    .numberStays(event: 3, "x"), .nothingToAmend([.at, .asOf]), .alreadyThere(path: "/x"),
    .isDatabase(path: "/x"), .insideReport(path: "/x"),
    .yearToCome("x", from: .earliest, current: "y"), .noRehearsal,
    .nothingPromised(year: "2019-2020", first: today),
  ] + RequestFault.Form.allCases.map { .badText("x", $0) }
  + RequestFault.IdKind.allCases.map { .unknownId("x", $0, known: ["y"]) }

private let operations: [SQLiteOperation] = [
  .open(path: "/ledger"), .prepare(sql: "SELECT '\(secret)'"),
  .step(sql: "INSERT INTO t VALUES ('\(secret)')"), .backup(path: "/copy"),
]

private let constraints: [Constraint] = [
  .check, .dataType, .foreignKey, .notNull, .primaryKey, .rowid, .trigger, .unique,
  .other(code: 2_835),
]

private let storage: [SQLiteError] =
  operations.flatMap { operation -> [SQLiteError] in
    [
      .busy(during: operation), .full(during: operation), .readOnly(code: 8, during: operation),
      .moved(during: operation),
      .notADatabase(during: operation), .corrupt(during: operation),
      .ioError(code: 10, systemError: 5, during: operation),
      .ioError(code: 778, systemError: 0, during: operation),
      .other(code: 1, message: "no such table \(secret)", during: operation),
    ]
  } + [
    .cannotOpen(path: "/x", systemError: 13), .cannotOpen(path: "/x", systemError: 0),
    .settingNotTaken(name: "journal_mode", wanted: "truncate", found: "wal"),
    .settingNotTaken(name: "journal_mode", wanted: "truncate", found: nil),
  ] + constraints.map { .constraint($0, message: secret, during: .step(sql: secret)) }

private let shapes: [JSONShapeError] =
  ([.object, .array, .string, .boolean, .integer] as [JSONShapeError.Shape]).map {
    .wrongType(key: "k", expected: $0, place: place)
  } + [
    .wrongType(key: nil, expected: .object, place: place),
    .integerOutOfRange(key: "k", allowed: 1...366, place: place),
    .missingKey("k", place: place), .unknownKey("k", place: place),
  ]

private let declarations: [DeclarationFileError] =
  shapes.map(DeclarationFileError.shape) + [
    .badId("x", place: place), .badPrefix("x", place: place), .repeatedId("x", place: place),
    .badDay("x", place: place),
    .badHours(place: place), .badTarget(place: place),
    .badWord("x", allowed: ["any"], place: place), .unknownId("x", place: place),
    .emptyList(key: "k", place: place), .emptyText(key: "k", place: place),
  ] + jsonErrors.map { .notJSON($0, place: place) }

private let calendars: [CalendarFileError] =
  shapes.map(CalendarFileError.shape) + [
    .unknownSchema("x", place: place), .badID("x", place: place), .repeatedID("x", place: place),
    .emptyText(key: "k", place: place), .yearsReversed(first: 2030, last: 2020, place: place),
    .tooManyYears(151, place: place), .tooManyEntries(1_001, key: "k", place: place),
    .unknownWeekday("x", place: place), .repeatedWeekday(.saturday, place: place),
    .noOpenWeekday(place: place), .unknownRule(place: place),
    .unknownDirection("x", place: place), .listedDatesMove(place: place),
    .badMonthAndDay("x", place: place), .badDate("x", place: place),
    .badYear("x", place: place),
    .dateOutsideYears(today, allowed: 2020...2030, place: place),
    .repeatedDate(today, place: place), .datesMissing(year: 2026, place: place),
  ] + jsonErrors.map { .notJSON($0, place: place) }

private let zones: [ZoneError] = [
  .tooLong(bytes: 99_999), .notTZif, .unknownVersion(53), .truncated, .countsLeapSeconds,
  .noLocalTime, .unknownLocalTime(index: 3), .offsetOutOfRange(seconds: 90_000),
  .unordered(index: 2), .badRule("x"),
]

private let beyond = CalendarError.beyondCoverage(today, covered: today...today, calendar: "qc")

private let ledgers: [LedgerError] =
  [
    .absent(path: "/x"), .lost(path: "/x", .emptied), .notALedger(path: "/x"),
    .newerSchema(path: "/x", found: 2, known: 1), .outdatedProjections(path: "/x"), .noZoneData,
    .notMadeYet(made: 0), .rulebook(.noDeclaration),
    .rulebook(.missingCalendar("qc", office: "quebec")),
    .rulebook(.missingZone("America/Toronto", office: "quebec")), .calendar(beyond),
    .damagedProjection(table: "dossier"), .damagedEvent(sequence: 118),
    .badDeclaration(id: "", .badHours(place: place)),
    .badCalendar(id: "", .noOpenWeekday(place: place)),
  ] + storage.map(LedgerError.storage) + zones.map { .badZone(name: "America/Toronto", $0) }
  + declarations.map { .badDeclaration(id: "mrif", $0) }
  + calendars.map { .badCalendar(id: "qc", $0) }

private let hosts: [HostError] = [
  .cannotOpen(path: "/x", missing), .cannotCreate(path: "/x", missing),
  .cannotRead(path: "/x", missing), .cannotWrite(path: "/x", missing),
  .cannotMakeFolder(path: "/x", missing), .cannotList(path: "/x", missing),
  .cannotInspect(path: "/x", missing), .cannotRemove(path: "/x", missing),
  .notARegularFile(path: "/x"), .tooLarge(path: "/x", limit: 1_048_576),
  .cannotRename(path: "/x", to: "/y", missing), .cannotListen(path: "/x", missing),
  .alreadyListening(path: "/x"), .notASocket(path: "/x"), .cannotAccept(path: "/x", missing),
  .cannotConnect(path: "/x", missing), .locked(path: "/x", process: 12),
  .locked(path: "/x", process: nil), .cannotStart(path: "/x", missing),
  .cannotLookUp(account: "x", missing),
]

/// What nobody without a role may do.
private let denials: [Denial] = Method.allCases.compactMap { method in
  Caller(uid: 1, login: "", roles: [], offices: nil, confidentialServices: [])
    .denial(of: method)
}

/// Texts that JSON refuses, each for another reason.
private let jsonErrors: [JSONError] = [
  "\u{FEFF}1", "", "x", "{1", #"{"a"1"#, #"{"a":1 2"#, "[1 2", "truc", "-", "01", "\"",
  #""\x""#, #""\u1""#, #""\ud800""#, "\"\u{1}\"", #"{"a":1,"a":2}"#, "1 2",
  String(repeating: "[", count: 600) + String(repeating: "]", count: 600),
].compactMap { text in
  do throws(JSONError) {
    _ = try JSONNode.parse(Array(text.utf8))
    return nil
  } catch { return error }
}

/// Records that CSV refuses, each for another reason.
private let csvErrors: [CSVError] = ["\"a\"b", "a\"b", "a\rb", "\"a"].compactMap { text in
  var splitter = CSVSplitter(separator: .comma)
  let record = Array(text.utf8)
  do throws(CSVError) {
    try splitter.split(record.span, from: 0, to: record.count)
    return nil
  } catch { return error }
}

private let refusals: [Refusal] =
  [
    .tooLong(limit: 65_536), .notAnObject, .wrongFieldCount(found: 1, expected: 17),
    .missing(field: "id"), .unknownField("x", known: ["type"]),
    .badValue(field: "id", value: nil, expected: .text),
    .badValue(field: "id", value: "x", expected: .boolean),
    .badValue(field: "data", value: nil, expected: .object),
    .badValue(field: "data.channel", value: "x", expected: .oneOf(["poste"])),
    .badValue(field: "subject", value: "x", expected: .dossierNumber),
    .badValue(field: "data.call", value: "x", expected: .noCall(service: "stage")),
    .badTime("x", .written(.form)), .badTime("x", .written(.day)),
    .badTime("x", .written(.time)), .badTime("x", .written(.missingOffset)),
    .badTime("x", .uncountable(beyond)), .inTheFuture("x"),
    .unknownType("x", known: ["y"]), .unknownService("x", known: ["y"]),
    .unknownOffice("x", known: ["y"]),
    .idConflict(
      source: "/csv", id: "x", .inForce(118),
      differs: [Refusal.Difference(field: "time", value: "x")]),
    .idConflict(source: "/csv", id: "x", .voided(by: 118), differs: []),
    .unknownDossier("P-1", isVoided: false), .unknownDossier("P-1", isVoided: true),
    .dossierExists("P-1"), .notForThisService(type: "x", service: "stage"),
    .alreadyComplete("P-1"), .beforeReceipt(today, received: today),
    .unknownEvent(source: "/csv", id: "x", .absent),
    .unknownEvent(source: "/csv", id: "x", .alreadyVoided(by: 118)),
    .unknownEvent(source: "/csv", id: "x", .isVoiding),
    .notAllowed(method: "record", reason: "role", roles: ["plaintes"]),
  ] + jsonErrors.map(Refusal.badJSON) + csvErrors.map(Refusal.badCSV)

private let failures: [CommandFailure] =
  requests.map(CommandFailure.request) + ledgers.map(CommandFailure.ledger)
  + hosts.map(CommandFailure.host) + [.calendar(beyond)]
  + calendars.map { .calendarFile(id: "qc", $0) }
  + refusals.map { .refused($0, about: "P-2026-00042") }
  + denials.map(CommandFailure.denied)
  + hosts.map { .daemon(.unreachable(socket: "/run/x", $0, .noAnswer)) }
  + [
    .daemon(.gone(socket: "/run/x", .nothingRecorded)),
    .daemon(.notUnderstood(socket: "/run/x", .noAnswer)),
  ]
  + [.refusedDossier("P-1", suggestion: "P-2"), .refusedDossier("P-1", suggestion: nil)]

private let usages: [UsageError] = [
  .missingCommand, .unknownCommand(word: "lat", suggestion: "late"),
  .missingAction(command: Command.calendarList.words[0], allowed: [Command.calendarList.words[1]]),
  .unknownAction(
    word: "x", command: Command.calendarList.words[0], allowed: [Command.calendarList.words[1]],
    suggestion: nil),
  .unknownOption(word: "--x", command: nil, suggestion: nil),
  .unknownOption(word: "--ofice", command: .late, suggestion: "--office"),
  .optionNotTaken(.head, command: .late), .missingValue(.office),
  .unexpectedValue(.settled, value: "x"), .repeatedOption(.office),
  .conflictingOptions(.complete, .incomplete),
  .missingOption(oneOf: [.admissible, .inadmissible], command: .assess),
  .missingOperand(.dossierNumber, command: .show), .extraOperand(word: "x", command: .verify),
  .badChoice(word: "x", place: .option(.format), allowed: [], suggestion: nil),
  .badChoice(word: "x", place: .operand(.text), allowed: [], suggestion: nil),
  .badCount(word: "x", place: .option(.within)), .zeroCount(place: .option(.within)),
]

@Suite("Failures as programs read them")
struct FailureFactsTests {
  private static let facts = failures.map(\.facts) + usages.map(\.facts)

  /// Lower-case words with a separator between them.
  private func isWellFormed(_ name: String, separator: Character) -> Bool {
    name.split(separator: separator, omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty
        && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }

  @Test("names are words with hyphens, and keys are words with low lines, each once")
  func forms() {
    for facts in Self.facts {
      #expect(isWellFormed(facts.name, separator: "-"), "\(facts)")
      let keys = facts.parameters.map(\.key)
      #expect(Set(keys).count == keys.count, "\(facts)")
      for key in keys { #expect(isWellFormed(key, separator: "_"), "\(facts)") }
    }
  }

  @Test("the names of reasons are words with hyphens too")
  func reasons() {
    for facts in Self.facts {
      for parameter in facts.parameters
      where ["reason", "expected", "constraint"].contains(parameter.key) {
        if case .text(let text) = parameter.value {
          #expect(isWellFormed(text, separator: "-"), "\(facts)")
        } else {
          #expect(parameter.key == "expected", "\(facts)")
        }
      }
    }
  }

  /// The case's name, without what it holds.
  private func caseName(_ value: Any) -> String {
    String("\(value)".prefix { $0 != "(" })
  }

  @Test("two different failures of the same kind have two names")
  func unique() {
    let kinds: [[(name: String, fact: String)]] = [
      hosts.map { (caseName($0), CommandFailure.host($0).facts.name) },
      storage.map { (caseName($0), CommandFailure.ledger(.storage($0)).facts.name) },
      refusals.map { ("\($0.code)", CommandFailure.refused($0, about: "x").facts.name) },
      usages.map { (caseName($0), $0.facts.name) },
      requests.map { fault in
        let name: String =
          switch fault {
          case .badText(_, let form): "badText \(form)"
          case .unknownId(_, let kind, _): "unknownId \(kind)"
          default: caseName(fault)
          }
        return (name, CommandFailure.request(fault).facts.name)
      },
      ledgers.compactMap { error in
        if case .storage = error { return nil }
        return (
          caseName(error) == "rulebook" ? "\(error)" : caseName(error),
          CommandFailure.ledger(error).facts.name
        )
      },
      declarations.map { (reasonCase($0), reason(.ledger(.badDeclaration(id: "", $0)))) },
      calendars.map { (reasonCase($0), reason(.calendarFile(id: "", $0))) },
      zones.map { (caseName($0), reason(.ledger(.badZone(name: "", $0)))) },
    ]
    for kind in kinds {
      for (name, pairs) in Dictionary(grouping: kind, by: \.name) {
        #expect(Set(pairs.map(\.fact)).count == 1, "\(name): \(pairs)")
      }
      let names = Set(kind.map(\.name))
      #expect(Set(kind.map(\.fact)).count == names.count, "\(kind)")
    }
  }

  /// The case's name, and that of the error that it wraps.
  private func reasonCase(_ value: any Error) -> String {
    switch value {
    case DeclarationFileError.notJSON(let error, _), CalendarFileError.notJSON(let error, _):
      "\(error.fact)"
    case DeclarationFileError.shape(let error), CalendarFileError.shape(let error):
      caseName(error)
    default: caseName(value)
    }
  }

  private func reason(_ failure: CommandFailure) -> String {
    for parameter in failure.facts.parameters where parameter.key == "reason" {
      if case .text(let text) = parameter.value { return text }
    }
    return ""
  }

  @Test("a refusal keeps its code as its name, and every code is tried")
  func codes() {
    for refusal in refusals {
      #expect(CommandFailure.refused(refusal, about: "x").facts.name == refusal.code.rawValue)
    }
    #expect(Set(refusals.map(\.code)) == Set(RefusalCode.allCases))
  }

  @Test("statements and SQLite's own sentences are kept back")
  func secrets() {
    for facts in Self.facts {
      #expect(!"\(facts.parameters)".contains(secret), "\(facts)")
    }
  }

  @Test("the same name has the same keys, but for those that may be absent")
  func keys() {
    let mayBeAbsent: Set<String> = [
      "suggestion", "path", "cause", "found", "option", "command", "about", "process",
      "sequence", "voided_by",
    ]
    // What is refused of a line, a value or a definition says more of it, by its reason.
    let byReason: Set<String> = [
      "bad-json", "bad-csv", "bad-value", "bad-time", "bad-declaration", "bad-calendar",
      "bad-zone", "no-daemon", "unknown-dossier", "unknown-event", "not-allowed",
    ]
    for (name, facts) in Dictionary(grouping: Self.facts, by: \.name)
    where !byReason.contains(name) {
      let keys = Set(facts.map { Set($0.parameters.map(\.key)).subtracting(mayBeAbsent) })
      #expect(keys.count == 1, "\(name): \(keys)")
    }
  }

  @Test("the status is the one that the program exits with")
  func statuses() {
    for failure in failures { #expect(failure.facts.status == failure.status) }
    for usage in usages { #expect(usage.facts.status == .usage) }
  }

  @Test("facts are written as an object of name, status and parameters")
  func writing() {
    func text(_ facts: FailureFacts) -> String {
      var writer = JSONWriter()
      facts.write(into: &writer)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    #expect(
      text(CommandFailure.request(.unknownDossier("P-1", suggestion: nil)).facts)
        == #"{"name":"unknown-dossier","status":66,"parameters":{"dossier":"P-1"}}"#)
    #expect(
      text(CommandFailure.request(.unknownId("x", .channel, known: ["poste", "courriel"])).facts)
        == #"{"name":"unknown-channel","status":64,"parameters":{"id":"x","known":["poste","courriel"]}}"#
    )
    #expect(
      text(CommandFailure.refused(.tooLong(limit: 65_536), about: "x").facts)
        == #"{"name":"too-long","status":65,"parameters":{"limit":65536,"about":"x"}}"#)
    #expect(
      text(CommandFailure.ledger(.badDeclaration(id: "a", .badDay("x", place: place))).facts)
        == #"{"name":"bad-declaration","status":78,"parameters":{"declaration":"a","reason":"bad-date","text":"x","line":12,"column":5}}"#
    )
    #expect(
      text(CommandFailure.request(.nowhere).facts)
        == #"{"name":"no-ledger-place","status":66,"parameters":{}}"#)
  }
}
