public import StrictCSV
public import StrictJSON

/// What is said of texts that are not JSON or CSV, or not the JSON that was expected. Where is
/// said beside it, by the one that knows the text.
public protocol FormatMessages {
  /// Why a text is not JSON.
  func fault(of fact: JSONError.Fact) -> Fault
  /// Why a JSON value is not what was expected.
  func fault(of error: JSONShapeError) -> Fault
  /// Why a record is not CSV.
  func fault(of fact: CSVError.Fact) -> Fault
}

extension JSONShapeError {
  /// Where the error is.
  var place: TextPlace {
    switch self {
    case .wrongType(_, _, let place), .integerOutOfRange(_, _, let place),
      .missingKey(_, let place), .unknownKey(_, let place):
      place
    }
  }
}
