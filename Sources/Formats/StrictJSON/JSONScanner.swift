/// Checks a text against RFC 8259, strictly, and lays out its values as a flat array of tokens.
///
/// Refused besides what the grammar refuses: invalid UTF-8, a byte-order mark, lone surrogates
/// in escapes, and an object with the same key twice. Nesting is not limited: the scanner does
/// not recurse. One scanner serves many texts and allocates only while its storage grows.
///
/// ```swift
/// var scanner = JSONScanner()
/// try scanner.scan(bytes.span)
/// scanner.tokens[0].kind  // the whole value's kind
/// ```
public struct JSONScanner: Sendable {
  /// The length in bytes of the longest text that is scanned: 64 MiB.
  public static let lengthLimit = 1 << 26

  /// The last text's tokens, the whole value's first; empty when it was refused.
  public private(set) var tokens: [JSONToken] = []

  /// A scanner that has scanned nothing yet.
  public init() {}

  /// Scans one text, whose tokens replace those of the text before.
  public mutating func scan(_ bytes: Span<UInt8>) throws(JSONError) {
    tokens.removeAll(keepingCapacity: true)
    guard bytes.count <= Self.lengthLimit else { throw JSONError(.tooLong, at: 0) }
    do {
      // A text has no more tokens than bytes. Room for all of them at once lets the scan append
      // without asking each time whether the array is shared or full.
      try tokens.append(addingCapacity: bytes.count) { (tape) throws(JSONError) in
        var scan = JSONScan()
        try scan.run(bytes, onto: &tape)
      }
    } catch {
      tokens.removeAll(keepingCapacity: true)
      throw error
    }
  }
}
