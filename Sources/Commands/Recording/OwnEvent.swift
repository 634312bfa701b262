import Language
import Ledger
import ServiceStandards
import StrictJSON

/// An event that a command makes: it is judged like any other.
struct OwnEvent {
  private var fields = EventFields()
  private let subject: String
  private let language: Language

  /// - Parameters:
  ///   - type: the event's type.
  ///   - subject: a dossier's number, a call's id, or a voided event's id.
  init(type: String, subject: String, time: Timestamp, _ context: CommandContext) {
    self.subject = subject
    language = context.messages
    fields.dataShape = .object
    fields[.specversion] = .text("1.0")
    fields[.id] = .text(context.ids.take())
    fields[.source] = .text(context.source)
    fields[.type] = .text(type)
    fields[.subject] = .text(subject)
    fields[.time] = .text(time.text)
  }

  /// What is the same for each dossier that a command is given.
  struct Facts {
    var channel: String?
    var reason: String?
    var isAutomatic = false
    var isAdmissible: Bool?
  }

  mutating func add(_ facts: Facts) {
    self[.channel] = facts.channel
    self[.reason] = facts.reason
    if facts.isAutomatic { self[flag: .automatic] = true }
    self[flag: .admissible] = facts.isAdmissible
  }

  subscript(key: EventFields.DataKey) -> String? {
    get { if case .text(let text) = fields[key] { text } else { nil } }
    set { fields[key] = newValue.map { .text($0) } ?? .absent }
  }

  subscript(flag key: EventFields.DataKey) -> Bool? {
    get { if case .flag(let flag) = fields[key] { flag } else { nil } }
    set { fields[key] = newValue.map { .flag($0) } ?? .absent }
  }

  func event(_ rulebook: Rulebook, now: Int64) throws(CommandFailure) -> Event {
    let event: Event
    do { event = try EventValidator(rulebook).event(from: fields, now: now) } catch {
      throw .refused(named(error), about: subject)
    }
    // What is recorded is exported as one line, which is to be taken in again.
    var line = JSONWriter()
    RecordedEvent(sequence: 0, recorded: now, event: event).write(into: &line, rulebook)
    guard line.bytes.count <= EventJSONReader.lineLimit else {
      throw .refused(.tooLong(limit: EventJSONReader.lineLimit), about: subject)
    }
    return event
  }
}

extension OwnEvent {
  /// The refusal of a receipt's field that an option gives, with the option's name.
  private func named(_ refusal: Refusal) -> Refusal {
    guard case .badValue(let field, let value, let expected) = refusal,
      let option = OwnEvent.options[field], fields[.type] == .text(EventType.received)
    else { return refusal }
    return .badValue(field: "--" + option.name[language], value: value, expected: expected)
  }

  private static let options: [String: Option] = [
    "subject": .number, "data.call": .call, "data.segment": .segment,
  ]
}

extension CommandContext {
  /// Who says what this command records: `--source`, else `$DILIGENCE_SOURCE`, else the post of
  /// the user's account.
  var source: String {
    if let source = invocation.value(of: .source) { return source }
    if let source = environment.variable("DILIGENCE_SOURCE"), !source.isEmpty {
      return source
    }
    return "/poste/" + environment.login
  }

  /// The event that the ledger holds already under the identity that the command's next event is to
  /// have: the command is being repeated, and what it leaves unsaid is what it was the first time.
  func earlier(_ ledger: Ledger) throws(CommandFailure) -> Event? {
    guard invocation.has(.id) else { return nil }
    return try asking { () throws(LedgerError) in
      try ledger.event(source: source, id: ids.next)?.event
    }
  }
}
