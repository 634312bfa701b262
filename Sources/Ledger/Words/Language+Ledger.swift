public import Language
import ServiceStandards

extension Language {
  /// What became of the events of a file, or of all files when `file` is nil; `-` is the standard
  /// input.
  public func ingested(_ counts: IngestCounts, from file: String?) -> String {
    let place = either(
      fr: file.map { "\(source($0))\u{A0}: " } ?? "",
      en: file.map { "\(source($0)): " } ?? "")
    return text(
      fr: "\(place)\(plural(counts.read, "événement lu", "événements lus")), "
        + "\(plural(counts.accepted, "consigné", "consignés")), "
        + "\(plural(counts.duplicates, "déjà connu", "déjà connus")), "
        + plural(counts.rejected, "refusé", "refusés"),
      en: "\(place)\(plural(counts.read, "event read", "events read")), "
        + "\(number(counts.accepted)) recorded, \(number(counts.duplicates)) known already, "
        + "\(number(counts.rejected)) refused")
  }

  /// How many dossiers were received before the first declaration.
  public func unpromised(_ count: Int) -> String {
    text(
      fr: plural(count, "dossier reçu", "dossiers reçus")
        + " avant la première déclaration\u{A0}: aucun délai n’est promis, rien ne compte",
      en: plural(count, "case", "cases")
        + " received before the first statement took effect: nothing is promised, nothing counts")
  }

  /// How many events were recorded that change nothing, because others stand.
  public func withoutEffect(_ count: Int) -> String {
    text(
      fr: plural(
        count, "événement consigné ne change rien", "événements consignés ne changent rien")
        + ", puisque d’autres demeurent, que \(typed("diligence montrer")) affiche.",
      en: plural(count, "event recorded changes nothing", "events recorded change nothing")
        + ", since others stand, which \(typed("diligence show")) shows.")
  }

  /// How many events known already were voided since, with nothing in their place.
  public func voidedDuplicates(_ count: Int) -> Fault {
    Fault(
      text(
        fr: plural(count, "événement déjà connu est annulé", "événements déjà connus sont annulés")
          + " et ne \(count < 2 ? "compte" : "comptent") plus",
        en: plural(count, "event known already is voided", "events known already are voided")
          + " and no longer \(count == 1 ? "counts" : "count")"),
      text(
        fr: "s’il le faut, consignez-\(count < 2 ? "le" : "les") de nouveau par une commande",
        en: "if need be, record \(count == 1 ? "it" : "them") again with a command"))
  }

  /// What is said after a trial.
  public var nothingRecorded: String {
    text(
      fr: "Essai seulement\u{A0}: rien n’a été consigné.", en: "A trial only: nothing was recorded."
    )
  }

  /// Where the refused lines are, with the reasons beside, and how to come back with them.
  public func refusedLines(in file: String, reasons: String) -> String {
    text(
      fr: "Les lignes refusées sont dans \(named(file)), leurs motifs dans \(named(reasons)). "
        + "Corrigez-les, puis importez ce fichier.",
      en: "The refused lines are in \(named(file)), the reasons in \(named(reasons)). "
        + "Mend them, then ingest that file.")
  }

  /// How many refusals are not shown.
  public func moreRefusals(_ count: Int) -> String {
    text(
      fr: "et \(plural(count, "autre refus", "autres refus"))",
      en: "and \(plural(count, "refusal", "refusals")) more")
  }

  /// How far the reading of a file is, in bytes and in events; `total` is nil when it is not
  /// known.
  public func progress(bytes: Int, of total: Int?, read: Int) -> String {
    let whole = either(
      fr: total.map { " sur \(number(megabytes($0)))" } ?? "",
      en: total.map { " of \(number(megabytes($0)))" } ?? "")
    return text(
      fr: "\(number(megabytes(bytes)))\(whole)\u{A0}Mo, "
        + plural(read, "événement lu", "événements lus"),
      en: "\(number(megabytes(bytes)))\(whole) MB, \(plural(read, "event read", "events read"))")
  }

  private func source(_ file: String) -> String {
    text(
      fr: file == "-" ? "entrée standard" : safe(file),
      en: file == "-" ? "standard input" : safe(file))
  }

  /// Cells of an export that a spreadsheet would have computed were changed.
  public func neutralised(cells: Int) -> Fault {
    Fault(
      text(
        fr: plural(cells, "cellule protégée", "cellules protégées")
          + " par une apostrophe, un tableur y verrait une formule",
        en: plural(cells, "cell", "cells")
          + " guarded by an apostrophe, a spreadsheet would compute " + (cells == 1 ? "it" : "them")
      ),
      text(
        fr: "pour importer ce fichier, exportez-le avec \(name(of: .raw))",
        en: "to ingest this file, export it with \(name(of: .raw))"))
  }

  /// A ledger that is whole: its events, the moment of the last recording (nil when there is
  /// none), and the head of the chain that seals them.
  public func whole(events: Int, lastRecorded: String?, head: String) -> String {
    let last = either(
      fr: lastRecorded.map { ", le dernier consigné le \($0)" } ?? "",
      en: lastRecorded.map { ", the last one recorded on \($0)" } ?? "")
    return text(
      fr: "Le registre est intact\u{A0}: \(counted(events, .event))\(last). "
        + "Tête\u{A0}: \(safe(head))",
      en: "The ledger is whole: \(counted(events, .event))\(last)".asSentence
        + " Head: \(safe(head))")
  }

  /// That the last recording stands later than the clock, at that moment.
  public func recordedAhead(_ moment: String) -> String {
    text(
      fr:
        "Attention\u{A0}: la dernière inscription porte une heure future, le \(moment); jusque-là, "
        + "toutes la porteront. Vérifiez l’horloge.",
      en: "Warning: the last entry bears a time to come, \(moment); until then, all will bear it. "
        + "Check the clock.")
  }

  /// Something that is not as it was recorded, or as it follows from what was.
  public func finding(_ finding: Verification.Finding) -> String {
    switch finding {
    case .replacedFile(let path):
      text(
        fr: "\(named(path)) n’est plus le fichier que le service tient ouvert, et qui vient d’être "
          + "vérifié\u{A0}: il a été remplacé, déplacé ou supprimé",
        en:
          "\(named(path)) is no longer the file that the service has open, and that was just "
          + "proved: "
          + "it was replaced, moved or removed")
    case .damagedFile(let line):
      text(
        fr: "le fichier est endommagé\u{A0}: \(quoted(line))",
        en: "the file is damaged: \(quoted(line))")
    case .missingGuard(let name):
      text(
        fr: "le garde-fou \(quoted(name)) a été retiré ou modifié",
        en: "the guard \(quoted(name)) was taken away or altered")
    case .gap(let sequence):
      text(
        fr: sequence == 0
          ? "le premier événement manque" : "l’événement qui suit le \(sequence) manque",
        en: sequence == 0
          ? "the first event is missing" : "the event after \(event(sequence)) is missing")
    case .recordedBackwards(let sequence):
      text(
        fr: "l’\(event(sequence)) porte une heure d’inscription antérieure à celle du précédent",
        en: "\(event(sequence)) has a time of recording before that of the one before it")
    case .unreadable(let sequence):
      text(fr: "l’\(event(sequence)) est illisible", en: "\(event(sequence)) is unreadable")
    case .brokenSeal(let after, let through):
      text(
        fr:
          "les événements \(after + 1) à \(through) ne correspondent pas à leur sceau\u{A0}: il y "
          + "a eu "
          + "une modification, un retrait ou un ajout",
        en:
          "events \(after + 1) to \(through) do not fit their seal: something was altered, "
          + "removed or "
          + "put in")
    case .unsealed(let from):
      text(
        fr: "aucun sceau ne couvre les événements à partir du \(from)",
        en: "no seal covers the events from \(from) on")
    case .identity(let sequence):
      text(
        fr: "l’identité de l’\(event(sequence)) ne mène pas à lui",
        en: "the identity of \(event(sequence)) does not lead to it")
    case .identityCount(let events, let identities):
      text(
        fr: "il y a \(counted(Int(events), .event)) et "
          + plural(Int(identities), "identité", "identités"),
        en: "there are \(counted(Int(events), .event)) and "
          + plural(Int(identities), "identity", "identities"))
    case .dossier(let number):
      text(
        fr: "ce qui est calculé du dossier \(quoted(number)) ne découle pas de ses événements",
        en: "what is derived of the dossier \(quoted(number)) does not follow from its events")
    case .surplus(let table, let count):
      text(
        fr:
          "la table \(quoted(table)) a \(plural(Int(count), "ligne", "lignes")) de trop, dont "
          + "aucun "
          + "événement ne parle",
        en:
          "the table \(quoted(table)) has \(plural(Int(count), "row", "rows")) too many, of which "
          + "no "
          + "event speaks")
    case .call(let id):
      text(
        fr: "ce qui est calculé de l’appel \(quoted(id)) ne découle pas de ses événements",
        en: "what is derived of the call \(quoted(id)) does not follow from its events")
    case .counts(let table):
      text(
        fr: "les comptes de la table \(quoted(table)) ne découlent pas des obligations",
        en: "the counts of the table \(quoted(table)) do not follow from the obligations")
    case .foreignHead(let head):
      text(
        fr: "la tête notée \(named(head)) n’est pas de ce registre",
        en: "the head noted, \(named(head)), is not of this ledger")
    }
  }

  /// How many findings there are, and what to do.
  public func findings(_ count: Int) -> String {
    text(
      fr:
        "\(plural(count, "anomalie", "anomalies")). Ne consignez plus rien avant d’avoir comparé "
        + "le "
        + "registre à une copie de sauvegarde; si les événements sont intacts, "
        + "\(typed("diligence reconstruire")) suffit.",
      en:
        "\(plural(count, "fault", "faults")) found. Record nothing more before comparing the "
        + "ledger "
        + "with a backup; if the events are whole, \(typed("diligence rebuild")) is enough.")
  }

  /// The answer to `rebuild`; `differing` is how many dossiers came out otherwise, and `tables` are
  /// the other tables that did, nil when nothing could be compared.
  public func rebuilt(dossiers: Int, obligations: Int, differing: Int, tables: [String]?) -> String
  {
    switch self {
    case .french:
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

    case .english:
      var text =
        "Everything is derived again from the events: \(counted(dossiers, .dossier)), "
        + "\(counted(obligations, .obligation))."
      guard let tables else { return text + " What was there could not be compared." }
      if differing == 0, tables.isEmpty { return text + " Nothing changed." }
      if differing > 0 { text += " \(plural(differing, "dossier has", "dossiers have")) changed." }
      if !tables.isEmpty {
        text += tables.count == 1 ? " The table " : " The tables "
        text +=
          list(tables.map(quoted), .and) + (tables.count == 1 ? " has" : " have") + " changed."
      }
      return text

    }
  }

  /// That there was no ledger, and that one was made there.
  public func ledgerMade(_ path: String) -> String {
    text(fr: "nouveau registre\u{A0}: \(named(path))", en: "new ledger: \(named(path))")
  }

  /// The answer to `backup`: what the copy holds, and the chain's head to note.
  public func backedUp(to path: String, events: Int, head: String) -> String {
    text(
      fr: "Le registre est copié dans \(named(path))\u{A0}: \(counted(events, .event)), "
        + "tête \(safe(head)).",
      en: "The ledger is copied to \(named(path)): \(counted(events, .event)), head \(safe(head)).")
  }
}
