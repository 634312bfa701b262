import Ledger
import LedgerTestSupport
import Testing

@Suite("A table of one row an event")
struct EventTableTests {
  private func lines(_ text: String) throws -> [String] {
    let test = try ministryLedger()
    let taken = try Taken(text, into: test)
    #expect(taken.refusals == [], "\(text)")
    return try test.lines()
  }

  private static let received =
    #"{"specversion":"1.0","id":"dossier.received/P-1/2026-03-02","source":"/csv","type":"dossier.received","subject":"P-1","time":"2026-03-02","data":{"service":"plainte","office":"quebec","complete":true}}"#
  private static let answer =
    #"{"specversion":"1.0","id":"dossier.replied/P-1/2026-03-04T10:00:00-05:00","source":"/csv","type":"dossier.replied","subject":"P-1","time":"2026-03-04T10:00:00-05:00","data":{"channel":"poste"}}"#

  @Test("may have its columns in any order, between commas or semicolons, quoted or not")
  func layout() throws {
    for text in [
      "type,subject,time,service,channel\ndossier.received,P-1,2026-03-02,plainte,\ndossier.replied,P-1,2026-03-04T10:00:00-05:00,,poste\n",
      "channel;time;service;subject;type\r\n;2026-03-02;plainte;P-1;dossier.received\r\nposte;2026-03-04T10:00:00-05:00;;P-1;dossier.replied",
      "\u{FEFF}\"type\",\"subject\",\"time\",\"service\",\"channel\"\n\"dossier.received\",\"P-1\",\"2026-03-02\",\"plainte\",\"\"\n\n\"dossier.replied\",P-1,\"2026-03-04T10:00:00-05:00\",,\"poste\"\n",
      "\n\nType , SUBJECT,Time,Service,Channel\ndossier.received,P-1,2026-03-02,plainte,\n,,,,\ndossier.replied,P-1,2026-03-04T10:00:00-05:00,,poste",
    ] {
      #expect(try lines(text) == [Self.received, Self.answer], "\(text)")
    }
  }

  @Test("may name identities, and the source of what it voids")
  func identities() throws {
    let text = #"""
      id,source,type,subject,time,service,reason,voided_source
      1,/a,dossier.received,P-1,2026-03-02,plainte,,
      2,/b,event.voided,1,2026-03-03,,"doublon, ""erreur""",/a
      """#
    let lines = try lines(text)
    #expect(lines.count == 2)
    #expect(
      lines[1]
        == #"{"specversion":"1.0","id":"2","source":"/b","type":"event.voided","subject":"1","time":"2026-03-03","data":{"source":"/a","reason":"doublon, \"erreur\""}}"#
    )
  }

  @Test("may say when another ledger recorded its events, which is of no consequence here")
  func recordedTime() throws {
    for time in ["2026-03-02T15:00:00.000001Z", "", "hier"] {
      let text =
        "type,subject,time,service,RecordedTime\n"
        + "dossier.received,P-1,2026-03-02,plainte,\(time)\n"
      #expect(try lines(text) == [Self.received], "\(text)")
    }
  }

  @Test("says yes and no as people do, in any case")
  func flags() throws {
    let words = [
      ("vrai", true), ("FAUX", false), ("Oui", true), ("non", false), ("true", true),
      ("False", false),
    ]
    for (word, isComplete) in words {
      let lines = try lines(
        "type,subject,time,service,complete\ndossier.received,P-1,2026-03-02,plainte,\(word)")
      #expect(lines[0].contains("\"complete\":\(isComplete)"))
    }
    let test = try ministryLedger()
    let taken = try Taken(
      "type,subject,time,service,complete\ndossier.received,P-1,2026-03-02,plainte,1", into: test)
    #expect(taken.refusals == ["2 bad-value"])
  }

  @Test(
    "is refused as a whole, and kept as a whole, when its header is of no table",
    arguments: [
      ("type,subject,when\n", "1 unknown-field"), ("type,subject,TYPE\r\n", "1 unknown-field"),
      ("\ntype;sujet\n", "2 unknown-field"), ("subject,time\n", "1 missing"),
      ("\"type,subject\n", "1 bad-csv"), ("\u{FEFF}type,quand", "1 unknown-field"),
    ])
  func header(header: String, refusal: String) throws {
    let row = String(repeating: "x", count: 50_000) + ",y\r\n"
    let rows = header.hasSuffix("\n") ? row + "\n" + row + row : ""
    let expected = header.replacing(#/^[\n\u{FEFF}]/#, with: "")
    for pieceSize in [66_000, 1_000_000] {
      let test = try ministryLedger()
      let taken = try Taken(header + rows, into: test, isNamedTable: true, pieceSize: pieceSize)
      #expect(taken.refusals == [refusal])
      #expect(taken.counts.rejected == 1 && taken.counts.read == 1)
      #expect(taken.header == expected)
      #expect(taken.kept == rows)
    }
  }

  @Test("is told from JSON Lines by its header, whatever the file's name")
  func recognized() throws {
    for isNamed in [true, false] {
      let test = try ministryLedger()
      let table = "type,subject,time,service\ndossier.received,P-1,2026-03-02,plainte\n"
      #expect(try Taken(table, into: test, isNamedTable: isNamed).counts.accepted == 1)
      #expect(
        try Taken(receipt("P-2", id: "2"), into: test, isNamedTable: isNamed).counts.accepted == 1)
    }
    let test = try ministryLedger()
    #expect(try Taken("hello, world\n", into: test).refusals == ["1 bad-json"])
  }

  @Test("keeps its header, and each refused row with the line on which it begins")
  func refusedRows() throws {
    let header = "type,subject,time,service,reason\r\n"
    let rows = [
      "dossier.received,P-1,2026-03-02,plainte,\n", "dossier.received,P-2,2026-03-02\n", "\n",
      "dossier.closed,P-1,2026-03-03,,\"sans\nraison\"\n",
      "dossier.closed,P-1,2026-03-03,,doublon\r\n",
      "dossier.replied,P-7,2026-03-03,,",
    ]
    let test = try ministryLedger()
    let taken = try Taken(header + rows.joined(), into: test)
    #expect(taken.refusals == ["3 bad-csv", "5 bad-value", "8 unknown-dossier"])
    #expect(taken.header == header)
    #expect(taken.kept == rows[1] + rows[3] + rows[5])
    #expect(taken.counts.accepted == 2 && taken.counts.rejected == 3)
  }

  @Test("loses to a quote that is never closed no more than its line")
  func unterminatedQuote() throws {
    // More than a record may have follows.
    let good = (1...150).map {
      "dossier.received,P-\($0),2026-03-02,plainte,\(String(repeating: "x", count: 600))\n"
    }
    for place in [0, 75, 149] {
      var rows = good
      rows[place] = rows[place].replacing("P-", with: "\"P-")
      let test = try ministryLedger()
      let taken = try Taken("type,subject,time,service,segment\n" + rows.joined(), into: test)
      #expect(taken.refusals == ["\(place + 2) bad-csv"])
      #expect(taken.kept == rows[place])
      #expect(taken.counts.accepted == 149)
    }
  }

  @Test("loses no more to it where other cells are quoted, or the next is")
  func unterminatedQuoteAmongOthers() throws {
    let header = "\"type\",\"subject\",\"time\",\"service\"\n"
    let good = (1...50).map { "\"dossier.received\",\"P-\($0)\",\"2026-03-02\",\"plainte\"\r\n" }
    for place in [0, 20, 49] {
      // Each cell of the row in turn lacks its closing quote, then its opening one.
      for quote in 0..<8 {
        var rows = good
        var parts = good[place].split(separator: "\"", omittingEmptySubsequences: false)
        parts[quote] += parts.remove(at: quote + 1)
        rows[place] = parts.joined(separator: "\"")
        let test = try ministryLedger()
        let taken = try Taken(header + rows.joined(), into: test)
        #expect(taken.refusals == ["\(place + 2) bad-csv"], "\(rows[place])")
        #expect(taken.kept == rows[place])
        #expect(taken.counts.accepted == 49)
      }
    }
  }

  @Test("in Windows-1252 is refused row by row, where it is not also UTF-8")
  func windows1252() throws {
    let test = try ministryLedger()
    var bytes = Array("type,subject,time,service,segment\n".utf8)
    bytes +=
      Array("dossier.received,P-1,2026-03-02,plainte,Montr".utf8) + [0xE9] + Array("al\n".utf8)
    bytes += Array("dossier.received,P-2,2026-03-02,plainte,Québec\n".utf8)
    let taken = try Taken(bytes, into: test)
    #expect(taken.refusals == ["2 bad-csv"])
    #expect(taken.counts.accepted == 1)
  }

  @Test("may have rows of 65,536 bytes, and none longer")
  func lineLimit() throws {
    func row(_ number: String, _ length: Int) -> String {
      let row = "dossier.received,\(number),2026-03-02,plainte,"
      return row + String(repeating: "x", count: length - row.utf8.count) + "\n"
    }
    let rows = [row("P-1", 65_536), row("P-2", 65_537), row("P-3", 200_000), row("P-4", 100)]
    let test = try ministryLedger()
    let taken = try Taken(
      "type,subject,time,service,segment\n" + rows.joined(), into: test, pieceSize: 70_000)
    #expect(taken.refusals == ["3 too-long", "4 too-long"])
    #expect(taken.kept == rows[1] + rows[2])
    #expect(taken.counts.accepted == 2)
  }
}
