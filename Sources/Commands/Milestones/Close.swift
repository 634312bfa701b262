import Language
import Ledger
import ServiceStandards

extension Command {
  public static let close = Command(
    name: BilingualName("close", "fermer"), group: .record, right: .record,
    request: .milestone("closed", isOwn: true),
    reads: .recording, cost: .short,
    operands: [.oneOrMore("subjects", .identifier(.dossier))],
    options: [.reason, .at, .source, .id, .data, .socket],
    required: [[.reason]],
    kinds: [.reason: .identifier(.reason)],
    formats: [.text, .json],
    meanings: [
      .reason: Text(
        fr: "pourquoi le dossier est fermé, parmi les motifs de la déclaration",
        en: "why the dossier is closed: one of the declaration’s reasons")
    ],
    summary: Text(
      fr: "fermer un dossier sans réponse, avec un motif",
      en: "close a dossier without an answer, with a reason"),
    details: Text(
      fr: """
        Fermé au plus tard le jour de son échéance, un dossier est exclu du calcul. Fermé après, \
        il quitte la liste des retards, mais le manquement demeure.
        """,
      en: """
        Closed on or before its due day, a dossier counts nowhere. Closed after, it leaves the \
        late list, but the miss stands.
        """),
    examples: [
      Example(
        fr: "fermer P-2026-00042 --motif desistement", "la personne s’est désistée",
        en: "close P-2026-00042 --reason desistement", "the person withdrew")
    ],
    body: closeDossiers)
}

/// Closes dossiers without an answer.
private func closeDossiers(_ context: CommandContext, _ ledger: Ledger) throws(CommandFailure)
  -> ExitStatus
{
  let reason = try context.id(.reason, .reason, ledger.rulebook.reasons)
  return try context.record(type: EventType.closed, OwnEvent.Facts(reason: reason), ledger)
}
