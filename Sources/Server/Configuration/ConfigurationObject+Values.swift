import Commands
import StrictJSON

/// Values by what they mean. Each is nil when there is no such member.
extension ConfigurationObject {
  /// A path from the root, without a slash at its end.
  mutating func optionalPath(
    _ key: String, limit: Int = 4_095
  ) throws(ConfigurationFault) -> String? {
    guard var path = try optionalString(key) else { return nil }
    guard Self.isPath(path) else { throw .badPath(path, key: key, place: place(of: key)) }
    while path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    guard path.utf8.count <= limit else {
      throw .pathTooLong(key: key, limit: limit, place: place(of: key))
    }
    return path
  }

  /// Whether a text is a path from the root that names something under it, without going back up
  /// and without control characters.
  static func isPath(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "/") else { return false }
    let names = text.utf8.split(separator: UInt8(ascii: "/"))
    guard !names.isEmpty, !names.contains(where: { $0.elementsEqual("..".utf8) }) else {
      return false
    }
    return text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  /// The word under that key, one of those that the type has.
  mutating func optionalWord<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String
  ) throws(ConfigurationFault) -> Word? {
    guard let text = try optionalString(key) else { return nil }
    guard let word = Word(rawValue: text) else {
      throw .unknownWord(
        text, key: key, known: Word.allCases.map(\.rawValue), place: place(of: key))
    }
    return word
  }

  /// The name of a group.
  mutating func optionalGroup(_ key: String) throws(ConfigurationFault) -> String? {
    guard let name = try optionalString(key) else { return nil }
    guard Self.isGroup(name) else { throw .badGroup(name, key: key, place: place(of: key)) }
    return name
  }

  /// Names of groups by the names of members, at least one; each with the place of its member.
  mutating func optionalGroups(
    _ key: String
  ) throws(ConfigurationFault) -> [String: PlacedText]? {
    guard let members = try optionalMembers(key) else { return nil }
    guard !members.isEmpty else { throw .emptyList(key: key, place: place(of: key)) }
    var groups: [String: PlacedText] = [:]
    for member in members {
      guard !member.key.isEmpty else { throw .emptyText(key: key, place: member.keyPlace) }
      let name: String
      do { name = try member.node.string(key: member.key) } catch { throw .shape(error) }
      guard Self.isGroup(name) else {
        throw .badGroup(name, key: member.key, place: member.node.place)
      }
      groups[member.key] = PlacedText(text: name, place: member.keyPlace)
    }
    return groups
  }

  /// Whether a text can be the name of a group: group(5) has neither colons nor line ends, and
  /// directories bring names with spaces, `@` and `\`.
  private static func isGroup(_ text: String) -> Bool {
    let forbidden = Set(":,/".utf8)
    return (1...255).contains(text.utf8.count)
      && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && !forbidden.contains($0) }
  }

  /// The texts of a list, none empty, no two the same; the list may be empty.
  mutating func optionalTexts(_ key: String) throws(ConfigurationFault) -> [PlacedText]? {
    guard let node = optionalNode(key) else { return nil }
    if case .array([]) = node.value { return [] }
    return try texts(key, limit: Configuration.listLimit)
  }

  /// The texts of a list that must be there: at least one, at most `limit`, none empty, no two the
  /// same.
  mutating func texts(_ key: String, limit: Int) throws(ConfigurationFault) -> [PlacedText] {
    guard let texts = try optionalArguments(key, limit: limit) else {
      throw .shape(.missingKey(key, place: place(of: key)))
    }
    var seen: Set<String> = []
    for text in texts {
      guard !text.text.isEmpty else { throw .emptyText(key: key, place: text.place) }
      guard seen.insert(text.text).inserted else {
        throw .repeated(text.text, key: key, place: text.place)
      }
    }
    return texts
  }
}
