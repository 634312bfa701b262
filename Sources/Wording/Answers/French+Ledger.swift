public import Ingest
public import Ledger

extension French {
  public func ingested(_ counts: IngestCounts, from file: String?) -> String {
    let place = file.map { "\(source($0))\u{A0}: " } ?? ""
    return "\(place)\(plural(counts.read, "événement lu", "événements lus")), "
      + "\(plural(counts.accepted, "consigné", "consignés")), "
      + "\(plural(counts.duplicates, "déjà connu", "déjà connus")), "
      + plural(counts.rejected, "refusé", "refusés")
  }

  public var nothingRecorded: String { "Essai seulement\u{A0}: rien n’a été consigné." }

  public func refusedLines(in file: String, reasons: String) -> String {
    "Les lignes refusées sont dans \(named(file)), leurs motifs dans \(named(reasons)). "
      + "Corrigez-les, puis importez ce fichier."
  }

  public func moreRefusals(_ count: Int) -> String {
    "et \(plural(count, "autre refus", "autres refus"))"
  }

  public func progress(_ file: String, bytes: Int, of total: Int?, _ counts: IngestCounts)
    -> String
  {
    let whole = total.map { " sur \(number(megabytes($0)))" } ?? ""
    return "\(source(file))\u{A0}: \(number(megabytes(bytes)))\(whole)\u{A0}Mo, "
      + "\(counted(counts.read, .event)), \(plural(counts.rejected, "refusé", "refusés"))"
  }

  public func interrupted(_ file: String, _ counts: IngestCounts) -> String {
    "\(ingested(counts, from: file)). Le reste n’a pas été lu; importez le fichier de nouveau\u{A0}: "
      + "ce qui est consigné ne le sera pas deux fois."
  }

  private func source(_ file: String) -> String { file == "-" ? "entrée standard" : safe(file) }

  public func whole(events: Int, lastRecorded: String?, digest: String) -> String {
    let last = lastRecorded.map { ", le dernier consigné le \($0)" } ?? ""
    return "Le registre est intact\u{A0}: \(counted(events, .event))\(last). "
      + "Sceau\u{A0}: \(safe(digest))"
  }

  public func altered(event sequence: Int64) -> String {
    "à l’\(event(sequence)), le sceau ne correspond plus\u{A0}: cet événement, ou ce qui le "
      + "précède, a été modifié"
  }

  public func missing(event sequence: Int64) -> String { "l’\(event(sequence)) manque" }

  public func unreadable(event sequence: Int64) -> String {
    "l’\(event(sequence)) est illisible"
  }

  public func outOfOrder(event sequence: Int64) -> String {
    "l’\(event(sequence)) porte une heure d’inscription antérieure à celle du précédent"
  }

  public func altered(_ kind: Definition.Kind, id: String) -> String {
    switch kind {
    case .declaration: "la déclaration \(named(id)) a été modifiée dans le registre"
    case .calendar: "le calendrier \(named(id)) a été modifié dans le registre"
    }
  }

  public func differs(table: String) -> String {
    "la table \(quoted(table)) ne dit pas ce que disent les événements"
  }

  public func differs(dossier: String) -> String {
    "ce qui est calculé du dossier \(quoted(dossier)) n’est pas ce que disent les événements"
  }

  public func damaged(_ finding: String) -> String {
    "le fichier du registre est endommagé\u{A0}: \(quoted(finding))"
  }

  public func findings(_ count: Int) -> String {
    "\(plural(count, "anomalie", "anomalies")). Ne consignez plus rien avant d’avoir comparé le "
      + "registre à une copie de sauvegarde; si seul ce qui est calculé diffère, "
      + "\(typed("diligence reconstruire")) suffit."
  }

  public func rebuilt(events: Int, dossiers: Int, obligations: Int, differing: Int) -> String {
    "Tout est recalculé à partir de \(counted(events, .event))\u{A0}: "
      + "\(counted(dossiers, .dossier)), \(counted(obligations, .obligation)); "
      + (differing == 0
        ? "rien n’a changé." : "\(plural(differing, "dossier corrigé", "dossiers corrigés")).")
  }

  public func backedUp(to path: String, events: Int, digest: String) -> String {
    "Le registre est copié dans \(named(path))\u{A0}: \(counted(events, .event)). "
      + "Sceau\u{A0}: \(safe(digest))"
  }

  public func exported(_ count: Int, _ noun: CountedNoun, to path: String) -> String {
    "\(counted(count, noun)) dans \(named(path))"
  }
}
