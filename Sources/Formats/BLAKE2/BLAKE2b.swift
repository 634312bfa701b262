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

  /// Bytes that wait for their block to be full, and zeros after them. A full one waits too, until
  /// more bytes show that it is not the last.
  private var block = BLAKE2bBlock()

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
      if waiting == BLAKE2bBlock.size {
        state.compress(block, count: waiting, isLast: false)
        block = BLAKE2bBlock()
        waiting = 0
      }
      let count = min(BLAKE2bBlock.size - waiting, bytes.count - position)
      block.fill(from: waiting, with: bytes.extracting(position..<position + count))
      waiting += count
      position += count
    }
  }

  /// The digest of all bytes so far. The hash itself can go on.
  public func finalize() -> [UInt8] {
    var digest: [UInt8] = []
    finalize(into: &digest)
    return digest
  }

  /// Makes an array the digest of all bytes so far, in its own storage. The hash itself can go on.
  public func finalize(into digest: inout [UInt8]) {
    var last = state
    last.compress(block, count: waiting, isLast: true)
    digest.removeAll(keepingCapacity: true)
    for offset in 0..<digestLength { digest.append(last.byte(at: offset)) }
  }

  /// The digest of these bytes.
  public static func digest(of bytes: Span<UInt8>, length: Int = 32) -> [UInt8] {
    var hash = BLAKE2b(digestLength: length)
    hash.update(bytes)
    return hash.finalize()
  }
}
