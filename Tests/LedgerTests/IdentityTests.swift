import Events
import Ledger
import LedgerTestSupport
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
    for other in [
      told { $0.subject = "A-2" },
      told { $0.subject = "a-1" },
      told { $0.time = "2026-03-02T14:30:00-04:00" },
      told { $0.time = "2026-03-02T14:30:00.000001-05:00" },
      told { $0.time = "2026-03-02" },
      told { $0.data["complete"] = .flag(false) },
      told { $0.data["channel"] = nil },
      told { $0.data["channel"] = .text("courriel") },
      told { $0.data["service"] = .text("beta") },
      told { $0.data["segment"] = .text("x") },
      Told("dossier.answered", "A-1", at: "2026-03-02T14:30:00-05:00", id: "1"),
    ] {
      #expect(
        try test.record([other]) == [
          .refused(.idConflict(source: "/test", id: "1", sequence: 1))
        ], "\(other.line)")
    }
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
        .refused(.idConflict(source: "/test", id: "1", sequence: 1)), .accepted(sequence: 2),
        .duplicate(sequence: 1), .refused(.idConflict(source: "/test", id: "1", sequence: 1)),
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
