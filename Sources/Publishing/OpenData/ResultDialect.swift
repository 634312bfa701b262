import StrictCSV

/// How the table is written.
enum ResultDialect: CaseIterable {
  /// RFC 4180: commas, decimal points, UTF-8 without a mark at its beginning.
  case standard
  /// What Excel opens by a double click where the language is French of Canada: semicolons,
  /// decimal commas, and the mark without which it takes UTF-8 for something else.
  case excel

  var fileName: String {
    switch self {
    case .standard: "resultats.csv"
    case .excel: "resultats-excel.csv"
    }
  }

  /// The name of the resource in the data package.
  var resourceName: String {
    switch self {
    case .standard: "resultats"
    case .excel: "resultats-excel"
    }
  }

  var separator: CSVSeparator {
    switch self {
    case .standard: .comma
    case .excel: .semicolon
    }
  }

  /// The separator as it is written.
  var delimiter: String {
    switch self {
    case .standard: ","
    case .excel: ";"
    }
  }

  var decimalMark: String {
    switch self {
    case .standard: "."
    case .excel: ","
    }
  }

  /// What the file begins with.
  var byteOrderMark: [UInt8] {
    switch self {
    case .standard: []
    case .excel: [0xEF, 0xBB, 0xBF]
    }
  }
}
