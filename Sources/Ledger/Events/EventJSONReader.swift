import StrictJSON

/// Reads the fields of an event from a line of JSON.
///
/// One reader serves many lines: its storage is kept, and so is the last text of each field that
/// says the same in many events, which is then not made anew.
public struct EventJSONReader: Sendable {
  /// The longest line, in bytes, without its end.
  public static let lineLimit = 65_536

  private var scanner = JSONScanner()
  private var fields = EventFields()
  private var lastTexts = [String](repeating: "", count: FieldSet.fieldCount)

  /// The attributes, each at its position, then the other members that an event may have.
  private static let members = JSONNames(
    EventFields.Attribute.allCases.map(\.name) + ["data", "recordedtime"])
  private static let dataKeys = JSONNames(EventFields.DataKey.allCases.map(\.name))

  /// Fields of which every event has its own text.
  private static let varied = FieldSet([EventFields.Attribute.id, .subject, .time])

  public init() {}

  /// The fields of one line, a CloudEvents 1.0 object in structured JSON.
  public mutating func fields(_ line: Span<UInt8>) throws(Refusal) -> EventFields {
    if line.count > Self.lineLimit { throw .tooLong(limit: Self.lineLimit) }
    try mappingErrors(Refusal.badJSON, try scanner.scan(line))
    guard scanner.tokens[0].kind == .object else { throw .notAnObject }
    fields.clear()
    readAttributes(line)
    return fields
  }

  /// The data of an event that was recorded, as it is kept.
  public mutating func readData(_ data: Span<UInt8>, into fields: inout EventFields)
    throws(Refusal)
  {
    try mappingErrors(Refusal.badJSON, try scanner.scan(data))
    guard scanner.tokens[0].kind == .object else { throw .notAnObject }
    swap(&self.fields, &fields)
    self.fields.dataShape = .object
    readMembers(ofObject: 0, data)
    swap(&self.fields, &fields)
  }

  private mutating func readAttributes(_ line: Span<UInt8>) {
    var index = 1
    while index < scanner.tokens.count {
      let (key, value) = (scanner.tokens[index], scanner.tokens[index + 1])
      if let member = Self.members.index(of: key, in: line) {
        if member == FieldSet.attributeCount {
          readData(at: index + 1, line)
        } else if member < FieldSet.attributeCount, value.kind != .null {
          fields.set(self.value(of: value, at: member, line), at: member)
        }
        // What remains is what `export` adds for its readers; and a null attribute is absent.
      } else if value.kind != .null, fields.unknownAttribute == nil {
        fields.unknownAttribute = key.text(in: line)
      }
      index = Int(value.next)
    }
  }

  private mutating func readData(at index: Int, _ line: Span<UInt8>) {
    switch scanner.tokens[index].kind {
    case .object:
      fields.dataShape = .object
      readMembers(ofObject: index, line)
    case .null: break
    case .array, .string, .number, .true, .false: fields.dataShape = .other
    }
  }

  private mutating func readMembers(ofObject object: Int, _ line: Span<UInt8>) {
    let end = Int(scanner.tokens[object].next)
    var index = object + 1
    while index < end {
      let (key, value) = (scanner.tokens[index], scanner.tokens[index + 1])
      if let name = Self.dataKeys.index(of: key, in: line) {
        let position = FieldSet.attributeCount + name
        fields.set(self.value(of: value, at: position, line), at: position)
      } else if fields.unknownDataKey == nil {
        fields.unknownDataKey = key.text(in: line)
      }
      index = Int(value.next)
    }
  }

  private mutating func value(of token: JSONToken, at position: Int, _ line: Span<UInt8>)
    -> EventFields.Value
  {
    switch token.kind {
    case .string: .text(text(of: token, at: position, line))
    case .true: .flag(true)
    case .false: .flag(false)
    case .object, .array, .number, .null: .other
    }
  }

  private mutating func text(of token: JSONToken, at position: Int, _ line: Span<UInt8>) -> String {
    if Self.varied.contains(FieldSet(position: position)) { return token.text(in: line) }
    if !token.hasText(lastTexts[position], in: line) {
      lastTexts[position] = token.text(in: line)
    }
    return lastTexts[position]
  }
}
