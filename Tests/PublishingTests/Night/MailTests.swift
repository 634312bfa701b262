import BusinessDays
import FormatsTestSupport
import Foundation
import Language
import Ledger
import LedgerTestSupport
import Publishing
import ServiceStandards
import Testing

@Suite("The mail of an alert")
struct MailTests {
  private func alert() throws -> Alert {
    var laboratory = try Laboratory(Laboratory.answers(target: 8_000))
    try laboratory.receive("A-1", on: "2026-11-06")
    try laboratory.receive("B-1", "beta", on: "2026-11-06")
    return try #require(try Alert(laboratory.ledger, Nights.night("2026-11-16"), since: nil))
  }

  private func addresses(_ count: Int) throws -> [MailAddress] {
    try (1...count).map { try #require(MailAddress("direction.\($0)@exemple.org")) }
  }

  private func mail(_ messages: Language, to count: Int = 2) throws -> [UInt8] {
    try alert().mail(
      from: try #require(MailAddress("diligence@exemple.org")), to: try addresses(count), messages)
  }

  @Test("it is ASCII, in lines of 76 characters at the most that end with a line feed")
  func lines() throws {
    for messages in Language.allCases {
      let bytes = try mail(messages, to: 9)
      #expect(bytes.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
      #expect(bytes.split(separator: 0x0A).allSatisfy { $0.count <= 76 })
      #expect(bytes.last == 0x0A)
    }
  }

  @Test("it has the headers of an automatic message")
  func headers() throws {
    let text = String(decoding: try mail(Language.french), as: UTF8.self)
    let headers = try #require(text.components(separatedBy: "\n\n").first)
    let id = try alert().id
    #expect(
      headers == """
        From: diligence@exemple.org
        To: direction.1@exemple.org,
         direction.2@exemple.org
        Date: Mon, 16 Nov 2026 04:00:00 -0500
        Message-ID: <diligence.\(id)@exemple.org>
        Subject: =?UTF-8?Q?2_normes_sous_la_cible_=E2=80=94_16_novembre_2026?=
        Auto-Submitted: auto-generated
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable
        """)
    #expect(id.hasPrefix("2026-11-16.") && id.utf8.count == 27)
  }

  @Test("it is the same on a second run")
  func again() throws {
    let first = try mail(Language.french)
    #expect(try mail(Language.french) == first)
  }

  @Test("Python reads it as it was meant", .enabled(if: Python.isThere))
  func python() throws {
    for messages in Language.allCases {
      let script = """
        import base64, email, email.policy, email.utils, sys
        message = email.message_from_bytes(
            base64.b64decode(sys.stdin.readline()), policy=email.policy.default)
        print(len(message.defects))
        print(message['subject'])
        print(message['from'].addresses[0].addr_spec)
        print(','.join(a.addr_spec for a in message['to'].addresses))
        print(email.utils.parsedate_to_datetime(message['date']).isoformat())
        print(message['auto-submitted'], message.get_content_type(), message.get_content_charset())
        print(base64.b64encode(message.get_content().encode()).decode())
        """
      let bytes = try mail(messages)
      let said = try Python.answers(of: script, to: [Data(bytes).base64EncodedString()])
      let alert = try alert()
      #expect(
        said.dropLast() == [
          "0", alert.subject(messages), "diligence@exemple.org",
          "direction.1@exemple.org,direction.2@exemple.org", "2026-11-16T04:00:00-05:00",
          "auto-generated text/plain utf-8",
        ])
      let body = try #require(Data(base64Encoded: said.last ?? ""))
      let text = String(decoding: body, as: UTF8.self)
      for change in alert.changes {
        let id = change.standard.rule.standard.id
        #expect(text.contains(messages.change(of: id, from: change.from, to: change.to)))
      }
      #expect(text.hasSuffix(messages.automaticMail + "\n"))
      #expect(!text.contains("A-1") && !text.contains("B-1"))
    }
  }

  @Test(
    "a plain address is taken",
    arguments: ["a@b", "diligence@exemple.org", "jean-paul.o'neil+normes@sous.exemple.qc.ca"])
  func good(_ text: String) { #expect(MailAddress(text)?.text == text) }

  @Test(
    "what is no plain address is refused, above all what could end a header",
    arguments: [
      "", "a", "@b", "a@", "a@b@c", "a b@c", "a@b\nBcc: d@e", "a\r@b", "a@b\r\n", "a@b,c@d",
      "A <a@b>", "a@b>", "a..b@c", ".a@b", "a.@b", "a@b..c", "a@-b", "-t@b", "é@b", "a@é", "a@b c",
      "\u{0}a@b", String(repeating: "a", count: 260) + "@b",
    ])
  func bad(_ text: String) { #expect(MailAddress(text) == nil) }
}
