import BusinessDays
public import Ledger
import StrictCSV
import StrictJSON

extension French {
  public func fault(of refusal: Refusal) -> Fault {
    switch refusal {
    case .tooLong(let limit):
      Fault(
        "ligne de plus de \(number(limit)) octets", "écrivez chaque événement sur sa propre ligne")
    case .badJSON(let error):
      fault(of: error.fact).after("ligne illisible à l’octet \(number(error.offset + 1))\u{A0}: ")
    case .notAnObject:
      Fault("la ligne n’est pas un objet JSON", "écrivez un événement entre accolades")
    case .badCSV(let error): fault(of: error.fact)
    case .wrongFieldCount(let found, let expected):
      Fault(
        "\(plural(found, "valeur", "valeurs")) au lieu de \(number(expected))",
        "entourez de guillemets droits les valeurs qui contiennent le séparateur")
    case .missing(let field): Fault("il manque \(name(ofField: field))", "ajoutez ce champ")
    case .unknownField(let field, let known):
      Fault(
        "champ \(quoted(field)) inconnu",
        remedy(forUnknownField: field, among: known) ?? "retirez-le")
    case .badValue(let field, let value, let expected):
      fault(ofField: field, value: value, expected)
    case .badTime(let text, let fault): self.fault(ofTime: text, fault)
    case .inTheFuture(let text):
      Fault(
        "le moment \(quoted(text)) n’est pas encore arrivé",
        "corrigez-le, ou vérifiez l’horloge de l’ordinateur")
    case .unknownType(let type, let known):
      Fault("type d’événement \(quoted(type)) inconnu", remedy(forUnknown: type, among: known))
    case .unknownService(let id, let known):
      Fault("service \(quoted(id)) inconnu", remedy(forUnknown: id, among: known))
    case .unknownOffice(let id, let known):
      Fault("bureau \(quoted(id)) inconnu", remedy(forUnknown: id, among: known))
    case .idConflict(let source, let id, let conflict, let differences):
      fault(of: conflict, source: source, id: id, differences)
    case .unknownDossier(let number, let isVoided):
      isVoided ? fault(ofVoidedReceipt: number) : fault(ofUnknownDossier: number)
    case .dossierExists(let number):
      Fault(
        "le dossier \(quoted(number)) est déjà reçu",
        "donnez un autre numéro, ou corrigez la réception que "
          + "\(typed("diligence montrer \(safe(number))")) affiche")
    case .notForThisService(let type, let service):
      Fault(
        "le type \(quoted(type)) ne concerne pas les dossiers du service \(quoted(service))",
        "vérifiez le type et le numéro du dossier")
    case .alreadyComplete(let number):
      Fault(
        "le dossier \(quoted(number)) est complet depuis sa réception",
        "retirez cette étape, ou corrigez d’abord la réception avec --incomplet")
    case .beforeReceipt(let day, let received):
      Fault(
        "le \(day) précède la réception du dossier, le \(received)",
        "corrigez cette date, ou d’abord celle de la réception")
    case .notAllowed(_, _, let roles):
      Fault(
        "vous ne pouvez pas consigner cet événement",
        "demandez à quelqu’un qui a le rôle \(list(roles.map(shown), .or))")
    case .unknownEvent(let source, let id, let reason):
      fault(ofEvent: id, source: source, reason)
    }
  }

  private func fault(
    of conflict: Refusal.Conflict, source: String, id: String, _ differences: [Refusal.Difference]
  ) -> Fault {
    let same = "l’identifiant \(quoted(id)) de source \(quoted(source))"
    let fields = list(differences.map { quoted($0.field) }, .and)
    switch conflict {
    case .inForce(let event):
      let command = amending(event, differences) ?? "diligence annuler \(event)"
      return Fault(
        "\(same) sert déjà à l’événement \(event), dont le contenu est différent (\(fields))",
        "écrivez \(typed(command + " --motif MOTIF")), ou donnez un autre identifiant à ce qui est "
          + "un autre événement")
    case .voided(let voiding):
      return Fault(
        "\(same) sert déjà à un événement dont le contenu est différent (\(fields)), et qui est "
          + "annulé par l’\(event(voiding))",
        "consignez ce qui est arrivé par la commande de son étape, ou donnez-lui un autre "
          + "identifiant")
    }
  }

  private func fault(ofUnknownDossier number: String) -> Fault {
    Fault(
      "dossier \(quoted(number)) inconnu",
      "corrigez le numéro, ou consignez d’abord la réception (dossier.received)")
  }

  private func fault(ofVoidedReceipt number: String) -> Fault {
    Fault(
      "la réception du dossier\(number.isEmpty ? "" : " " + quoted(number)) est annulée",
      "consignez-la de nouveau sous le même numéro")
  }

  private func fault(ofEvent id: String, source: String, _ reason: Refusal.UnknownEvent) -> Fault {
    switch reason {
    case .absent:
      Fault(
        "aucun événement \(quoted(id)) de source \(quoted(source)) dans le registre",
        "vérifiez l’id et la source")
    case .alreadyVoided(let voiding):
      Fault(
        "l’événement \(quoted(id)) est déjà annulé, par l’\(event(voiding))",
        "ne l’annulez pas une seconde fois")
    case .isVoiding:
      Fault(
        "l’événement \(quoted(id)) est lui-même une annulation",
        "consignez plutôt de nouveau ce qu’il annule")
    }
  }

  private func fault(ofField field: String, value: String?, _ expected: Refusal.Expected)
    -> Fault
  {
    let found = value.map { $0.isEmpty ? "est vide" : "vaut \(quoted($0))" }
    let wrongKind = expected == .boolean ? "n’est ni true ni false" : "n’est pas un texte"
    let what = "\(name(ofField: field)) \(found ?? wrongKind)"
    return switch expected {
    case .text: Fault(what, "écrivez un texte, ou retirez ce champ s’il est facultatif")
    case .boolean:
      Fault(what, "écrivez true ou false (dans un tableau\u{A0}: vrai, faux, oui, non)")
    case .object: Fault("\(name(ofField: field)) n’est pas un objet", "mettez-le entre accolades")
    case .oneOf(let known): Fault(what, remedy(forUnknown: value ?? "", among: known))
    case .dossierNumber:
      Fault(what, "écrivez de 1 à 40 lettres sans accent, chiffres, tirets, points, _ ou /")
    case .noCall(let service):
      Fault(
        "\(what), mais les dossiers du service \(quoted(service)) n’appartiennent à aucun appel",
        "retirez ce champ")
    }
  }

  private func fault(ofTime text: String, _ fault: Refusal.BadTime) -> Fault {
    switch fault {
    case .written(.form):
      Fault(
        "le moment \(quoted(text)) est illisible",
        "écrivez une date, 2026-11-20, ou une heure complète, 2026-11-20T14:03:00-05:00")
    case .written(.day):
      Fault("le jour de \(quoted(text)) n’existe pas", "corrigez l’année, le mois ou le jour")
    case .written(.time):
      Fault("l’heure de \(quoted(text)) n’existe pas", "écrivez de 00:00:00 à 23:59:59")
    case .written(.missingOffset):
      Fault(
        "l’heure de \(quoted(text)) est sans décalage",
        "ajoutez Z, -05:00 ou -04:00, ou n’écrivez que la date")
    case .uncountable(.beyondCoverage(_, let covered, let calendar)):
      Fault(
        "les délais ne peuvent pas être comptés à partir de \(quoted(text)), puisque le calendrier "
          + "\(quoted(calendar)) va du \(covered.lowerBound) au \(covered.upperBound)",
        "adoptez un calendrier plus long")
    }
  }

  /// A field as it is called in an event log; as a sheet of dossiers has it in French too.
  private func name(ofField field: String) -> String {
    let heading: String? =
      switch field {
      case "received": "recu"
      case "completed": "complete_le"
      case "assessed": "evalue"
      case "closed": "ferme"
      case "call": "appel"
      case "reason": "motif"
      default: nil
      }
    return heading.map { "\(quoted($0)) (\(field))" } ?? quoted(field)
  }

  public func fault(of error: EventTable.HeaderError) -> Fault {
    switch error {
    case .unknownColumn(let name, let known):
      Fault("colonne \(quoted(name)) inconnue", remedy(forUnknown: name, among: known))
    case .repeatedColumn(let name):
      Fault("colonne \(quoted(name)) répétée", "n’en gardez qu’une")
    case .noSubject:
      Fault(
        "le tableau n’a ni colonne \(typed("type")) ni colonne \(typed("dossier"))",
        "nommez ses colonnes dans la première ligne, dont l’une de ces deux")
    }
  }

  public func event(_ id: String, refused sentence: String) -> String {
    "\(shown(id))\u{A0}: \(sentence)"
  }

  public func refusedLine(file: String, line: Int, code: String, sentence: String) -> String {
    "\(file == "-" ? "entrée standard" : safe(file)), ligne \(number(line)), "
      + "\(code)\u{A0}: \(sentence)"
  }

  public func keptInPart(file: String, line: Int, bytes: Int) -> String {
    "\(file == "-" ? "entrée standard" : safe(file)), ligne \(number(line))\u{A0}: "
      + "seuls les \(number(bytes)) premiers octets de cette ligne sont conservés"
  }
}
