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

  /// The attributes of an event, by their names in an event log.
  public enum Attribute: String, CaseIterable, Sendable {
    case specversion, id, source, type, subject, time, datacontenttype, dataschema
  }

  /// What an event's data may say, by the names in an event log.
  public enum DataKey: String, CaseIterable, Sendable {
    case service, channel, office, complete, call, segment, automatic, admissible, reason
    /// Of a voiding: the source of the voided event.
    case voidedSource = "source"
  }

  /// How the data came.
  public enum DataShape: Hashable, Sendable {
    case absent, object, other
  }

  private var attributes = [Value](repeating: .absent, count: Attribute.allCases.count)
  private var data = [Value](repeating: .absent, count: DataKey.allCases.count)
  public var dataShape = DataShape.absent
  /// The first attribute that no event has.
  public var unknownAttribute: String?
  /// The first key that no event's data has.
  public var unknownDataKey: String?

  public init() {}

  public subscript(attribute: Attribute) -> Value {
    get { attributes[attribute.index] }
    set { attributes[attribute.index] = newValue }
  }

  public subscript(key: DataKey) -> Value {
    get { data[key.index] }
    set { data[key.index] = newValue }
  }

  /// Empties every field and keeps the storage.
  public mutating func clear() {
    for index in attributes.indices { attributes[index] = .absent }
    for index in data.indices { data[index] = .absent }
    dataShape = .absent
    unknownAttribute = nil
    unknownDataKey = nil
  }
}

extension EventFields.Attribute {
  var index: Int {
    switch self {
    case .specversion: 0
    case .id: 1
    case .source: 2
    case .type: 3
    case .subject: 4
    case .time: 5
    case .datacontenttype: 6
    case .dataschema: 7
    }
  }
}

extension EventFields.DataKey {
  var index: Int {
    switch self {
    case .service: 0
    case .channel: 1
    case .office: 2
    case .complete: 3
    case .call: 4
    case .segment: 5
    case .automatic: 6
    case .admissible: 7
    case .reason: 8
    case .voidedSource: 9
    }
  }
}
