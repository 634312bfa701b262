extension JSONWriter {
  /// Writes a string; null for nil.
  public mutating func value(_ text: String?) {
    guard let text else { return null() }
    beginValue()
    appendString(text)
  }

  /// Writes a string given by its UTF-8 bytes. What is not UTF-8 in them becomes U+FFFD.
  public mutating func value(utf8 text: Span<UInt8>) {
    beginValue()
    appendString(text)
  }

  /// Writes a string that `write` appends: nothing but ASCII, and nothing that needs an escape.
  public mutating func plainValue(_ write: (inout [UInt8]) -> Void) {
    beginValue()
    bytes.append(ASCII.quote)
    let start = bytes.count
    write(&bytes)
    assert(Self.isPlain(bytes.span.extracting(start...)), "a plain text needs no escape")
    bytes.append(ASCII.quote)
  }

  /// Writes an integer; null for nil.
  public mutating func value(_ integer: Int?) {
    guard let integer else { return null() }
    beginValue()
    bytes.append(contentsOf: String(integer).utf8)
  }

  /// Writes a boolean; null for nil.
  public mutating func value(_ boolean: Bool?) {
    guard let boolean else { return null() }
    beginValue()
    bytes.append(contentsOf: (boolean ? "true" : "false").utf8)
  }

  /// Writes `integer` / 10^`digits` exactly, without zeros at the end of its fraction:
  /// 8,950 with 2 digits is 89.5, and 8,900 is 89.
  ///
  /// - Parameter digits: how many of the last digits are the fraction, 0 to 18.
  public mutating func value(_ integer: Int, fractionDigits digits: Int) {
    precondition((0...18).contains(digits), "an integer has 18 digits to spare")
    var magnitude = integer.magnitude
    var left = digits
    while left > 0, magnitude % 10 == 0 {
      magnitude /= 10
      left -= 1
    }
    beginValue()
    if integer < 0 { bytes.append(ASCII.minus) }
    let written = Array(String(magnitude).utf8)
    let zeros = max(0, left + 1 - written.count)
    let padded = Array(repeating: ASCII.zero, count: zeros) + written
    bytes.append(contentsOf: padded.dropLast(left))
    guard left > 0 else { return }
    bytes.append(ASCII.point)
    bytes.append(contentsOf: padded.suffix(left))
  }

  /// Writes null.
  public mutating func null() {
    beginValue()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a value that another writer wrote, with nothing around it. That it is one is the
  /// caller's care.
  public mutating func value(json: Span<UInt8>) {
    beginValue()
    bytes.append(addingCapacity: json.count) { output in
      for index in json.indices { output.append(json[index]) }
    }
  }

  /// Writes a tree as it was read. Its numbers are written as they were.
  public mutating func value(_ node: JSONNode) {
    switch node.value {
    case .null: null()
    case .bool(let boolean): value(boolean)
    case .string(let text): value(text)
    case .number(let digits):
      beginValue()
      bytes.append(contentsOf: digits.utf8)
    case .array(let elements):
      beginArray()
      for element in elements { value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.key)
        value(member.node)
      }
      endObject()
    }
  }
}

/// Members of an object: a key and its value.
extension JSONWriter {
  /// Writes a member whose value is a string; null for nil.
  public mutating func member(_ key: String, _ text: String?) {
    self.key(key)
    value(text)
  }

  /// Writes a member whose value is an integer; null for nil.
  public mutating func member(_ key: String, _ integer: Int?) {
    self.key(key)
    value(integer)
  }

  /// Writes a member whose value is a boolean; null for nil.
  public mutating func member(_ key: String, _ boolean: Bool?) {
    self.key(key)
    value(boolean)
  }

  /// Writes a member whose value is a string; null for nil.
  public mutating func member(_ key: JSONKey, _ text: String?) {
    self.key(key)
    value(text)
  }

  /// Writes a member whose value is a boolean; null for nil.
  public mutating func member(_ key: JSONKey, _ boolean: Bool?) {
    self.key(key)
    value(boolean)
  }
}
