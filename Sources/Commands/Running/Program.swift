public import CommandLine
import Host
import ServiceStandards
import Wording

/// Carries out the process's own command line; answers the exit status.
public func run(in surroundings: Surroundings) -> ExitStatus {
  do throws(HostError) {
    return run(Array(try ThisProcess.arguments.dropFirst()), in: surroundings)
  } catch {
    let messages = Language.chosen(option: nil, environment: surroundings.environment).messages
    surroundings.errors.write(messages.failure(messages.hostError(error)) + "\n")
    return .ioFailed
  }
}

/// Carries out one command line; answers the exit status.
///
/// - Parameter arguments: without the program's name.
public func run(_ arguments: [String], in surroundings: Surroundings) -> ExitStatus {
  verbNamed(in: arguments) == .check
    ? runAsPlugin(arguments, in: surroundings) : runCommand(arguments, in: surroundings)
}

/// Carries out one command line as all commands but `check` are.
func runCommand(_ arguments: [String], in surroundings: Surroundings) -> ExitStatus {
  let language = Language.chosen(
    option: languageWord(in: arguments), environment: surroundings.environment)
  let messages = language.messages
  var status: ExitStatus
  // A table is written as it is, but for a person: what it holds must not act on their terminal.
  var table: Output?
  do throws(UsageError) {
    let invocation = try parse(arguments)
    var surroundings = surroundings
    if surroundings.outputIsTerminal, invocation.format == .csv {
      surroundings.output = surroundings.output.showingTables
      table = surroundings.output
    }
    do throws(CommandFailure) {
      let session = try Session(
        invocation: invocation, surroundings: surroundings, messages: messages,
        now: surroundings.now())
      status = try session.carryOut()
    } catch {
      surroundings.errors.write(messages.failure(error.sentence(messages)) + "\n")
      status = error.status
    }
  } catch {
    surroundings.errors.write(messages.failure(messages.usageError(error)) + "\n")
    status = .usage
  }
  table?.flush()
  do { try surroundings.output.finish() } catch {
    surroundings.errors.write(messages.failure(messages.hostError(error)) + "\n")
    status = .merging([status, .ioFailed])
  }
  return status
}

extension Output {
  /// What writes here with every control character shown as its code, but for the ends of lines.
  fileprivate var showingTables: Output {
    Output(capacity: 1) { bytes throws(HostError) in
      self.write(linesSafeForTerminal(bytes.text))
    }
  }
}

extension Span<UInt8> {
  /// The text that these bytes are.
  fileprivate var text: String {
    String(decoding: indices.map { self[$0] }, as: UTF8.self)
  }
}

extension Session {
  /// Carries the command out: asks the daemon that there is, else does it here.
  fileprivate func carryOut() throws(CommandFailure) -> ExitStatus {
    guard let daemon = try daemon() else { return try carryOutHere() }
    do throws(CommandFailure) { return try ask(daemon) } catch {
      // What only counts days can do so without a ledger.
      guard case .daemon(let fault) = error, fault.loss == .noAnswer, !daemon.isNamed,
        invocation.verb.asking == .toCount
      else { throw error }
      return try carryOutHere()
    }
  }

  /// Carries the command out in this process.
  func carryOutHere() throws(CommandFailure) -> ExitStatus {
    if let method = invocation.verb.method { try allow(method) }
    return try invocation.verb.body(self)
  }
}

extension Verb {
  /// What carries the command out.
  var body: CommandBody {
    switch self {
    case .late: listLate
    case .due: listDue
    case .summary: summarize
    case .report: publish
    case .check: Commands.check
    case .ingest: Commands.ingest
    case .exportEvents: Commands.exportEvents
    case .exportObligations: Commands.exportObligations
    case .exportResults: Commands.exportResults
    case .receive: Commands.receive
    case .complete: recordMilestone(BuiltInMilestone.completed)
    case .acknowledge: recordMilestone("acknowledged")
    case .reply: recordMilestone("replied")
    case .interview: recordMilestone("interviewed")
    case .announce: recordMilestone("announced")
    case .committee: recordMilestone("committee-met")
    case .assess: Commands.assess
    case .close: Commands.close
    case .record: recordNamedMilestone
    case .void: Commands.void
    case .amend: Commands.amend
    case .show: Commands.show
    case .explain: Commands.explain
    case .deadline: findDeadline
    case .elapsed: countElapsed
    case .calendarList: listCalendars
    case .calendarShow: showCalendar
    case .declarationShow: showDeclaration
    case .verify: Commands.verify
    case .rebuild: Commands.rebuild
    case .backup: backUp
    case .status: tellStatus
    case .help: Commands.help
    case .version: tellVersion
    case .completions: writeCompletions
    }
  }
}

extension Session {
  /// Says on standard error why something was not done.
  func tell(_ failure: CommandFailure) {
    errors.write(messages.failure(failure.sentence(messages)) + "\n")
  }
}
