import Language
public import StrictJSON

/// Why the daemon's configuration is refused, and where: facts, worded by the languages. Keys are
/// those of the member itself, without the objects around it.
public enum ConfigurationFault: ShapeFailure, Hashable, Sendable {
  /// The text is not JSON.
  case notJSON(JSONError, place: TextPlace)
  /// A key is unknown or missing, or a value is not of its kind or range; the place is inside.
  case shape(JSONShapeError)
  /// A text is not an hour `HH:MM`, from 00:00 to 23:59.
  case badHour(String, key: String, place: TextPlace)
  /// A text is not a mail address that a header and `sendmail` can be trusted with.
  case badAddress(String, key: String, place: TextPlace)
  /// A text is not a path from the root, or holds control characters.
  case badPath(String, key: String, place: TextPlace)
  /// A path is longer, in bytes, than the system lets it be.
  case pathTooLong(key: String, limit: Int, place: TextPlace)
  /// Two things that must be apart have the same path.
  case samePath(key: String, otherKey: String, place: TextPlace)
  /// A text cannot be the name of a group.
  case badGroup(String, key: String, place: TextPlace)
  /// A text holds a byte 0, which no program can be given.
  case nullByte(key: String, place: TextPlace)
  /// A word is none of those that have a meaning.
  case unknownWord(String, key: String, known: [String], place: TextPlace)
  /// The declarations name nothing of that kind by such an id.
  case unknownId(
    String, RequestFault.IdKind, key: String, known: [String], place: TextPlace)
  /// A list, or an object of names, has nothing in it.
  case emptyList(key: String, place: TextPlace)
  /// A list has more elements than that.
  case tooMany(key: String, limit: Int, place: TextPlace)
  /// A text is empty.
  case emptyText(key: String, place: TextPlace)
  /// A text stands twice in a list.
  case repeated(String, key: String, place: TextPlace)
}

extension ConfigurationFault {
  /// Where it is.
  public var place: TextPlace {
    switch self {
    case .notJSON(_, let place), .badHour(_, _, let place), .badAddress(_, _, let place),
      .badPath(_, _, let place), .pathTooLong(_, _, let place), .samePath(_, _, let place),
      .badGroup(_, _, let place), .nullByte(_, let place), .unknownWord(_, _, _, let place),
      .unknownId(_, _, _, _, let place),
      .emptyList(_, let place), .tooMany(_, _, let place), .emptyText(_, let place),
      .repeated(_, _, let place):
      place
    case .shape(let error): error.place
    }
  }
}
