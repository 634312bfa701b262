import Host
import Language
import Ledger

extension Command {
  public static let status = Command(
    name: BilingualName("status", "etat"), group: .keep, right: .status,
    reads: .daemon, cost: .short,
    options: [.socket],
    formats: [.text, .json],
    summary: Text(
      fr: "dire ce que fait le service diligenced",
      en: "say what the diligenced service is doing"),
    examples: [
      Example(
        fr: "etat", "depuis quand, combien d’événements, la dernière nuit",
        en: "status", "since when, how many events, the last night")
    ],
    body: tellStatus)
}

/// A daemon answers it itself; without one there is nothing to say.
private func tellStatus(_ context: CommandContext, _: Void) throws(CommandFailure) -> ExitStatus {
  let socket = context.environment.usualSocket
  throw .daemon(
    .unreachable(
      socket: socket, .cannotConnect(path: socket, SystemError(number: 2)), .noAnswer))
}
