import Language

/// The parameter that tells requests of one method apart: what milestone is recorded, what is
/// exported.
struct RequestParameter: Hashable {
  let method: String
  let name: String
  let value: String
  /// Whether requests with that value are this command's and no other's. Most milestones are
  /// alike, and are all recorded by the general command of their method.
  let isOwn: Bool

  var isMilestone: Bool { method == "record" }

  static func milestone(_ id: String, isOwn: Bool = false) -> RequestParameter {
    RequestParameter(method: "record", name: "milestone", value: id, isOwn: isOwn)
  }

  static func export(_ what: String) -> RequestParameter {
    RequestParameter(method: "export", name: "what", value: what, isOwn: true)
  }
}

/// One parameter of a request, as the command's options and operands have it.
struct RequestField: Hashable {
  /// What its value is.
  enum Kind: Hashable {
    case text, texts, number, flag
    case choice([String])
  }
  /// What it is on a command line.
  enum Place: Hashable {
    /// An operand, or all of those that are left.
    case operand
    case option(Option)
    /// A flag that says the same by `false`: `"complete": false` is `--incomplete`.
    case pair(yes: Option?, no: Option)
  }
  let name: String
  let kind: Kind
  let isRequired: Bool
  let place: Place
}

/// How a daemon is asked for a command: the method, the parameter that every such request has, and
/// the others.
struct RequestForm {
  let method: String
  /// A parameter whose value tells commands of one method apart.
  let fixed: RequestParameter?
  let fields: [RequestField]
}

extension Command {
  /// How a daemon is asked for it; `nil` for what is no question to a daemon.
  var requestForm: RequestForm? {
    guard right != nil, delivery != .sending else { return nil }
    return RequestForm(
      method: method, fixed: request,
      fields: operandFields + optionFields)
  }

  private var operandFields: [RequestField] {
    operands.compactMap { operand in
      guard let name = operand.name else { return nil }
      let kind: RequestField.Kind =
        switch operand.count {
        case .oneOrMore: .texts
        case .one, .optional: operand.kind == .count ? .number : .text
        }
      return RequestField(
        name: name, kind: kind, isRequired: operand.count != .optional, place: .operand)
    }
  }

  /// The options that mean something to a daemon: where the ledger is, how an answer is written,
  /// where and in which language are the caller's own business.
  private var optionFields: [RequestField] {
    let own: [Option] = [
      .data, .socket, .format, .language, .help, .version, .output, .metrics,
    ]
    let taken = options.filter { !own.contains($0) }
    return taken.compactMap { option in
      let name = option.callName
      let isRequired = requiredOptions.contains { $0.contains(option) }
      switch option {
      case .incomplete:
        if taken.contains(.complete) { return nil }
        return RequestField(
          name: Option.complete.callName, kind: .flag, isRequired: false,
          place: .pair(yes: nil, no: .incomplete))
      case .inadmissible: return nil
      case .dueCalendar:
        // Where it goes is the caller's own business, that it is wanted is not.
        return RequestField(name: name, kind: .flag, isRequired: false, place: .option(option))
      case .complete, .admissible:
        return RequestField(
          name: name, kind: .flag, isRequired: isRequired,
          place: .pair(yes: option, no: option == .complete ? .incomplete : .inadmissible))
      default: break
      }
      let kind: RequestField.Kind =
        switch self.kind(of: option) {
        case nil: .flag
        case .count, .dayCount: .number
        case .choice(let names): .choice(names.map(\.english))
        case .date, .time, .period, .fiscalYear, .directory, .file, .dossierNumber, .text,
          .identifier, .command:
          .text
        }
      return RequestField(name: name, kind: kind, isRequired: isRequired, place: .option(option))
    }
  }
}

extension CommandTable {
  /// The commands of a method, the general one last.
  func commands(ofMethod method: String) -> [Command] {
    let found = commands.filter { $0.requestForm?.method == method }
    return found.filter { $0.request != nil } + found.filter { $0.request == nil }
  }
}

extension Option {
  /// Its name among a call's parameters.
  var callName: String { name.english.split(separator: "-").joined(separator: "_") }
}
