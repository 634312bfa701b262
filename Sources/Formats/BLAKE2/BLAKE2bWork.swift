/// The sixteen words that the compression function works on: RFC 7693, section 3.2.
///
/// They are sixteen variables, and the rounds are written out with their constants, so that the
/// compiler keeps them in registers and checks no index at run time.
struct BLAKE2bWork {
  private var v0, v1, v2, v3, v4, v5, v6, v7: UInt64
  private var v8, v9, v10, v11, v12, v13, v14, v15: UInt64

  @inline(__always)
  init(
    _ state: InlineArray<8, UInt64>, _ initial: InlineArray<8, UInt64>, byteCount: UInt64,
    lastMask: UInt64
  ) {
    (v0, v1, v2, v3) = (state[0], state[1], state[2], state[3])
    (v4, v5, v6, v7) = (state[4], state[5], state[6], state[7])
    (v8, v9, v10, v11) = (initial[0], initial[1], initial[2], initial[3])
    (v12, v13) = (initial[4] ^ byteCount, initial[5])
    (v14, v15) = (initial[6] ^ lastMask, initial[7])
  }

  /// What is mixed into word `index` of the state.
  @inline(__always)
  func folded(_ index: Int) -> UInt64 {
    switch index {
    case 0: v0 ^ v8
    case 1: v1 ^ v9
    case 2: v2 ^ v10
    case 3: v3 ^ v11
    case 4: v4 ^ v12
    case 5: v5 ^ v13
    case 6: v6 ^ v14
    default: v7 ^ v15
    }
  }

  /// The twelve rounds, with the schedule of RFC 7693, section 2.7.
  @inline(__always)
  mutating func runRounds(_ message: InlineArray<16, UInt64>) {
    round(message, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    round(message, 14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3)
    round(message, 11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4)
    round(message, 7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8)
    round(message, 9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13)
    round(message, 2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9)
    round(message, 12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11)
    round(message, 13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10)
    round(message, 6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5)
    round(message, 10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0)
    round(message, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    round(message, 14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3)
  }

  /// One round: the four columns, then the four diagonals.
  @inline(__always)
  private mutating func round(
    _ m: InlineArray<16, UInt64>,
    _ s0: Int, _ s1: Int, _ s2: Int, _ s3: Int, _ s4: Int, _ s5: Int, _ s6: Int, _ s7: Int,
    _ s8: Int, _ s9: Int, _ s10: Int, _ s11: Int, _ s12: Int, _ s13: Int, _ s14: Int, _ s15: Int
  ) {
    Self.mix(&v0, &v4, &v8, &v12, m[s0], m[s1])
    Self.mix(&v1, &v5, &v9, &v13, m[s2], m[s3])
    Self.mix(&v2, &v6, &v10, &v14, m[s4], m[s5])
    Self.mix(&v3, &v7, &v11, &v15, m[s6], m[s7])
    Self.mix(&v0, &v5, &v10, &v15, m[s8], m[s9])
    Self.mix(&v1, &v6, &v11, &v12, m[s10], m[s11])
    Self.mix(&v2, &v7, &v8, &v13, m[s12], m[s13])
    Self.mix(&v3, &v4, &v9, &v14, m[s14], m[s15])
  }

  /// The mixing function G: RFC 7693, section 3.1.
  @inline(__always)
  private static func mix(
    _ a: inout UInt64, _ b: inout UInt64, _ c: inout UInt64, _ d: inout UInt64,
    _ x: UInt64, _ y: UInt64
  ) {
    a = a &+ b &+ x
    d = rotatedRight(d ^ a, by: 32)
    c = c &+ d
    b = rotatedRight(b ^ c, by: 24)
    a = a &+ b &+ y
    d = rotatedRight(d ^ a, by: 16)
    c = c &+ d
    b = rotatedRight(b ^ c, by: 63)
  }

  @inline(__always)
  private static func rotatedRight(_ word: UInt64, by count: UInt64) -> UInt64 {
    word &>> count | word &<< (64 &- count)
  }
}
