import Language
import Ledger
import ServiceStandards
import StrictJSON

/// What there is to know of a command that records one milestone.
struct MilestoneWords {
  let milestone: String
  let subject: Milestone.Subject
  let name: BilingualName
  let summary: Text
  let examples: [Example]
}

extension Command {
  /// The command that records a milestone.
  init(recording words: MilestoneWords) {
    let isOfDossier = words.subject == .dossier
    self.init(
      name: words.name, group: .record, right: .record, request: .milestone(words.milestone),
      reads: .recording, cost: .short,
      operands: [.oneOrMore("subjects", .identifier(isOfDossier ? .dossier : .call))],
      options: (isOfDossier ? [.at, .channel, .automatic] : [.at])
        + [.source, .id, .data, .socket],
      formats: [.text, .json], summary: words.summary,
      details: isOfDossier ? Command.eachDossierByItself : Command.everyDossierOfTheCall,
      examples: words.examples, body: recordMilestone(words.milestone))
  }

  static let eachDossierByItself = Text(
    fr: """
      Chaque dossier est traité séparément\u{A0}: un refus n’empêche pas de consigner l’étape \
      pour les autres.
      """,
    en: "Each dossier stands on its own: one that is refused does not stop the others.")

  private static let everyDossierOfTheCall = Text(
    fr: """
      La réunion concerne tous les dossiers de l’appel à projets reçus au plus tard ce jour-là, \
      qu’ils soient consignés avant ou après elle.
      """,
    en: """
      The meeting concerns every dossier of the call received on or before that day, whether \
      recorded before it or after.
      """)
}

/// Records the milestone that a command is named for.
func recordMilestone(_ id: String)
  -> @Sendable (CommandContext, Ledger) throws(CommandFailure) -> ExitStatus
{
  { context, ledger throws(CommandFailure) in
    try context.record(milestone: id, of: context.invocation.operands, ledger)
  }
}

extension MilestoneWords {
  /// The words that a declaration gives to a milestone; `nil` when it gives none.
  init?(_ milestone: Milestone) {
    guard let command = milestone.command else { return nil }
    let (french, english) = (milestone.name.french, milestone.name.english)
    self.init(
      milestone: milestone.id, subject: milestone.subject,
      name: BilingualName(command.name.english, command.name.french),
      summary: command.help.map { Text(fr: $0.french, en: $0.english) }
        ?? Text(
          fr: "consigner l’étape «\u{A0}\(french)\u{A0}»",
          en: "record the milestone “\(english)”"))
  }

  private init(
    milestone: String, subject: Milestone.Subject, name: BilingualName, summary: Text
  ) {
    // What comes from data is shown by help as it is.
    let summary = Text(
      fr: safeForTerminal(summary.french), en: safeForTerminal(summary.english))
    let example = subject == .dossier ? "D-2026-00042" : "AP-2026-01"
    self.init(
      milestone: milestone, subject: subject, name: name, summary: summary,
      examples: [
        Example(
          fr: "\(name.french) \(example) --le hier", "c’était hier",
          en: "\(name.english) \(example) --at yesterday", "it was yesterday")
      ])
  }
}

extension CommandTable {
  /// Writes, as one array, the commands that record one milestone each.
  func writeMilestones(into json: inout JSONWriter) {
    json.beginArray()
    for command in commands {
      guard let request = command.request, request.isMilestone, !request.isOwn else { continue }
      json.beginObject()
      json.member("milestone", request.value)
      json.member(
        "of", (command.isOfCalls ? Milestone.Subject.call : .dossier).rawValue)
      json.member("fr", command.name.french)
      json.member("en", command.name.english)
      json.member("summary_fr", command.summary[.french])
      json.member("summary_en", command.summary[.english])
      json.endObject()
    }
    json.endArray()
  }
}

extension MilestoneWords {
  /// Reads what `writeMilestones` wrote of one; `nil` when its words cannot be typed.
  init?(reading node: JSONNode) throws(JSONShapeError) {
    var object = try JSONObjectReader(node)
    let name = BilingualName(try object.string("en"), try object.string("fr"))
    guard name.spellings.allSatisfy(MilestoneCommand.isWord) else { return nil }
    self.init(
      milestone: try object.string("milestone"),
      subject: Milestone.Subject(rawValue: try object.string("of")) ?? .dossier, name: name,
      summary: Text(fr: try object.string("summary_fr"), en: try object.string("summary_en")))
  }
}
