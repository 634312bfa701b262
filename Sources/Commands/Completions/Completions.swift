import Host
import Language

extension Command {
  public static let completions = Command(
    name: BilingualName(both: "completions"), group: .learn, right: nil,
    reads: .nothing, cost: .short,
    operands: [.one(nil, .choice(among: Shell.allCases))],
    formats: [],
    summary: Text(
      fr: "produire le script qui complète les commandes",
      en: "produce the script that completes commands"),
    details: Text(
      fr: """
        Pour bash, ajoutez cette ligne à votre ~/.bashrc\u{A0}: source <(diligence completions \
        bash). Pour zsh et fish, écrivez le script dans un fichier de leur répertoire de \
        complétions.
        """,
      en: """
        For bash, add this line to your ~/.bashrc: source <(diligence completions bash). For zsh \
        and fish, write the script to a file in their folder of completions.
        """),
    examples: [
      Example(
        fr: "completions bash", "le script pour bash, à l’écran",
        en: "completions bash", "the script for bash, on the screen")
    ],
    body: writeCompletions)
}

/// Writes a script that completes commands in a shell.
private func writeCompletions(_ context: CommandContext, _: Void) throws(CommandFailure)
  -> ExitStatus
{
  guard let shell = Shell(rawValue: context.invocation.operands[0]) else { return .usage }
  context.output.write(shell.completionScript)
  return .done
}
