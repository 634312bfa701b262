/// The least time that a run takes, in nanoseconds for each of its operations: what else the
/// machine does only ever adds to it.
func nanosecondsEach(of operations: Int, runs: Int = 15, _ run: () throws -> Void) rethrows
  -> Double
{
  let clock = ContinuousClock()
  var least = Duration.seconds(3600)
  for _ in 0..<runs {
    let start = clock.now
    try run()
    least = min(least, start.duration(to: clock.now))
  }
  let (seconds, attoseconds) = least.components
  return (Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(operations)
}

/// A number with two decimals.
func twoDecimals(_ number: Double) -> String {
  let hundredths = Int(number * 100 + 0.5)
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
