/// A number with two decimals at most and no needless ones, the same on every machine.
func decimal(_ value: Double) -> String { decimal(value, decimals: 2, padded: false, mark: ".") }

/// A number rounded to so many decimals, half away from zero, all of them written if `padded`.
func decimal(_ value: Double, decimals: Int, padded: Bool, mark: String) -> String {
  precondition(value.isFinite && value.magnitude < 1e15, "a number that can be written in digits")
  var unit = 1
  for _ in 0..<decimals { unit *= 10 }
  let scaled = Int((value * Double(unit)).rounded(.toNearestOrAwayFromZero))
  let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(unit))
  var digits = String(rest)
  digits = String(repeating: "0", count: decimals - (decimals == 0 ? 0 : digits.count)) + digits
  if decimals == 0 { digits = "" }
  while !padded, digits.hasSuffix("0") { digits.removeLast() }
  let sign = scaled < 0 ? "-" : ""
  return digits.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole)\(mark)\(digits)"
}
