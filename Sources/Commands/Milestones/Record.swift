import Language
import Ledger

extension Command {
  public static let record = Command(
    name: BilingualName("record", "consigner"), group: .record, right: .record,
    reads: .recording, cost: .short,
    operands: [
      .one("milestone", .identifier(.milestone)), .oneOrMore("subjects", .identifier(.subject)),
    ],
    options: [.at, .channel, .automatic, .source, .id, .data, .socket],
    formats: [.text, .json],
    summary: Text(
      fr: "consigner toute autre étape prévue à la déclaration",
      en: "record any other milestone of the declaration"),
    details: Text(
      fr: """
        Les étapes courantes ont leur propre commande; celle-ci consigne les étapes d’une \
        déclaration qui en prévoit d’autres. SUJET est un dossier ou un appel à projets.
        """,
      en: """
        The usual milestones have commands of their own; this one records those of a declaration \
        that has others. SUBJECT is a dossier or a call.
        """),
    examples: [
      Example(
        fr: "consigner inspected D-2026-00003", "une étape propre à la déclaration",
        en: "record inspected D-2026-00003", "a milestone of that declaration’s own")
    ],
    body: recordNamedMilestone)
}

/// Records any milestone that the declaration defines.
private func recordNamedMilestone(_ context: CommandContext, _ ledger: Ledger)
  throws(CommandFailure) -> ExitStatus
{
  let operands = context.invocation.operands
  return try context.record(milestone: operands[0], of: Array(operands.dropFirst()), ledger)
}
