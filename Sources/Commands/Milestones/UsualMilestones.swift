import Language
import ServiceStandards

// The commands of milestones whose declaration names none: the text of many ledgers is older than
// the words that a declaration may give.
extension Command {
  public static let acknowledge = Command(
    recording: MilestoneWords(
      milestone: "acknowledged", subject: .dossier,
      name: BilingualName("acknowledge", "accuser-reception"),
      summary: Text(
        fr: "consigner l’accusé de réception d’une demande",
        en: "record the acknowledgement of a request"),
      examples: [
        Example(
          fr: "accuser-reception P-2026-00042 P-2026-00043 --automatique",
          "deux accusés de réception envoyés automatiquement",
          en: "acknowledge P-2026-00042 P-2026-00043 --automatic",
          "two acknowledgements sent automatically")
      ]))

  public static let reply = Command(
    recording: MilestoneWords(
      milestone: "replied", subject: .dossier, name: BilingualName("reply", "repondre"),
      summary: Text(
        fr: "consigner la réponse donnée à une demande", en: "record the reply given to a request"),
      examples: [
        Example(
          fr: "repondre R-2026-00310 --le '2026-11-19 14:30' --canal poste",
          "une réponse mise à la poste à 14\u{A0}h\u{A0}30",
          en: "reply R-2026-00310 --at '2026-11-19 14:30' --channel poste",
          "a reply posted at 2:30 p.m.")
      ]))

  public static let interview = Command(
    recording: MilestoneWords(
      milestone: "interviewed", subject: .dossier, name: BilingualName("interview", "entrevue"),
      summary: Text(fr: "consigner une entrevue", en: "record an interview"),
      examples: [
        Example(
          fr: "entrevue S-2026-00012 --le 2026-11-18", "une entrevue de sélection",
          en: "interview S-2026-00012 --at 2026-11-18", "a selection interview")
      ]))

  public static let announce = Command(
    recording: MilestoneWords(
      milestone: "announced", subject: .dossier, name: BilingualName("announce", "annoncer"),
      summary: Text(
        fr: "consigner l’annonce d’un résultat", en: "record the announcement of a result"),
      examples: [
        Example(
          fr: "annoncer S-2026-00012", "le résultat communiqué aujourd’hui",
          en: "announce S-2026-00012", "the result was given today")
      ]))

  public static let committee = Command(
    recording: MilestoneWords(
      milestone: "committee-met", subject: .call, name: BilingualName("committee", "comite"),
      summary: Text(
        fr: "consigner la réunion du comité d’un appel à projets",
        en: "record the meeting of a call’s committee"),
      examples: [
        Example(
          fr: "comite AP-2026-01 --le 2026-11-16", "la réunion du 16\u{A0}novembre",
          en: "committee AP-2026-01 --at 2026-11-16", "the meeting of November 16")
      ]))

  /// All of them.
  static let usualMilestones = [acknowledge, reply, interview, announce, committee]
}
