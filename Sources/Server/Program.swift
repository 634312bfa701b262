import Commands
import Host
import Language

/// Runs the daemon, or what else the process's own command line asks; answers the exit status.
public func runDaemon() -> Int32 {
  do throws(HostError) { return runDaemon(Array(try ThisProcess.arguments.dropFirst())) } catch {
    let messages = Language.chosen(option: nil, environment: ThisProcess.environment)
    return complain(messages.hostError(error), .ioFailed)
  }
}

/// Runs the daemon, or what else its command line asks; answers the exit status.
///
/// - Parameter arguments: without the program's name.
func runDaemon(_ arguments: [String]) -> Int32 {
  if arguments == [WorkerProcess.word] { return runErrand() }
  if arguments == [Enquiry.word] { return runEnquiry() }
  let language = Language.chosen(
    option: languageWord(in: arguments), environment: ThisProcess.environment)
  let messages = language
  let request: DaemonRequest
  do throws(UnknownWord) { request = try DaemonRequest(arguments) } catch {
    return complain(messages.sentence(messages.daemonUsage(error.word)), .usage)
  }
  switch request.task {
  case .help: return tell(messages.daemonHelp, messages)
  case .version: return tell("diligenced " + programVersion + "\n", messages)
  case .serve, .check, .deliver:
    break
  }
  let journal = Journal()
  let configuration: Configuration
  do throws(ConfigurationFailure) {
    configuration = try Configuration.load(request.configuration)
  } catch {
    journal.write(.error, "diligenced: " + error.sentence(messages))
    return error.status.rawValue
  }
  switch request.task {
  case .serve: return serve(configuration, request, journal).rawValue
  case .deliver: return deliver(configuration, journal).rawValue
  case .check: return check(configuration, request, journal).rawValue
  case .help, .version: return ExitStatus.done.rawValue
  }
}

/// Says on standard error why nothing was done; answers the status.
private func complain(_ sentence: String, _ status: ExitStatus) -> Int32 {
  Output(.standardError).write("diligenced: " + sentence + "\n")
  return status.rawValue
}

/// Writes a text on standard output; answers the status.
private func tell(_ text: String, _ messages: Language) -> Int32 {
  let output = Output(.standardOutput)
  output.write(text)
  do { try output.finish() } catch { return complain(messages.hostError(error), .ioFailed) }
  return ExitStatus.done.rawValue
}

private func runErrand() -> Int32 {
  guard let text = try? InputFile.standardInput().readAll(limit: 64 << 20),
    let errand = WorkerProcess(text)
  else { return ExitStatus.usage.rawValue }
  return errand.run()
}

private func runEnquiry() -> Int32 {
  guard let text = try? InputFile.standardInput().readAll(limit: 16 << 20),
    let enquiry = Enquiry(text), let answer = try? enquiry.ask()
  else { return ExitStatus.unavailable.rawValue }
  // What whoever started it listens to.
  let output = Output(.standardError)
  output.write(answer.text.span)
  do { try output.finish() } catch { return ExitStatus.ioFailed.rawValue }
  return ExitStatus.done.rawValue
}

private func serve(
  _ configuration: Configuration, _ request: DaemonRequest, _ journal: Journal
) -> ExitStatus {
  let messages = configuration.language
  do throws(DaemonFailure) {
    let daemon = try Daemon(
      configuration, from: request.configuration, journal: journal,
      clock: DaemonClock.ofThisProcess(), absent: request.absent)
    return daemon.run()
  } catch {
    journal.write(.error, "diligenced: " + error.sentence(messages))
    return error.status
  }
}

/// Says whether a daemon would start.
private func check(
  _ configuration: Configuration, _ request: DaemonRequest, _ journal: Journal
) -> ExitStatus {
  let messages = configuration.language
  let nights = NightKeeper(configuration: configuration, journal: journal)
  do throws(DaemonFailure) {
    let people = try checkStart(
      configuration, from: request.configuration, absent: request.absent ?? nights.absentLedger)
    for group in people.groups where (try groupNumber(group)) == nil {
      journal.write(.warning, messages.journalMissingGroup(group))
    }
    return .done
  } catch {
    journal.write(.error, "diligenced: " + error.sentence(messages))
    return error.status
  }
}

private func groupNumber(_ name: String) throws(DaemonFailure) -> UInt32? {
  do throws(HostError) { return try Accounts.groupId(named: name) } catch {
    throw DaemonFailure(host: error)
  }
}

/// Sends the alerts that wait, for a daemon that leaves them.
private func deliver(_ configuration: Configuration, _ journal: Journal) -> ExitStatus {
  let outbox = Outbox(configuration: configuration, journal: journal)
  do throws(HostError) {
    try outbox.deliverAll(clock: DaemonClock.ofThisProcess().now)
    return .done
  } catch {
    let failure = DaemonFailure(host: error)
    journal.write(.error, "diligenced: " + failure.sentence(configuration.language))
    return failure.status
  }
}

/// What the daemon's command line asks.
struct DaemonRequest {
  enum Task {
    case serve, check, deliver, help, version
  }
  var task = Task.serve
  /// The configuration's file; `nil` for the usual one, if it is there.
  var configuration: String?
  /// What to do where there is no ledger; `nil` for what the nights that were reported say.
  var absent: AbsentLedger?

  init(_ arguments: [String]) throws(UnknownWord) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      func value() throws(UnknownWord) -> String {
        if parts.count == 2 { return parts[1] }
        guard let next = rest.popFirst() else { throw UnknownWord(word: word) }
        return next
      }
      switch parts.first {
      case "--config", "--configuration": configuration = try value()
      case "--lang", "--langue":
        guard Language(rawValue: try value()) != nil else { throw UnknownWord(word: word) }
      case "--new-ledger", "--nouveau-registre": absent = .isMade
      case "--check", "--verifier": task = .check
      case "--deliver", "--livrer": task = .deliver
      case "--help", "--aide", "-h": task = .help
      case "--version": task = .version
      default: throw UnknownWord(word: word)
      }
    }
  }
}

/// A word of the command line that means nothing, or lacks its value.
struct UnknownWord: Error {
  let word: String
}
