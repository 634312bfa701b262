import Ledger
import LedgerTestSupport
import StrictJSON
import Testing

@Suite("An event's identity")
struct IdentityTests {
  private func ledger() throws -> TestLedger {
    try TestLedger([
      try Calendars.definition(Calendars.publicService), try DeclarationText().definition(),
    ])
  }

  private static let receipt = Told(
    "dossier.received", "A-1", at: "2026-03-02T14:30:00-05:00", id: "1",
    ["service": .text("alpha"), "channel": .text("poste")])

  private func told(_ change: (inout Told) -> Void) -> Told {
    var told = Self.receipt
    change(&told)
    return told
  }

  @Test("with the same content, in whatever words, is a duplicate and changes nothing")
  func duplicates() throws {
    let test = try ledger()
    try test.record([Self.receipt])
    let seal = try test.ledger.seal()
    for again in [
      Self.receipt,
      told { $0.time = "2026-03-02T19:30:00Z" },
      told { $0.time = "2026-03-02t19:30:00.000z" },
      told { $0.time = "2026-03-03T03:30:00+08:00" },
      told { $0.time = "2026-03-02T19:30:00.0000009Z" },
      told { $0.data["complete"] = .flag(true) },
      told { $0.data["office"] = .text("nord") },
    ] {
      #expect(try test.record([again]) == [.duplicate(sequence: 1)], "\(again.line)")
    }
    #expect(try test.ledger.seal() == seal)
  }

  @Test("with keys in another order, or white space between, is a duplicate")
  func layout() throws {
    let test = try ledger()
    try test.record([Self.receipt])
    let line = """
      { "data" : {"channel":"p\\u006fste", "service" :"alpha"}, "time":"2026-03-02T14:30:00-05:00",
      "subject":"A-1","type":"dossier.received","source":"/test","id":"1","specversion":"1.0",
      "datacontenttype":"application/json","dataschema":null,"recordedtime":"2020-01-01T00:00:00Z"}
      """.replacing("\n", with: " ")
    var reader = EventJSONReader()
    let event = try test.validator.event(
      from: reader.fields(Array(line.utf8).span), now: Clock.afterwards)
    #expect(try test.ledger.record([event], now: Clock.afterwards) == [.duplicate(sequence: 1)])
  }

  @Test("with other content is a conflict, which names the event that holds the identity")
  func conflicts() throws {
    let test = try ledger()
    try test.record([Self.receipt])
    for (other, fields) in [
      (told { $0.subject = "A-2" }, ["subject"]),
      (told { $0.subject = "a-1" }, ["subject"]),
      (told { $0.time = "2026-03-02T14:30:00-04:00" }, ["time"]),
      (told { $0.time = "2026-03-02T14:30:00.000001-05:00" }, ["time"]),
      (told { $0.time = "2026-03-02" }, ["time"]),
      (told { $0.data["complete"] = .flag(false) }, ["data.complete"]),
      (told { $0.data["channel"] = nil }, ["data.channel"]),
      (told { $0.data["channel"] = .text("courriel") }, ["data.channel"]),
      (told { $0.data["service"] = .text("beta") }, ["data.service"]),
      (told { $0.data["segment"] = .text("x") }, ["data.segment"]),
      (Told("dossier.answered", "A-1", at: "2026-03-02T14:30:00-05:00", id: "1"), ["type"]),
    ] {
      #expect(try conflict(test, other) == "1 " + fields.joined(separator: " "), "\(other.line)")
    }
  }

  /// What an event is in conflict with, and in which fields.
  private func conflict(_ test: TestLedger, _ told: Told) throws -> String? {
    let admissions = try test.record([told])
    guard
      case .refused(.idConflict(told.source, told.id, let conflict, let differs)) =
        admissions.first
    else { return nil }
    let fields = differs.map(\.field)
    switch conflict {
    case .inForce(let event): return (["\(event)"] + fields).joined(separator: " ")
    case .voided(let voiding): return (["voided by \(voiding)"] + fields).joined(separator: " ")
    }
  }

  private func voiding(_ id: String, by other: String, replacedBy replacement: String? = nil)
    -> Told
  {
    var data: [String: Told.Datum] = ["source": .text("/test"), "reason": .text("test")]
    if let replacement {
      data["amended_source"] = .text("/test")
      data["amended_id"] = .text(replacement)
    }
    return Told("event.voided", id, at: "2026-03-03", id: other, data)
  }

  @Test("is amended for good: what is in force decides, and what was recorded first is known")
  func amended() throws {
    let test = try ledger()
    let second = told { $0.time = "2026-03-03" }
    let third = told { $0.time = "2026-03-04" }
    try test.record([Self.receipt, voiding("1", by: "v1", replacedBy: "r1")])
    // Somebody else records in between: the link says which event it is.
    try test.record([
      Told("dossier.received", "A-9", at: "2026-03-02", id: "9", ["service": .text("alpha")])
    ])
    #expect(try conflict(test, second) == "voided by 2 time")
    try test.record([told { ($0.id, $0.time) = ("r1", "2026-03-03") }])
    #expect(
      try test.record([second, Self.receipt]) == [.duplicate(sequence: 4), .duplicate(sequence: 1)])
    #expect(try conflict(test, third) == "4 time")
    try test.record([
      voiding("r1", by: "v2", replacedBy: "r2"), told { ($0.id, $0.time) = ("r2", "2026-03-04") },
    ])
    #expect(
      try test.record([third, Self.receipt]) == [.duplicate(sequence: 6), .duplicate(sequence: 1)])
    #expect(try conflict(test, second) == "6 time")
    try test.record([voiding("r2", by: "v3")])
    #expect(try conflict(test, third) == "voided by 7 time")
    #expect(try test.record([Self.receipt]) == [.duplicate(sequence: 1, voidedBy: 7)])
    // The link is a part of the record.
    var lines: [String] = []
    try test.ledger.current.eachEvent { event in
      var json = JSONWriter()
      event.write(into: &json, test.ledger.rulebook)
      lines.append(String(decoding: json.bytes, as: UTF8.self))
    }
    let data =
      #""data":{"source":"/test","reason":"test","amended_source":"/test","amended_id":"r1"}"#
    #expect(lines[1].contains(data))
    #expect(try test.ledger.verify().isWhole)
  }

  @Test("of a ledger that does not say what amends what is amended by what came next")
  func amendedBefore() throws {
    let test = try ledger()
    let second = told { $0.time = "2026-03-03" }
    try test.record([Self.receipt])
    try test.record([voiding("1", by: "v1"), told { ($0.id, $0.time) = ("r1", "2026-03-03") }])
    #expect(try test.record([second]) == [.duplicate(sequence: 3)])
    #expect(try test.record([Self.receipt]) == [.duplicate(sequence: 1)])
    // What comes in another transaction, or is another dossier's, amends nothing.
    try test.record([voiding("r1", by: "v2")])
    try test.record(
      [told { ($0.id, $0.time) = ("r2", "2026-03-04") }], now: Clock.afterwards + Clock.second)
    #expect(try conflict(test, told { $0.time = "2026-03-04" }) == "voided by 4 time")
  }

  @Test("of what is recorded in place of an event is whole, and may lead nowhere")
  func references() throws {
    let test = try ledger()
    try test.record([Self.receipt])
    for key in ["amended_source", "amended_id"] {
      var half = voiding("1", by: "v")
      half.data[key] = .text("x")
      #expect(throws: Refusal.self) { try test.record([half]) }
    }
    // An event in place of itself, or of one that is not there.
    try test.record([voiding("1", by: "v", replacedBy: "1")])
    #expect(try conflict(test, told { $0.time = "2026-03-09" }) == "voided by 2 time")
  }

  @Test("is a source and an id together, to the letter")
  func exact() throws {
    let test = try ledger()
    let uuid = "0d3f5c1e-7a10-4b7e-8f00-000000000001"
    let identities = [
      ("/a", "1"), ("/b", "1"), ("/a", "01"), ("/a", "a"), ("/a", "A"), ("/a", uuid),
      ("/a", uuid.uppercased()), ("/a", "{\(uuid)}"), ("/a", uuid + " "),
      // The same letter to the eye: composed and decomposed.
      ("/a", "\u{E9}"), ("/a", "e\u{301}"), ("/\u{E9}", "1"), ("/e\u{301}", "1"),
    ]
    let told = identities.enumerated().map { index, identity in
      Told(
        "dossier.received", "A-\(index)", at: "2026-03-02", id: identity.1, source: identity.0,
        ["service": .text("alpha")])
    }
    let sequences = told.indices.map { Int64($0 + 1) }
    #expect(try test.record(told) == sequences.map { .accepted(sequence: $0) })
    #expect(try test.record(told) == sequences.map { .duplicate(sequence: $0) })
    // Read back, each is as it was told.
    var read: [Told] = []
    try test.ledger.current.eachEvent { recorded in
      read.append(
        Told(
          "", recorded.event.subject, at: "", id: recorded.event.id, source: recorded.event.source))
    }
    for (one, other) in zip(read, told) {
      #expect(one.id.utf8.elementsEqual(other.id.utf8))
      #expect(one.source.utf8.elementsEqual(other.source.utf8))
    }
  }

  @Test("is told in one transaction as it is over several")
  func withinTransaction() throws {
    let test = try ledger()
    func conflict(_ standing: Refusal.Conflict) -> Refusal {
      let subject = standing == .inForce(1) ? "A-2" : "A-3"
      return .idConflict(
        source: "/test", id: "1", standing,
        differs: [Refusal.Difference(field: "subject", value: subject)])
    }
    let admissions = try test.record([
      Self.receipt, Self.receipt, told { $0.subject = "A-2" },
      Told(
        "event.voided", "1", at: "2026-03-03", id: "2",
        ["source": .text("/test"), "reason": .text("test")]),
      // Voided, its identity stays taken.
      Self.receipt, told { $0.subject = "A-3" },
    ])
    #expect(
      admissions == [
        .accepted(sequence: 1), .duplicate(sequence: 1),
        .refused(conflict(.inForce(1))), .accepted(sequence: 2),
        .duplicate(sequence: 1, voidedBy: 2), .refused(conflict(.voided(by: 2))),
      ])
  }

  @Test("is found in every source, past one that holds no later id")
  func sources() throws {
    let test = try ledger()
    let first = told { $0.source = "/a" }
    let second = told {
      $0.source = "/b"
      $0.subject = "A-2"
    }
    try test.record([first, second])
    let new = told {
      $0.source = "/a"
      $0.id = "2"
      $0.subject = "A-3"
    }
    #expect(
      try test.record([new, second]) == [.accepted(sequence: 3), .duplicate(sequence: 2)])
  }

  @Test("is not taken by an event that is refused")
  func refused() throws {
    let test = try ledger()
    let mark = Told("dossier.answered", "A-1", at: "2026-03-03", id: "2", source: "/other")
    #expect(
      try test.record([mark]) == [.refused(.unknownDossier("A-1", isVoided: false))])
    try test.record([Self.receipt])
    #expect(try test.record([mark]) == [.accepted(sequence: 2)])
  }
}
