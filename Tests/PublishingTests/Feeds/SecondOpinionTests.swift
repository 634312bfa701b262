import FormatsTestSupport
import Foundation
import Language
import Ledger
import ResultsTestSupport
import ServiceStandards
import Testing

@testable import Publishing

@Suite("Calendars and metrics as other programs read them", .enabled(if: Python.isThere))
struct SecondOpinionTests {
  /// Calendars of hostile names, and the texts that must come out of them.
  private func calendars() throws -> [(bytes: [UInt8], summaries: [String])] {
    try (0..<60 as Range<UInt64>).map { seed in
      let rulebook = try NamedDeclaration.rulebook(.hostile(seed: seed))
      let messages: Language = seed.isMultiple(of: 2) ? Language.french : Language.english
      let list = try ["D-1", "D-2026-00042", "d;,\\é 漢"].map {
        try Made.listed($0, due: "2026-02-28", of: rulebook)
      }
      let file = Feeds.due(
        list, rulebook: rulebook, asOf: try day("2026-01-31"), in: messages, name: "due.ics",
        audience: .dossiers)
      let owed = messages.owed(rulebook.rules[0], rulebook)
      return (file.bytes, list.map { messages.lastDay(of: $0.dossier, for: owed) })
    } + [(Feeds.holidays(of: try Made.report(NamedDeclaration()), in: Language.french).bytes, [])]
  }

  private func check(_ script: String) throws {
    let calendars = try calendars()
    let answers = try Python.answers(of: script, to: calendars.map { Hexadecimal.text($0.bytes) })
    #expect(answers.count == calendars.count)
    for (calendar, answer) in zip(calendars, answers) where !calendar.summaries.isEmpty {
      let read = answer.split(separator: " ").map {
        String(decoding: Hexadecimal.bytes(String($0)) ?? [], as: UTF8.self)
      }
      #expect(read == calendar.summaries)
    }
  }

  @Test("a strict reader of RFC 5545, written in Python, reads the calendars")
  func strict() throws {
    try check(
      """
      import datetime, re, sys
      for line in sys.stdin:
          data = bytes.fromhex(line.strip())
          assert data.endswith(b'\\r\\n')
          physical = data[:-2].split(b'\\r\\n')
          for part in physical:
              assert len(part) <= 75 and b'\\r' not in part and b'\\n' not in part
              assert not re.search(rb'[\\x00-\\x08\\x0b-\\x1f\\x7f]', part)
              part.decode()
          logical = b'\\r\\n'.join(physical).replace(b'\\r\\n ', b'').decode().split('\\r\\n')
          stack, events, event = [], [], None
          for content in logical:
              match = re.fullmatch(r'([A-Z-]+)((?:;[A-Z-]+=[^;:",]+)*):(.*)', content)
              name, value = match[1], match[3]
              if name == 'BEGIN':
                  stack.append(value)
                  if value == 'VEVENT': event = {}
              elif name == 'END':
                  assert stack.pop() == value
                  if value == 'VEVENT': events.append(event); event = None
              elif event is not None:
                  assert name not in event
                  event[name] = value
          assert not stack and logical[0] == 'BEGIN:VCALENDAR' and len(events) > 0
          assert len({event['UID'] for event in events}) == len(events)
          summaries = []
          for event in events:
              assert set(event) == {'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'CATEGORIES', 'TRANSP'}
              start, end = (datetime.datetime.strptime(event[key], '%Y%m%d') for key in ('DTSTART', 'DTEND'))
              assert end - start == datetime.timedelta(days=1)
              assert event['DTSTAMP'] == '20260131T000000Z'
              text = event['SUMMARY']
              assert re.fullmatch(r'(?:[^\\\\;,]|\\\\[\\\\;,n])*', text)
              text = re.sub(r'\\\\(.)', lambda m: '\\n' if m[1] == 'n' else m[1], text)
              summaries.append(text.encode().hex())
          print(' '.join(summaries))
      """)
  }

  @Test("the icalendar package reads the calendars", .enabled(if: Python.has("icalendar")))
  func icalendar() throws {
    try check(
      """
      import datetime, icalendar, sys
      for line in sys.stdin:
          calendar = icalendar.Calendar.from_ical(bytes.fromhex(line.strip()))
          assert not calendar.errors and calendar['VERSION'] == '2.0'
          events = [part for part in calendar.walk('VEVENT')]
          for event in events:
              assert not event.errors
              assert type(event['DTSTART'].dt) is datetime.date
              assert event['DTEND'].dt - event['DTSTART'].dt == datetime.timedelta(days=1)
              assert event['DTSTAMP'].dt == datetime.datetime(2026, 1, 31, tzinfo=datetime.timezone.utc)
          print(' '.join(str(event['SUMMARY']).encode().hex() for event in events))
      """)
  }

  @Test("an empty calendar is read too", .enabled(if: Python.has("icalendar")))
  func empty() throws {
    let rulebook = try NamedDeclaration.rulebook(NamedDeclaration())
    let file = Feeds.due(
      [], rulebook: rulebook, asOf: try day("2026-01-31"), in: Language.french, name: "due.ics",
      audience: .dossiers)
    let answers = try Python.answers(
      of: """
        import icalendar, sys
        calendar = icalendar.Calendar.from_ical(bytes.fromhex(sys.stdin.readline().strip()))
        print(len(calendar.errors), len(calendar.walk('VEVENT')), len(calendar.subcomponents))
        """, to: [Hexadecimal.text(file.bytes)])
    #expect(answers == ["0 0 1"])
  }

  @Test("Prometheus’s parser reads the metrics", .enabled(if: Python.has("prometheus_client")))
  func prometheus() throws {
    let summary = try Made.summary(
      Made.Told(rate: Rate(onTime: 7_973, missed: 886), overdue: 4),
      Made.Told(rate: Rate(onTime: 9, missed: 1), trend: Rate(onTime: 3), pending: 5))
    let answers = try Python.answers(
      of: """
        import sys
        from prometheus_client.parser import text_string_to_metric_families
        text = bytes.fromhex(sys.stdin.readline().strip()).decode()
        seen = set()
        for family in text_string_to_metric_families(text):
            assert family.type == 'gauge' and family.documentation and family.name not in seen
            seen.add(family.name)
            for sample in family.samples:
                print(sample.name, *(f'{k}={v}' for k, v in sample.labels.items()), float(sample.value))
        """, to: [Hexadecimal.text(Feeds.metrics(of: summary))])
    for line in [
      "diligence_on_time standard=norme-1 declaration=essai 7973.0",
      "diligence_overdue standard=norme-1 declaration=essai 4.0",
      "diligence_target_ratio standard=norme-2 declaration=essai 0.9",
      "diligence_verdict standard=norme-1 declaration=essai verdict=off-target 1.0",
      "diligence_verdict standard=norme-2 declaration=essai verdict=on-target 1.0",
    ] {
      #expect(answers.contains(line), "\(line)")
    }
    #expect(answers.count { $0.hasPrefix("diligence_verdict") } == 2 * Verdict.allCases.count)
  }
}
