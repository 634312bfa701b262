/// The chained state of BLAKE2b, and its compression function F: RFC 7693, section 3.2.
struct BLAKE2bState: Sendable {
  private var words: InlineArray<8, UInt64>

  /// How many bytes are compressed. RFC 7693 allows 2^128; 2^64 are more than anybody has.
  private var byteCount: UInt64 = 0

  /// The fractions of the square roots of the first eight primes: RFC 7693, section 2.6.
  private static let initial: InlineArray<8, UInt64> = [
    0x6A09_E667_F3BC_C908, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B,
    0xA54F_F53A_5F1D_36F1, 0x510E_527F_ADE6_82D1, 0x9B05_688C_2B3E_6C1F,
    0x1F83_D9AB_FB41_BD6B, 0x5BE0_CD19_137E_2179,
  ]

  init(digestLength: Int) {
    words = Self.initial
    // The parameter block of an unkeyed, sequential hash.
    words[0] ^= 0x0101_0000 ^ UInt64(digestLength)
  }

  /// A byte of the digest, 0 to 63.
  func byte(at offset: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: words[offset / 8] >> UInt64(offset % 8 * 8))
  }

  /// Compresses a block, of which `count` bytes are the message's and the rest zeros.
  mutating func compress(_ block: BLAKE2bBlock, count: Int, isLast: Bool) {
    byteCount += UInt64(count)
    var work = BLAKE2bWork(
      words, Self.initial, byteCount: byteCount, lastMask: isLast ? .max : 0)
    work.runRounds(block.words)
    for index in 0..<8 { words[index] ^= work.folded(index) }
  }
}
