import Definitions
import FormatsTestSupport
import Ledger
import LedgerTestSupport
import ServiceStandards
import StrictJSON
import Testing

@Suite("An event")
struct EventTests {
  private func ministry() throws -> EventValidator {
    EventValidator(
      try Rulebook(
        [
          try Calendars.definition(Calendars.publicService),
          try Definition(declaration: try #require(Embedded.declarations.first).bytes),
        ], zones: SystemZones.source))
  }

  private func event(_ line: String, _ validator: EventValidator) throws -> Event {
    var reader = EventJSONReader()
    return try validator.event(
      from: reader.fields(Array(line.utf8).span), now: Clock.afterwards)
  }

  /// The event's data as a ledger keeps it.
  private func data(_ event: Event, _ rulebook: Rulebook) -> String? {
    guard event.body.hasData else { return nil }
    var json = JSONWriter()
    event.body.writeData(into: &json, rulebook)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test("keeps its data with defaults filled in, in one order")
  func data() throws {
    let validator = try ministry()
    for (type, given, kept) in [
      (
        "dossier.received", #"{"service":"plainte"}"#,
        #"{"service":"plainte","office":"quebec","complete":true}"#
      ),
      (
        "dossier.received",
        #"{"segment":"x","call":"AP-1","complete":false,"office":"montreal","channel":"poste","service":"projet"}"#,
        #"{"service":"projet","channel":"poste","office":"montreal","complete":false,"call":"AP-1","segment":"x"}"#
      ),
      ("dossier.replied", #"{}"#, nil),
      ("dossier.replied", #"{"automatic":false}"#, nil),
      (
        "dossier.replied", #"{"automatic":true,"channel":"poste"}"#,
        #"{"channel":"poste","automatic":true}"#
      ),
      ("dossier.assessed", #"{"admissible":false}"#, #"{"admissible":false}"#),
      ("dossier.closed", #"{"reason":"doublon"}"#, #"{"reason":"doublon"}"#),
      ("call.committee-met", #"{}"#, nil),
      ("event.voided", #"{"reason":"é","source":"/a"}"#, #"{"source":"/a","reason":"é"}"#),
    ] as [(String, String, String?)] {
      let line =
        #"{"specversion":"1.0","id":"1","source":"/a","type":"\#(type)","subject":"X-1","time":"2026-03-02","data":\#(given)}"#
      let event = try event(line, validator)
      #expect(event.body.type(validator.rulebook) == type)
      #expect(data(event, validator.rulebook) == kept)
    }
  }

  @Test(
    "is known by its declared type, and all types are told",
    arguments: [
      "dossier.received", "dossier.completed", "dossier.assessed", "dossier.closed",
      "dossier.acknowledged", "dossier.replied", "dossier.interviewed", "dossier.announced",
      "call.committee-met", "event.voided",
    ])
  func types(type: String) throws {
    let types = EventType.all(try ministry().rulebook)
    #expect(types.contains(type))
    #expect(types.count == 10)
  }

  @Test("told in a line of JSON is the same when its own line is read", arguments: Sweep.seeds(20))
  func roundTrip(seed: UInt64) throws {
    let rulebook = try Rulebook(
      try RandomDeclarations(seed: seed).definitions(), zones: SystemZones.source)
    let validator = EventValidator(rulebook)
    for told in RandomScript(seed: seed, rulebook).told {
      let event = try validator.event(told, now: Clock.afterwards)
      let data = data(event, rulebook).map { ",\"data\":\($0)" } ?? ""
      let line =
        #"{"specversion":"1.0","id":"\#(event.id)","source":"\#(event.source)","#
        + #""type":"\#(event.body.type(rulebook))","subject":"\#(event.subject)","#
        + #""time":"\#(event.time.text)"\#(data)}"#
      #expect(try self.event(line, validator) == event, "seed \(seed): \(told.line)")
    }
  }

  @Test("whose data is of an unknown type is not judged by it")
  func unknownType() throws {
    let validator = try ministry()
    let line =
      #"{"specversion":"1.0","id":"1","source":"/a","type":"dossier.lost","subject":"not a number","time":"2026-03-02","data":{"extra":null,"complete":7}}"#
    #expect(throws: Refusal.unknownType("dossier.lost", known: EventType.all(validator.rulebook))) {
      try event(line, validator)
    }
  }

  @Test(
    "of a field that is not understood says which are",
    arguments: [
      (
        #""data":{"service":"plainte"},"extra":1"#, "extra",
        [
          "specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema",
          "data",
        ]
      ),
      (
        #""data":{"service":"plainte","extra":1}"#, "data.extra",
        ["service", "channel", "office", "complete", "call", "segment"]
      ),
    ])
  func unknownField(member: String, field: String, known: [String]) throws {
    let line =
      #"{"specversion":"1.0","id":"1","source":"/a","type":"dossier.received","subject":"P-1","time":"2026-03-02",\#(member)}"#
    let refusal = #expect(throws: Refusal.self) { try event(line, ministry()) }
    guard case .unknownField(let named, let others) = refusal else {
      Issue.record("refused for something else")
      return
    }
    #expect(named == field)
    #expect(Set(others) == Set(known))
  }
}
