import BusinessDays
public import Language
import ServiceStandards
import StrictCSV
import StrictJSON

extension Language {
  /// Why an event is refused, and what to do.
  public func fault(of refusal: Refusal) -> Fault {
    switch refusal {
    case .tooLong(let limit):
      Fault(
        text(
          fr: "ligne de plus de \(number(limit)) octets",
          en: "line of over \(number(limit)) "
            + "bytes"),
        text(
          fr: "écrivez chaque événement sur sa propre ligne",
          en: "write each event on a line of its own"))
    case .badJSON(let error):
      either(
        fr: fault(of: error.fact).after(
          "ligne illisible à l’octet \(number(error.offset + 1))\u{A0}: "),
        en: fault(of: error.fact).after("unreadable line at byte \(number(error.offset + 1)): "))
    case .notAnObject:
      Fault(
        text(fr: "la ligne n’est pas un objet JSON", en: "the line is not a JSON object"),
        text(fr: "écrivez un événement entre accolades", en: "write an event in braces"))
    case .badCSV(let error):
      fault(of: error.fact)
    case .wrongFieldCount(let found, let expected):
      Fault(
        text(
          fr: "\(plural(found, "valeur", "valeurs")) au lieu de \(number(expected))",
          en: "\(plural(found, "value", "values")) instead of \(number(expected))"),
        text(
          fr: "entourez de guillemets droits les valeurs qui contiennent le séparateur",
          en: "put the values that contain the separator in double quotes"))
    case .missing(let field):
      Fault(
        text(fr: "il manque \(name(ofField: field))", en: "missing \(quoted(field))"),
        text(fr: "ajoutez ce champ", en: "add this field"))
    case .unknownField(let field, let known):
      Fault(
        text(fr: "champ \(quoted(field)) inconnu", en: "unknown field \(quoted(field))"),
        text(
          fr: remedy(forUnknownField: field, among: known) ?? "retirez-le",
          en: remedy(forUnknownField: field, among: known) ?? "take it out"))
    case .badValue(let field, let value, let expected):
      fault(ofField: field, value: value, expected)
    case .badTime(let written, let fault):
      self.fault(ofTime: written, fault)
    case .inTheFuture(let written):
      Fault(
        text(
          fr: "le moment \(quoted(written)) n’est pas encore arrivé",
          en: "the time \(quoted(written)) has not come yet"),
        text(
          fr: "corrigez-le, ou vérifiez l’horloge de l’ordinateur",
          en: "mend it, or check the computer’s clock"))
    case .unknownType(let type, let known):
      Fault(
        text(
          fr: "type d’événement \(quoted(type)) inconnu",
          en: "unknown type of event \(quoted(type))"), remedy(forUnknown: type, among: known))
    case .unknownService(let id, let known):
      Fault(
        text(fr: "service \(quoted(id)) inconnu", en: "unknown service \(quoted(id))"),
        remedy(forUnknown: id, among: known))
    case .unknownOffice(let id, let known):
      Fault(
        text(fr: "bureau \(quoted(id)) inconnu", en: "unknown office \(quoted(id))"),
        remedy(forUnknown: id, among: known))
    case .idConflict(let source, let id, let conflict, let differences):
      fault(of: conflict, source: source, id: id, differences)
    case .unknownDossier(let number, let isVoided):
      isVoided ? fault(ofVoidedReceipt: number) : fault(ofUnknownDossier: number)
    case .dossierExists(let number):
      Fault(
        text(
          fr: "le dossier \(quoted(number)) est déjà reçu",
          en: "the dossier \(quoted(number)) has been received already"),
        text(
          fr: "donnez un autre numéro, ou corrigez la réception que "
            + "\(typed("diligence montrer \(safe(number))")) affiche",
          en: "give another number, or amend the receipt that "
            + "\(typed("diligence show \(safe(number))")) prints"))
    case .notForThisService(let type, let service):
      Fault(
        text(
          fr: "le type \(quoted(type)) ne concerne pas les dossiers du service \(quoted(service))",
          en: "the type \(quoted(type)) is not for dossiers of the service \(quoted(service))"),
        text(
          fr: "vérifiez le type et le numéro du dossier",
          en: "check the type and the dossier’s number"))
    case .alreadyComplete(let number):
      Fault(
        text(
          fr: "le dossier \(quoted(number)) est complet depuis sa réception",
          en: "the dossier \(quoted(number)) has been complete since its receipt"),
        text(
          fr: "retirez cette étape, ou corrigez d’abord la réception avec --incomplet",
          en: "take this milestone out, or first amend the receipt with --incomplete"))
    case .beforeReceipt(let day, let received):
      Fault(
        text(
          fr: "le \(day) précède la réception du dossier, le \(received)",
          en: "\(day) is before the dossier’s receipt, on \(received)"),
        text(
          fr: "corrigez cette date, ou d’abord celle de la réception",
          en: "mend this date, or first that of the receipt"))
    case .notAllowed(_, _, let roles):
      Fault(
        text(
          fr: "vous ne pouvez pas consigner cet événement", en: "you may not record this event"),
        text(
          fr: "demandez à quelqu’un qui a le rôle \(list(roles.map(shown), .or))",
          en: "ask somebody who has the role \(list(roles.map(shown), .or))"))
    case .unknownEvent(let source, let id, let reason):
      fault(ofEvent: id, source: source, reason)
    }
  }

  private func fault(
    of conflict: Refusal.Conflict, source: String, id: String, _ differences: [Refusal.Difference]
  ) -> Fault {
    let same = either(
      fr: "l’identifiant \(quoted(id)) de source \(quoted(source))",
      en: "the id \(quoted(id)) of source \(quoted(source))")
    let fields = list(differences.map { quoted($0.field) }, .and)
    switch conflict {
    case .inForce(let event):
      let command = either(
        fr: amending(event, differences) ?? "diligence annuler \(event)",
        en: amending(event, differences) ?? "diligence void \(event)")
      return Fault(
        text(
          fr: "\(same) sert déjà à l’événement \(event), dont le contenu est différent (\(fields))",
          en: "\(same) is already used by event \(event), with different content (\(fields))"),
        text(
          fr:
            "écrivez \(typed(command + " --motif MOTIF")), ou donnez un autre identifiant à ce "
            + "qui est "
            + "un autre événement",
          en:
            "write \(typed(command + " --reason REASON")), or give another id to what is another "
            + "event"
        ))
    case .voided(let voiding):
      return Fault(
        text(
          fr:
            "\(same) sert déjà à un événement dont le contenu est différent (\(fields)), et qui "
            + "est "
            + "annulé par l’\(event(voiding))",
          en:
            "\(same) is already used by an event with different content (\(fields)), which is "
            + "voided "
            + "by \(event(voiding))"),
        text(
          fr: "consignez ce qui est arrivé par la commande de son étape, ou donnez-lui un autre "
            + "identifiant",
          en: "record what happened with the command of its step, or give it another id"))
    }
  }

  private func fault(ofUnknownDossier number: String) -> Fault {
    Fault(
      text(fr: "dossier \(quoted(number)) inconnu", en: "unknown dossier \(quoted(number))"),
      text(
        fr: "corrigez le numéro, ou consignez d’abord la réception (dossier.received)",
        en: "mend the number, or first record the receipt (dossier.received)"))
  }

  private func fault(ofVoidedReceipt number: String) -> Fault {
    Fault(
      text(
        fr: "la réception du dossier\(number.isEmpty ? "" : " " + quoted(number)) est annulée",
        en: "the receipt of the dossier\(number.isEmpty ? "" : " " + quoted(number)) is voided"),
      text(
        fr: "consignez-la de nouveau sous le même numéro",
        en: "record it again under the same number"))
  }

  private func fault(ofEvent id: String, source: String, _ reason: Refusal.UnknownEvent) -> Fault {
    switch reason {
    case .absent:
      Fault(
        text(
          fr: "aucun événement \(quoted(id)) de source \(quoted(source)) dans le registre",
          en: "no event \(quoted(id)) of source \(quoted(source)) in the ledger"),
        text(fr: "vérifiez l’id et la source", en: "check the id and the source"))
    case .alreadyVoided(let voiding):
      Fault(
        text(
          fr: "l’événement \(quoted(id)) est déjà annulé, par l’\(event(voiding))",
          en: "the event \(quoted(id)) is voided already, by \(event(voiding))"),
        text(fr: "ne l’annulez pas une seconde fois", en: "do not void it a second time"))
    case .isVoiding:
      Fault(
        text(
          fr: "l’événement \(quoted(id)) est lui-même une annulation",
          en: "the event \(quoted(id)) is a voiding itself"),
        text(
          fr: "consignez plutôt de nouveau ce qu’il annule",
          en: "record again what it voids instead"))
    }
  }

  private func fault(ofField field: String, value: String?, _ expected: Refusal.Expected) -> Fault {
    let found = either(
      fr: value.map { $0.isEmpty ? "est vide" : "vaut \(quoted($0))" },
      en: value.map { $0.isEmpty ? "is empty" : "is \(quoted($0))" })
    let wrongKind = either(
      fr: expected == .boolean ? "n’est ni true ni false" : "n’est pas un texte",
      en: expected == .boolean ? "is neither true nor false" : "is not a text")
    let what = either(
      fr: "\(name(ofField: field)) \(found ?? wrongKind)",
      en: "\(quoted(field)) \(found ?? wrongKind)")
    return switch expected {
    case .text:
      Fault(
        what,
        text(
          fr: "écrivez un texte, ou retirez ce champ s’il est facultatif",
          en: "write a text, or take this field out if it is optional"))
    case .boolean:
      Fault(
        what,
        text(
          fr: "écrivez true ou false (dans un tableau\u{A0}: vrai, faux, oui, non)",
          en: "write true or false (in a table: yes, no, oui, non too)"))
    case .object:
      Fault(
        text(
          fr: "\(name(ofField: field)) n’est pas un objet",
          en: "\(quoted(field)) is not an "
            + "object"),
        text(fr: "mettez-le entre accolades", en: "put it in braces"))
    case .oneOf(let known):
      Fault(what, remedy(forUnknown: value ?? "", among: known))
    case .dossierNumber:
      Fault(
        what,
        text(
          fr: "écrivez de 1 à 40 lettres sans accent, chiffres, tirets, points, _ ou /",
          en: "write 1 to 40 letters without accents, digits, hyphens, dots, _ or /"))
    case .noCall(let service):
      Fault(
        text(
          fr:
            "\(what), mais les dossiers du service \(quoted(service)) n’appartiennent à aucun "
            + "appel",
          en: "\(what), but dossiers of the service \(quoted(service)) belong to no call"),
        text(fr: "retirez ce champ", en: "take this field out"))
    }
  }

  private func fault(ofTime written: String, _ fault: Refusal.BadTime) -> Fault {
    switch fault {
    case .written(.form):
      Fault(
        text(
          fr: "le moment \(quoted(written)) est illisible",
          en: "the time \(quoted(written)) is unreadable"),
        text(
          fr: "écrivez une date, 2026-11-20, ou une heure complète, 2026-11-20T14:03:00-05:00",
          en: "write a date, 2026-11-20, or a complete time, 2026-11-20T14:03:00-05:00"))
    case .written(.day):
      Fault(
        text(
          fr: "le jour de \(quoted(written)) n’existe pas",
          en: "the day of \(quoted(written)) does not exist"),
        text(
          fr: "corrigez l’année, le mois ou le jour", en: "mend the year, the month or the day"))
    case .written(.time):
      Fault(
        text(
          fr: "l’heure de \(quoted(written)) n’existe pas",
          en: "the hour of \(quoted(written)) does not exist"),
        text(fr: "écrivez de 00:00:00 à 23:59:59", en: "write 00:00:00 to 23:59:59"))
    case .written(.missingOffset):
      Fault(
        text(
          fr: "l’heure de \(quoted(written)) est sans décalage",
          en: "the hour of \(quoted(written)) has no offset"),
        text(
          fr: "ajoutez Z, -05:00 ou -04:00, ou n’écrivez que la date",
          en: "add Z, -05:00 or -04:00, or write the date only"))
    case .uncountable(.beyondCoverage(_, let covered, let calendar)):
      Fault(
        text(
          fr:
            "les délais ne peuvent pas être comptés à partir de \(quoted(written)), puisque le "
            + "calendrier "
            + "\(quoted(calendar)) va du \(covered.lowerBound) au \(covered.upperBound)",
          en:
            "days cannot be counted from \(quoted(written)) on, since the calendar "
            + "\(quoted(calendar)) "
            + "goes from \(covered.lowerBound) to \(covered.upperBound)"),
        text(fr: "adoptez un calendrier plus long", en: "adopt a longer calendar"))
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

  /// Why the header of a table is refused, and what to do.
  public func fault(of error: EventTable.HeaderError) -> Fault {
    switch error {
    case .unknownColumn(let name, let known):
      Fault(
        text(fr: "colonne \(quoted(name)) inconnue", en: "unknown column \(quoted(name))"),
        remedy(forUnknown: name, among: known))
    case .repeatedColumn(let name):
      Fault(
        text(fr: "colonne \(quoted(name)) répétée", en: "repeated column \(quoted(name))"),
        text(fr: "n’en gardez qu’une", en: "keep one of them"))
    case .noSubject:
      Fault(
        text(
          fr: "le tableau n’a ni colonne \(typed("type")) ni colonne \(typed("dossier"))",
          en: "the table has neither a column \(typed("type")) nor a column \(typed("dossier"))"),
        text(
          fr: "nommez ses colonnes dans la première ligne, dont l’une de ces deux",
          en: "name its columns in the first line, one of these two among them"))
    }
  }

  /// One of several events that a line holds, and what is said of it.
  public func event(_ id: String, refused sentence: String) -> String {
    text(fr: "\(shown(id))\u{A0}: \(sentence)", en: "\(shown(id)): \(sentence)")
  }

  /// A refused line by its file (`-` for the standard input), number and code, and what is said
  /// of it.
  public func refusedLine(file: String, line: Int, code: String, sentence: String) -> String {
    text(
      fr: "\(file == "-" ? "entrée standard" : safe(file)), ligne \(number(line)), "
        + "\(code)\u{A0}: \(sentence)",
      en:
        "\(file == "-" ? "standard input" : safe(file)), line \(number(line)), \(code): \(sentence)"
    )
  }

  /// Of a refused line, only so many bytes are kept.
  public func keptInPart(file: String, line: Int, bytes: Int) -> String {
    text(
      fr: "\(file == "-" ? "entrée standard" : safe(file)), ligne \(number(line))\u{A0}: "
        + "seuls les \(number(bytes)) premiers octets de cette ligne sont conservés",
      en: "\(file == "-" ? "standard input" : safe(file)), line \(number(line)): "
        + "only the first \(number(bytes)) bytes of this line are kept")
  }
}
