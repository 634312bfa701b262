/// How far a right to a method goes.
public enum Right: Int, CaseIterable, Comparable, Hashable, Sendable {
  /// Not at all.
  case never
  /// On events that the caller recorded, on the day that they were.
  case own
  /// On dossiers that the caller sees. What concerns no dossier of its own, such as a call's
  /// milestone, is let through; lists hold these dossiers only.
  case seen
  /// On everything.
  case always

  /// Whether it goes less far. `own` may be on a dossier that is not `seen`, but no method is
  /// `own` to one role and `seen` to another.
  public static func < (one: Right, other: Right) -> Bool { one.rawValue < other.rawValue }
}
