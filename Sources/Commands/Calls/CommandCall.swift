public import CommandLine
public import JSONRPC
public import Ledger
import StrictJSON
import Wording

/// A call that makes a command: which, and in what form its answer is wanted.
public struct CommandCall {
  /// The command.
  public let invocation: Invocation
  /// Who reads the answer, when that is a person at the command line; `nil` for a program, which
  /// is answered in JSON.
  public let reader: CallReaderAtTerminal?

  /// Whether it records.
  public var records: Bool {
    switch invocation.verb.group {
    case .record, .correct: true
    case .look, .count, .publish, .exchange, .keep, .learn: invocation.verb == .rebuild
    }
  }

  /// Whether it reads much of the ledger, or its answer may be as long: a child process answers it
  /// then, so that nobody else waits.
  public var isLong: Bool {
    switch invocation.verb {
    case .report, .exportEvents, .exportObligations, .verify, .backup: true
    case .late: invocation.has(.settled) || invocation.has(.knownAt)
    case .summary, .exportResults:
      invocation.has(.knownAt) || invocation.value(of: .by) == Grouping.month.rawValue
    default: invocation.has(.knownAt)
    }
  }

  /// Whether its answer comes in pieces, before the answer proper.
  public var comesInPieces: Bool {
    switch invocation.verb {
    case .report, .exportEvents, .exportObligations: true
    default: false
    }
  }

  /// Whether its answer is JSON Lines, and no longer than one message may be: a program is given
  /// one array of them.
  var answersInRows: Bool { invocation.verb == .exportResults }

  /// Why somebody may not ask this at all; `nil` when they may.
  public func denial(for caller: Caller) -> Denial? {
    if let method = invocation.verb.method, let denial = caller.denial(of: method) { return denial }
    return invocation.has(.prove) ? caller.denial(of: .verify) : nil
  }

  /// How many subjects one call may name: nobody is to wait long for another's call.
  static let subjectsAtMost = 2_000

  /// The names of the methods that are commands.
  public static let methods: [String] = {
    var names: [String] = []
    for verb in Verb.allCases {
      if let method = verb.callForm?.method, !names.contains(method) { names.append(method) }
    }
    return names
  }()

  /// The names of all methods.
  fileprivate static let known = methods + [Method.ingest.rawValue, Method.describe.rawValue]

  /// What a call's method and parameters make. `id` is the identity of the first event that it is
  /// to record, for a call that brings none: the same call carried out again then finds it.
  public init(_ call: Call, id: String) throws(CallProblem) {
    let parameters = try CallParameters(call)
    let verb = try Verb(call, parameters)
    reader = try parameters.reader()
    var words = verb.name.english.split(separator: " ").map(String.init)
    words += try parameters.words(for: verb)
    if verb.options.contains(.id), call.parameter(Option.id.callName) == nil {
      words.insert("--\(Option.id.name.english)=\(id)", at: verb.words.count)
    }
    // Where the copy and the files go is the caller's own business.
    if verb == .backup { words.append("-") }
    if verb == .report { words.insert("--\(Option.output.name.english)=-", at: verb.words.count) }
    let format = reader == nil ? .json : reader?.format
    if let format, verb.formats.contains(format) {
      words.insert("--format=\(format.rawValue)", at: verb.words.count)
    }
    do { invocation = try parse(words) } catch { throw CallProblem(.usage(error)) }
  }
}

/// How a person at the command line wants to read an answer.
public struct CallReaderAtTerminal: Hashable {
  public let language: Language
  let format: OutputFormat?
  let width: Int?
  let isEmphasised: Bool
}

extension Verb {
  /// The command that a call's method, and the parameter that tells some apart, mean.
  fileprivate init(_ call: Call, _ parameters: CallParameters) throws(CallProblem) {
    let verbs = Verb.called(call.method)
    guard !verbs.isEmpty else {
      throw CallProblem(.unknownMethod(call.method, known: CommandCall.known))
    }
    for verb in verbs {
      guard let form = verb.callForm else { continue }
      guard let fixed = form.fixed else {
        self = verb
        return
      }
      // Closings and assessments have facts of their own; the other milestones are all alike.
      let isSpecial = verb == .assess || verb == .close || form.method != "record"
      if isSpecial, try parameters.text(fixed.name) == fixed.value,
        parameters.mean(form)
      {
        self = verb
        return
      }
    }
    throw CallProblem(.missingParameter(verbs[0].callForm?.fixed?.name ?? "", method: call.method))
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

  /// Whether these are the parameters of a command of that form. A person who wants to record a
  /// closing as any milestone has typed another command, which tells them so.
  func mean(_ form: CallForm) -> Bool {
    if form.method != "record" || call.parameter(CallParameters.terminal) == nil { return true }
    return form.fields.allSatisfy { !$0.isRequired || call.parameter($0.name) != nil }
  }

  /// The command line that says the same, after the command's name.
  func words(for verb: Verb) throws(CallProblem) -> [String] {
    guard let form = verb.callForm else { return [] }
    let known = form.fields.map(\.name) + [form.fixed?.name].compactMap { $0 }
    for parameter in call.parameters
    where parameter.key != CallParameters.terminal && !known.contains(parameter.key) {
      throw CallProblem(.unknownParameter(parameter.key, method: form.method, known: known))
    }
    var options: [String] = []
    var operands: [String] = []
    for field in form.fields {
      guard let parameter = call.parameter(field.name) else {
        if field.isRequired {
          throw CallProblem(.missingParameter(field.name, method: form.method))
        }
        continue
      }
      let value = try value(of: parameter, field)
      switch (field.place, value) {
      case (.operand, .texts(let texts)): operands += texts
      case (.option(let option), .texts(let texts)):
        options.append("--\(option.name.english)=\(texts[0])")
      case (.option(let option), .flag(let isSet)):
        if isSet { options.append("--\(option.name.english)" + (option.kind == nil ? "" : "=-")) }
      case (.pair(let yes, let no), .flag(let isSet)):
        if let option = isSet ? yes : no { options.append("--\(option.name.english)") }
      case (.operand, .flag), (.pair, .texts): preconditionFailure("no such field")
      }
    }
    return options + ["--"] + operands
  }

  private enum Value {
    case texts([String])
    case flag(Bool)
  }

  private func value(of parameter: CallParameter, _ field: CallField) throws(CallProblem)
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
