import StrictJSON

/// Reads the members of an object of a calendar file, by key and by what they mean.
struct CalendarObject {
  private var reader: JSONObjectReader

  init(_ node: JSONNode, key: String? = nil) throws(CalendarFileError) {
    do { reader = try JSONObjectReader(node, key: key) } catch { throw .wrongShape(error) }
  }

  /// Where the object begins.
  var place: TextPlace { reader.place }

  /// Where that member's value is, or the object when it has no such member.
  func place(of key: String) -> TextPlace { reader.place(of: key) }

  /// Refuses the first member that was not asked for.
  func finish() throws(CalendarFileError) {
    do { try reader.finish() } catch { throw .wrongShape(error) }
  }

  /// Whether there is such a member.
  func has(_ key: String) -> Bool { reader.unread.contains { $0.key == key } }

  mutating func string(_ key: String) throws(CalendarFileError) -> String {
    do { return try reader.string(key) } catch { throw .wrongShape(error) }
  }

  mutating func integer(
    _ key: String, in allowed: ClosedRange<Int>
  ) throws(CalendarFileError) -> Int {
    do { return try reader.integer(key, in: allowed) } catch { throw .wrongShape(error) }
  }

  mutating func optionalInteger(
    _ key: String, in allowed: ClosedRange<Int>
  ) throws(CalendarFileError) -> Int? {
    do { return try reader.optionalInteger(key, in: allowed) } catch { throw .wrongShape(error) }
  }

  mutating func object(_ key: String) throws(CalendarFileError) -> CalendarObject {
    try CalendarObject(node(key), key: key)
  }

  /// The object under that key, nil when there is no such member.
  mutating func optionalObject(_ key: String) throws(CalendarFileError) -> CalendarObject? {
    guard let node = reader.optionalNode(key) else { return nil }
    return try CalendarObject(node, key: key)
  }

  /// The members of the object under that key, whatever their keys.
  mutating func members(_ key: String) throws(CalendarFileError) -> [JSONMember] {
    do { return try reader.members(key) } catch { throw .wrongShape(error) }
  }

  /// The elements of the array under that key, not too many of them.
  mutating func array(_ key: String) throws(CalendarFileError) -> [JSONNode] {
    try node(key).calendarElements(key: key)
  }

  /// The value under that key, of any kind.
  mutating func node(_ key: String) throws(CalendarFileError) -> JSONNode {
    do { return try reader.node(key) } catch { throw .wrongShape(error) }
  }
}
