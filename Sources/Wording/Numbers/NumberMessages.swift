/// How numbers, percentages and counted things are written.
public protocol NumberMessages {
  /// A whole number, its digits in groups of three.
  func number(_ value: Int) -> String
  /// What share `onTime` is of `count`, `onTime` of them at most: one decimal, or as many as
  /// it takes for what is shown to be on the same side of `target` (in hundredths of a percent)
  /// as the share itself, and to say 100 % only of all and 0 % only of none. A dash when there
  /// is nothing to share.
  func percent(onTime: Int, of count: Int, target: Int) -> String
  /// A target, given in hundredths of a percent, without needless decimals.
  func percent(target: Int) -> String
  /// So many of something, the noun agreeing with the number.
  func counted(_ count: Int, _ noun: CountedNoun) -> String
}

/// The things that answers count.
public enum CountedNoun: CaseIterable, Hashable, Sendable {
  case businessDay, calendarDay
  case dossier, event, obligation, miss
  case service, standard
  case file, line
}

/// The digits of a whole number in groups of three.
func grouped(_ value: Int, separator: String) -> String {
  let digits = Array(String(value.magnitude))
  var text = value < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text += separator }
    text.append(digit)
  }
  return text
}
