/// Easter Sunday of the Gregorian calendar.
enum Easter {
  /// Easter Sunday of that year, 1 to 9999: the first Sunday after the paschal full moon.
  ///
  /// The method is the anonymous one printed in Nature of 20 April 1876, as Jean Meeus gives it in
  /// "Astronomical Algorithms", chapter 8; the names are what its letters stand for.
  static func sunday(of year: Int) -> Day {
    let positionInMetonicCycle = year % 19
    let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
    let (leapCenturies, centuryOfFour) = century.quotientAndRemainder(dividingBy: 4)
    let moonCorrection = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * positionInMetonicCycle + century - leapCenturies - moonCorrection + 15) % 30
    let (leapYears, yearOfFour) = yearOfCentury.quotientAndRemainder(dividingBy: 4)
    let daysToSunday = (32 + 2 * centuryOfFour + 2 * leapYears - epact - yearOfFour) % 7
    let lateMoon = (positionInMetonicCycle + 11 * epact + 22 * daysToSunday) / 451
    let dayCode = epact + daysToSunday - 7 * lateMoon + 114
    return Day(
      ordinal: Gregorian.ordinal(year: year, month: dayCode / 31, day: dayCode % 31 + 1))
  }
}
