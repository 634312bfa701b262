import BusinessDays
public import Standards

/// Turns the fields of an event into an event, or says the first thing that is wrong with them.
///
/// The reasons are tried in the order of `RefusalCode`, whatever the order of the fields.
public struct EventValidator: Sendable {
  /// What a type of event is about, and what its data may and must hold.
  struct TypeShape: Sendable {
    enum Kind: Sendable {
      case received, assessed, closed, voided
      case reached(Code<Milestone>)
      case callReached(Code<Milestone>)
    }
    let kind: Kind
    let allowed: Set<EventFields.DataKey>
    let required: [EventFields.DataKey]
  }

  public let rulebook: Rulebook
  private let types: [String: TypeShape]
  private let countableDays: ClosedRange<Day>?

  public init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    countableDays = rulebook.countableDays
    var types: [String: TypeShape] = [
      EventType.received: TypeShape(
        kind: .received, allowed: [.service, .channel, .office, .complete, .call, .segment],
        required: [.service]),
      EventType.assessed: TypeShape(
        kind: .assessed, allowed: [.admissible], required: [.admissible]),
      EventType.closed: TypeShape(kind: .closed, allowed: [.reason], required: [.reason]),
      EventType.voided: TypeShape(
        kind: .voided, allowed: [.voidedSource, .reason], required: [.voidedSource, .reason]),
    ]
    for code in rulebook.milestones.allCodes {
      let milestone = rulebook.milestones[code]
      switch milestone.subject {
      case .dossier:
        guard types[milestone.eventType] == nil else { continue }
        types[milestone.eventType] = TypeShape(
          kind: .reached(code), allowed: [.channel, .automatic], required: [])
      case .call:
        types[milestone.eventType] = TypeShape(
          kind: .callReached(code), allowed: [], required: [])
      }
    }
    self.types = types
  }

  /// The event that the fields make.
  ///
  /// - Parameter now: the recording clock, in microseconds since 1970-01-01T00:00:00Z.
  public func event(from fields: EventFields, now: Int64) throws(Refusal) -> Event {
    let shape: TypeShape? =
      if case .text(let type) = fields[.type] { types[type] } else { nil }
    try refuseMissing(fields, shape)
    try refuseUnknownFields(fields, shape)
    try refuseBadValues(fields, shape)
    let text = try requiredText(.time, fields)
    let time: Timestamp
    do { time = try Timestamp(text) } catch { throw .badTime(text, .written(error.fault)) }
    try refuseUncountable(time, text: text, office: office(fields), now: now)
    guard let shape else {
      throw .unknownType(try requiredText(.type, fields), known: EventType.all(rulebook))
    }
    return Event(
      source: try requiredText(.source, fields), id: try requiredText(.id, fields),
      subject: try requiredText(.subject, fields), time: time, body: try body(shape, fields))
  }
}

extension EventValidator {
  /// What an event says that was admitted earlier, and is not judged again.
  public func body(type: String, data fields: EventFields) throws(Refusal) -> Event.Body {
    guard let shape = types[type] else {
      throw .unknownType(type, known: EventType.all(rulebook))
    }
    return try body(shape, fields)
  }
}

// MARK: - Refusals, in order

extension EventValidator {
  private static let required: [EventFields.Attribute] = [
    .specversion, .id, .source, .type, .subject, .time,
  ]

  private func refuseMissing(_ fields: EventFields, _ shape: TypeShape?) throws(Refusal) {
    for attribute in Self.required where fields[attribute] == .absent {
      throw .missing(field: attribute.rawValue)
    }
    guard let shape, fields.dataShape != .other else { return }
    for key in shape.required where fields[key] == .absent {
      throw .missing(field: "data." + key.rawValue)
    }
  }

  private func refuseUnknownFields(_ fields: EventFields, _ shape: TypeShape?) throws(Refusal) {
    if let name = fields.unknownAttribute {
      let known = EventFields.Attribute.allCases.map(\.rawValue) + ["data"]
      throw .unknownField(name, known: known)
    }
    guard let shape else { return }
    let known = { EventFields.DataKey.allCases.filter(shape.allowed.contains).map(\.rawValue) }
    if let name = fields.unknownDataKey { throw .unknownField("data." + name, known: known()) }
    for key in EventFields.DataKey.allCases
    where fields[key] != .absent && !shape.allowed.contains(key) {
      throw .unknownField("data." + key.rawValue, known: known())
    }
  }

  private func refuseBadValues(_ fields: EventFields, _ shape: TypeShape?) throws(Refusal) {
    let version = try text(fields[.specversion], "specversion")
    guard version == "1.0" else {
      throw .badValue(field: "specversion", value: version, expected: .oneOf(["1.0"]))
    }
    for attribute in Self.required where attribute != .specversion {
      _ = try text(fields[attribute], attribute.rawValue)
    }
    if fields[.datacontenttype] != .absent {
      let type = try text(fields[.datacontenttype], "datacontenttype")
      guard type == "application/json" else {
        throw .badValue(
          field: "datacontenttype", value: type, expected: .oneOf(["application/json"]))
      }
    }
    if fields[.dataschema] != .absent { _ = try text(fields[.dataschema], "dataschema") }
    guard let shape else { return }
    if fields.dataShape == .other {
      throw .badValue(field: "data", value: nil, expected: .object)
    }
    try refuseBadSubject(fields, shape)
    for key in EventFields.DataKey.allCases where fields[key] != .absent {
      try refuseBadData(key, fields, shape)
    }
  }

  private func refuseBadSubject(_ fields: EventFields, _ shape: TypeShape) throws(Refusal) {
    if case .voided = shape.kind { return }
    let subject = try requiredText(.subject, fields)
    guard DossierNumber.isValid(subject) else {
      throw .badValue(field: "subject", value: subject, expected: .dossierNumber)
    }
  }

  private func refuseBadData(_ key: EventFields.DataKey, _ fields: EventFields, _ shape: TypeShape)
    throws(Refusal)
  {
    let name = "data." + key.rawValue
    switch key {
    case .complete, .automatic, .admissible:
      guard case .flag = fields[key] else {
        throw .badValue(field: name, value: shown(fields[key]), expected: .boolean)
      }
    case .channel:
      let id = try text(fields[key], name)
      guard rulebook.channels.code(of: id) != nil else {
        throw .badValue(field: name, value: id, expected: .oneOf(rulebook.channels.ids))
      }
    case .reason:
      let reason = try text(fields[key], name)
      guard case .closed = shape.kind else { return }
      guard rulebook.reasons.code(of: reason) != nil else {
        throw .badValue(field: name, value: reason, expected: .oneOf(rulebook.reasons.ids))
      }
    case .call:
      try refuseBadCall(try text(fields[key], name), fields)
    case .service, .office, .segment, .voidedSource:
      _ = try text(fields[key], name)
    }
  }

  private func refuseBadCall(_ call: String, _ fields: EventFields) throws(Refusal) {
    guard DossierNumber.isValid(call) else {
      throw .badValue(field: "data.call", value: call, expected: .dossierNumber)
    }
    guard case .text(let id) = fields[.service], let service = rulebook.services.code(of: id),
      !rulebook.belongsToCalls(service)
    else { return }
    throw .badValue(field: "data.call", value: call, expected: .noCall(service: id))
  }

  private static let day: Int64 = 86_400_000_000

  private func refuseUncountable(
    _ time: Timestamp, text: String, office: Code<Office>, now: Int64
  ) throws(Refusal) {
    switch time.moment {
    case .instant(let microseconds):
      if microseconds > now + Self.day { throw .inTheFuture(text) }
    case .date(let date):
      let today = rulebook.zone(of: office).day(at: now)
      if date > today.advanced(byDays: 1) { throw .inTheFuture(text) }
    }
    let day = rulebook.day(of: time.moment, office: office)
    if let countableDays, !countableDays.contains(day) {
      throw .badTime(text, .uncountable(countableDays))
    }
  }
}

// MARK: - Values

extension EventValidator {
  private func body(_ shape: TypeShape, _ fields: EventFields) throws(Refusal) -> Event.Body {
    switch shape.kind {
    case .received: .received(try reception(fields))
    case .reached(let milestone):
      .reached(
        milestone, channel: channel(fields), isAutomatic: fields[.automatic] == .flag(true))
    case .assessed: .assessed(isAdmissible: fields[.admissible] == .flag(true))
    case .closed: .closed(try reason(fields))
    case .callReached(let milestone): .callReached(milestone)
    case .voided:
      .voided(
        source: try text(fields[.voidedSource], "data.source"),
        reason: try text(fields[.reason], "data.reason"))
    }
  }

  private func reception(_ fields: EventFields) throws(Refusal) -> Event.Reception {
    let serviceId = try text(fields[.service], "data.service")
    guard let service = rulebook.services.code(of: serviceId) else {
      throw .unknownService(serviceId, known: rulebook.services.ids)
    }
    if case .text(let id) = fields[.office], rulebook.offices.code(of: id) == nil {
      throw .unknownOffice(id, known: rulebook.offices.ids)
    }
    return Event.Reception(
      service: service, channel: channel(fields), office: office(fields),
      isComplete: fields[.complete] != .flag(false), call: optionalText(fields[.call]),
      segment: optionalText(fields[.segment]))
  }

  private func reason(_ fields: EventFields) throws(Refusal) -> Code<Reason> {
    let id = try text(fields[.reason], "data.reason")
    guard let reason = rulebook.reasons.code(of: id) else {
      throw .badValue(field: "data.reason", value: id, expected: .oneOf(rulebook.reasons.ids))
    }
    return reason
  }

  private func channel(_ fields: EventFields) -> Code<Choice>? {
    guard case .text(let id) = fields[.channel] else { return nil }
    return rulebook.channels.code(of: id)
  }

  /// The office that the fields name, else the first one.
  private func office(_ fields: EventFields) -> Code<Office> {
    guard case .text(let id) = fields[.office] else { return rulebook.firstOffice }
    return rulebook.offices.code(of: id) ?? rulebook.firstOffice
  }

  private func requiredText(_ attribute: EventFields.Attribute, _ fields: EventFields)
    throws(Refusal) -> String
  {
    try text(fields[attribute], attribute.rawValue)
  }

  private func text(_ value: EventFields.Value, _ name: String) throws(Refusal) -> String {
    switch value {
    case .text(let text) where !text.isEmpty: return text
    case .absent: throw .missing(field: name)
    case .text, .flag, .other:
      throw .badValue(field: name, value: shown(value), expected: .text)
    }
  }

  private func optionalText(_ value: EventFields.Value) -> String? {
    if case .text(let text) = value { text } else { nil }
  }

  private func shown(_ value: EventFields.Value) -> String? {
    switch value {
    case .text(let text): text
    case .flag(let flag): flag ? "true" : "false"
    case .absent, .other: nil
    }
  }
}
