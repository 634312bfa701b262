import CommandLine
import Ledger
import ServiceStandards
import Wording

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
    details: Text(
      fr: """
        Chaque dossier est traité séparément\u{A0}: un refus n’empêche pas de consigner l’étape \
        pour les autres.
        """,
      en: "Each dossier stands on its own: one that is refused does not stop the others."),
    examples: [
      Example(
        fr: "completer S-2026-00012 --le hier", "les pièces manquantes reçues hier",
        en: "complete S-2026-00012 --at yesterday", "the missing papers came yesterday")
    ],
    body: recordMilestone(BuiltInMilestone.completed))
}

extension Command {
  public static let acknowledge = Command(
    name: BilingualName("acknowledge", "accuser-reception"), group: .record, right: .record,
    request: .milestone("acknowledged"),
    reads: .recording, cost: .short,
    operands: [.oneOrMore("subjects", .identifier(.dossier))],
    options: [.at, .channel, .automatic, .source, .id, .data, .socket],
    formats: [.text, .json],
    summary: Text(
      fr: "consigner l’accusé de réception d’une demande",
      en: "record the acknowledgement of a request"),
    details: Text(
      fr: """
        Chaque dossier est traité séparément\u{A0}: un refus n’empêche pas de consigner l’étape \
        pour les autres.
        """,
      en: "Each dossier stands on its own: one that is refused does not stop the others."),
    examples: [
      Example(
        fr: "accuser-reception P-2026-00042 P-2026-00043 --automatique",
        "deux accusés de réception envoyés automatiquement",
        en: "acknowledge P-2026-00042 P-2026-00043 --automatic",
        "two acknowledgements sent automatically")
    ],
    body: recordMilestone("acknowledged"))
}

extension Command {
  public static let reply = Command(
    name: BilingualName("reply", "repondre"), group: .record, right: .record,
    request: .milestone("replied"),
    reads: .recording, cost: .short,
    operands: [.oneOrMore("subjects", .identifier(.dossier))],
    options: [.at, .channel, .automatic, .source, .id, .data, .socket],
    formats: [.text, .json],
    summary: Text(
      fr: "consigner la réponse donnée à une demande",
      en: "record the reply given to a request"),
    details: Text(
      fr: """
        Chaque dossier est traité séparément\u{A0}: un refus n’empêche pas de consigner l’étape \
        pour les autres.
        """,
      en: "Each dossier stands on its own: one that is refused does not stop the others."),
    examples: [
      Example(
        fr: "repondre R-2026-00310 --le '2026-11-19 14:30' --canal poste",
        "une réponse mise à la poste à 14\u{A0}h\u{A0}30",
        en: "reply R-2026-00310 --at '2026-11-19 14:30' --channel poste",
        "a reply posted at 2:30 p.m.")
    ],
    body: recordMilestone("replied"))
}

extension Command {
  public static let interview = Command(
    name: BilingualName("interview", "entrevue"), group: .record, right: .record,
    request: .milestone("interviewed"),
    reads: .recording, cost: .short,
    operands: [.oneOrMore("subjects", .identifier(.dossier))],
    options: [.at, .channel, .automatic, .source, .id, .data, .socket],
    formats: [.text, .json],
    summary: Text(fr: "consigner une entrevue", en: "record an interview"),
    details: Text(
      fr: """
        Chaque dossier est traité séparément\u{A0}: un refus n’empêche pas de consigner l’étape \
        pour les autres.
        """,
      en: "Each dossier stands on its own: one that is refused does not stop the others."),
    examples: [
      Example(
        fr: "entrevue S-2026-00012 --le 2026-11-18", "une entrevue de sélection",
        en: "interview S-2026-00012 --at 2026-11-18", "a selection interview")
    ],
    body: recordMilestone("interviewed"))
}

extension Command {
  public static let announce = Command(
    name: BilingualName("announce", "annoncer"), group: .record, right: .record,
    request: .milestone("announced"),
    reads: .recording, cost: .short,
    operands: [.oneOrMore("subjects", .identifier(.dossier))],
    options: [.at, .channel, .automatic, .source, .id, .data, .socket],
    formats: [.text, .json],
    summary: Text(
      fr: "consigner l’annonce d’un résultat",
      en: "record the announcement of a result"),
    details: Text(
      fr: """
        Chaque dossier est traité séparément\u{A0}: un refus n’empêche pas de consigner l’étape \
        pour les autres.
        """,
      en: "Each dossier stands on its own: one that is refused does not stop the others."),
    examples: [
      Example(
        fr: "annoncer S-2026-00012", "le résultat communiqué aujourd’hui",
        en: "announce S-2026-00012", "the result was given today")
    ],
    body: recordMilestone("announced"))
}

extension Command {
  public static let committee = Command(
    name: BilingualName("committee", "comite"), group: .record, right: .record,
    request: .milestone("committee-met"),
    reads: .recording, cost: .short,
    operands: [.oneOrMore("subjects", .identifier(.call))],
    options: [.at, .source, .id, .data, .socket],
    formats: [.text, .json],
    summary: Text(
      fr: "consigner la réunion du comité d’un appel à projets",
      en: "record the meeting of a call’s committee"),
    details: Text(
      fr: """
        La réunion concerne tous les dossiers de l’appel à projets reçus au plus tard ce jour-là, \
        qu’ils soient consignés avant ou après elle.
        """,
      en: """
        The meeting concerns every dossier of the call received on or before that day, whether \
        recorded before it or after.
        """),
    examples: [
      Example(
        fr: "comite AP-2026-01 --le 2026-11-16", "la réunion du 16\u{A0}novembre",
        en: "committee AP-2026-01 --at 2026-11-16", "the meeting of November 16")
    ],
    body: recordMilestone("committee-met"))
}

/// Records the milestone that a command is named for.
private func recordMilestone(_ id: String)
  -> @Sendable (CommandContext, Ledger) throws(CommandFailure) -> ExitStatus
{
  { context, ledger throws(CommandFailure) in
    try context.record(milestone: id, of: context.invocation.operands, ledger)
  }
}
