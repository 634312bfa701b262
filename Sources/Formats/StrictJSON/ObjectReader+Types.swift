/// The members, by type. Each has a form for a member that may be absent.
extension ObjectReader {
  /// What `read` makes of the member under that key.
  public mutating func member<Value>(
    _ key: String, _ read: (JSONNode) throws(JSONShapeError) -> Value
  ) throws(Failure) -> Value {
    let node = try node(key)
    do { return try read(node) } catch { throw .shape(error) }
  }

  /// What `read` makes of the member under that key, nil when there is no such member.
  public mutating func optionalMember<Value>(
    _ key: String, _ read: (JSONNode) throws(JSONShapeError) -> Value
  ) throws(Failure) -> Value? {
    guard let node = optionalNode(key) else { return nil }
    do { return try read(node) } catch { throw .shape(error) }
  }

  /// The string under that key.
  public mutating func string(_ key: String) throws(Failure) -> String {
    try member(key) { node throws(JSONShapeError) in try node.string(key: key) }
  }

  /// The string under that key, nil when there is no such member.
  public mutating func optionalString(_ key: String) throws(Failure) -> String? {
    try optionalMember(key) { node throws(JSONShapeError) in try node.string(key: key) }
  }

  /// The boolean under that key.
  public mutating func boolean(_ key: String) throws(Failure) -> Bool {
    try member(key) { node throws(JSONShapeError) in try node.boolean(key: key) }
  }

  /// The boolean under that key, nil when there is no such member.
  public mutating func optionalBoolean(_ key: String) throws(Failure) -> Bool? {
    try optionalMember(key) { node throws(JSONShapeError) in try node.boolean(key: key) }
  }

  /// The integer under that key, within a range.
  public mutating func integer(
    _ key: String, in allowed: ClosedRange<Int> = Int.min...Int.max
  ) throws(Failure) -> Int {
    try member(key) { node throws(JSONShapeError) in try node.integer(in: allowed, key: key) }
  }

  /// The integer under that key, within a range, nil when there is no such member.
  public mutating func optionalInteger(
    _ key: String, in allowed: ClosedRange<Int> = Int.min...Int.max
  ) throws(Failure) -> Int? {
    try optionalMember(key) { node throws(JSONShapeError) in
      try node.integer(in: allowed, key: key)
    }
  }

  /// The elements of the array under that key.
  public mutating func array(_ key: String) throws(Failure) -> [JSONNode] {
    try member(key) { node throws(JSONShapeError) in try node.elements(key: key) }
  }

  /// The elements of the array under that key, nil when there is no such member.
  public mutating func optionalArray(_ key: String) throws(Failure) -> [JSONNode]? {
    try optionalMember(key) { node throws(JSONShapeError) in try node.elements(key: key) }
  }

  /// The texts of the array of strings under that key.
  public mutating func strings(_ key: String) throws(Failure) -> [String] {
    try member(key) { node throws(JSONShapeError) in try node.strings(key: key) }
  }

  /// The texts of the array of strings under that key, nil when there is no such member.
  public mutating func optionalStrings(_ key: String) throws(Failure) -> [String]? {
    try optionalMember(key) { node throws(JSONShapeError) in try node.strings(key: key) }
  }

  /// A reader of the object under that key.
  public mutating func object(_ key: String) throws(Failure) -> ObjectReader {
    try ObjectReader(try node(key), key: key)
  }

  /// A reader of the object under that key, nil when there is no such member.
  public mutating func optionalObject(_ key: String) throws(Failure) -> ObjectReader? {
    guard let node = optionalNode(key) else { return nil }
    return try ObjectReader(node, key: key)
  }

  /// The members of the object under that key, whatever their keys.
  public mutating func members(_ key: String) throws(Failure) -> [JSONMember] {
    try member(key) { node throws(JSONShapeError) in try node.members(key: key) }
  }

  /// The members of the object under that key, nil when there is no such member.
  public mutating func optionalMembers(_ key: String) throws(Failure) -> [JSONMember]? {
    try optionalMember(key) { node throws(JSONShapeError) in try node.members(key: key) }
  }
}
