/// The share of cases that a standard promises, in hundredths of a percent: 1 to 10,000.
public struct Target: Hashable, Sendable {
  public static let whole = 10_000
  public let hundredthsOfPercent: Int

  public init?(hundredthsOfPercent: Int) {
    guard (1...Target.whole).contains(hundredthsOfPercent) else { return nil }
    self.hundredthsOfPercent = hundredthsOfPercent
  }

  /// Reads a percentage with at most two decimals, such as `95` or `99.5`.
  public init?(percent text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].utf8.allSatisfy({ (48...57).contains($0) }),
      let units = Int(parts[0]), (0...100).contains(units)
    else { return nil }
    var hundredths = 0
    if parts.count == 2 {
      let decimals = parts[1].utf8
      guard (1...2).contains(decimals.count), decimals.allSatisfy({ (48...57).contains($0) })
      else { return nil }
      for digit in decimals { hundredths = hundredths * 10 + Int(digit) - 48 }
      if decimals.count == 1 { hundredths *= 10 }
    }
    self.init(hundredthsOfPercent: units * 100 + hundredths)
  }

  /// The percentage in the shortest decimal form, with a point: `95`, `99.5`.
  public var percentText: String {
    let (units, hundredths) = hundredthsOfPercent.quotientAndRemainder(dividingBy: 100)
    if hundredths == 0 { return "\(units)" }
    if hundredths % 10 == 0 { return "\(units).\(hundredths / 10)" }
    return hundredths < 10 ? "\(units).0\(hundredths)" : "\(units).\(hundredths)"
  }
}
