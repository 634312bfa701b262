public import BusinessDays
public import Language
import ServiceStandards

extension Language {
  /// A dossier by its number, service and office, and the day of its receipt in force.
  public func title(ofDossier number: String, service: String, office: String, received: Day)
    -> String
  {
    text(
      fr: "\(safe(number))\u{A0}: \(service), \(office), réception le \(weekdayAndDate(received))",
      en: "\(safe(number)): \(service), \(office), received on \(weekdayAndDate(received))")
  }

  /// A dossier of which every receipt is voided.
  public func title(ofVoidedDossier number: String) -> String {
    text(
      fr: "\(safe(number))\u{A0}: réception annulée, le dossier ne compte nulle part",
      en: "\(safe(number)): receipt voided, the dossier counts nowhere")
  }

  /// A call by its id, and how many dossiers belong to it.
  public func title(ofCall id: String, dossiers: Int) -> String {
    text(
      fr: "\(safe(id))\u{A0}: appel, \(counted(dossiers, .dossier))",
      en: "\(safe(id)): call, \(counted(dossiers, .dossier))")
  }

  /// Why an event has no effect; nil when it has.
  public func effect(_ effect: DossierReport.Entry.Effect) -> String? {
    switch effect {
    case .counts:
      nil
    case .voided(let sequence):
      either(fr: "annulé par l’\(event(sequence))", en: "voided by \(event(sequence))")
    case .none(let refusal):
      either(
        fr: "sans effet\u{A0}: \(fault(of: refusal).what)",
        en: "without effect: \(fault(of: refusal).what)")
    case .beforeReceipt:
      either(
        fr: "sans effet\u{A0}: antérieur à la réception", en: "without effect: before the receipt")
    }
  }

  /// What stands above a dossier's obligations.
  public func obligationsTitle(asOf day: Day) -> String {
    text(fr: "Obligations au \(date(day))\u{A0}:", en: "Obligations as of \(date(day)):")
  }

  /// What stands in the place of a dossier's obligations when no standard holds for it.
  public var noStandard: String {
    text(
      fr: "Aucune norme de service ne concerne ce dossier.",
      en: "No service standard holds for this dossier.")
  }

  /// What stands there when the day of receipt comes before the first declaration takes effect.
  public func nothingPromised(received: Day, first: Day) -> String {
    text(
      fr: "Le dossier est reçu le \(weekdayAndDate(received)), avant le \(date(first)), jour où la "
        + "première déclaration prend effet\u{A0}: aucun délai n’est promis.",
      en:
        "The case is received on \(weekdayAndDate(received)), before \(date(first)), when the "
        + "first "
        + "statement takes effect: nothing is promised.")
  }

  /// What stands there when the day asked about comes before the day of receipt.
  public func notReceivedYet(asOf day: Day, received: Day) -> String {
    text(
      fr: "Au \(date(day)), le dossier n’est pas encore reçu\u{A0}: sa réception est du "
        + "\(weekdayAndDate(received)).",
      en: "As of \(date(day)), the dossier is not received yet: its receipt is of "
        + "\(weekdayAndDate(received)).")
  }
}
