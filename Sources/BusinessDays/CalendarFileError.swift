public import StrictJSON

/// Why a text is not a calendar file, and where: lines and columns are counted from 1.
public enum CalendarFileError: ShapeFailure, Hashable, Sendable {
  /// The text is not JSON.
  case notJSON(JSONError, place: TextPlace)
  /// A key is missing or unknown, or a value is not of its kind or range; the place is inside.
  case shape(JSONShapeError)
  /// The file follows another schema than `CalendarFile.schema`.
  case unknownSchema(String, place: TextPlace)
  /// An id is not 1 to 64 of `a-z 0-9 -`.
  case badID(String, place: TextPlace)
  /// Two holidays have the same id.
  case repeatedID(String, place: TextPlace)
  /// A text is empty or of spaces only.
  case emptyText(key: String, place: TextPlace)
  /// The last year is before the first.
  case yearsReversed(first: Int, last: Int, place: TextPlace)
  /// The calendar answers for more than `CalendarFile.maximumYears` years.
  case tooManyYears(Int, place: TextPlace)
  /// A list is longer than `CalendarFile.maximumEntries`.
  case tooManyEntries(Int, key: String, place: TextPlace)
  /// A word is not an English weekday in lower case.
  case unknownWeekday(String, place: TextPlace)
  /// A weekday stands twice in a list.
  case repeatedWeekday(Weekday, place: TextPlace)
  /// All seven weekdays are closed.
  case noOpenWeekday(place: TextPlace)
  /// A rule has none of the keys `date`, `nth`, `before`, `easter`, `dates`.
  case unknownRule(place: TextPlace)
  /// A word is neither `earlier` nor `later`.
  case unknownDirection(String, place: TextPlace)
  /// A holiday whose dates are listed also says where it moves.
  case listedDatesMove(place: TextPlace)
  /// A text is not a month and day `MM-DD` of every year.
  case badMonthAndDay(String, place: TextPlace)
  /// A text is not a day `YYYY-MM-DD`.
  case badDate(String, place: TextPlace)
  /// A text is not a year among those that the file may speak of.
  case badYear(String, place: TextPlace)
  /// A day is not in the years that it is listed for.
  case dateOutsideYears(Day, allowed: ClosedRange<Int>, place: TextPlace)
  /// A day stands twice, among closures and openings or in a holiday's list.
  case repeatedDate(Day, place: TextPlace)
  /// A holiday whose dates are listed has none for a year that the calendar answers for.
  case datesMissing(year: Int, place: TextPlace)
}

extension CalendarFileError {
  /// Where the error is.
  public var place: TextPlace {
    switch self {
    case .notJSON(_, let place), .unknownSchema(_, let place), .badID(_, let place),
      .repeatedID(_, let place), .emptyText(_, let place), .yearsReversed(_, _, let place),
      .tooManyYears(_, let place), .tooManyEntries(_, _, let place),
      .unknownWeekday(_, let place), .repeatedWeekday(_, let place), .noOpenWeekday(let place),
      .unknownRule(let place), .unknownDirection(_, let place), .listedDatesMove(let place),
      .badMonthAndDay(_, let place), .badDate(_, let place), .badYear(_, let place),
      .dateOutsideYears(_, _, let place), .repeatedDate(_, let place),
      .datesMissing(_, let place):
      place
    case .shape(let error): error.place
    }
  }
}
