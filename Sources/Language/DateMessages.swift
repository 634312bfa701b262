/// The name at `number`, counted from 1.
public func nth(_ number: Int, of names: [String]) -> String {
  precondition((1...names.count).contains(number), "\(number) is not 1 to \(names.count)")
  return names[number - 1]
}

/// The minutes of an hour, in two digits.
public func twoDigits(_ minute: Int) -> String {
  precondition((0...59).contains(minute), "an hour has 60 minutes, and none is \(minute)")
  return minute < 10 ? "0\(minute)" : "\(minute)"
}
