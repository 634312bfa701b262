import BusinessDays

/// The columns that answers in tables have.
public enum TableColumn: CaseIterable, Hashable, Sendable {
  // Of what.
  case dossier, service, office, channel, standard, event, milestone
  // When.
  case date, start, due, stop, recorded, daysLeft, lateBy, elapsed
  // Counts of a standard over a period.
  case limit, target, onTime, missed, rate, overdue, open, waiting, lifted, pending
  case margin, recovery, trend, verdict
  // What is said of it.
  case outcome, details, source, effect, why
  // Definitions.
  case id, name, years, effective, text, month
}
