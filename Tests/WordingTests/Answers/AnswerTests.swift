import BusinessDays
import Commands
import Definitions
import Language
import Ledger
import LedgerTestSupport
import Publishing
import ServiceStandards
import Testing

/// What a language says of something.
private typealias Said = @Sendable (Language) -> String

private let day = Day(ordinal: 20_777)
private let later = Day(ordinal: 20_800)

/// Each answer, its values hostile.
private let answers: [Said] = [
  // Recording.
  { $0.received(hostile, awaitsCompleteness: true, promises: []) },
  { $0.received(hostile, awaitsCompleteness: false, promises: []) },
  { $0.owed("x", by: day) }, { $0.overdue("x", due: day) },
  { $0.owed("x", within: 1, .businessDays, of: "y") },
  { $0.owed("x", within: 30, .calendarDays, of: "y") },
  { $0.kept("x", days: 0, limit: 10, .businessDays) },
  { $0.kept("x", days: 3, limit: 10, .calendarDays) },
  { $0.missed("x", days: 11, limit: 10, .calendarDays) }, { $0.lifted("x") },
  { $0.recorded("x", of: hostile, on: day, event: 118, promises: []) },
  { $0.recorded("x", ofCall: hostile, on: day, event: 118, dossiers: 12, nil) },
  { $0.overruled(by: 118, "x", on: .latest) },
  { $0.voided(118, "x", of: hostile, by: 131) },
  { $0.amendmentIds(voiding: hostile, replacement: hostile) },
  { $0.warning(.noDossier(call: hostile, nearest: hostile), event: 118).sentence() },
  { $0.warning(.noDossier(call: hostile, nearest: nil), event: 118).sentence() },
  { $0.warning(.isDossier(hostile, call: hostile), event: 118).sentence() },
  { $0.warning(.noCall(dossier: hostile), event: 118).sentence() },
  { $0.warning(.differsByCase(call: hostile, other: nil), event: 118).sentence() },
  { $0.warning(.differsByCase(call: hostile, other: hostile), event: 118).sentence() },
  { $0.amended(118, "x", of: hostile, voidedBy: 131, replacedBy: 132) },
  { $0.refusal(.dossierExists(hostile), about: hostile) },

  // Tables.
  { $0.lateFooter(obligations: 4, dossiers: 3, asOf: day) }, { $0.nothingLate(asOf: day) },
  { $0.dueFooter(obligations: 1, dossiers: 1, through: later) },
  { $0.closedAfterDue(receipt: 3) },
  { $0.settledLateFooter(answered: 1, closed: 2) }, { $0.closedLate },
  { $0.nothingDue(from: day, through: day) }, { $0.nothingDue(from: day, through: later) },
  { $0.summaryTitle(label: hostile, from: day, through: later, asOf: day) },
  { $0.knownAt("2026-11-20") },
  { $0.margin(0) ?? "" }, { $0.margin(1) ?? "" }, { $0.margin(8) ?? "" },
  { $0.recovery(nil) ?? "" }, { $0.recovery(1) ?? "" }, { $0.recovery(17) ?? "" },
  { $0.pending(6, worst: "1", best: "2") },
  { $0.trend(from: day, through: later, onTime: 20, missed: 5, rate: "x") },

  // History.
  { $0.title(ofDossier: hostile, service: "x", office: "y", received: day) },
  { $0.title(ofVoidedDossier: hostile) }, { $0.obligationsTitle(asOf: day) },
  \.noStandard,
  { $0.effect(.voided(by: 3)) ?? "" }, { $0.effect(.beforeReceipt) ?? "" },
  { $0.effect(.none(.unknownDossier("", isVoided: true))) ?? "" },
  { $0.effect(.none(.alreadyComplete(hostile))) ?? "" },

  // Ingest and the care of a ledger.
  { $0.ingested(IngestCounts(), from: hostile) }, { $0.ingested(IngestCounts(), from: nil) },
  { $0.ingested(IngestCounts(), from: "-") }, \.nothingRecorded,
  { $0.withoutEffect(1) }, { $0.withoutEffect(3) }, { $0.voidedDuplicates(1).sentence() },
  { $0.refusedLines(in: hostile, reasons: hostile) }, { $0.moreRefusals(1) },
  { $0.moreRefusals(996) }, { $0.progress(bytes: 24_000_001, of: nil, read: 1) },
  { $0.progress(bytes: 24_000_001, of: 1_204_000_000, read: 100_000) },
  { $0.whole(events: 12, lastRecorded: "2026-11-20", head: "ab") },
  { $0.whole(events: 0, lastRecorded: nil, head: "ab") },
  { $0.sentence($0.neutralised(cells: 1)) }, { $0.sentence($0.neutralised(cells: 2)) },
  { $0.findings(1) }, { $0.findings(2) },
  { $0.rebuilt(dossiers: 1, obligations: 2, differing: 0, tables: []) },
  { $0.rebuilt(dossiers: 1, obligations: 2, differing: 1, tables: []) },
  { $0.rebuilt(dossiers: 1, obligations: 2, differing: 2, tables: ["tally", hostile]) },
  { $0.rebuilt(dossiers: 1, obligations: 2, differing: 0, tables: nil) },
  { $0.backedUp(to: hostile, events: 12, head: "ab") },

  // Definitions.
  { $0.years(1990...2100) }, { $0.closedDaysTitle("x", from: day, through: later) },
  { $0.closedWeekdays([]) }, { $0.closedWeekdays([.saturday, .sunday]) },
  { $0.closedDays(13, businessDays: 248) }, { $0.inForce(from: day, through: nil) },
  { $0.inForce(from: day, through: later) },
  {
    $0.rule(
      limit: 15, .businessDays, from: "x", to: ["y", "z"], restarts: true, admissibleOnly: true)
  },
  { $0.policy(stoppingChannels: nil) }, { $0.policy(stoppingChannels: ["x", "y"]) },
  { $0.hours([510..<720, 780..<1_440]) },

  // The calculator.
  { $0.deadline(later, from: day, limit: 15, .businessDays, calendar: "x") }, \.uncountedDays,
  { $0.elapsed(8, from: day, to: later, calendar: "x") },
  { $0.closedEnd(day, countsAs: later, why: "x") },
]

private let starts: [ClockStart] = [
  .receipt, .completeReceipt, .completion(of: 1), .completion(of: 3), .milestone("x"),
]

/// Each step of an explanation.
private let steps: [Said] = [
  { $0.moved(from: day, to: later) },
  { $0.restarted(by: "x", on: day, event: 118, previousDue: later) },
  { $0.waiting(for: "x") }, \.startDay, { $0.counted(dayNumber: 8) },
  { $0.notCounted(why: "x") }, { $0.due(later, limit: 15, .businessDays) },
  { $0.stopped(by: "x", on: day, event: 118, days: 8, .businessDays) },
  { $0.stoppedLate(by: "x", on: day, event: 118, days: 18, lateBy: 3, .calendarDays) },
  { $0.stoppedBeforeStart(by: "x", on: day, event: 118) },
  { $0.running(asOf: day, daysLeft: 0, .businessDays) },
  { $0.running(asOf: day, daysLeft: 1, .businessDays) },
  { $0.running(asOf: day, daysLeft: 0, .calendarDays) },
  { $0.running(asOf: day, daysLeft: 2, .calendarDays) },
  { $0.overdue(asOf: day, lateBy: 3, .businessDays) },
  { $0.counted(with: hostile, .businessDays, zone: hostile) },
  { $0.counted(with: hostile, .calendarDays, zone: hostile) }, { $0.toBeConfirmed("x") },
]

private let times = [
  Timestamp(microseconds: 0, offset: -240), Timestamp(microseconds: 0, offset: -300),
]

/// Each fault of what was asked.
private let requests: [RequestFault] =
  [
    .nowhere, .unknownDossier(hostile, suggestion: nil),
    .unknownDossier(hostile, suggestion: hostile), .unknownEvent(hostile),
    .ambiguousEvent(hostile, sequences: [12, 1_118]), .correctsVoiding(hostile),
    .hourTwice(hostile, times: times), .hourSkipped(hostile, times: times),
    .optionWithout(.period, needed: .settled), .optionOfNoUse(.service, eventType: hostile),
    .numberStays(event: 3, hostile), .nothingToAmend([.at, .channel]), .alreadyThere(path: hostile),
    .isDatabase(path: hostile), .insideReport(path: hostile),
    .yearToCome(hostile, from: day, current: hostile),
  ] + RequestFault.Form.allCases.map { .badText(hostile, $0) }
  + RequestFault.IdKind.allCases.map { .unknownId(hostile, $0, known: ["abc"]) }

private let findings: [Verification.Finding] = [
  .replacedFile(path: hostile), .damagedFile(hostile), .missingGuard(hostile), .gap(after: 0),
  .gap(after: 118),
  .recordedBackwards(sequence: 118), .unreadable(sequence: 118),
  .brokenSeal(after: 100, through: 118), .unsealed(from: 118), .identity(sequence: 118),
  .identityCount(events: 1_204, identities: 1), .dossier(hostile),
  .surplus(table: hostile, count: 2), .call(hostile), .counts(table: hostile),
  .foreignHead(hostile),
]

@Suite("Answers in both languages")
struct AnswerTests {
  @Test("every answer is said in both languages, safely", arguments: answers.indices)
  func answer(_ index: Int) { expectSentence(answers[index]) }

  @Test("every step of an explanation is a sentence of its own", arguments: steps.indices)
  func step(_ index: Int) { expectSentence(steps[index]) }

  @Test("every cause in an explanation has its words")
  func causes() {
    for cause in starts { expectSentence { $0.started(cause, on: day, event: 118) } }
    expectSentence { $0.idle("x", on: day, event: 118, afterDue: day) }
    for time in ClosingTime.allCases {
      expectSentence { $0.closed(reason: "x", on: day, event: 118, time) }
    }
    for isAdmissible in [true, false] {
      expectSentence { $0.lifted(byAssessment: isAdmissible, on: day, event: 118) }
    }
    for outcome in Outcome.allCases { expectSentence { $0.stands(outcome, asOf: day) } }
    for from in FollowedFrom.allCases {
      expectSentence { $0.follows(declaration: hostile, effective: day, from) }
    }
  }

  @Test("every fault of what was asked says what and what to do", arguments: requests)
  func request(_ fault: RequestFault) { expectErrorLine { $0.requestFault(fault) } }

  @Test("options are named as they are typed")
  func options() {
    #expect(
      Language.french.requestFault(.optionWithout(.period, needed: .settled))
        == "l’option --periode ne va pas sans --regles, ajoutez-la")
    #expect(
      Language.english.requestFault(.nothingToAmend([.at, .channel]))
        == "the correction changes nothing, give what changes: --at or --channel")
  }

  @Test("where there is nothing to choose from, no choice is offered")
  func nothingKnown() {
    expectErrorLine { $0.requestFault(.unknownId(hostile, .standard, known: [])) }
  }

  @Test("every finding is told", arguments: findings)
  func finding(_ finding: Verification.Finding) { expectSentence { $0.finding(finding) } }

  @Test("columns have short titles", arguments: TableColumn.allCases)
  func columns(_ column: TableColumn) {
    for messages in [Language.french, Language.english] as [Language] {
      #expect((1...13).contains(displayWidth(messages.title(of: column))))
    }
    #expect(frenchFaults(in: Language.french.title(of: column)) == [])
  }

  @Test("parts of a declaration have titles", arguments: DeclarationSection.allCases)
  func sections(_ section: DeclarationSection) {
    for messages in [Language.french, Language.english] as [Language] {
      #expect(messages.title(of: section).last == ":")
    }
    #expect(frenchFaults(in: Language.french.title(of: section)) == [])
  }

  @Test("policies are told", arguments: Policies.OutsideHours.allCases)
  func policies(_ policy: Policies.OutsideHours) { expectSentence { $0.policy(policy) } }

  @Test("what is withheld of what is published is told, and that nothing is")
  func publication() throws {
    let file = String(decoding: try #require(Embedded.declarations.first).bytes, as: UTF8.self)
    for below in [1, 2, 5] {
      let text = file.replacing(
        "\"small_counts_below\": 5", with: "\"small_counts_below\": \(below)")
      let publication = try Declaration(file: Array(text.utf8)).publication
      expectSentence { $0.policy(publication) }
      #expect(Language.english.policy(publication).contains("fewer than \(below)") == (below > 1))
    }
  }

  @Test("margins and recoveries are told as far as there are any")
  func margins() {
    #expect(Language.french.margin(8) == "encore 8 manquements possibles")
    #expect(Language.english.margin(1) == "1 more miss possible")
    #expect(Language.french.margin(nil) == nil)
    #expect(Language.french.recovery(0) == nil)
    #expect(
      Language.french.recovery(17) == "17 dossiers de suite dans les délais pour atteindre la cible"
    )
  }

  @Test("footers count, and empty lists say so")
  func footers() {
    #expect(
      Language.french.lateFooter(obligations: 4, dossiers: 3, asOf: day)
        == "3 dossiers en retard (4 obligations) au 20 novembre 2026.")
    #expect(
      Language.french.nothingLate(asOf: day) == "Aucun dossier en retard au 20 novembre 2026.")
    #expect(
      Language.french.dueFooter(obligations: 4, dossiers: 3, through: day)
        == "3 dossiers à échéance au plus tard le 20 novembre 2026 (4 obligations).")
    #expect(
      Language.english.nothingDue(from: day, through: day)
        == "Nothing falls due on November 20, 2026.")
  }

  @Test("a sentence that ends with an abbreviation has one full stop")
  func fullStops() {
    #expect(
      Language.english.whole(events: 1, lastRecorded: "November 30, 2026, at 9:05 p.m.", head: "ab")
        == "The ledger is whole: 1 event, the last one recorded on November 30, 2026, at "
        + "9:05 p.m. Head: ab")
    #expect(
      Language.english.whole(events: 0, lastRecorded: nil, head: "ab")
        == "The ledger is whole: 0 events. Head: ab")
    #expect("Acme inc.".asSentence == "Acme inc." && "Acme".asSentence == "Acme.")
  }

  @Test("counts of an ingest agree in number")
  func ingested() {
    var counts = IngestCounts()
    counts.accepted = 1_190
    counts.duplicates = 10
    counts.rejected = 1
    #expect(
      Language.french.ingested(counts, from: "suivi.csv")
        == "suivi.csv\u{A0}: 1\u{A0}201 événements lus, 1\u{A0}190 consignés, 10 déjà connus, "
        + "1 refusé")
    #expect(
      Language.english.ingested(counts, from: "-")
        == "standard input: 1,201 events read, 1,190 recorded, 10 known already, 1 refused")
  }
}
