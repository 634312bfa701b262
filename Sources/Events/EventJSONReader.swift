import StrictJSON

/// Reads the fields of an event from a line of JSON.
///
/// One reader serves many lines: its storage is kept.
public struct EventJSONReader: Sendable {
  /// The longest line, in bytes, without its end.
  public static let lineLimit = 65_536

  private var scanner = JSONScanner()
  private var fields = EventFields()

  public init() {}

  /// The fields of one line, a CloudEvents 1.0 object in structured JSON.
  public mutating func fields(_ line: Span<UInt8>) throws(Refusal) -> EventFields {
    if line.count > Self.lineLimit { throw .tooLong(limit: Self.lineLimit) }
    do { try scanner.scan(line) } catch { throw .badJSON(error) }
    guard scanner.tokens[0].kind == .object else { throw .notAnObject }
    fields.clear()
    eachMember(of: 0) { reader, key, value in
      reader.readAttribute(key: key, value: value, line)
    }
    return fields
  }

  /// The data of an event that was recorded, as it is kept.
  public mutating func readData(_ data: Span<UInt8>, into fields: inout EventFields)
    throws(Refusal)
  {
    do { try scanner.scan(data) } catch { throw .badJSON(error) }
    guard scanner.tokens[0].kind == .object else { throw .notAnObject }
    swap(&self.fields, &fields)
    self.fields.dataShape = .object
    eachMember(of: 0) { reader, key, value in
      reader.readDatum(key: key, value: value, data)
    }
    swap(&self.fields, &fields)
  }

  private mutating func readAttribute(key: Int, value: Int, _ line: Span<UInt8>) {
    let name = scanner.tokens[key].text(in: line)
    let kind = scanner.tokens[value].kind
    if name == "data" {
      if kind == .object {
        fields.dataShape = .object
        eachMember(of: value) { reader, key, value in
          reader.readDatum(key: key, value: value, line)
        }
      } else if kind != .null {
        fields.dataShape = .other
      }
      return
    }
    // A null attribute is an absent one; what `export` adds for its readers is not read back.
    if kind == .null || name == "recordedtime" { return }
    if let attribute = EventFields.Attribute(rawValue: name) {
      fields[attribute] = self.value(value, line)
    } else if fields.unknownAttribute == nil {
      fields.unknownAttribute = name
    }
  }

  private mutating func readDatum(key: Int, value: Int, _ line: Span<UInt8>) {
    let name = scanner.tokens[key].text(in: line)
    if let datum = EventFields.DataKey(rawValue: name) {
      fields[datum] = self.value(value, line)
    } else if fields.unknownDataKey == nil {
      fields.unknownDataKey = name
    }
  }

  private func value(_ index: Int, _ line: Span<UInt8>) -> EventFields.Value {
    let token = scanner.tokens[index]
    return switch token.kind {
    case .string: .text(token.text(in: line))
    case .true: .flag(true)
    case .false: .flag(false)
    case .object, .array, .number, .null: .other
    }
  }

  private mutating func eachMember(of object: Int, _ body: (inout Self, Int, Int) -> Void) {
    let end = Int(scanner.tokens[object].next)
    var index = object + 1
    while index < end {
      body(&self, index, index + 1)
      index = Int(scanner.tokens[index + 1].next)
    }
  }
}
