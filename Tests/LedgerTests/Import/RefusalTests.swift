import Ledger
import LedgerTestSupport
import Testing

@Suite("A line is refused")
struct RefusalTests {
  /// What is in the ledger when the lines come: a complete complaint, an incomplete one, one whose
  /// receipt was voided, and a dossier of a call.
  private static let before = [
    receipt("P-1", id: "1"),
    #"{"specversion":"1.0","id":"2","source":"/test","type":"dossier.received","subject":"P-2","time":"2026-03-02","data":{"service":"plainte","complete":false}}"#,
    receipt("P-3", id: "3"),
    #"{"specversion":"1.0","id":"4","source":"/test","type":"event.voided","subject":"3","time":"2026-03-03","data":{"source":"/test","reason":"erreur"}}"#,
    #"{"specversion":"1.0","id":"5","source":"/test","type":"dossier.received","subject":"C-1","time":"2026-03-02","data":{"service":"projet","call":"AP-1"}}"#,
  ]

  /// A line, by its members: `with` changes or adds some, `without` takes some out.
  private static func line(
    _ with: [String: String] = [:], without: [String] = [],
    data: String? = "{\"service\":\"plainte\"}"
  ) -> String {
    var members = [
      "specversion": "\"1.0\"", "id": "\"9\"", "source": "\"/test\"",
      "type": "\"dossier.received\"", "subject": "\"P-9\"", "time": "\"2026-03-02\"",
    ]
    members["data"] = data
    for (key, value) in with { members[key] = value }
    for key in without { members[key] = nil }
    return "{"
      + members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
      .joined(separator: ",") + "}"
  }

  private static func mark(
    _ type: String, _ subject: String, at time: String = "2026-03-04", data: String? = nil
  )
    -> String
  {
    line(["type": "\"\(type)\"", "subject": "\"\(subject)\"", "time": "\"\(time)\""], data: data)
  }

  private static let lines: [(code: RefusalCode, line: String)] = [
    (.tooLong, padded(line(), to: 65_537)),
    (.badJSON, "{"), (.badJSON, "[]"), (.badJSON, "\"dossier.received\""), (.badJSON, "{} {}"),
    (.badJSON, line() + ","), (.badJSON, "{\"id\":\"1\",\"id\":\"1\"}"),
    (.badJSON, line(data: "{\"service\":\"plainte\",\"service\":\"plainte\"}")),
    (.badJSON, line(["id": "\"\\ud800\""])), (.badJSON, line(["id": "'9'"])),
    (.missing, "{}"), (.missing, line(without: ["specversion"])), (.missing, line(without: ["id"])),
    (.missing, line(without: ["source"])), (.missing, line(without: ["type"])),
    (.missing, line(without: ["subject"])), (.missing, line(without: ["time"])),
    (.missing, line(["id": "null"])), (.missing, line(data: nil)), (.missing, line(data: "{}")),
    (.missing, line(data: "null")), (.missing, mark("dossier.assessed", "C-1")),
    (.missing, mark("dossier.closed", "P-1")), (.missing, mark("event.voided", "1")),
    (.missing, mark("event.voided", "1", data: "{\"reason\":\"x\"}")),
    (.missing, mark("event.voided", "1", data: "{\"source\":\"/test\"}")),
    (.unknownField, line(["extra": "1"])), (.unknownField, line(["Data": "{}"])),
    (.unknownField, line(data: "{\"service\":\"plainte\",\"extra\":1}")),
    (.unknownField, line(data: "{\"service\":\"plainte\",\"automatic\":true}")),
    (.unknownField, mark("dossier.replied", "P-1", data: "{\"office\":\"quebec\"}")),
    (.unknownField, mark("call.committee-met", "AP-1", data: "{\"channel\":\"poste\"}")),
    (
      .unknownField, mark("dossier.assessed", "C-1", data: "{\"admissible\":true,\"reason\":\"x\"}")
    ),
    (.badValue, line(["specversion": "\"1.1\""])), (.badValue, line(["specversion": "1.0"])),
    (.badValue, line(["id": "\"\""])), (.badValue, line(["id": "9"])),
    (.badValue, line(["source": "\"\""])), (.badValue, line(["time": "20260302"])),
    (.badValue, line(["type": "\"\""])), (.badValue, line(["type": "[]"])),
    (.badValue, line(["subject": "\"P 9\""])), (.badValue, line(["subject": "\"\""])),
    (.badValue, line(["subject": "\"P-é\""])),
    (.badValue, line(["subject": "\"\(String(repeating: "9", count: 41))\""])),
    (.badValue, line(["datacontenttype": "\"text/plain\""])),
    (.badValue, line(["dataschema": "\"\""])),
    (.badValue, line(data: "{\"service\":null}")), (.badValue, line(data: "{\"service\":\"\"}")),
    (.badValue, line(data: "{\"service\":\"plainte\",\"complete\":\"oui\"}")),
    (.badValue, line(data: "{\"service\":\"plainte\",\"channel\":\"pigeon\"}")),
    (.badValue, line(data: "{\"service\":\"plainte\",\"channel\":null}")),
    (.badValue, line(data: "{\"service\":\"plainte\",\"segment\":\"\"}")),
    (.badValue, line(data: "{\"service\":\"plainte\",\"call\":\"AP-1\"}")),
    (.badValue, line(data: "{\"service\":\"projet\",\"call\":\"AP 1\"}")),
    (.badValue, mark("dossier.assessed", "C-1", data: "{\"admissible\":\"oui\"}")),
    (.badValue, mark("dossier.closed", "P-1", data: "{\"reason\":\"ennui\"}")),
    (.badValue, mark("dossier.replied", "P-1", data: "[]")),
    (.badValue, mark("event.voided", "1", data: "{\"source\":\"/test\",\"reason\":\"\"}")),
    (.badTime, line(["time": "\"2026-02-29\""])),
    (.badTime, line(["time": "\"2026-03-02T12:00:00\""])),
    (.badTime, line(["time": "\"2026-03-02 12:00:00Z\""])),
    (.badTime, line(["time": "\"2026-03-02T24:00:00Z\""])), (.badTime, line(["time": "\"hier\""])),
    (.badTime, line(["time": "\"2023-12-31\""])), (.badTime, line(["time": "\"1969-03-02\""])),
    // The recording clock is at 2026-08-01T00:00:00Z, which is 31 July in Québec.
    (.inTheFuture, line(["time": "\"2026-08-02T00:00:01Z\""])),
    (.inTheFuture, line(["time": "\"2026-08-02\""])),
    (.inTheFuture, line(["time": "\"2099-01-01\""])),
    (.unknownType, mark("dossier.lost", "P-1")), (.unknownType, mark("call.replied", "AP-1")),
    (.unknownType, mark("replied", "P-1")), (.unknownType, mark("dossier.committee-met", "C-1")),
    (.unknownService, line(data: "{\"service\":\"plaintes\"}")),
    (.unknownOffice, line(data: "{\"service\":\"plainte\",\"office\":\"gatineau\"}")),
    (.idConflict, line(["id": "\"1\""])),
    (.idConflict, mark("dossier.replied", "P-1").replacing("\"9\"", with: "\"3\"")),
    (.unknownDossier, mark("dossier.replied", "P-7")),
    (.unknownDossier, mark("dossier.replied", "P-3")),
    (.dossierExists, line(["subject": "\"P-1\""])), (.dossierExists, line(["subject": "\"p-1\""])),
    (.notForThisService, mark("dossier.interviewed", "P-1")),
    (.notForThisService, mark("dossier.announced", "P-1")),
    (.notForThisService, mark("dossier.assessed", "P-1", data: "{\"admissible\":true}")),
    (.alreadyComplete, mark("dossier.completed", "P-1")),
    (.beforeReceipt, mark("dossier.replied", "P-1", at: "2026-03-01")),
    (.beforeReceipt, mark("dossier.completed", "P-2", at: "2026-03-01")),
    (.unknownEvent, mark("event.voided", "77", data: "{\"source\":\"/test\",\"reason\":\"x\"}")),
    (.unknownEvent, mark("event.voided", "1", data: "{\"source\":\"/autre\",\"reason\":\"x\"}")),
    (.unknownEvent, mark("event.voided", "3", data: "{\"source\":\"/test\",\"reason\":\"x\"}")),
    (.unknownEvent, mark("event.voided", "4", data: "{\"source\":\"/test\",\"reason\":\"x\"}")),
  ]

  @Test("for one thing that is wrong with it, and leaves no trace", arguments: lines)
  func codes(code: RefusalCode, line: String) throws {
    let test = try ministryLedger()
    try #require(try Taken(Self.before.joined(separator: "\n"), into: test).counts.accepted == 5)
    let seal = try test.ledger.seal()
    let taken = try Taken(line, into: test)
    #expect(taken.refusals == ["1 \(code.rawValue)"], "\(line.suffix(200))")
    #expect(taken.kept == line)
    #expect(taken.counts.rejected == 1 && taken.counts.read == 1)
    #expect(try test.ledger.seal() == seal)
  }

  @Test("under every code but those of tables")
  func everyCode() {
    let provoked = Set(Self.lines.map(\.code))
    #expect(provoked == Set(RefusalCode.ofLines).subtracting([.badCSV]))
  }

  @Test("and the same line, mended, is taken in")
  func good() throws {
    let test = try ministryLedger()
    try #require(try Taken(Self.before.joined(separator: "\n"), into: test).counts.accepted == 5)
    #expect(try Taken(Self.line(), into: test).refusals == [])
    for line in [
      Self.line(["id": "\"10\"", "subject": "\"P-10\"", "time": "\"2026-08-02T00:00:00Z\""]),
      Self.line(["id": "\"11\"", "subject": "\"P-11\"", "time": "\"2026-08-01\""]),
      Self.line([
        "id": "\"12\"", "subject": "\"P-12\"", "extra": "null",
        "datacontenttype": "\"application/json\"",
      ]),
      Self.mark("dossier.replied", "P-1", data: "{\"automatic\":true}")
        .replacing("\"9\"", with: "\"13\""),
    ] {
      let refusals = try Taken(line, into: test).refusals
      // An unknown attribute that is null is absent, and so is no unknown field.
      #expect(refusals == [], "\(line)")
    }
  }

  @Test("for the first of several things that are wrong, in the order of the codes")
  func order() throws {
    let test = try ministryLedger()
    try #require(try Taken(Self.before.joined(separator: "\n"), into: test).counts.accepted == 5)
    // Each line mends what the one before it was refused for, and nothing else.
    let lines: [(RefusalCode, String)] = [
      (.tooLong, String(repeating: "{", count: 65_537)),
      (
        .badJSON,
        #"{"specversion":"1.1","id":"1","source":"/test","type":"dossier.lost","subject":"P 1","time":"x","extra":1"#
      ),
      (
        .missing,
        #"{"specversion":"1.1","id":"1","type":"dossier.lost","subject":"P 1","time":"x","extra":1}"#
      ),
      (
        .unknownField,
        #"{"specversion":"1.1","id":"1","source":"/test","type":"dossier.lost","subject":"P 1","time":"x","extra":1}"#
      ),
      (
        .badValue,
        #"{"specversion":"1.1","id":"1","source":"/test","type":"dossier.lost","subject":"P 1","time":"x"}"#
      ),
      (
        .badTime,
        #"{"specversion":"1.0","id":"1","source":"/test","type":"dossier.lost","subject":"P 1","time":"x"}"#
      ),
      (
        .inTheFuture,
        #"{"specversion":"1.0","id":"1","source":"/test","type":"dossier.lost","subject":"P 1","time":"2027-01-01"}"#
      ),
      (
        .unknownType,
        #"{"specversion":"1.0","id":"1","source":"/test","type":"dossier.lost","subject":"P 1","time":"2026-03-01"}"#
      ),
      (
        .missing,
        #"{"specversion":"1.0","id":"1","source":"/test","type":"dossier.received","subject":"P 1","time":"2027-01-01","data":{"office":"x","extra":1}}"#
      ),
      (
        .unknownField,
        #"{"specversion":"1.0","id":"1","source":"/test","type":"dossier.received","subject":"P 1","time":"2027-01-01","data":{"service":"x","office":"x","extra":1}}"#
      ),
      (
        .badValue,
        #"{"specversion":"1.0","id":"1","source":"/test","type":"dossier.received","subject":"P 1","time":"2027-01-01","data":{"service":"x","office":"x"}}"#
      ),
      (
        .inTheFuture,
        #"{"specversion":"1.0","id":"1","source":"/test","type":"dossier.received","subject":"P-1","time":"2027-01-01","data":{"service":"x","office":"x"}}"#
      ),
      (
        .unknownService,
        #"{"specversion":"1.0","id":"1","source":"/test","type":"dossier.received","subject":"P-1","time":"2026-03-01","data":{"service":"x","office":"x"}}"#
      ),
      (
        .unknownOffice,
        #"{"specversion":"1.0","id":"1","source":"/test","type":"dossier.received","subject":"P-1","time":"2026-03-01","data":{"service":"plainte","office":"x"}}"#
      ),
      (
        .idConflict,
        #"{"specversion":"1.0","id":"1","source":"/test","type":"dossier.received","subject":"P-1","time":"2026-03-01","data":{"service":"plainte"}}"#
      ),
      (
        .dossierExists,
        #"{"specversion":"1.0","id":"9","source":"/test","type":"dossier.received","subject":"P-1","time":"2026-03-01","data":{"service":"plainte"}}"#
      ),
      (
        .idConflict,
        #"{"specversion":"1.0","id":"1","source":"/test","type":"dossier.interviewed","subject":"P-3","time":"2026-03-01"}"#
      ),
      (
        .unknownDossier,
        #"{"specversion":"1.0","id":"9","source":"/test","type":"dossier.interviewed","subject":"P-3","time":"2026-03-01"}"#
      ),
      (
        .notForThisService,
        #"{"specversion":"1.0","id":"9","source":"/test","type":"dossier.interviewed","subject":"P-1","time":"2026-03-01"}"#
      ),
      (
        .alreadyComplete,
        #"{"specversion":"1.0","id":"9","source":"/test","type":"dossier.completed","subject":"P-1","time":"2026-03-01"}"#
      ),
      (
        .beforeReceipt,
        #"{"specversion":"1.0","id":"9","source":"/test","type":"dossier.completed","subject":"P-2","time":"2026-03-01"}"#
      ),
    ]
    for (code, line) in lines {
      #expect(try Taken(line, into: test).refusals == ["1 \(code.rawValue)"], "\(line.prefix(300))")
    }
  }

  @Test("when it is not UTF-8")
  func notUTF8() throws {
    let test = try ministryLedger()
    var bytes = Array(receipt("P-9", id: "9").utf8)
    bytes[bytes.count - 5] = 0xE9
    #expect(try Taken(bytes, into: test).refusals == ["1 bad-json"])
  }
}
