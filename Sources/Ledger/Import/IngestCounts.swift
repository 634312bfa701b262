/// What became of the events of a file. Read = accepted + duplicates + rejected, always.
public struct IngestCounts: Hashable, Sendable {
  public var accepted = 0
  /// Held by the ledger already; nothing changed.
  public var duplicates = 0
  public var rejected = 0
  /// Of those accepted, receipts of before the first declaration: nothing was promised for them.
  public var unpromised = 0
  /// Of those accepted: they change nothing of what their dossiers owe, because of other events.
  public var withoutEffect = 0
  /// Of the duplicates: voided since, with nothing in their place.
  public var voidedDuplicates = 0

  public init() {}

  public var read: Int { accepted + duplicates + rejected }

  public static func += (left: inout IngestCounts, right: IngestCounts) {
    left.accepted += right.accepted
    left.duplicates += right.duplicates
    left.rejected += right.rejected
    left.unpromised += right.unpromised
    left.withoutEffect += right.withoutEffect
    left.voidedDuplicates += right.voidedDuplicates
  }
}
