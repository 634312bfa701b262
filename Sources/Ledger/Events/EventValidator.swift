import BusinessDays
public import ServiceStandards
import StrictJSON

/// Turns the fields of an event into an event, or says the first thing that is wrong with them.
///
/// The reasons are tried in the order of `RefusalCode`, whatever the order of the fields.
public final class EventValidator: Sendable {
  /// What a type of event is about, and what its data may and must hold.
  struct TypeShape: Sendable {
    enum Kind: Sendable {
      case received, assessed, closed, voided
      case reached(Code<Milestone>)
      case callReached(Code<Milestone>)
    }
    let kind: Kind
    let allowed: FieldSet
    let required: [EventFields.DataKey]
    /// The required attributes and data.
    let all: FieldSet

    init(
      _ kind: Kind, allowed: [EventFields.DataKey] = [], required: [EventFields.DataKey] = []
    ) {
      self.kind = kind
      self.allowed = FieldSet(allowed)
      self.required = required
      all = FieldSet(EventValidator.required).union(FieldSet(required))
    }
  }

  public let rulebook: Rulebook
  private let types: JSONNames
  /// In the order of the types.
  private let shapes: [TypeShape]
  /// The days that can be counted; `nil` when nothing is counted at all.
  public let countable: CountableDays?

  public init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    countable = rulebook.countable
    var shapes: [(type: String, shape: TypeShape)] = [
      (
        EventType.received,
        TypeShape(
          .received, allowed: [.service, .channel, .office, .complete, .call, .segment],
          required: [.service])
      ),
      (EventType.assessed, TypeShape(.assessed, allowed: [.admissible], required: [.admissible])),
      (EventType.closed, TypeShape(.closed, allowed: [.reason], required: [.reason])),
      (
        EventType.voided,
        TypeShape(
          .voided, allowed: [.voidedSource, .reason, .amendedSource, .amendedId],
          required: [.voidedSource, .reason])
      ),
    ]
    for code in rulebook.milestones.allCodes {
      let milestone = rulebook.milestones[code]
      if shapes.contains(where: { $0.type == milestone.eventType }) { continue }
      switch milestone.subject {
      case .dossier:
        shapes.append(
          (milestone.eventType, TypeShape(.reached(code), allowed: [.channel, .automatic])))
      case .call: shapes.append((milestone.eventType, TypeShape(.callReached(code))))
      }
    }
    types = JSONNames(shapes.map(\.type))
    self.shapes = shapes.map(\.shape)
  }

  private func shape(ofType type: String) -> TypeShape? {
    types.index(of: type.utf8.span).map { shapes[$0] }
  }

  /// The event that the fields make.
  ///
  /// - Parameter now: the recording clock, in microseconds since 1970-01-01T00:00:00Z.
  public func event(from fields: EventFields, now: Int64) throws(Refusal) -> Event {
    let shape: TypeShape? =
      if case .text(let type) = fields[.type] { shape(ofType: type) } else { nil }
    try refuseMissing(fields, shape)
    try refuseUnknownFields(fields, shape)
    try refuseBadValues(fields, shape)
    let text = try requiredText(.time, fields)
    let time: Timestamp
    do { time = try Timestamp(text) } catch { throw .badTime(text, .written(error.fault)) }
    try refuseFuture(time, text: text, office: office(fields), now: now)
    // Nothing is counted from the day of a voiding.
    if case .voided = shape?.kind {
    } else {
      try refuseUncountable(time, text: text, office: office(fields))
    }
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
    guard let shape = shape(ofType: type) else {
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
  private static let requiredFields = FieldSet(required)
  private static let dataKeys = EventFields.DataKey.allCases

  private func refuseMissing(_ fields: EventFields, _ shape: TypeShape?) throws(Refusal) {
    if let shape, fields.present.isSuperset(of: shape.all) {
      if case .voided = shape.kind { try refuseHalfReference(fields) }
      return
    }
    for attribute in Self.required where fields[attribute] == .absent {
      throw .missing(field: attribute.name)
    }
    guard let shape, fields.dataShape != .other else { return }
    for key in shape.required where fields[key] == .absent {
      throw .missing(field: "data." + key.name)
    }
  }

  /// What identifies an event is a source and an id.
  private func refuseHalfReference(_ fields: EventFields) throws(Refusal) {
    let keys: [EventFields.DataKey] = [.amendedSource, .amendedId]
    let missing = keys.filter { fields[$0] == .absent }
    if missing.count == 1 { throw .missing(field: "data." + missing[0].name) }
  }

  private func refuseUnknownFields(_ fields: EventFields, _ shape: TypeShape?) throws(Refusal) {
    if let name = fields.unknownAttribute {
      let known = EventFields.Attribute.allCases.map(\.name) + ["data"]
      throw .unknownField(name, known: known)
    }
    guard let shape else { return }
    let known = { EventFields.DataKey.allCases.filter(shape.allowed.contains).map(\.name) }
    if let name = fields.unknownDataKey { throw .unknownField("data." + name, known: known()) }
    let unknown = fields.present.intersection(FieldSet.data).subtracting(shape.allowed)
    if unknown.isEmpty { return }
    for key in EventFields.DataKey.allCases where unknown.contains(key) {
      throw .unknownField("data." + key.name, known: known())
    }
  }

  private func refuseBadValues(_ fields: EventFields, _ shape: TypeShape?) throws(Refusal) {
    let version = try requiredText(.specversion, fields)
    guard version == "1.0" else {
      throw .badValue(field: "specversion", value: version, expected: .oneOf(["1.0"]))
    }
    if !fields.texts.isSuperset(of: Self.requiredFields) {
      for attribute in Self.required { _ = try requiredText(attribute, fields) }
    }
    if fields[.datacontenttype] != .absent {
      let type = try requiredText(.datacontenttype, fields)
      guard type == "application/json" else {
        throw .badValue(
          field: "datacontenttype", value: type, expected: .oneOf(["application/json"]))
      }
    }
    if fields[.dataschema] != .absent { _ = try requiredText(.dataschema, fields) }
    guard let shape else { return }
    if fields.dataShape == .other {
      throw .badValue(field: "data", value: nil, expected: .object)
    }
    try refuseBadSubject(fields, shape)
    for key in Self.dataKeys where fields.present.contains(key) {
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
    switch key {
    case .complete, .automatic, .admissible:
      guard case .flag = fields[key] else {
        throw .badValue(field: "data." + key.name, value: shown(fields[key]), expected: .boolean)
      }
    case .channel:
      let id = try requiredText(key, fields)
      guard rulebook.channels.code(of: id) != nil else {
        throw .badValue(field: "data.channel", value: id, expected: .oneOf(rulebook.channels.ids))
      }
    case .reason:
      let reason = try requiredText(key, fields)
      guard case .closed = shape.kind else { return }
      guard rulebook.reasons.code(of: reason) != nil else {
        throw .badValue(
          field: "data.reason", value: reason, expected: .oneOf(rulebook.reasons.ids))
      }
    case .call:
      try refuseBadCall(try requiredText(key, fields), fields)
    case .service, .office, .segment, .voidedSource, .amendedSource, .amendedId:
      _ = try requiredText(key, fields)
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

  private func refuseFuture(
    _ time: Timestamp, text: String, office: Code<Office>, now: Int64
  ) throws(Refusal) {
    switch time.moment {
    case .instant(let microseconds):
      if microseconds > now + Self.day { throw .inTheFuture(text) }
    case .date(let date):
      let today = rulebook.zone(of: office).day(at: now)
      if date > today.advanced(byDays: 1) { throw .inTheFuture(text) }
    }
  }

  private func refuseUncountable(_ time: Timestamp, text: String, office: Code<Office>)
    throws(Refusal)
  {
    let day = rulebook.day(of: time.moment, office: office)
    if let fault = countable?.fault(on: day) { throw .badTime(text, .uncountable(fault)) }
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
        source: try requiredText(.voidedSource, fields),
        reason: try requiredText(.reason, fields), replacement: replacement(fields))
    }
  }

  private func replacement(_ fields: EventFields) -> EventReference? {
    guard case .text(let source) = fields[.amendedSource], case .text(let id) = fields[.amendedId]
    else { return nil }
    return EventReference(source: source, id: id)
  }

  private func reception(_ fields: EventFields) throws(Refusal) -> Event.Reception {
    let serviceId = try requiredText(.service, fields)
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
    let id = try requiredText(.reason, fields)
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
    guard case .text(let text) = fields[attribute], !text.isEmpty else {
      throw notText(fields[attribute], attribute.name)
    }
    return text
  }

  private func requiredText(_ key: EventFields.DataKey, _ fields: EventFields) throws(Refusal)
    -> String
  {
    guard case .text(let text) = fields[key], !text.isEmpty else {
      throw notText(fields[key], "data." + key.name)
    }
    return text
  }

  private func notText(_ value: EventFields.Value, _ name: String) -> Refusal {
    value == .absent
      ? .missing(field: name)
      : .badValue(field: name, value: shown(value), expected: .text)
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
