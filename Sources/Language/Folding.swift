/// The word without case and without the accents of French, precomposed or combining: two
/// names are the same when they fold to the same text.
public func folded(_ word: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in word.lowercased().unicodeScalars where !isCombiningAccent(scalar) {
    if scalar.isASCII {
      result.append(scalar)
    } else {
      result.append(contentsOf: unaccented(scalar).unicodeScalars)
    }
  }
  return String(result)
}

/// Keyboards on macOS, and files copied from there, give accents as separate marks.
private func isCombiningAccent(_ scalar: Unicode.Scalar) -> Bool {
  (0x0300...0x036F).contains(scalar.value)
}

private func unaccented(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "à", "á", "â", "ä": "a"
  case "æ": "ae"
  case "ç": "c"
  case "è", "é", "ê", "ë": "e"
  case "ì", "í", "î", "ï": "i"
  case "ò", "ó", "ô", "ö": "o"
  case "œ": "oe"
  case "ù", "ú", "û", "ü": "u"
  case "ÿ": "y"
  default: String(Character(scalar))
  }
}
