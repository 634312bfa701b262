/// The fields of an event as they came, from whatever format, before they mean anything.
public struct EventFields: Sendable {
  /// A value as far as its format tells what it is.
  public enum Value: Hashable, Sendable {
    case absent
    case text(String)
    case flag(Bool)
    /// `null`, a number, a list or an object.
    case other
  }

  /// The attributes of an event.
  public enum Attribute: Int, CaseIterable, Sendable {
    case specversion, id, source, type, subject, time, datacontenttype, dataschema
  }

  /// What an event's data may say.
  public enum DataKey: Int, CaseIterable, Sendable {
    case service, channel, office, complete, call, segment, automatic, admissible, reason
    /// Of a voiding: the source of the voided event.
    case voidedSource
    /// Of an amendment's voiding: what identifies the event recorded in place of the voided one.
    case amendedSource, amendedId
  }

  /// How the data came.
  public enum DataShape: Hashable, Sendable {
    case absent, object, other
  }

  /// Attributes, then data.
  private var values = [Value](repeating: .absent, count: FieldSet.fieldCount)
  /// The fields that are not absent.
  private(set) var present = FieldSet()
  /// The fields that are a text, and not an empty one.
  private(set) var texts = FieldSet()
  public var dataShape = DataShape.absent
  /// The first attribute that no event has.
  public var unknownAttribute: String?
  /// The first key that no event's data has.
  public var unknownDataKey: String?

  /// What refusals write before the name of a key of an event's data.
  static let dataPrefix = "data."

  public init() {}

  /// The keys of the data that say something.
  public var statedData: [DataKey] { DataKey.allCases.filter(present.contains) }

  public subscript(attribute: Attribute) -> Value {
    get { values[attribute.position] }
    set { set(newValue, at: attribute.position) }
  }

  public subscript(key: DataKey) -> Value {
    get { values[key.position] }
    set { set(newValue, at: key.position) }
  }

  /// The value at a field's position.
  mutating func set(_ value: Value, at position: Int) {
    let field = FieldSet(position: position)
    switch value {
    case .absent: present.subtract(field)
    case .text, .flag, .other: present.formUnion(field)
    }
    if case .text(let text) = value, !text.isEmpty {
      texts.formUnion(field)
    } else {
      texts.subtract(field)
    }
    values[position] = value
  }

  /// Empties every field and keeps the storage.
  public mutating func clear() {
    for position in values.indices { values[position] = .absent }
    present = FieldSet()
    texts = FieldSet()
    dataShape = .absent
    unknownAttribute = nil
    unknownDataKey = nil
  }
}

extension EventFields.Attribute {
  /// Its place among the fields of an event.
  var position: Int { rawValue }

  /// Its name in an event log.
  public var name: String {
    switch self {
    case .specversion: "specversion"
    case .id: "id"
    case .source: "source"
    case .type: "type"
    case .subject: "subject"
    case .time: "time"
    case .datacontenttype: "datacontenttype"
    case .dataschema: "dataschema"
    }
  }
}

extension EventFields.DataKey {
  /// Its place among the fields of an event.
  var position: Int { EventFields.Attribute.dataschema.position + 1 + rawValue }

  /// Its name in an event log.
  public var name: String {
    switch self {
    case .service: "service"
    case .channel: "channel"
    case .office: "office"
    case .complete: "complete"
    case .call: "call"
    case .segment: "segment"
    case .automatic: "automatic"
    case .admissible: "admissible"
    case .reason: "reason"
    case .voidedSource: "source"
    case .amendedSource: "amended_source"
    case .amendedId: "amended_id"
    }
  }
}
