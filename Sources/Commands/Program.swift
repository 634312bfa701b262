public import CommandLine
import Host
import Wording

/// Carries out one command line; answers the exit status.
///
/// - Parameter arguments: without the program's name.
public func run(_ arguments: [String], in surroundings: Surroundings) -> ExitStatus {
  let language = Language.chosen(
    option: languageWord(in: arguments), environment: surroundings.environment)
  let messages = language.messages
  var status: ExitStatus
  do throws(UsageError) {
    let session = Session(
      invocation: try parse(arguments), surroundings: surroundings, messages: messages,
      now: surroundings.now())
    do throws(CommandFailure) { status = try session.invocation.verb.body(session) } catch {
      session.tell(error)
      status = error.status
    }
  } catch {
    surroundings.errors.write(messages.failure(messages.usageError(error)) + "\n")
    status = .usage
  }
  do { try surroundings.output.finish() } catch {
    surroundings.errors.write(messages.failure(messages.hostError(error)) + "\n")
    status = .merging([status, .ioFailed])
  }
  return status
}

extension Verb {
  /// What carries the command out.
  var body: CommandBody {
    switch self {
    case .late: listLate
    case .due: listDue
    case .summary: summarize
    case .ingest: Commands.ingest
    case .exportEvents: Commands.exportEvents
    case .exportObligations: Commands.exportObligations
    default: summarize
    }
  }
}

extension Session {
  /// Says on standard error why something was not done.
  func tell(_ failure: CommandFailure) {
    errors.write(messages.failure(messages.commandFailure(failure)) + "\n")
  }
}
