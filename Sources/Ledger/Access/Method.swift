/// What can be asked of the daemon, by the names of its methods; `export` is three, for the rights
/// to them differ.
public enum Method: String, CaseIterable, Hashable, Sendable {
  // Recording.
  case ingest, receive, record, amend, void
  // Counts.
  case summary, report, check
  // Dossiers.
  case late, due, show, explain
  case exportEvents = "export-events"
  case exportObligations = "export-obligations"
  /// Counts by group, without any dossier's number.
  case exportResults = "export-results"
  // Days and promises.
  case deadline, elapsed, calendars, calendar, declaration
  // Care of the ledger.
  case verify, rebuild, backup
  // The daemon itself.
  case status, describe

  /// The method that would record an event of that type by itself, whose right is the one that
  /// counts when the event comes in a larger delivery.
  public init(recording eventType: String) {
    switch eventType {
    case "dossier.received": self = .receive
    case "event.voided": self = .void
    default: self = .record
    }
  }
}
