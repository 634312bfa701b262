public import JSONRPC
public import Language
public import Ledger
import StrictJSON

/// A call that makes a command: which, and in what form its answer is wanted.
public struct CommandCall {
  /// The command.
  public let invocation: Invocation
  /// Who reads the answer, when that is a person at the command line; `nil` for a program, which
  /// is answered in JSON.
  public let reader: CallReaderAtTerminal?

  /// Whether it records.
  public var records: Bool { invocation.command.need == .recording }

  /// Whether a child process answers it, so that nobody else waits.
  public var isLong: Bool { invocation.command.cost.isLong(invocation) }

  /// Whether it is answered with the copy of the ledger that a child process made.
  public var asksForCopy: Bool { invocation.command.delivery == .copy }

  /// Whether it watches over the standards for a monitoring program.
  public var isWatching: Bool { invocation.command.isPlugin }

  /// Whether its answer comes in pieces, before the answer proper.
  public var comesInPieces: Bool {
    switch invocation.command.delivery {
    case .pieces, .files: true
    case .whole, .rows, .copy, .facts, .sending: false
    }
  }

  /// Whether its answer is JSON Lines, and no longer than one message may be: a program is given
  /// one array of them.
  var answersInRows: Bool { invocation.command.delivery == .rows }

  /// Why somebody may not ask this at all; `nil` when they may.
  public func denial(for caller: Caller) -> Denial? { invocation.denial(for: caller) }

  /// How many subjects one call may name: nobody is to wait long for another's call.
  static let subjectsAtMost = 2_000

  /// The names of the methods that are commands.
  public static let methods = unique(
    CommandTable.builtIn.commands.compactMap { $0.requestForm?.method })

  /// The names of all methods.
  fileprivate static let known = methods + [Method.ingest.rawValue, Method.describe.rawValue]

  /// What a call's method and parameters make. `id` is the identity of the first event that it is
  /// to record, for a call that brings none: the same call carried out again then finds it.
  public init(_ call: Call, id: String) throws(CallProblem) {
    let parameters = try CallParameters(call)
    let command = try CommandTable.builtIn.command(of: call, parameters)
    reader = try parameters.reader()
    var words = GivenWords()
    let format = reader == nil ? .json : reader?.format
    if let format, command.formats.contains(format) {
      words.give(.format, format.rawValue)
    }
    // Where the copy and the files go is the caller's own business.
    if command.delivery == .files { words.give(.output, "-") }
    if command.options.contains(.id), call.parameter(Option.id.callName) == nil {
      words.give(.id, id)
    }
    try parameters.read(command, into: &words)
    if command.delivery == .copy { words.operands.append("-") }
    do {
      invocation = try ArgumentScan(
        operands: words.operands, options: words.options, values: words.values, in: .builtIn
      ).checked(command, words.operands)
    } catch { throw CallProblem(.usage(error)) }
  }
}

/// What a call gives a command.
private struct GivenWords {
  var operands: [String] = []
  private(set) var options: [Option] = []
  private(set) var values: [Option: String] = [:]

  mutating func give(_ option: Option, _ value: String?) {
    options.append(option)
    values[option] = value
  }
}

extension Invocation {
  /// Why somebody may not ask this at all; `nil` when they may.
  func denial(for caller: Caller) -> Denial? {
    let methods =
      [command.right] + command.options.filter(has).map { command.optionRights[$0] }
    return methods.lazy.compactMap { $0.flatMap(caller.denial) }.first
  }
}

/// How a person at the command line wants to read an answer.
public struct CallReaderAtTerminal: Hashable {
  public let language: Language
  let format: OutputFormat?
  let width: Int?
  let isEmphasised: Bool
}

extension CommandTable {
  /// The command that a call's method, and the parameter that tells some apart, mean.
  fileprivate func command(of call: Call, _ parameters: CallParameters) throws(CallProblem)
    -> Command
  {
    let found = commands(ofMethod: call.method)
    for command in found {
      guard let request = command.request else { return command }
      if request.isOwn, try parameters.text(request.name) == request.value,
        parameters.mean(command)
      {
        return command
      }
    }
    guard let request = found.first?.request else {
      throw CallProblem(.unknownMethod(call.method, known: CommandCall.known))
    }
    throw CallProblem(.missingParameter(request.name, method: call.method))
  }
}

/// The parameters of a call, by name.
private struct CallParameters {
  private let call: Call
  private static let terminal = "terminal"

  init(_ call: Call) throws(CallProblem) { self.call = call }

  func text(_ name: String) throws(CallProblem) -> String? {
    guard let parameter = call.parameter(name) else { return nil }
    guard case .string(let text)? = node(parameter.range)?.value else {
      throw CallProblem(.badParameter(name, expected: "string"))
    }
    return text
  }

  private func node(_ range: Range<Int>) -> JSONNode? {
    try? JSONNode.parse(Array(call.line[range]))
  }

  func reader() throws(CallProblem) -> CallReaderAtTerminal? {
    guard let parameter = call.parameter(CallParameters.terminal) else { return nil }
    do {
      guard let node = node(parameter.range) else { return nil }
      var object = try JSONObjectReader(node)
      let language = Language(rawValue: try object.optionalString("lang") ?? "")
      let format = OutputFormat(rawValue: try object.optionalString("format") ?? "")
      let width = try object.optionalInteger("width", in: 1...100_000)
      let isEmphasised = try object.optionalBoolean("emphasis") ?? false
      try object.finish()
      return CallReaderAtTerminal(
        language: language ?? .french, format: format, width: width, isEmphasised: isEmphasised)
    } catch { throw CallProblem(.badParameter(CallParameters.terminal, expected: "object")) }
  }

  /// Whether these are the parameters of a command. A person who wants to record a closing as any
  /// milestone has typed another command, which tells them so.
  func mean(_ command: Command) -> Bool {
    guard command.need == .recording, call.parameter(CallParameters.terminal) != nil,
      let form = command.requestForm
    else { return true }
    return form.fields.allSatisfy { !$0.isRequired || call.parameter($0.name) != nil }
  }

  /// Reads what the call gives a command.
  func read(_ command: Command, into words: inout GivenWords) throws(CallProblem) {
    guard let form = command.requestForm else { return }
    let known = form.fields.map(\.name) + [form.fixed?.name].compactMap { $0 }
    for parameter in call.parameters
    where parameter.key != CallParameters.terminal && !known.contains(parameter.key) {
      throw CallProblem(.unknownParameter(parameter.key, method: form.method, known: known))
    }
    for field in form.fields {
      guard let parameter = call.parameter(field.name) else {
        if field.isRequired {
          throw CallProblem(.missingParameter(field.name, method: form.method))
        }
        continue
      }
      switch (field.place, try value(of: parameter, field)) {
      case (.operand, .texts(let texts)): words.operands += texts
      case (.option(let option), .texts(let texts)):
        if texts == [""] { throw CallProblem(.usage(.missingValue(option))) }
        words.give(option, texts[0])
      case (.option(let option), .flag(let isSet)):
        if isSet { words.give(option, option.kind == nil ? nil : "-") }
      case (.pair(let yes, let no), .flag(let isSet)):
        if let option = isSet ? yes : no { words.give(option, nil) }
      case (.operand, .flag), (.pair, .texts): preconditionFailure("no such field")
      }
    }
  }

  private enum Value {
    case texts([String])
    case flag(Bool)
  }

  private func value(of parameter: CallParameter, _ field: RequestField) throws(CallProblem)
    -> Value
  {
    func bad(_ expected: String) -> CallProblem {
      CallProblem(.badParameter(field.name, expected: expected))
    }
    let node = node(parameter.range)
    switch field.kind {
    case .text, .choice:
      guard case .string(let text)? = node?.value else { throw bad("string") }
      return .texts([text])
    case .texts:
      let most = CommandCall.subjectsAtMost
      guard case .array(let elements)? = node?.value, (1...most).contains(elements.count) else {
        throw bad("array of 1 to \(most) strings")
      }
      var texts: [String] = []
      for element in elements {
        guard case .string(let text) = element.value else { throw bad("array of strings") }
        texts.append(text)
      }
      return .texts(texts)
    case .number:
      guard case .number(let digits)? = node?.value else { throw bad("integer") }
      return .texts([digits])
    case .flag:
      guard case .bool(let isSet)? = node?.value else { throw bad("boolean") }
      return .flag(isSet)
    }
  }
}
