public import BusinessDays
public import Ledger

extension English {
  public func title(ofDossier number: String, service: String, office: String, received: Day)
    -> String
  {
    "\(safe(number)): \(service), \(office), received on \(weekdayAndDate(received))"
  }

  public func title(ofVoidedDossier number: String) -> String {
    "\(safe(number)): receipt voided, the dossier counts nowhere"
  }

  public func title(ofCall id: String, dossiers: Int) -> String {
    "\(safe(id)): call, \(counted(dossiers, .dossier))"
  }

  public func effect(_ effect: DossierReport.Entry.Effect) -> String? {
    switch effect {
    case .counts: nil
    case .voided(let sequence): "voided by \(event(sequence))"
    case .none(let refusal): "without effect: \(fault(of: refusal).what)"
    case .beforeReceipt: "without effect: before the receipt"
    }
  }

  public func obligationsTitle(asOf day: Day) -> String { "Obligations as of \(date(day)):" }

  public var noStandard: String { "No service standard holds for this dossier." }

  public func nothingPromised(received: Day, first: Day) -> String {
    "The case is received on \(weekdayAndDate(received)), before \(date(first)), when the first "
      + "statement takes effect: nothing is promised."
  }

  public func notReceivedYet(asOf day: Day, received: Day) -> String {
    "As of \(date(day)), the dossier is not received yet: its receipt is of "
      + "\(weekdayAndDate(received))."
  }
}
