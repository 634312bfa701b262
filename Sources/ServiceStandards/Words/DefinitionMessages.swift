public import BusinessDays
public import Language
public import StrictJSON

extension Language {
  /// Why declarations, calendars and zones do not go together: one line.
  public func rulebookError(_ error: RulebookError) -> String { fault(of: error).sentence() }

  /// Why a calendar has no answer: one line.
  public func calendarError(_ error: CalendarError) -> String { fault(of: error).sentence() }
}

extension Language {
  /// A service's prefix without the hyphens around it; nil when that is too long.
  public func betterPrefix(_ prefix: String) -> String? {
    let trimmed = prefix.drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed()
    return trimmed.count <= Service.prefixAtMost ? String(trimmed) : nil
  }

  /// Why a declaration's file is refused, where, and what to do: one line.
  ///
  /// - Parameter name: the declaration's id, or its file when it has no id yet.
  public func declarationFileError(_ error: DeclarationFileError, in name: String?) -> String {
    let introduction = unusable(declaration(name), at: place(error.place))
    return fault(of: error).after(introduction).sentence()
  }

  /// Why a calendar's file is refused, where, and what to do: one line.
  ///
  /// - Parameter name: the calendar's id, or its file when it has no id yet.
  public func calendarFileError(_ error: CalendarFileError, in name: String?) -> String {
    let introduction = unusable(calendar(name), at: place(error.place))
    return fault(of: error).after(introduction).sentence()
  }
}

extension DeclarationFileError {
  /// Where the error is.
  public var place: TextPlace {
    switch self {
    case .notJSON(_, let place), .badId(_, let place), .badPrefix(_, let place),
      .repeatedId(_, let place),
      .badDay(_, let place), .badHours(let place), .badTarget(let place),
      .badWord(_, _, let place), .unknownId(_, let place), .emptyList(_, let place),
      .emptyText(_, let place):
      place
    case .shape(let error): error.place
    }
  }
}
