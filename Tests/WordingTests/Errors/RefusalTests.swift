import BusinessDays
import Language
import StrictCSV
import StrictJSON
import Testing

@testable import Ledger

private func jsonError(_ text: String) -> JSONError? {
  do throws(JSONError) {
    _ = try JSONNode.parse(Array(text.utf8))
    return nil
  } catch { return error }
}

private func csvError(_ record: [UInt8]) -> CSVError? {
  var splitter = CSVSplitter(separator: .comma)
  do throws(CSVError) {
    try splitter.split(record.span, from: 0, to: record.count)
    return nil
  } catch { return error }
}

private let days = Day(ordinal: 0)...Day(ordinal: 20_000)

/// Every refusal, its values hostile.
private let refusals: [Refusal] =
  [
    .tooLong(limit: 65_536), .notAnObject, .wrongFieldCount(found: 1, expected: 17),
    .wrongFieldCount(found: 3, expected: 1), .missing(field: "data.service"),
    .missing(field: "received"), .unknownField("data.\(hostile)", known: ["service"]),
    .unknownField("data.\(hostile)", known: []), .unknownField(hostile, known: ["type"]),
    .badValue(field: "id", value: nil, expected: .text),
    .badValue(field: "id", value: "", expected: .text),
    .badValue(field: "data.complete", value: hostile, expected: .boolean),
    .badValue(field: "data.complete", value: nil, expected: .boolean),
    .badValue(field: "data", value: nil, expected: .object),
    .badValue(field: "data.channel", value: hostile, expected: .oneOf(["poste", hostile])),
    .badValue(field: "subject", value: hostile, expected: .dossierNumber),
    .badValue(field: "data.call", value: "AP-2026-01", expected: .noCall(service: hostile)),
    .badTime(hostile, .written(.form)), .badTime("2026-02-30", .written(.day)),
    .badTime("2026-01-01T24:00:00Z", .written(.time)),
    .badTime("2026-01-01T12:00:00", .written(.missingOffset)),
    .badTime(
      "1850-01-01", .uncountable(.beyondCoverage(days.lowerBound, covered: days, calendar: hostile))
    ), .inTheFuture(hostile),
    .unknownType(hostile, known: ["dossier.received"]),
    .unknownService(hostile, known: ["plainte"]), .unknownOffice(hostile, known: ["quebec"]),
    .idConflict(
      source: hostile, id: hostile, .inForce(1_118),
      differs: [Refusal.Difference(field: "data.segment", value: hostile)]),
    .idConflict(
      source: hostile, id: hostile, .voided(by: 1_118),
      differs: [Refusal.Difference(field: "time", value: nil)]),
    .unknownDossier(hostile, isVoided: false), .unknownDossier(hostile, isVoided: true),
    .unknownDossier("", isVoided: true), .dossierExists(hostile),
    .notForThisService(type: hostile, service: hostile), .alreadyComplete(hostile),
    .beforeReceipt(Day(ordinal: 1), received: Day(ordinal: 2)),
    .unknownEvent(source: hostile, id: hostile, .absent),
    .unknownEvent(source: hostile, id: hostile, .alreadyVoided(by: 1_118)),
    .unknownEvent(source: hostile, id: hostile, .isVoiding),
    .notAllowed(method: hostile, reason: hostile, roles: [hostile, hostile]),
  ] + [jsonError("{")].compactMap { $0 }.map(Refusal.badJSON)
  + [csvError([0xE9])].compactMap { $0 }.map(Refusal.badCSV)

@Suite("Wording refusals")
struct RefusalTests {
  @Test("every code has a refusal here")
  func codes() {
    #expect(Set(refusals.map(\.code)) == Set(RefusalCode.allCases))
  }

  @Test("every refusal says what is wrong and what to do", arguments: refusals)
  func refusal(_ refusal: Refusal) {
    expectErrorLine { $0.refusal(refusal) }
    expectSentence { $0.fault(of: refusal).what }
    expectSentence { $0.fault(of: refusal).remedy }
  }

  @Test(
    "a conflict says how to amend what differs, or else to void",
    arguments: [
      ("time", "2026-03-06", "corriger 1118 --le 2026-03-06", "amend 1118 --at 2026-03-06"),
      ("data.complete", "false", "corriger 1118 --incomplet", "amend 1118 --incomplete"),
      ("data.admissible", "true", "corriger 1118 --admissible", "amend 1118 --admissible"),
      ("data.segment", "a b", "corriger 1118 --segment TEXTE", "amend 1118 --segment TEXT"),
      ("data.automatic", "false", "annuler 1118", "void 1118"),
      ("data.channel", nil, "annuler 1118", "void 1118"),
      ("subject", "P-2", "annuler 1118", "void 1118"),
    ])
  func conflict(field: String, value: String?, french: String, english: String) {
    let refusal = Refusal.idConflict(
      source: "/csv", id: "P-1/replied", .inForce(1_118),
      differs: [Refusal.Difference(field: field, value: value)])
    #expect(
      Language.french.refusal(refusal).contains("«\u{A0}diligence \(french) --motif MOTIF\u{A0}»"))
    #expect(Language.english.refusal(refusal).contains("“diligence \(english) --reason REASON”"))
  }

  @Test("a word near a known one is suggested, else the known ones are listed")
  func suggestions() {
    let known = ["renseignement", "plainte", "stage"]
    #expect(
      Language.french.refusal(.unknownService("plaintes", known: known))
        == "service «\u{A0}plaintes\u{A0}» inconnu, vouliez-vous écrire «\u{A0}plainte\u{A0}»?")
    #expect(
      Language.english.refusal(.unknownService("xyz", known: known))
        == "unknown service “xyz”, write renseignement, plainte or stage")
    #expect(
      Language.english.refusal(.unknownField("data.chanel", known: ["channel", "automatic"]))
        == "unknown field “data.chanel”, did you mean “data.channel”?")
    let many = (1...99).map { "service-\($0)" }
    let line = Language.french.refusal(.unknownService("xyz", known: many))
    #expect(line.hasSuffix("service-40 ou …"))
  }

  @Test("a table that is not UTF-8 is told how to be saved")
  func encoding() throws {
    let error = try #require(
      csvError(Array("motif;d\u{E9}".unicodeScalars.map { UInt8($0.value) })))
    let rejection = Rejection(line: 1, reason: .headerText(error), event: nil)
    #expect(Language.french.refusal(rejection).contains("Enregistrer sous > CSV UTF-8"))
    #expect(Language.french.refusal(rejection).contains("jeu de caractères Unicode (UTF-8)"))
    #expect(Language.english.refusal(rejection).contains("Save As > CSV UTF-8"))
  }

  @Test(
    "every header error says what is wrong and what to do",
    arguments: [
      .unknownColumn(hostile, known: ["dossier", "recu"]), .repeatedColumn(hostile), .noSubject,
    ] as [EventTable.HeaderError])
  func headers(_ error: EventTable.HeaderError) {
    let rejection = Rejection(line: 1, reason: .header(error), event: nil)
    expectErrorLine { $0.refusal(rejection) }
  }

  @Test("a refused line is named by its file, line, event and code")
  func rejections() {
    let rejection = Rejection(
      line: 1_204, reason: .event(.unknownService("plaint", known: ["plainte"])),
      event: "P-1/received")
    let sentence = Language.french.refusal(rejection)
    #expect(
      Language.french.refusedLine(
        file: "suivi.csv", line: 1_204, code: "unknown-service", sentence: sentence)
        == "suivi.csv, ligne 1\u{A0}204, unknown-service\u{A0}: P-1/received\u{A0}: "
        + "service «\u{A0}plaint\u{A0}» inconnu, vouliez-vous écrire «\u{A0}plainte\u{A0}»?")
    #expect(
      Language.english.refusedLine(
        file: "-", line: 3, code: "bad-json",
        sentence: Language.english.refusal(
          Rejection(line: 3, reason: .event(.notAnObject), event: nil)))
        == "standard input, line 3, bad-json: the line is not a JSON object, "
        + "write an event in braces")
    let hostileOne = Rejection(line: 3, reason: .event(.notAnObject), event: hostile)
    expectSentence {
      $0.refusedLine(file: hostile, line: 3, code: "bad-json", sentence: $0.refusal(hostileOne))
    }
  }

  @Test("French readers see a sheet's headings")
  func headings() {
    #expect(
      Language.french.refusal(.missing(field: "received"))
        == "il manque «\u{A0}recu\u{A0}» (received), ajoutez ce champ")
    #expect(
      Language.english.refusal(.missing(field: "received")) == "missing “received”, add this field")
  }
}
