import Commands
import StrictJSON

/// A text of the configuration and where it is.
struct PlacedText {
  let text: String
  let place: TextPlace
}

/// Reads the members of an object of the configuration, by key and by what they mean.
struct ConfigurationObject {
  private var reader: JSONObjectReader

  init(_ node: JSONNode, key: String? = nil) throws(ConfigurationFault) {
    do { reader = try JSONObjectReader(node, key: key) } catch { throw .shape(error) }
  }

  /// Where that member's value is, or the object when it has no such member.
  func place(of key: String) -> TextPlace { reader.place(of: key) }

  /// Refuses the first member that was not asked for.
  func finish() throws(ConfigurationFault) {
    do { try reader.finish() } catch { throw .shape(error) }
  }

  /// The value under that key, of any kind; nil when it is not there.
  mutating func optionalNode(_ key: String) -> JSONNode? { reader.optionalNode(key) }

  mutating func text(_ key: String) throws(ConfigurationFault) -> String {
    do { return try reader.string(key) } catch { throw .shape(error) }
  }

  mutating func optionalText(_ key: String) throws(ConfigurationFault) -> String? {
    do { return try reader.optionalString(key) } catch { throw .shape(error) }
  }

  mutating func optionalInteger(
    _ key: String, in allowed: ClosedRange<Int>
  ) throws(ConfigurationFault) -> Int? {
    do { return try reader.optionalInteger(key, in: allowed) } catch { throw .shape(error) }
  }

  mutating func optionalObject(
    _ key: String
  ) throws(ConfigurationFault) -> ConfigurationObject? {
    guard let node = reader.optionalNode(key) else { return nil }
    return try ConfigurationObject(node, key: key)
  }

  /// The members of the object under that key, whatever their keys; nil when it is not there.
  mutating func optionalMembers(_ key: String) throws(ConfigurationFault) -> [JSONMember]? {
    guard let node = reader.optionalNode(key) else { return nil }
    do { return try node.members(key: key) } catch { throw .shape(error) }
  }

  /// The texts of the list under that key, at least one and at most `limit`; nil when it is not
  /// there.
  mutating func optionalArguments(
    _ key: String, limit: Int
  ) throws(ConfigurationFault) -> [PlacedText]? {
    guard let node = reader.optionalNode(key) else { return nil }
    var texts: [PlacedText] = []
    do throws(JSONShapeError) {
      for element in try node.elements(key: key) {
        texts.append(PlacedText(text: try element.string(key: key), place: element.place))
      }
    } catch { throw .shape(error) }
    guard !texts.isEmpty else { throw .emptyList(key: key, place: node.place) }
    guard texts.count <= limit else { throw .tooMany(key: key, limit: limit, place: node.place) }
    for text in texts where text.text.utf8.contains(0) {
      throw .nullByte(key: key, place: text.place)
    }
    return texts
  }
}
