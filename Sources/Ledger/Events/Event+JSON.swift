public import ServiceStandards
public import StrictJSON

extension Event.Body {
  /// Whether there is anything to say beyond the type.
  public var hasData: Bool {
    switch self {
    case .received, .assessed, .closed, .voided: true
    case .reached(_, let channel, let isAutomatic): channel != nil || isAutomatic
    case .callReached: false
    }
  }

  /// Writes what happened as the JSON object that a ledger keeps: keys in a fixed order, defaults
  /// filled in, so that the same content is the same bytes. Only what `hasData` can be written.
  public func writeData(into json: inout JSONWriter, _ rulebook: Rulebook) {
    switch self {
    case .received(let reception):
      reception.write(into: &json, rulebook)
    case .reached(_, let channel, let isAutomatic):
      json.beginObject()
      if let channel { json.member(.channel, rulebook.channels[channel].id) }
      if isAutomatic { json.member(.automatic, true) }
      json.endObject()
    case .assessed(let isAdmissible):
      json.beginObject()
      json.member(.admissible, isAdmissible)
      json.endObject()
    case .closed(let reason):
      json.beginObject()
      json.member(.reason, rulebook.reasons[reason].id)
      json.endObject()
    case .callReached: preconditionFailure("a call's milestone has no data")
    case .voided(let source, let reason, let replacement):
      json.beginObject()
      json.member(.source, source)
      json.member(.reason, reason)
      if let replacement {
        json.member(.amendedSource, replacement.source)
        json.member(.amendedId, replacement.id)
      }
      json.endObject()
    }
  }
}

extension Event.Reception {
  fileprivate func write(into json: inout JSONWriter, _ rulebook: Rulebook) {
    json.beginObject()
    json.member(.service, rulebook.services[service].id)
    if let channel { json.member(.channel, rulebook.channels[channel].id) }
    json.member(.office, rulebook.offices[office].id)
    json.member(.complete, isComplete)
    if let call { json.member(.call, call) }
    if let segment { json.member(.segment, segment) }
    json.endObject()
  }
}

extension JSONKey {
  fileprivate static let service = JSONKey("service")
  fileprivate static let channel = JSONKey("channel")
  fileprivate static let office = JSONKey("office")
  fileprivate static let complete = JSONKey("complete")
  fileprivate static let call = JSONKey("call")
  fileprivate static let segment = JSONKey("segment")
  fileprivate static let automatic = JSONKey("automatic")
  fileprivate static let admissible = JSONKey("admissible")
  fileprivate static let reason = JSONKey("reason")
  fileprivate static let source = JSONKey("source")
  fileprivate static let amendedSource = JSONKey("amended_source")
  fileprivate static let amendedId = JSONKey("amended_id")
}
