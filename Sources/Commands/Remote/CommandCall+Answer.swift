public import Host
public import JSONRPC
public import Language
public import Ledger
public import StrictJSON

/// What a call came to.
public struct CallOutcome {
  public let status: ExitStatus
  /// What the command wrote on standard output.
  public let output: [UInt8]
  /// What it wrote on standard error; empty for a program, which reads `problem`.
  public let errors: [UInt8]
  /// Why there is no answer, for a program.
  public let problem: CallProblem?
  /// What was denied, each once: all of it, or a part.
  public internal(set) var denials: [Denial] = []
}

extension CommandCall {
  /// Carries the call out at a server.
  ///
  /// - Parameters:
  ///   - now: the clock, in microseconds since 1970-01-01T00:00:00Z.
  ///   - output: where the answer goes, when it is too long to be kept.
  public func carryOut(
    at server: ServerContext, now: Int64, chance: @escaping (Int) -> [UInt8],
    usual language: Language,
    output: Output = Output(.memory)
  ) -> CallOutcome {
    let errors = Output(.memory)
    let messages = (reader?.language ?? language)
    var environment = Environment(
      now: { now }, variable: { _ in nil }, login: server.caller.login, home: nil,
      randomBytes: chance, output: output, errors: errors,
      outputIsTerminal: reader?.isEmphasised ?? false, errorsAreTerminal: false,
      width: reader?.width)
    environment.server = server
    do throws(CommandFailure) {
      let context = try CommandContext(
        invocation: invocation, environment: environment, messages: messages, now: now)
      let status = try context.carryOutHere()
      output.flush()
      return CallOutcome(
        status: status, output: output.collected, errors: errors.collected, problem: nil,
        denials: server.denials.all)
    } catch {
      let problem = CallProblem(.failure(error))
      problem.denial.map(server.denials.note)
      if reader != nil { errors.write(messages.failure(error.sentence(messages)) + "\n") }
      return CallOutcome(
        status: error.status, output: reader == nil ? [] : output.collected,
        errors: errors.collected, problem: problem, denials: server.denials.all)
    }
  }
}

extension CallOutcome {
  /// What was done, and told so.
  public static func told(_ output: [UInt8]) -> CallOutcome {
    CallOutcome(status: .done, output: output, errors: [], problem: nil)
  }

  /// Writes the answer to a call, one line.
  public func write(
    answering id: CallId, to call: CommandCall, _ messages: Language,
    into json: inout JSONWriter
  ) {
    if call.reader != nil {
      json.answer(to: id) { json in
        json.beginObject()
        json.member("status", Int(status.rawValue))
        json.key("output")
        json.value(utf8: output.span)
        json.key("errors")
        json.value(utf8: errors.span)
        json.endObject()
      }
    } else if let problem {
      problem.write(answering: id, messages, into: &json)
    } else {
      json.answer(to: id) { json in
        if call.answersInRows { return json.rows(output) }
        // One line is one message: what a command writes over several lines, and the end of the
        // last, is white space between values.
        let line = output.filter { $0 != UInt8(ascii: "\n") }
        if line.isEmpty { json.null() } else { json.value(json: line.span) }
      }
    }
  }
}

extension JSONWriter {
  /// Writes lines, each a JSON text, as one array.
  fileprivate mutating func rows(_ lines: [UInt8]) {
    beginArray()
    for line in lines.split(separator: UInt8(ascii: "\n")) { value(json: line.span) }
    endArray()
  }
}

extension CallProblem {
  /// Writes the answer that says what is wrong, one line.
  public func write(
    answering id: CallId, _ messages: Language, into json: inout JSONWriter
  ) {
    json.answer(to: id, error: code, message: sentence(messages)) { json in
      facts.write(into: &json)
    }
  }
}
