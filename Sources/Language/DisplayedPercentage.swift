/// A percentage as it is shown: whole hundredths, tenths, … of a percent.
public struct DisplayedPercentage: Hashable, Sendable {
  /// The percentage, times ten to the power of `decimals`.
  public let scaled: Int128
  public let decimals: Int

  /// What share `part` is of `whole`, rounded to one decimal, half away from zero; or to as
  /// many decimals as it takes to be on the share's own side of `target`, in hundredths of a
  /// percent, and to differ from 0 and 100 when the share does.
  ///
  /// The share differs from what it is compared with by at least one part in 10,000 × `whole`,
  /// which rounding keeps once it is finer than that: the search ends.
  public init(part: Int, of whole: Int, target: Int) {
    precondition(whole > 0 && (0...whole).contains(part), "a part is within its whole")
    let whole = Int128(whole)
    func keepsSides(_ rounded: Int128, _ unit: Int128) -> Bool {
      (rounded > 0) == (part > 0)
        && [Int128(target), 10_000].allSatisfy { limit in
          (rounded * 100 >= limit * unit) == (Int128(part) * 10_000 >= limit * whole)
        }
    }
    var (truncated, remainder) = (Int128(part) * 100).quotientAndRemainder(dividingBy: whole)
    var (decimals, unit) = (0, Int128(1))
    while true {
      let (digit, rest) = (remainder * 10).quotientAndRemainder(dividingBy: whole)
      (truncated, remainder) = (truncated * 10 + digit, rest)
      (decimals, unit) = (decimals + 1, unit * 10)
      let rounded = remainder * 2 >= whole ? truncated + 1 : truncated
      if keepsSides(rounded, unit) {
        (self.scaled, self.decimals) = (rounded, decimals)
        return
      }
    }
  }

  /// A target in hundredths of a percent, with the decimals that it needs.
  public init(target: Int) {
    var (scaled, decimals) = (Int128(target), 2)
    while decimals > 0, scaled.isMultiple(of: 10) {
      (scaled, decimals) = (scaled / 10, decimals - 1)
    }
    (self.scaled, self.decimals) = (scaled, decimals)
  }

  /// The digits around `mark`, without a sign.
  public func digits(mark: String) -> String {
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    guard decimals > 0 else { return padded }
    return padded.dropLast(decimals) + mark + padded.suffix(decimals)
  }
}
