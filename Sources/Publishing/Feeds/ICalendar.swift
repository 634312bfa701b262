import BusinessDays

/// A calendar of whole days, as RFC 5545 has it.
///
/// There is no `METHOD`: a file to subscribe to invites nobody, and `PUBLISH` would want an
/// organizer (RFC 5546).
struct ICalendar {
  /// Something that a whole day is marked with.
  struct Event {
    /// What tells the event from every other of the same place, in any characters.
    let key: [String]
    let day: Day
    let summary: String
  }

  let name: String
  /// The language of its texts, as in `fr-CA`.
  let language: String
  let category: String
  /// The day of which the calendar tells: the stamp of its events.
  let asOf: Day
  var events: [Event] = []

  /// The file.
  var bytes: [UInt8] {
    var lines = ContentLines()
    lines.append("BEGIN", "VCALENDAR")
    lines.append("VERSION", "2.0")
    lines.append("PRODID", "-//diligence//diligence//" + language.prefix(2).uppercased())
    lines.append("CALSCALE", "GREGORIAN")
    // The name that Outlook reads, and the one of RFC 7986.
    lines.append("X-WR-CALNAME", text: name)
    lines.append("NAME;LANGUAGE=\(language)", text: name)
    if events.isEmpty { ICalendar.appendZone(to: &lines) }
    for event in events { append(event, to: &lines) }
    lines.append("END", "VCALENDAR")
    return lines.bytes
  }

  private func append(_ event: Event, to lines: inout ContentLines) {
    lines.append("BEGIN", "VEVENT")
    lines.append("UID", ICalendar.identifier(event.key))
    lines.append("DTSTAMP", ICalendar.basic(asOf) + "T000000Z")
    lines.append("DTSTART;VALUE=DATE", ICalendar.basic(event.day))
    // The end is the day after the last: without one, a whole day is meant all the same.
    if let end = event.day.offset(byDays: 1) {
      lines.append("DTEND;VALUE=DATE", ICalendar.basic(end))
    }
    lines.append("SUMMARY;LANGUAGE=\(language)", text: event.summary)
    lines.append("CATEGORIES;LANGUAGE=\(language)", text: category)
    lines.append("TRANSP", "TRANSPARENT")
    lines.append("END", "VEVENT")
  }

  /// A calendar has one component at least: when there is no event, a time zone that nothing
  /// refers to.
  private static func appendZone(to lines: inout ContentLines) {
    lines.append("BEGIN", "VTIMEZONE")
    lines.append("TZID", "Etc/UTC")
    lines.append("BEGIN", "STANDARD")
    lines.append("DTSTART", "19700101T000000")
    lines.append("TZOFFSETFROM", "+0000")
    lines.append("TZOFFSETTO", "+0000")
    lines.append("END", "STANDARD")
    lines.append("END", "VTIMEZONE")
  }

  /// `20260320`.
  static func basic(_ day: Day) -> String { day.description.filter { $0 != "-" } }

  /// The parts in letters, digits, points and dashes, others as `_` and two hexadecimal digits;
  /// parts are parted by `__`, which none can hold.
  static func identifier(_ parts: [String]) -> String {
    parts.map(encoded).joined(separator: "__") + "@diligence"
  }

  private static func encoded(_ part: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return part.utf8.reduce(into: "") { text, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "_\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
