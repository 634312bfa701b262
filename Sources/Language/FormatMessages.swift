import StrictCSV
public import StrictJSON

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
