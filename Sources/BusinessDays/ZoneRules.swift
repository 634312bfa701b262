/// How far a time zone's clocks are from universal time, at every instant.
///
/// Made from the bytes of a zone's file, as systems keep them under `/usr/share/zoneinfo`; where
/// the file is, and reading it, are the caller's business. Instants are counted as POSIX counts
/// them, without leap seconds.
///
/// ```swift
/// let toronto = try ZoneRules(bytes)
/// toronto.day(at: 1_795_201_380_000_000)  // 2026-11-20, 14:03 in Québec
/// ```
///
/// Look-ups up to the end of 2100 take a few nanoseconds, whatever the order of the instants;
/// later ones follow the zone's last rule, and take about a microsecond.
public struct ZoneRules: Sendable {
  /// The most bytes that a zone's file may have; the longest in use have about 4,000.
  public static let maximumBytes = 65_536

  /// The instants at which the offset changes, up to the horizon, and after them one that never
  /// comes.
  let instants: [Int64]

  /// The offsets in seconds east: `offsets[i]` holds until `instants[i]`.
  let offsets: [Int32]

  /// The rule that goes on for ever after the last instant that the file lists.
  let rule: RecurringRule?

  /// From when on the rule alone may be asked.
  let ruleStart: Int64

  private let indexed: Range<Int64>
  private let index: [UInt16]

  /// Each step of the index is 2 to the power of this many seconds: about 48 days.
  private static let stepShift: Int64 = 22

  /// Changes before 1800 and after 2100 are not indexed.
  private static let indexable =
    Gregorian.seconds(atStartOf: 1800)..<Gregorian.seconds(atStartOf: 2101)

  /// The rules that a zone's file lists: the offset before the first change, the changes in
  /// order of time, and the rule that follows them, if any.
  init(first: Int32, changes: [OffsetChange], rule: RecurringRule?) {
    let ruleStart = changes.last?.instant ?? Int64.min
    var offset = first
    var instants: [Int64] = []
    var offsets = [first]
    let later = rule?.changes(after: ruleStart, before: ZoneRules.indexable) ?? []
    for change in changes + later where change.offset != offset {
      instants.append(change.instant)
      offsets.append(change.offset)
      offset = change.offset
    }

    self.rule = rule
    self.ruleStart = ruleStart
    self.offsets = offsets
    let start = instants.first(where: ZoneRules.indexable.contains)
    indexed = (start ?? ZoneRules.indexable.upperBound)..<ZoneRules.indexable.upperBound
    index = ZoneRules.index(of: instants, over: indexed)
    self.instants = instants + [Int64.max]
  }

  private static func index(of instants: [Int64], over range: Range<Int64>) -> [UInt16] {
    var index: [UInt16] = []
    var passed = 0
    for start in stride(from: range.lowerBound, to: range.upperBound, by: 1 << stepShift) {
      while passed < instants.count && instants[passed] <= start { passed += 1 }
      index.append(UInt16(passed))
    }
    return index
  }

  /// Seconds east of universal time at an instant, in seconds since 1970-01-01T00:00:00Z.
  public func offset(at seconds: Int64) -> Int {
    guard indexed.contains(seconds) else { return unindexedOffset(at: seconds) }
    var passed = Int(index[Int((seconds - indexed.lowerBound) >> ZoneRules.stepShift)])
    while instants[passed] <= seconds { passed += 1 }
    return Int(offsets[passed])
  }

  private func unindexedOffset(at seconds: Int64) -> Int {
    if let rule, seconds >= ruleStart && !ZoneRules.indexable.contains(seconds) {
      return rule.offset(at: seconds)
    }
    let passed = instants.firstIndex { $0 > seconds } ?? instants.count - 1
    return Int(offsets[passed])
  }
}
