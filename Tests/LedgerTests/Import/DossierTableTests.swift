import Ledger
import LedgerTestSupport
import Testing

@Suite("A sheet of one row a dossier")
struct DossierTableTests {
  private static let french =
    "dossier;service;bureau;canal;complet;appel;recu;complete_le;accuse;repondu;entrevue;comite;evalue;admissible;annonce;ferme;motif\n"

  private static let project =
    "C-1;projet;montreal;courriel;non;AP-1;2026-03-02;2026-03-03;2026-03-04;;;2026-03-10;2026-03-06;oui;2026-03-20;;\n"

  @Test("brings an event for each date, with the dossier and the milestone for id")
  func events() throws {
    let test = try ministryLedger()
    let taken = try Taken(Self.french + Self.project, into: test)
    #expect(taken.refusals == [])
    #expect(taken.counts.accepted == 6)
    let start = #"{"specversion":"1.0","id":"#
    let source = #""source":"/csv","type":"#
    #expect(
      try test.lines() == [
        start + #""C-1/received","# + source
          + #""dossier.received","subject":"C-1","time":"2026-03-02","data":{"service":"projet","channel":"courriel","office":"montreal","complete":false,"call":"AP-1"}}"#,
        start + #""C-1/completed","# + source
          + #""dossier.completed","subject":"C-1","time":"2026-03-03"}"#,
        start + #""C-1/acknowledged","# + source
          + #""dossier.acknowledged","subject":"C-1","time":"2026-03-04"}"#,
        start + #""AP-1/committee-met/2026-03-10","# + source
          + #""call.committee-met","subject":"AP-1","time":"2026-03-10"}"#,
        start + #""C-1/assessed","# + source
          + #""dossier.assessed","subject":"C-1","time":"2026-03-06","data":{"admissible":true}}"#,
        start + #""C-1/announced","# + source
          + #""dossier.announced","subject":"C-1","time":"2026-03-20"}"#,
      ])
  }

  @Test("has French or English headings, with or without accents, in any order and case")
  func headings() throws {
    let expected = try {
      let test = try ministryLedger()
      _ = try Taken("dossier;service;recu;repondu\nP-1;plainte;2026-03-02;2026-03-04\n", into: test)
      return try test.lines()
    }()
    #expect(expected.count == 2)
    for text in [
      "Dossier;Service;Reçu;Répondu\nP-1;plainte;2026-03-02;2026-03-04\n",
      "dossier,service,received,replied\nP-1,plainte,2026-03-02,2026-03-04\n",
      "REPLIED,RECEIVED,SERVICE,DOSSIER\n2026-03-04,2026-03-02,plainte,P-1\n",
      "re\u{301}pondu ; rec\u{327}u;service;dossier\n2026-03-04;2026-03-02;plainte;P-1\n",
    ] {
      let test = try ministryLedger()
      #expect(try Taken(text, into: test).refusals == [], "\(text)")
      #expect(try test.lines() == expected, "\(text)")
    }
  }

  @Test("taken in again changes nothing; with more dates it brings these; with others it conflicts")
  func again() throws {
    let test = try ministryLedger()
    let header = "dossier;service;recu;accuse;repondu\n"
    _ = try Taken(header + "P-1;plainte;2026-03-02;2026-03-03;\n", into: test)

    let same = try Taken(header + "P-1;plainte;2026-03-02;2026-03-03;\n", into: test)
    #expect(same.counts.duplicates == 2 && same.counts.read == 2)

    let more = try Taken(header + "P-1;plainte;2026-03-02;2026-03-03;2026-03-05\n", into: test)
    #expect(more.counts.duplicates == 2 && more.counts.accepted == 1)

    let row = "P-1;plainte;2026-03-02;2026-03-04;2026-03-05\n"
    let other = try Taken(header + row, into: test)
    #expect(other.refusals == ["2 id-conflict P-1/acknowledged"])
    #expect(other.counts.duplicates == 2 && other.counts.rejected == 1)
    #expect(other.kept == row)

    let moved = try Taken(header + "P-1;plainte;2026-03-01;2026-03-04;2026-03-05\n", into: test)
    #expect(moved.refusals == ["2 id-conflict P-1/received", "2 id-conflict P-1/acknowledged"])
    #expect(moved.kept == "P-1;plainte;2026-03-01;2026-03-04;2026-03-05\n")
  }

  @Test("corrected, is known again once what is in force says the same")
  func corrected() throws {
    let test = try ministryLedger()
    let header = "dossier;service;canal;recu;repondu\n"
    _ = try Taken(header + "A3;renseignement;;2026-03-04;2026-03-05\n", into: test)
    let mended = header + "A3;renseignement;;2026-03-04;2026-03-06\n"
    #expect(try Taken(mended, into: test).refusals == ["2 id-conflict A3/replied"])

    // What `amend` records: a voiding, and the event anew, here with the hour and the channel.
    func voiding(_ id: String, source: String, by other: String) -> Told {
      Told(
        "event.voided", id, at: "2026-03-09", id: other,
        ["source": .text(source), "reason": .text("test")])
    }
    try test.record([
      voiding("A3/replied", source: "/csv", by: "v1"),
      Told(
        "dossier.replied", "A3", at: "2026-03-06T14:30:00-05:00", id: "r1",
        ["channel": .text("poste")]),
    ])
    let again = try Taken(mended, into: test)
    #expect(again.refusals == [] && again.counts.duplicates == 2)
    let first = try Taken(header + "A3;renseignement;;2026-03-04;2026-03-05\n", into: test)
    #expect(first.refusals == [] && first.counts.duplicates == 2)
    let other = try Taken(header + "A3;renseignement;;2026-03-04;2026-03-09\n", into: test)
    #expect(other.refusals == ["2 id-conflict A3/replied"])

    // Voided and recorded by itself again, the sheet says what is in force too.
    try test.record([voiding("r1", source: "/test", by: "v2")])
    #expect(try Taken(mended, into: test).refusals == ["2 id-conflict A3/replied"])
    try test.record(
      [Told("dossier.replied", "a3", at: "2026-03-06", id: "r2")],
      now: Clock.afterwards + Clock.second)
    #expect(try Taken(mended, into: test).counts.duplicates == 2)
    #expect(try test.ledger.verify().isWhole)
  }

  @Test(
    "says nothing new where the ledger has in force what it says, from whomever",
    arguments: [
      ("A3;renseignement;;2026-03-04;2026-03-06", [], 2),
      ("a3;renseignement;courriel;2026-03-04T09:00:00-05:00;2026-03-06T10:00:00-05:00", [], 2),
      ("A3;renseignement;poste;2026-03-04;2026-03-06", ["2 dossier-exists A3/received"], 1),
      (
        "A3;renseignement;;2026-03-04T09:01:00-05:00;2026-03-06", ["2 dossier-exists A3/received"],
        1
      ),
      ("A3;plainte;;2026-03-04;2026-03-06", ["2 dossier-exists A3/received"], 1),
      ("A3;renseignement;;2026-03-04;2026-03-09", [], 1),
    ])
  func known(row: String, refusals: [String], duplicates: Int) throws {
    let test = try ministryLedger()
    try test.record([
      Told(
        "dossier.received", "A3", at: "2026-03-04T09:00:37-05:00", id: "1",
        ["service": .text("renseignement"), "channel": .text("courriel")]),
      Told("dossier.replied", "A3", at: "2026-03-06T10:00:05.25-05:00", id: "2"),
    ])
    let taken = try Taken("dossier;service;canal;recu;repondu\n" + row + "\n", into: test)
    #expect(taken.refusals == refusals)
    #expect(taken.counts.duplicates == duplicates)
  }

  @Test("brings a call's meeting once, in however many rows it stands")
  func meeting() throws {
    let test = try ministryLedger()
    let sheet = """
      dossier;service;appel;recu;comite
      C-1;projet;AP-1;2026-03-02;2026-03-10
      C-2;projet;AP-1;2026-03-02;2026-03-10
      C-3;projet;AP-1;2026-03-02;2026-03-11

      """
    let taken = try Taken(sheet, into: test)
    #expect(taken.refusals == [])
    #expect(taken.counts.accepted == 5 && taken.counts.duplicates == 1)
    #expect(try Taken(sheet, into: test).counts.duplicates == 6)
    let ids = try test.lines().filter { $0.contains("call.committee-met") }
      .map { $0.split(separator: "\"")[7] }
    #expect(ids == ["AP-1/committee-met/2026-03-10", "AP-1/committee-met/2026-03-11"])
  }

  @Test(
    "changes nothing where an earlier version took the meeting under a dossier's id",
    arguments: [nil, "2026-03-11", ""])
  func formerMeeting(amended: String?) throws {
    let test = try ministryLedger()
    let (source, date) = ("/csv", "2026-03-10")
    try test.record([
      Told(
        "dossier.received", "C-1", at: "2026-03-02", id: "C-1/received", source: source,
        ["service": .text("projet"), "call": .text("AP-1")]),
      Told("call.committee-met", "AP-1", at: date, id: "C-1/committee-met", source: source),
    ])
    // The meeting is amended, or voided with nothing in its place.
    if let amended {
      var data: [String: Told.Datum] = ["source": .text(source), "reason": .text("test")]
      if !amended.isEmpty {
        data["amended_source"] = .text("/test")
        data["amended_id"] = .text("m2")
      }
      try test.record([
        Told("event.voided", "C-1/committee-met", at: "2026-03-12", id: "v1", data)
      ])
      if !amended.isEmpty {
        try test.record([Told("call.committee-met", "AP-1", at: amended, id: "m2")])
      }
    }
    let before = try test.lines()
    let taken = try Taken(
      "dossier;service;appel;recu;comite\nC-1;projet;AP-1;2026-03-02;\(date)\n", into: test)
    #expect(taken.refusals == [])
    #expect(taken.counts.duplicates == 2)
    #expect(taken.counts.voidedDuplicates == (amended == "" ? 1 : 0))
    #expect(try test.lines() == before)
  }

  @Test(
    "is refused where it says something by half",
    arguments: [
      ("dossier;service;recu\n;plainte;2026-03-02\n", ["2 missing"]),
      ("dossier;service;recu\nP-1;plainte;\n", ["2 missing"]),
      ("dossier;service;recu\nP-1;;2026-03-02\n", ["2 missing"]),
      ("dossier;service;recu;evalue\nC-1;projet;2026-03-02;2026-03-03\n", ["2 missing"]),
      ("dossier;service;recu;admissible\nC-1;projet;2026-03-02;oui\n", ["2 missing"]),
      ("dossier;service;recu;ferme\nP-1;plainte;2026-03-02;2026-03-03\n", ["2 missing"]),
      ("dossier;service;recu;motif\nP-1;plainte;2026-03-02;doublon\n", ["2 missing"]),
      ("dossier;service;recu;comite\nC-1;projet;2026-03-02;2026-03-03\n", ["2 missing"]),
      (
        "dossier;service;recu;repondu\nP-1;plaintes;2026-03-02;2026-03-03\n",
        ["2 unknown-service P-1/received"]
      ),
      (
        "dossier;service;recu;repondu\nP-1;plainte;02/03/2026;2026-03-03\n",
        ["2 bad-time P-1/received"]
      ),
      (
        "dossier;service;recu;repondu\nP-1;plainte;2026-03-02;2026-03-01\n",
        ["2 before-receipt P-1/replied"]
      ),
      (
        "dossier;service;recu;entrevue\nP-1;plainte;2026-03-02;2026-03-03\n",
        ["2 not-for-this-service P-1/interviewed"]
      ),
      (
        "dossier;service;recu;complete_le\nP-1;plainte;2026-03-02;2026-03-03\n",
        ["2 already-complete P-1/completed"]
      ),
    ])
  func halves(text: String, refusals: [String]) throws {
    let test = try ministryLedger()
    let taken = try Taken(text, into: test)
    #expect(taken.refusals == refusals)
    #expect(taken.counts.rejected == refusals.count)
  }

  @Test("has the columns that its declaration names, of whatever body")
  func otherBody() throws {
    let test = try TestLedger([
      try Calendars.definition(Calendars.statutory),
      try Definition(
        declaration: Repository.bytes(of: "fixtures/declarations/bibliotheques-2026.json")),
    ])
    let taken = try Taken(
      "dossier,service,canal,recu,avise,expedie\nPEB-1,pret,comptoir,2026-03-02,2026-03-04,2026-03-20\n",
      into: test)
    #expect(taken.refusals == [])
    #expect(taken.counts.accepted == 3)
    let foreign = try Taken(
      "dossier,service,recu,repondu\nPEB-2,pret,2026-03-02,2026-03-04\n", into: test)
    #expect(foreign.refusals == ["1 unknown-field"])
  }
}
