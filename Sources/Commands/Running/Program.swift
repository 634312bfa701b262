import Host
public import Language

/// Carries out the process's own command line; answers the exit status.
public func run(in environment: Environment) -> ExitStatus {
  do throws(HostError) {
    return run(Array(try ThisProcess.arguments.dropFirst()), in: environment)
  } catch {
    let messages = Language.chosen(option: nil, environment: environment.variable)
    environment.errors.write(messages.failure(messages.hostError(error)) + "\n")
    return .ioFailed
  }
}

/// Carries out one command line; answers the exit status.
///
/// - Parameter arguments: without the program's name.
public func run(_ arguments: [String], in environment: Environment) -> ExitStatus {
  if let asked = CompletedWord.asked(by: arguments) {
    CompletedWord.answer(asked.words, in: asked.shell, environment)
    environment.output.flush()
    return .done
  }
  return CommandTable.builtIn.command(namedIn: arguments)?.isPlugin == true
    ? runAsPlugin(arguments, in: environment) : runCommand(arguments, in: environment)
}

/// Carries out one command line as all commands but `check` are.
func runCommand(_ arguments: [String], in environment: Environment) -> ExitStatus {
  let language = Language.chosen(
    option: languageWord(in: arguments), environment: environment.variable)
  let messages = language
  var status: ExitStatus
  // A table is written as it is, but for a person: what it holds must not act on their terminal.
  var table: Output?
  do throws(UsageError) {
    let meaning = try Meaning(arguments, environment, messages)
    let invocation = meaning.invocation
    var environment = environment
    if environment.outputIsTerminal, invocation.format == .csv {
      environment.output = environment.output.showingTables
      table = environment.output
    }
    do throws(CommandFailure) {
      let context = try CommandContext(
        invocation: invocation, environment: environment, messages: messages,
        now: environment.now(), table: meaning.table)
      status = try context.carryOut()
    } catch {
      environment.errors.write(messages.failure(error.sentence(messages)) + "\n")
      status = error.status
    }
  } catch {
    environment.errors.write(messages.failure(messages.usageError(error)) + "\n")
    status = .usage
  }
  table?.flush()
  do { try environment.output.finish() } catch {
    environment.errors.write(messages.failure(messages.hostError(error)) + "\n")
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

extension CommandContext {
  /// Carries the command out: asks the daemon that there is, else does it here.
  fileprivate func carryOut() throws(CommandFailure) -> ExitStatus {
    guard let daemon = try daemon() else { return try carryOutHere() }
    do throws(CommandFailure) { return try ask(daemon) } catch {
      // What only counts days can do so without a ledger.
      guard case .daemon(let fault) = error, fault.loss == .noAnswer, !daemon.isNamed,
        invocation.command.need == .definitions
      else { throw error }
      return try carryOutHere()
    }
  }

  /// Carries the command out in this process.
  func carryOutHere() throws(CommandFailure) -> ExitStatus {
    if let denial = invocation.denial(for: caller) { throw .denied(denial) }
    for option in invocation.command.options where invocation.has(option) {
      guard let needed = invocation.command.companions[option], !invocation.has(needed) else {
        continue
      }
      throw .request(.optionWithout(option, needed: needed))
    }
    return try invocation.command.body(self)
  }
}

extension CommandContext {
  /// Says on standard error why something was not done.
  func tell(_ failure: CommandFailure) {
    errors.write(messages.failure(failure.sentence(messages)) + "\n")
  }
}
