public import StrictJSON

/// Why a declaration's file is refused, and where.
public enum DeclarationFileError: ShapeFailure, Hashable, Sendable {
  case notJSON(JSONError, place: TextPlace)
  case shape(JSONShapeError)
  /// An id is 1 to 64 letters, digits, `-` or `_`, with at least a letter.
  case badId(String, place: TextPlace)
  /// A service's prefix, of which numbers such as `P-2026-00042` are made.
  case badPrefix(String, place: TextPlace)
  case repeatedId(String, place: TextPlace)
  case badDay(String, place: TextPlace)
  /// Opening hours are pairs of `HH:MM`, each later than the one before.
  case badHours(place: TextPlace)
  /// A target is a percentage above 0 and up to 100, with at most two decimals.
  case badTarget(place: TextPlace)
  case badWord(String, allowed: [String], place: TextPlace)
  /// A service, milestone or channel that the file does not define.
  case unknownId(String, place: TextPlace)
  case emptyList(key: String, place: TextPlace)
  case emptyText(key: String, place: TextPlace)
}
