public import ServiceStandards

extension Event {
  public static let subjectField = EventFields.Attribute.subject.name
  public static let timeField = EventFields.Attribute.time.name

  /// The fields in which an event differs from another, with what it says in them. Of another type
  /// the data cannot be compared.
  public func differences(from other: Event, _ rulebook: Rulebook) -> [Refusal.Difference] {
    var differences: [Refusal.Difference] = []
    func add(_ field: String, _ value: String?) {
      differences.append(Refusal.Difference(field: field, value: value))
    }
    let type = body.type(rulebook)
    if type != other.body.type(rulebook) { add(EventFields.Attribute.type.name, type) }
    if !subject.utf8.elementsEqual(other.subject.utf8) { add(Event.subjectField, subject) }
    if time.moment != other.time.moment { add(Event.timeField, time.text) }
    guard type == other.body.type(rulebook) else { return differences }
    for ((key, value), (_, its)) in zip(body.said(rulebook), other.body.said(rulebook)) {
      let isSame = value.map { Array($0.utf8) } == its.map { Array($0.utf8) }
      if !isSame { add(EventFields.dataPrefix + key.name, value) }
    }
    return differences
  }
}

extension Event.Body {
  /// What the data says, key by key, defaults filled in; of one type always the same keys.
  fileprivate func said(_ rulebook: Rulebook) -> [(EventFields.DataKey, String?)] {
    func word(_ flag: Bool) -> String { flag ? "true" : "false" }
    switch self {
    case .received(let reception):
      return [
        (.service, rulebook.services[reception.service].id),
        (.channel, reception.channel.map { rulebook.channels[$0].id }),
        (.office, rulebook.offices[reception.office].id),
        (.complete, word(reception.isComplete)), (.call, reception.call),
        (.segment, reception.segment),
      ]
    case .reached(_, let channel, let isAutomatic):
      return [
        (.channel, channel.map { rulebook.channels[$0].id }), (.automatic, word(isAutomatic)),
      ]
    case .assessed(let isAdmissible): return [(.admissible, word(isAdmissible))]
    case .closed(let reason): return [(.reason, rulebook.reasons[reason].id)]
    case .callReached: return []
    case .voided(let source, let reason, let replacement):
      return [
        (.voidedSource, source), (.reason, reason), (.amendedSource, replacement?.source),
        (.amendedId, replacement?.id),
      ]
    }
  }
}
