public import BusinessDays

/// When something happened: an instant, or a day of which the hour is not known.
public enum Moment: Hashable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z.
  case instant(Int64)
  /// A civil day in the zone of the dossier's office.
  case date(Day)
}

extension Moment {
  /// The civil day in a zone.
  public func day(in zone: ZoneRules) -> Day {
    switch self {
    case .instant(let microseconds): zone.day(at: microseconds)
    case .date(let day): day
    }
  }
}
