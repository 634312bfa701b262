extension String {
  /// The text with U+FFFD for every character that could act on a terminal, end the line, reorder
  /// it or hide in it.
  var withoutControls: String {
    // Nearly all data is printable ASCII.
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
