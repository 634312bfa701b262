/// Why a JSON value, well formed, is not what its reader expects, and where.
public enum JSONShapeError: Error, Hashable, Sendable {
  /// What a reader may expect.
  public enum Shape: Hashable, Sendable {
    /// An object.
    case object
    /// An array.
    case array
    /// A string.
    case string
    /// `true` or `false`.
    case boolean
    /// A number without fraction or exponent.
    case integer
  }

  /// The value is of another kind. The key is that of the member, which may be an array that the
  /// value is an element of; nil where there is none. The place is the value's.
  case wrongType(key: String?, expected: Shape, place: TextPlace)

  /// An integer is not among those that are allowed here. The key and the place are as in
  /// `wrongType`.
  case integerOutOfRange(key: String?, allowed: ClosedRange<Int>, place: TextPlace)

  /// An object lacks a member that it must have; the place is the object's.
  case missingKey(String, place: TextPlace)

  /// An object has a member that means nothing; the place is the key's.
  case unknownKey(String, place: TextPlace)
}

extension JSONShapeError {
  /// Where the error is.
  public var place: TextPlace {
    switch self {
    case .wrongType(_, _, let place), .integerOutOfRange(_, _, let place),
      .missingKey(_, let place), .unknownKey(_, let place):
      place
    }
  }
}
