public import BusinessDays
public import Ledger

extension French {
  public func title(ofDossier number: String, service: String, office: String, received: Day)
    -> String
  {
    "\(safe(number))\u{A0}: \(service), \(office), réception le \(weekdayAndDate(received))"
  }

  public func title(ofVoidedDossier number: String) -> String {
    "\(safe(number))\u{A0}: réception annulée, le dossier ne compte nulle part"
  }

  public func title(ofCall id: String, dossiers: Int) -> String {
    "\(safe(id))\u{A0}: appel, \(counted(dossiers, .dossier))"
  }

  public func effect(_ effect: DossierReport.Entry.Effect) -> String? {
    switch effect {
    case .counts: nil
    case .voided(let sequence): "annulé par l’\(event(sequence))"
    case .none(let refusal): "sans effet\u{A0}: \(fault(of: refusal).what)"
    case .beforeReceipt: "sans effet\u{A0}: antérieur à la réception"
    }
  }

  public func obligationsTitle(asOf day: Day) -> String { "Obligations au \(date(day))\u{A0}:" }

  public var noStandard: String { "Aucune norme de service ne concerne ce dossier." }

  public func nothingPromised(received: Day, first: Day) -> String {
    "Le dossier est reçu le \(weekdayAndDate(received)), avant le \(date(first)), jour où la "
      + "première déclaration prend effet\u{A0}: aucun délai n’est promis."
  }

  public func notReceivedYet(asOf day: Day, received: Day) -> String {
    "Au \(date(day)), le dossier n’est pas encore reçu\u{A0}: sa réception est du "
      + "\(weekdayAndDate(received))."
  }
}
