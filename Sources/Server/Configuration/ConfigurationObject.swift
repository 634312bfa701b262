import Commands
import StrictJSON

/// A text of the configuration and where it is.
struct PlacedText {
  let text: String
  let place: TextPlace
}

/// Reads the members of an object of the configuration, by what they mean.
typealias ConfigurationObject = ObjectReader<ConfigurationFault>

extension ConfigurationObject {
  /// The texts of the list under that key, at least one and at most `limit`; nil when it is not
  /// there.
  mutating func optionalArguments(
    _ key: String, limit: Int
  ) throws(ConfigurationFault) -> [PlacedText]? {
    guard let elements = try optionalArray(key) else { return nil }
    var texts: [PlacedText] = []
    for element in elements {
      do {
        texts.append(PlacedText(text: try element.string(key: key), place: element.place))
      } catch { throw .shape(error) }
    }
    let place = place(of: key)
    guard !texts.isEmpty else { throw .emptyList(key: key, place: place) }
    guard texts.count <= limit else { throw .tooMany(key: key, limit: limit, place: place) }
    for text in texts where text.text.utf8.contains(0) {
      throw .nullByte(key: key, place: text.place)
    }
    return texts
  }
}
