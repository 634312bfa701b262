import Language
import Ledger
import ServiceStandards

extension Command {
  public static let complete = Command(
    name: BilingualName("complete", "completer"), group: .record, right: .record,
    request: .milestone("completed"),
    reads: .recording, cost: .short,
    operands: [.oneOrMore("subjects", .identifier(.dossier))],
    options: [.at, .channel, .automatic, .source, .id, .data, .socket],
    formats: [.text, .json],
    summary: Text(
      fr: "consigner qu’une demande est désormais complète",
      en: "record that a request is now complete"),
    details: eachDossierByItself,
    examples: [
      Example(
        fr: "completer S-2026-00012 --le hier", "les pièces manquantes reçues hier",
        en: "complete S-2026-00012 --at yesterday", "the missing papers came yesterday")
    ],
    body: recordMilestone(BuiltInMilestone.completed))
}
