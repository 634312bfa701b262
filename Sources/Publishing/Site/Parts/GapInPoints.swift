import Language

/// How many points a displayed rate is above or below a displayed target, with one decimal at
/// least.
struct GapInPoints {
  let digits: String

  init(rate: DisplayedPercentage, target: DisplayedPercentage) {
    let decimals = max(rate.decimals, target.decimals, 1)
    func scaled(_ percentage: DisplayedPercentage) -> Int128 {
      (percentage.decimals..<decimals).reduce(percentage.scaled) { scaled, _ in scaled * 10 }
    }
    let gap = scaled(rate) - scaled(target)
    let digits = String(gap.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    self.digits =
      (gap < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
