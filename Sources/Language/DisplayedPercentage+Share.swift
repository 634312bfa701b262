extension DisplayedPercentage {
  /// The same as a share of one, without needless zeros: `0.9` for 90 %, `0.885` for 88.5 %.
  public func shareDigits(mark: String) -> String {
    let digits = String(scaled)
    let places = decimals + 2
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var fraction = padded.suffix(places)
    while fraction.last == "0" { fraction.removeLast() }
    return padded.dropLast(places) + (fraction.isEmpty ? "" : mark + fraction)
  }
}
