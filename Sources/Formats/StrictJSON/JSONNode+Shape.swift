/// A value as what its reader expects, or an error that says where. `key` is the member's key,
/// for the error; `JSONObjectReader` gives it by itself.
extension JSONNode {
  /// The text of a string.
  public func string(key: String? = nil) throws(JSONShapeError) -> String {
    guard case .string(let text) = value else { throw wrongType(.string, key) }
    return text
  }

  /// The value of `true` or `false`.
  public func boolean(key: String? = nil) throws(JSONShapeError) -> Bool {
    guard case .bool(let isTrue) = value else { throw wrongType(.boolean, key) }
    return isTrue
  }

  /// The value of a number without fraction or exponent, within a range.
  public func integer(
    in allowed: ClosedRange<Int> = Int.min...Int.max, key: String? = nil
  ) throws(JSONShapeError) -> Int {
    guard case .number(let digits) = value,
      digits.utf8.allSatisfy({ $0 == ASCII.minus || (ASCII.zero...ASCII.nine).contains($0) })
    else { throw wrongType(.integer, key) }
    guard let integer = Int(digits), allowed.contains(integer) else {
      throw .integerOutOfRange(key: key, allowed: allowed, place: place)
    }
    return integer
  }

  /// An array's elements.
  public func elements(key: String? = nil) throws(JSONShapeError) -> [JSONNode] {
    guard case .array(let elements) = value else { throw wrongType(.array, key) }
    return elements
  }

  /// The texts of an array of strings.
  func strings(key: String?) throws(JSONShapeError) -> [String] {
    var strings: [String] = []
    for element in try elements(key: key) { strings.append(try element.string(key: key)) }
    return strings
  }

  /// An object's members, whatever their keys: for objects whose keys are names, not fields.
  public func members(key: String? = nil) throws(JSONShapeError) -> [JSONMember] {
    guard case .object(let members) = value else { throw wrongType(.object, key) }
    return members
  }

  private func wrongType(_ shape: JSONShapeError.Shape, _ key: String?) -> JSONShapeError {
    .wrongType(key: key, expected: shape, place: place)
  }
}
