/// Random whole numbers that are the same for the same seed on every machine: SplitMix64, by
/// Sebastiano Vigna. Nothing here is a fraction, so that nothing depends on how one is rounded.
struct SeededNumbers {
  private var state: UInt64

  /// The numbers of a seed. Each stream has its own, which do not depend on how many another
  /// stream was asked for.
  init(seed: UInt64, stream: UInt64) {
    state = SeededNumbers.mix(seed &+ SeededNumbers.mix(stream &+ 0x9E37_79B9_7F4A_7C15))
  }

  /// The next 64 random bits.
  mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return SeededNumbers.mix(state)
  }

  /// A whole number from 0 up to, and without, the bound, which is 1 or more.
  mutating func number(below bound: Int) -> Int {
    precondition(bound > 0, "there is no number below nothing")
    return Int(bits().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A whole number of the range.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + number(below: range.count)
  }

  /// Whether something happens that does so in so many cases of a thousand.
  mutating func happens(perThousand: Int) -> Bool { number(below: 1000) < perThousand }

  private static func mix(_ bits: UInt64) -> UInt64 {
    var mixed = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// What can be drawn, and how often each is: weights are parts of their own sum.
struct Shares<Choice: Sendable>: Sendable {
  private let rows: [(choice: Choice, upTo: Int)]
  private let total: Int

  /// What can be drawn, each with its weight; the weights are 0 or more, and one is more.
  init(_ weighted: [(choice: Choice, weight: Int)]) {
    var sum = 0
    var rows: [(choice: Choice, upTo: Int)] = []
    for row in weighted {
      sum += row.weight
      rows.append((row.choice, sum))
    }
    precondition(sum > 0, "something can be drawn")
    self.rows = rows
    total = sum
  }

  /// One of them.
  func draw(_ numbers: inout SeededNumbers) -> Choice {
    let point = numbers.number(below: total)
    for row in rows where point < row.upTo { return row.choice }
    preconditionFailure("a point below the total is in a row")
  }
}

extension Shares<ClosedRange<Int>> {
  /// A number of the range that is drawn.
  func drawNumber(_ numbers: inout SeededNumbers) -> Int {
    let range = draw(&numbers)
    return numbers.number(in: range)
  }
}
