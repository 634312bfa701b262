public import BusinessDays
public import Ledger

/// What `show` says of a dossier's history beyond its table.
public protocol HistoryMessages {
  /// A dossier by its number, service and office, and the day of its receipt in force.
  func title(ofDossier number: String, service: String, office: String, received: Day) -> String
  /// A dossier of which every receipt is voided.
  func title(ofVoidedDossier number: String) -> String
  /// A call by its id, and how many dossiers belong to it.
  func title(ofCall id: String, dossiers: Int) -> String
  /// Why an event has no effect; nil when it has.
  func effect(_ effect: DossierReport.Entry.Effect) -> String?
  /// What stands above a dossier's obligations.
  func obligationsTitle(asOf day: Day) -> String
  /// What stands in the place of a dossier's obligations when no standard holds for it.
  var noStandard: String { get }
  /// What stands there when the day of receipt comes before the first declaration takes effect.
  func nothingPromised(received: Day, first: Day) -> String
  /// What stands there when the day asked about comes before the day of receipt.
  func notReceivedYet(asOf day: Day, received: Day) -> String
}
