/// The things that answers count.
public enum CountedNoun: CaseIterable, Hashable, Sendable {
  case businessDay, calendarDay
  case dossier, event, obligation, miss
  case service, standard
  case file, line
}

/// The digits of a whole number in groups of three.
public func grouped(_ value: Int, separator: String) -> String {
  let digits = Array(String(value.magnitude))
  var text = value < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text += separator }
    text.append(digit)
  }
  return text
}
