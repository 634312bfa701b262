import CommandLine
import Host

extension Command {
  public static let help = Command(
    name: BilingualName("help", "aide"), group: .learn, right: nil,
    reads: .nothing, cost: .short,
    operands: [.optional(nil, .command)],
    formats: [],
    summary: Text(
      fr: "afficher cette aide, ou celle d’une commande",
      en: "print this help, or a command’s"),
    examples: [
      Example(
        fr: "aide calendrier", "les commandes qui commencent par ce mot",
        en: "help calendar", "the commands that begin with this word")
    ],
    body: tellHelp)
}

/// The help page of a command, or of all.
private func tellHelp(_ context: CommandContext, _: Void) throws(CommandFailure) -> ExitStatus {
  context.output.write(
    helpPage(for: context.invocation.topics, in: context.messages, context.table))
  return .done
}
