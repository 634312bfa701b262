import Guides
import Host
import Language

extension Command {
  public static let help = Command(
    name: BilingualName("help", "aide"), group: .learn, right: nil,
    reads: .nothing, cost: .short,
    operands: [.optional(nil, .command)],
    formats: [],
    summary: Text(
      fr: "afficher cette aide, celle d’une commande, ou un guide",
      en: "print this help, a command’s, or a guide"),
    examples: [
      Example(
        fr: "aide calendrier", "les commandes qui commencent par ce mot",
        en: "help calendar", "the commands that begin with this word"),
      Example(
        fr: "aide accueil", "le guide du personnel d’accueil",
        en: "help intake", "the guide for intake staff"),
    ],
    body: tellHelp)
}

/// The help page of a command, or of all; a guide, after the commands that share its name.
private func tellHelp(_ context: CommandContext, _: Void) throws(CommandFailure) -> ExitStatus {
  let topics = context.invocation.topics
  let guide = context.invocation.operands.first.flatMap(Guide.init(rawValue:))
  if guide == nil || !topics.isEmpty {
    context.output.write(helpPage(for: topics, in: context.messages, context.table))
  }
  if let guide {
    if !topics.isEmpty { context.output.write("\n\n") }
    context.output.write(guidePage(guide, in: context.messages))
  }
  return .done
}
