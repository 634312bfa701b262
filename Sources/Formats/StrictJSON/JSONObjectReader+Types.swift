/// The members, by type. Each has a form for a member that may be absent.
extension JSONObjectReader {
  /// The string under that key.
  public mutating func string(_ key: String) throws(JSONShapeError) -> String {
    try node(key).string(key: key)
  }

  /// The string under that key, nil when there is no such member.
  public mutating func optionalString(_ key: String) throws(JSONShapeError) -> String? {
    try optionalNode(key)?.string(key: key)
  }

  /// The boolean under that key.
  public mutating func boolean(_ key: String) throws(JSONShapeError) -> Bool {
    try node(key).boolean(key: key)
  }

  /// The boolean under that key, nil when there is no such member.
  public mutating func optionalBoolean(_ key: String) throws(JSONShapeError) -> Bool? {
    try optionalNode(key)?.boolean(key: key)
  }

  /// The integer under that key, within a range.
  public mutating func integer(
    _ key: String, in allowed: ClosedRange<Int> = Int.min...Int.max
  ) throws(JSONShapeError) -> Int {
    try node(key).integer(in: allowed, key: key)
  }

  /// The integer under that key, within a range, nil when there is no such member.
  public mutating func optionalInteger(
    _ key: String, in allowed: ClosedRange<Int> = Int.min...Int.max
  ) throws(JSONShapeError) -> Int? {
    try optionalNode(key)?.integer(in: allowed, key: key)
  }

  /// The elements of the array under that key.
  public mutating func array(_ key: String) throws(JSONShapeError) -> [JSONNode] {
    try node(key).elements(key: key)
  }

  /// The elements of the array under that key, nil when there is no such member.
  public mutating func optionalArray(_ key: String) throws(JSONShapeError) -> [JSONNode]? {
    try optionalNode(key)?.elements(key: key)
  }

  /// The texts of the array of strings under that key.
  public mutating func strings(_ key: String) throws(JSONShapeError) -> [String] {
    var strings: [String] = []
    for element in try array(key) { strings.append(try element.string(key: key)) }
    return strings
  }

  /// The texts of the array of strings under that key, nil when there is no such member.
  public mutating func optionalStrings(_ key: String) throws(JSONShapeError) -> [String]? {
    guard let elements = try optionalArray(key) else { return nil }
    var strings: [String] = []
    for element in elements { strings.append(try element.string(key: key)) }
    return strings
  }

  /// A reader of the object under that key.
  public mutating func object(_ key: String) throws(JSONShapeError) -> JSONObjectReader {
    try JSONObjectReader(try node(key), key: key)
  }

  /// A reader of the object under that key, nil when there is no such member.
  public mutating func optionalObject(
    _ key: String
  ) throws(JSONShapeError) -> JSONObjectReader? {
    guard let node = optionalNode(key) else { return nil }
    return try JSONObjectReader(node, key: key)
  }

  /// The members of the object under that key, whatever their keys.
  public mutating func members(_ key: String) throws(JSONShapeError) -> [JSONMember] {
    try node(key).members(key: key)
  }
}
