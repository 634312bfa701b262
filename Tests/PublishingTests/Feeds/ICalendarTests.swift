import BusinessDays
import FormatsTestSupport
import Language
import ResultsTestSupport
import Testing

@testable import Publishing

@Suite("Calendars to subscribe to")
struct ICalendarTests {
  private func calendar(_ events: [ICalendar.Event]) throws -> ICalendar {
    ICalendar(
      name: "Échéances", language: "fr-CA", category: "Échéances", asOf: try day("2026-01-31"),
      events: events)
  }

  @Test("an event is a whole day, with its stamp and what tells it from others")
  func event() throws {
    let event = ICalendar.Event(
      key: ["p-2026-00042", "reponse"], day: try day("2026-12-31"), summary: "a; b, c\\d\ne")
    let expected = """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//diligence//diligence//FR
      CALSCALE:GREGORIAN
      X-WR-CALNAME:Échéances
      NAME;LANGUAGE=fr-CA:Échéances
      BEGIN:VEVENT
      UID:p-2026-00042__reponse@diligence
      DTSTAMP:20260131T000000Z
      DTSTART;VALUE=DATE:20261231
      DTEND;VALUE=DATE:20270101
      SUMMARY;LANGUAGE=fr-CA:a\\; b\\, c\\\\d\\ne
      CATEGORIES;LANGUAGE=fr-CA:Échéances
      TRANSP:TRANSPARENT
      END:VEVENT
      END:VCALENDAR

      """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(String(decoding: try calendar([event]).bytes, as: UTF8.self) == expected)
  }

  @Test("a text's line break is one, however it was typed")
  func lineBreaks() {
    for typed in ["a\nb", "a\r\nb", "a\rb"] { #expect(ContentLines.escaped(typed) == "a\\nb") }
    #expect(ContentLines.escaped("a\n\r\n\rb") == "a\\n\\n\\nb")
  }

  @Test("a calendar without events has a component all the same")
  func empty() throws {
    let text = String(decoding: try calendar([]).bytes, as: UTF8.self)
    #expect(text.contains("BEGIN:VTIMEZONE\r\n") && !text.contains("VEVENT"))
  }

  @Test("the last day that there is has no day after it")
  func lastDay() throws {
    let event = ICalendar.Event(key: ["a"], day: .latest, summary: "fin")
    let text = String(decoding: try calendar([event]).bytes, as: UTF8.self)
    #expect(text.contains("DTSTART;VALUE=DATE:99991231\r\n") && !text.contains("DTEND"))
  }

  @Test("identifiers are made of safe characters, and differ when what they are made of does")
  func identifiers() {
    let keys = [
      ["a", "b-c"], ["a-b", "c"], ["a_b", "c"], ["a__b", "c"], ["a_", "_b"], ["a", "b", "c"],
      ["a_5Fb", "c"], ["é"], ["e\u{301}"], ["a@b"], ["a b"], [""], ["", ""], ["_"],
    ]
    let identifiers = keys.map(ICalendar.identifier)
    #expect(Set(identifiers).count == keys.count)
    for identifier in identifiers {
      #expect(identifier.wholeMatch(of: /[A-Za-z0-9._-]*@diligence/) != nil, "\(identifier)")
    }
    #expect(ICalendar.identifier(["p-1", "n"]) == "p-1__n@diligence")
  }

  @Test("lines are folded at 75 octets and never within a character, and unfold to what they were")
  func folding() {
    for seed in 0..<500 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = HostileText.random(&random)
      var lines = ContentLines()
      lines.append("SUMMARY", text: text)
      let written = String(decoding: lines.bytes, as: UTF8.self).unicodeScalars
      let physical = written.split(separator: "\r\n")
      #expect(written.suffix(2).elementsEqual("\r\n".unicodeScalars))
      for (index, line) in physical.enumerated() {
        #expect(String(line).utf8.count <= 75, "seed \(seed)")
        #expect((index == 0) == (line.first != " "), "seed \(seed)")
      }
      let unfolded = physical.enumerated().map { String($1.dropFirst($0 == 0 ? 0 : 1)) }.joined()
      #expect(Array(unfolded.utf8) == Array("SUMMARY:\(ContentLines.escaped(text))".utf8))
    }
  }

  @Test("a line of exactly 75 octets is not folded, one of 76 is")
  func boundary() {
    for (count, lines) in [(75, 1), (76, 2), (75 + 74, 2), (75 + 75, 3)] {
      var written = ContentLines()
      written.append("X", String(repeating: "a", count: count - 2))
      #expect(written.bytes.count { $0 == UInt8(ascii: "\r") } == lines)
    }
  }
}

extension Substring.UnicodeScalarView {
  fileprivate func elementsEqual(_ other: String.UnicodeScalarView) -> Bool {
    elementsEqual(other, by: ==)
  }
}

extension String.UnicodeScalarView {
  /// The parts between line ends.
  fileprivate func split(separator: String) -> [Substring.UnicodeScalarView] {
    var parts: [Substring.UnicodeScalarView] = []
    var start = startIndex
    for index in indices where self[index] == "\n" {
      parts.append(self[start..<self.index(before: index)])
      start = self.index(after: index)
    }
    return parts
  }
}
