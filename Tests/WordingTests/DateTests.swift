import Language
import Testing

@Suite("Dates and hours")
struct DateTests {
  @Test("French dates and hours are those of Québec")
  func french() {
    let french = Language.french
    #expect(french.date(year: 2026, month: 4, day: 1) == "1er avril 2026")
    #expect(french.date(year: 2026, month: 8, day: 11) == "11 août 2026")
    #expect(
      french.date(weekday: 5, year: 2026, month: 11, day: 20) == "vendredi 20 novembre 2026")
    #expect(french.time(hour: 14, minute: 30) == "14\u{A0}h\u{A0}30")
    #expect(french.time(hour: 14, minute: 0) == "14\u{A0}h")
    #expect(french.time(hour: 0, minute: 5) == "0\u{A0}h\u{A0}05")
    #expect(
      french.moment(
        date: french.date(year: 2026, month: 4, day: 1), time: french.time(hour: 9, minute: 0))
        == "1er avril 2026 à 9\u{A0}h")
  }

  @Test("English dates and hours are those of Canada")
  func english() {
    let english = Language.english
    #expect(english.date(year: 2026, month: 4, day: 1) == "April 1, 2026")
    #expect(
      english.date(weekday: 7, year: 2026, month: 11, day: 22) == "Sunday, November 22, 2026")
    #expect(english.time(hour: 14, minute: 30) == "2:30 p.m.")
    #expect(english.time(hour: 0, minute: 5) == "12:05 a.m.")
    #expect(english.time(hour: 12, minute: 0) == "12:00 p.m.")
    #expect(
      english.moment(
        date: english.date(year: 2026, month: 4, day: 1), time: english.time(hour: 9, minute: 0))
        == "April 1, 2026, at 9:00 a.m.")
  }

  @Test("months and weekdays all have different names")
  func names() {
    for messages in [Language.french, Language.english] as [Language] {
      #expect(Set((1...12).map(messages.monthName)).count == 12)
      #expect(Set((1...7).map(messages.weekdayName)).count == 7)
    }
  }
}
