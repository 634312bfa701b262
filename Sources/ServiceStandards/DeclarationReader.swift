import BusinessDays
import StrictJSON

/// Reads the members of an object of a declaration's file, by what they mean.
typealias DeclarationReader = ObjectReader<DeclarationFileError>

extension DeclarationReader {
  mutating func text(_ key: String) throws(DeclarationFileError) -> String {
    let text = try string(key)
    guard !text.isEmpty else { throw .emptyText(key: key, place: place(of: key)) }
    return text
  }

  mutating func texts(_ key: String) throws(DeclarationFileError) -> [String] {
    let texts = try strings(key)
    guard !texts.isEmpty else { throw .emptyList(key: key, place: place(of: key)) }
    return texts
  }

  /// The objects of a list, each read by `read`; the list has at least one unless it is optional.
  mutating func list<Element>(
    _ key: String, isOptional: Bool = false,
    _ read: (inout DeclarationReader) throws(DeclarationFileError) -> Element
  ) throws(DeclarationFileError) -> [Element] {
    let nodes = isOptional ? try optionalArray(key) ?? [] : try array(key)
    guard isOptional || !nodes.isEmpty else {
      throw .emptyList(key: key, place: place(of: key))
    }
    var elements: [Element] = []
    for node in nodes {
      var reader = try DeclarationReader(node)
      elements.append(try read(&reader))
      try reader.finish()
    }
    return elements
  }

  mutating func bilingual() throws(DeclarationFileError) -> BilingualText {
    BilingualText(french: try text("fr"), english: try text("en"))
  }

  mutating func bilingual(_ key: String) throws(DeclarationFileError) -> BilingualText {
    var reader = try object(key)
    let text = try reader.bilingual()
    try reader.finish()
    return text
  }

  mutating func id(_ key: String = "id") throws(DeclarationFileError) -> String {
    let text = try text(key)
    let letters = text.utf8.contains { (65...90).contains($0 & 0xDF) }
    let allowed = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    guard letters, allowed, text.utf8.count <= 64 else {
      throw .badId(text, place: place(of: key))
    }
    return text
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(_ key: String)
    throws(DeclarationFileError) -> Word where Word.RawValue == String
  {
    let text = try text(key)
    guard let word = Word(rawValue: text) else {
      let allowed = Word.allCases.map(\.rawValue)
      throw .badWord(text, allowed: allowed, place: place(of: key))
    }
    return word
  }

  mutating func day(_ key: String) throws(DeclarationFileError) -> Day {
    let text = try text(key)
    guard let day = Day(text) else { throw .badDay(text, place: place(of: key)) }
    return day
  }

  mutating func monthDay(_ key: String) throws(DeclarationFileError) -> MonthDay {
    let text = try text(key)
    // A year that is not a leap year, so that the day is there every year.
    guard let day = Day("2001-" + text) else { throw .badDay(text, place: place(of: key)) }
    return MonthDay(month: day.month, day: day.day)
  }
}
