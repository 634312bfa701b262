import Language
import Ledger

extension Command {
  public static let assess = Command(
    name: BilingualName("assess", "admissibilite"), group: .record, right: .record,
    request: .milestone("assessed", isOwn: true),
    reads: .recording, cost: .short,
    operands: [.oneOrMore("subjects", .identifier(.dossier))],
    options: [.admissible, .inadmissible, .at, .source, .id, .data, .socket],
    required: [[.admissible, .inadmissible]],
    formats: [.text, .json],
    summary: Text(
      fr: "consigner qu’un dossier est admissible ou non",
      en: "record that a dossier is admissible or not"),
    details: Text(
      fr: """
        Un dossier jugé inadmissible est exclu du calcul des normes qui ne valent que pour les \
        dossiers admissibles. Un dossier jamais évalué est réputé admissible.
        """,
      en: """
        A dossier found inadmissible is lifted from the standards that hold for admissible ones \
        only. A dossier never assessed is held to be admissible.
        """),
    examples: [
      Example(
        fr: "admissibilite C-2026-00107 --inadmissible", "un projet inadmissible",
        en: "assess C-2026-00107 --inadmissible", "an inadmissible project")
    ],
    body: recordAssessment)
}

/// Records whether dossiers are admissible.
private func recordAssessment(_ context: CommandContext, _ ledger: Ledger) throws(CommandFailure)
  -> ExitStatus
{
  let facts = OwnEvent.Facts(isAdmissible: context.invocation.has(.admissible))
  return try context.record(type: EventType.assessed, facts, ledger)
}
