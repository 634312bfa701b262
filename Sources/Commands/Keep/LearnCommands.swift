import BusinessDays
import CommandLine
import Definitions
import Host
import Ledger
import SQLite
import ServiceStandards
import StrictJSON
import Wording

/// The program's version.
public let programVersion = "0.1.0"

/// `help`: the help page of a command, or of all.
func help(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let topics = session.invocation.topics
  let page =
    topics.isEmpty
    ? helpPage(for: nil, in: session.messages) : helpPage(for: topics, in: session.messages)
  session.output.write(page)
  return .done
}

/// `version`: of the program, and of what it counts and stores with.
func tellVersion(_ session: Session) throws(CommandFailure) -> ExitStatus {
  switch session.invocation.format {
  case .json:
    var json = JSONWriter()
    json.beginObject()
    json.member("diligence", programVersion)
    json.member("sqlite", Database.libraryVersion)
    json.endObject()
    session.write(&json)
  case .text, .csv:
    session.output.write("diligence \(programVersion) (SQLite \(Database.libraryVersion))\n")
  }
  return .done
}

/// `completions`: a script that completes commands in a shell, with the ids of the ledger's
/// declaration, else of the embedded one.
func writeCompletions(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let definitions = try Definitions(session)
  let rulebook = definitions.rulebook
  let identifiers: [Identifier: [String]] = [
    .service: rulebook.services.ids, .office: rulebook.offices.ids,
    .channel: rulebook.channels.ids, .reason: rulebook.reasons.ids,
    .standard: rulebook.rules.map(\.standard.id),
    .calendar: try definitions.calendarFiles().map(\.id),
    .milestone: rulebook.milestones.ids.filter { $0 != BuiltInMilestone.received },
  ]
  guard let shell = Shell(rawValue: session.invocation.operands[0]) else { return .usage }
  session.output.write(
    completionScript(for: shell, described: session.messages, identifiers: identifiers))
  return .done
}

/// `status`: a daemon answers it itself; without one there is nothing to say.
func tellStatus(_ session: Session) throws(CommandFailure) -> ExitStatus {
  let socket = session.surroundings.usualSocket
  throw .daemon(
    .unreachable(
      socket: socket, .cannotConnect(path: socket, SystemError(number: 2)), .noAnswer))
}
