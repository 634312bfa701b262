/// What became of an event that was offered to a ledger.
public enum Admission: Hashable, Sendable {
  /// Recorded, under this number. It may change nothing of what its dossier owes, because the event
  /// of another number stands: an earlier answer, say, or the closing.
  case accepted(sequence: Int64, overruledBy: Int64? = nil)
  /// The ledger holds it already, under this number: nothing changed. It may have been voided since
  /// by an event, with nothing in its place.
  case duplicate(sequence: Int64, voidedBy: Int64? = nil)
  case refused(Refusal)
}

/// An event that stands in a cell of a sheet of dossiers: what people keep in a sheet says less
/// than what other systems send, and an empty cell says nothing.
public struct SheetCell: Sendable {
  /// What its row says of the event beyond its time.
  public let stated: [EventFields.DataKey]

  public init(stated: [EventFields.DataKey]) { self.stated = stated }
}
