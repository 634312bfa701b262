import CommandLine

/// One parameter of a call, as the command's table has it.
struct CallField: Hashable {
  /// What its value is.
  enum Kind: Hashable {
    case text, texts, number, flag
    case choice([String])
  }
  /// What becomes of its value on a command line.
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

/// How a command is called: the method, the parameters that every such call has, and the others.
struct CallForm {
  let method: String
  /// A parameter whose value tells commands of one method apart.
  let fixed: (name: String, value: String)?
  let fields: [CallField]
}

extension Verb {
  /// The names of the operands, in order.
  private var operandNames: [String] {
    switch self {
    case .receive: ["service"]
    case .complete, .acknowledge, .reply, .interview, .announce, .assess, .close, .committee:
      ["subjects"]
    case .record: ["milestone", "subjects"]
    case .void, .amend: ["event"]
    case .show: ["dossier"]
    case .explain: ["dossier", "standard"]
    case .deadline: ["start", "limit"]
    case .elapsed: ["from", "to"]
    case .calendarShow: ["calendar"]
    case .declarationShow: ["declaration"]
    case .late, .due, .summary, .calendarList, .report, .check, .exportEvents,
      .exportObligations, .exportResults, .verify, .rebuild, .status, .ingest, .backup, .help,
      .version,
      .completions:
      []
    }
  }

  /// How it is called; `nil` for what is no question to a ledger.
  var callForm: CallForm? {
    let (method, fixed): (String, (String, String)?) =
      switch self {
      case .receive: ("receive", nil)
      case .complete: ("record", ("milestone", "completed"))
      case .acknowledge: ("record", ("milestone", "acknowledged"))
      case .reply: ("record", ("milestone", "replied"))
      case .interview: ("record", ("milestone", "interviewed"))
      case .announce: ("record", ("milestone", "announced"))
      case .assess: ("record", ("milestone", "assessed"))
      case .close: ("record", ("milestone", "closed"))
      case .committee: ("record", ("milestone", "committee-met"))
      case .record: ("record", nil)
      case .void: ("void", nil)
      case .amend: ("amend", nil)
      case .show: ("show", nil)
      case .explain: ("explain", nil)
      case .late: ("late", nil)
      case .due: ("due", nil)
      case .summary: ("summary", nil)
      case .deadline: ("deadline", nil)
      case .elapsed: ("elapsed", nil)
      case .calendarList: ("calendars", nil)
      case .calendarShow: ("calendar", nil)
      case .declarationShow: ("declaration", nil)
      case .report: ("report", nil)
      case .check: ("check", nil)
      case .exportEvents: ("export", ("what", "events"))
      case .exportObligations: ("export", ("what", "obligations"))
      case .exportResults: ("export", ("what", "results"))
      case .verify: ("verify", nil)
      case .rebuild: ("rebuild", nil)
      case .backup: ("backup", nil)
      case .status: ("status", nil)
      case .ingest, .help, .version, .completions: ("", nil)
      }
    if method.isEmpty { return nil }
    return CallForm(method: method, fixed: fixed, fields: operandFields + optionFields)
  }

  private var operandFields: [CallField] {
    zip(operandNames, operands).map { name, operand in
      let kind: CallField.Kind =
        switch operand.count {
        case .oneOrMore: .texts
        case .one, .optional: operand.kind == .count ? .number : .text
        }
      return CallField(
        name: name, kind: kind, isRequired: operand.count != .optional, place: .operand)
    }
  }

  /// The options that mean something to a daemon: where the ledger is, how an answer is written,
  /// where and in which language are the caller's own business.
  private var optionFields: [CallField] {
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
        return CallField(
          name: Option.complete.callName, kind: .flag, isRequired: false,
          place: .pair(yes: nil, no: .incomplete))
      case .inadmissible: return nil
      case .dueCalendar:
        // Where it goes is the caller's own business, that it is wanted is not.
        return CallField(name: name, kind: .flag, isRequired: false, place: .option(option))
      case .complete, .admissible:
        return CallField(
          name: name, kind: .flag, isRequired: isRequired,
          place: .pair(yes: option, no: option == .complete ? .incomplete : .inadmissible))
      default: break
      }
      let kind: CallField.Kind =
        switch self.kind(of: option) {
        case nil: .flag
        case .count, .dayCount: .number
        case .choice(let names): .choice(names.map(\.english))
        case .date, .time, .period, .fiscalYear, .directory, .file, .dossierNumber, .text,
          .identifier, .verb:
          .text
        }
      return CallField(name: name, kind: kind, isRequired: isRequired, place: .option(option))
    }
  }

  /// The commands of a method, the general one last.
  static func called(_ method: String) -> [Verb] {
    let verbs = allCases.filter { $0.callForm?.method == method }
    return verbs.filter { $0.callForm?.fixed != nil } + verbs.filter { $0.callForm?.fixed == nil }
  }
}

extension Option {
  /// Its name among a call's parameters.
  var callName: String { name.english.split(separator: "-").joined(separator: "_") }
}
