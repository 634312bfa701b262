import Host
import Language
import SQLite
import StrictJSON

/// The program's version.
public let programVersion = "0.1.0"

extension Command {
  public static let version = Command(
    name: BilingualName(both: "version"), group: .learn, right: nil,
    reads: .nothing, cost: .short,
    options: [.version],
    formats: [.text, .json],
    summary: Text(fr: "afficher la version du programme", en: "print the program’s version"),
    examples: [
      Example(
        fr: "version --format json", "pour un programme",
        en: "version --format json", "for a program")
    ],
    body: tellVersion)
}

/// Of the program, and of what it counts and stores with.
private func tellVersion(_ context: CommandContext, _: Void) throws(CommandFailure) -> ExitStatus {
  switch context.invocation.format {
  case .json:
    context.writeObject { json in
      json.member("diligence", programVersion)
      json.member("sqlite", Database.libraryVersion)
    }
  case .text, .csv:
    context.output.write("diligence \(programVersion) (SQLite \(Database.libraryVersion))\n")
  }
  return .done
}
