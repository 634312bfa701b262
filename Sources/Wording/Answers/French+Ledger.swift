import CommandLine
public import Ledger

extension French {
  public func ingested(_ counts: IngestCounts, from file: String?) -> String {
    let place = file.map { "\(source($0))\u{A0}: " } ?? ""
    return "\(place)\(plural(counts.read, "événement lu", "événements lus")), "
      + "\(plural(counts.accepted, "consigné", "consignés")), "
      + "\(plural(counts.duplicates, "déjà connu", "déjà connus")), "
      + plural(counts.rejected, "refusé", "refusés")
  }

  public func unpromised(_ count: Int) -> String {
    plural(count, "dossier reçu", "dossiers reçus")
      + " avant la première déclaration\u{A0}: aucun délai n’est promis, rien ne compte"
  }

  public func withoutEffect(_ count: Int) -> String {
    plural(count, "événement consigné ne change rien", "événements consignés ne changent rien")
      + ", puisque d’autres demeurent, que \(typed("diligence montrer")) affiche."
  }

  public func voidedDuplicates(_ count: Int) -> Fault {
    Fault(
      plural(count, "événement déjà connu est annulé", "événements déjà connus sont annulés")
        + " et ne \(count < 2 ? "compte" : "comptent") plus",
      "s’il le faut, consignez-\(count < 2 ? "le" : "les") de nouveau par une commande")
  }

  public var nothingRecorded: String { "Essai seulement\u{A0}: rien n’a été consigné." }

  public func refusedLines(in file: String, reasons: String) -> String {
    "Les lignes refusées sont dans \(named(file)), leurs motifs dans \(named(reasons)). "
      + "Corrigez-les, puis importez ce fichier."
  }

  public func moreRefusals(_ count: Int) -> String {
    "et \(plural(count, "autre refus", "autres refus"))"
  }

  public func progress(bytes: Int, of total: Int?, read: Int) -> String {
    let whole = total.map { " sur \(number(megabytes($0)))" } ?? ""
    return "\(number(megabytes(bytes)))\(whole)\u{A0}Mo, "
      + plural(read, "événement lu", "événements lus")
  }

  private func source(_ file: String) -> String { file == "-" ? "entrée standard" : safe(file) }

  public func neutralised(cells: Int) -> Fault {
    Fault(
      plural(cells, "cellule protégée", "cellules protégées")
        + " par une apostrophe, un tableur y verrait une formule",
      "pour importer ce fichier, exportez-le avec \(name(of: .raw))")
  }

  public func whole(events: Int, lastRecorded: String?, head: String) -> String {
    let last = lastRecorded.map { ", le dernier consigné le \($0)" } ?? ""
    return "Le registre est intact\u{A0}: \(counted(events, .event))\(last). "
      + "Tête\u{A0}: \(safe(head))"
  }

  public func recordedAhead(_ moment: String) -> String {
    "Attention\u{A0}: la dernière inscription porte une heure future, le \(moment); jusque-là, "
      + "toutes la porteront. Vérifiez l’horloge."
  }

  public func finding(_ finding: Verification.Finding) -> String {
    switch finding {
    case .replacedFile(let path):
      "\(named(path)) n’est plus le fichier que le service tient ouvert, et qui vient d’être "
        + "vérifié\u{A0}: il a été remplacé, déplacé ou supprimé"
    case .damagedFile(let line): "le fichier est endommagé\u{A0}: \(quoted(line))"
    case .missingGuard(let name): "le garde-fou \(quoted(name)) a été retiré ou modifié"
    case .gap(let sequence):
      sequence == 0
        ? "le premier événement manque" : "l’événement qui suit le \(sequence) manque"
    case .recordedBackwards(let sequence):
      "l’\(event(sequence)) porte une heure d’inscription antérieure à celle du précédent"
    case .unreadable(let sequence): "l’\(event(sequence)) est illisible"
    case .brokenSeal(let after, let through):
      "les événements \(after + 1) à \(through) ne correspondent pas à leur sceau\u{A0}: il y a eu "
        + "une modification, un retrait ou un ajout"
    case .unsealed(let from): "aucun sceau ne couvre les événements à partir du \(from)"
    case .identity(let sequence): "l’identité de l’\(event(sequence)) ne mène pas à lui"
    case .identityCount(let events, let identities):
      "il y a \(counted(Int(events), .event)) et "
        + plural(Int(identities), "identité", "identités")
    case .dossier(let number):
      "ce qui est calculé du dossier \(quoted(number)) ne découle pas de ses événements"
    case .surplus(let table, let count):
      "la table \(quoted(table)) a \(plural(Int(count), "ligne", "lignes")) de trop, dont aucun "
        + "événement ne parle"
    case .call(let id):
      "ce qui est calculé de l’appel \(quoted(id)) ne découle pas de ses événements"
    case .counts(let table):
      "les comptes de la table \(quoted(table)) ne découlent pas des obligations"
    case .foreignHead(let head): "la tête notée \(named(head)) n’est pas de ce registre"
    }
  }

  public func findings(_ count: Int) -> String {
    "\(plural(count, "anomalie", "anomalies")). Ne consignez plus rien avant d’avoir comparé le "
      + "registre à une copie de sauvegarde; si les événements sont intacts, "
      + "\(typed("diligence reconstruire")) suffit."
  }

  public func rebuilt(dossiers: Int, obligations: Int, differing: Int, tables: [String]?)
    -> String
  {
    var text =
      "Tout est recalculé à partir des événements\u{A0}: \(counted(dossiers, .dossier)), "
      + "\(counted(obligations, .obligation))."
    guard let tables else { return text + " Ce qui y était n’a pas pu être comparé." }
    if differing == 0, tables.isEmpty { return text + " Rien n’a changé." }
    if differing > 0 { text += " \(plural(differing, "dossier a", "dossiers ont")) changé." }
    if !tables.isEmpty {
      text += tables.count == 1 ? " La table " : " Les tables "
      text += list(tables.map(quoted), .and) + (tables.count == 1 ? " a" : " ont") + " changé."
    }
    return text
  }

  public func ledgerMade(_ path: String) -> String {
    "nouveau registre\u{A0}: \(named(path))"
  }

  public func backedUp(to path: String, events: Int, head: String) -> String {
    "Le registre est copié dans \(named(path))\u{A0}: \(counted(events, .event)), "
      + "tête \(safe(head))."
  }
}
