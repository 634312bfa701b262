/// How much of a file is taken in between two looks at everything else: as much as the ledger's
/// disk makes of it in a few hundredths of a second.
struct PieceSize {
  /// How long a piece may take, in nanoseconds.
  private static let longest: Int64 = 50_000_000
  /// Smaller pieces cost a sync each and take hardly less time.
  private static let smallest = 1 << 16

  private(set) var bytes = FileImport.pieceSize

  /// Learns from how long a piece took, in nanoseconds.
  mutating func took(_ time: Int64) {
    if time > Self.longest {
      bytes = max(Self.smallest, bytes / 2)
    } else if time < Self.longest / 4 {
      bytes = min(FileImport.pieceSize, bytes * 2)
    }
  }
}
