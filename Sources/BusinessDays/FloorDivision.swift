/// The quotient rounded down, where Swift's rounds towards zero. The divisor is positive.
func floorDivide(_ dividend: Int64, by divisor: Int64) -> Int64 {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? quotient - 1 : quotient
}

/// What remains of a division rounded down: from 0 to the divisor, which is positive.
func floorRemainder(_ dividend: Int64, by divisor: Int64) -> Int64 {
  let remainder = dividend % divisor
  return remainder < 0 ? remainder + divisor : remainder
}
