/// The BLAKE2b hash function, without a key: RFC 7693.
///
/// A hash is a value: a copy goes on from where it was taken.
///
/// ```swift
/// var hash = BLAKE2b()
/// hash.update(Array("abc".utf8))
/// hash.finalize()  // 32 bytes
/// ```
public struct BLAKE2b: Sendable {
  /// The lengths that a digest may have, in bytes.
  public static let digestLengths = 1...64

  /// The length in bytes of the digest.
  public let digestLength: Int

  private var state: BLAKE2bState

  /// Bytes that wait for their block to be full. A full one waits too, until more bytes show
  /// that it is not the last.
  private var block = InlineArray<128, UInt8>(repeating: 0)

  /// How many bytes wait in the block.
  private var waiting = 0

  /// The hash of no bytes yet. The digest's length is part of what is hashed: a shorter digest
  /// is not the beginning of a longer one.
  public init(digestLength: Int = 32) {
    precondition(Self.digestLengths.contains(digestLength), "a digest has 1 to 64 bytes")
    self.digestLength = digestLength
    state = BLAKE2bState(digestLength: digestLength)
  }

  /// Hashes these bytes after those before.
  public mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// Hashes these bytes after those before.
  public mutating func update(_ bytes: Span<UInt8>) {
    var position = 0
    while position < bytes.count {
      if waiting == 128 {
        state.compress(block.span, at: 0, count: 128, isLast: false)
        waiting = 0
      }
      if waiting == 0 {
        // Whole blocks that are not the last need not wait.
        while bytes.count - position > 128 {
          state.compress(bytes, at: position, count: 128, isLast: false)
          position += 128
        }
      }
      let count = min(128 - waiting, bytes.count - position)
      for offset in 0..<count { block[waiting + offset] = bytes[position + offset] }
      waiting += count
      position += count
    }
  }

  /// The digest of all bytes so far. The hash itself can go on.
  public func finalize() -> [UInt8] {
    var last = self
    for offset in waiting..<128 { last.block[offset] = 0 }
    last.state.compress(last.block.span, at: 0, count: waiting, isLast: true)
    return (0..<digestLength).map { last.state.byte(at: $0) }
  }

  /// The digest of these bytes.
  public static func digest(of bytes: Span<UInt8>, length: Int = 32) -> [UInt8] {
    var hash = BLAKE2b(digestLength: length)
    hash.update(bytes)
    return hash.finalize()
  }
}
