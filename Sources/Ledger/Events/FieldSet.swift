/// Some of the fields that an event may have: a bit for each, so that one comparison says whether
/// anything is missing, or too much.
struct FieldSet: OptionSet, Sendable {
  let rawValue: UInt32

  static let attributeCount = EventFields.Attribute.allCases.count
  static let fieldCount = attributeCount + EventFields.DataKey.allCases.count

  /// All that an event's data may say.
  static let data = FieldSet(EventFields.DataKey.allCases)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(position: Int) { rawValue = 1 << UInt32(position) }

  init(_ attributes: [EventFields.Attribute]) {
    self = attributes.reduce(into: FieldSet()) { $0.formUnion(FieldSet(position: $1.position)) }
  }

  init(_ keys: [EventFields.DataKey]) {
    self = keys.reduce(into: FieldSet()) { $0.formUnion(FieldSet(position: $1.position)) }
  }

  func contains(_ key: EventFields.DataKey) -> Bool {
    rawValue >> UInt32(key.position) & 1 != 0
  }
}
