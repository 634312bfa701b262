/// Reads an object whose keys are known: hands out its members by key, and at the end refuses
/// those that nobody asked for.
///
/// An optional member is nil when absent; `null` is no way to leave it out.
///
/// ```swift
/// var reader = try JSONObjectReader(node)
/// let id = try reader.string("id")
/// let days = try reader.optionalInteger("days", in: 1...366) ?? 10
/// try reader.finish()
/// ```
///
/// `Failure` is the error of the file that is read; `JSONObjectReader` throws the shape's own.
public struct ObjectReader<Failure: ShapeFailure>: Sendable {
  /// Where the object's opening brace is.
  public let place: TextPlace

  private let members: [JSONMember]
  private var isRead: [Bool]

  /// A reader of that node, an object. `key` is the key it is under, for the error.
  public init(_ node: JSONNode, key: String? = nil) throws(Failure) {
    do { members = try node.members(key: key) } catch { throw .shape(error) }
    isRead = Array(repeating: false, count: members.count)
    place = node.place
  }

  /// Refuses the first member that was not asked for.
  public func finish() throws(Failure) {
    if let member = unread.first { throw .shape(.unknownKey(member.key, place: member.keyPlace)) }
  }

  /// The members that nobody asked for yet, in order.
  public var unread: [JSONMember] {
    zip(members, isRead).filter { !$0.1 }.map(\.0)
  }

  /// Whether there is such a member.
  public func has(_ key: String) -> Bool { members.contains { $0.key == key } }

  /// Where that member's value is, or the object itself when it has no such member: for errors
  /// about what the value means.
  public func place(of key: String) -> TextPlace {
    members.first { $0.key == key }?.node.place ?? place
  }

  /// The value under that key, of any kind; nil when there is none.
  public mutating func optionalNode(_ key: String) -> JSONNode? {
    guard let index = members.firstIndex(where: { $0.key == key }) else { return nil }
    isRead[index] = true
    return members[index].node
  }

  /// The value under that key, of any kind.
  public mutating func node(_ key: String) throws(Failure) -> JSONNode {
    guard let node = optionalNode(key) else { throw .shape(.missingKey(key, place: place)) }
    return node
  }
}

/// A reader that throws what is wrong with the shape, and nothing else.
public typealias JSONObjectReader = ObjectReader<JSONShapeError>

/// An error of a file, among which is that its JSON has another shape than expected.
public protocol ShapeFailure: Error {
  static func shape(_ error: JSONShapeError) -> Self
}

extension JSONShapeError: ShapeFailure {
  public static func shape(_ error: JSONShapeError) -> JSONShapeError { error }
}
