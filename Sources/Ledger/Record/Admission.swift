public import Events

/// What became of an event that was offered to a ledger.
public enum Admission: Hashable, Sendable {
  /// Recorded, under this number.
  case accepted(sequence: Int64)
  /// The ledger holds it already, under this number: nothing changed.
  case duplicate(sequence: Int64)
  case refused(Refusal)
}
