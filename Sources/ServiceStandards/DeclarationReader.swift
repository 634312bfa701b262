import BusinessDays
import StrictJSON

/// Reads the members of one object of a declaration's file; every refusal has its place.
struct DeclarationReader {
  private var object: JSONObjectReader

  init(_ node: JSONNode) throws(DeclarationFileError) {
    do { object = try JSONObjectReader(node) } catch { throw .shape(error) }
  }

  private init(_ object: JSONObjectReader) { self.object = object }

  func place(of key: String) -> TextPlace { object.place(of: key) }

  /// Refuses what was not asked for.
  func finish() throws(DeclarationFileError) {
    do { try object.finish() } catch { throw .shape(error) }
  }

  mutating func string(_ key: String) throws(DeclarationFileError) -> String {
    let text: String
    do { text = try object.string(key) } catch { throw .shape(error) }
    guard !text.isEmpty else { throw .emptyText(key: key, place: place(of: key)) }
    return text
  }

  mutating func strings(_ key: String) throws(DeclarationFileError) -> [String] {
    let texts: [String]
    do { texts = try object.strings(key) } catch { throw .shape(error) }
    guard !texts.isEmpty else { throw .emptyList(key: key, place: place(of: key)) }
    return texts
  }

  mutating func boolean(_ key: String) throws(DeclarationFileError) -> Bool {
    do { return try object.boolean(key) } catch { throw .shape(error) }
  }

  mutating func boolean(_ key: String, default value: Bool) throws(DeclarationFileError) -> Bool {
    try optionalBoolean(key) ?? value
  }

  mutating func optionalBoolean(_ key: String) throws(DeclarationFileError) -> Bool? {
    do { return try object.optionalBoolean(key) } catch { throw .shape(error) }
  }

  mutating func integer(_ key: String, in range: ClosedRange<Int>) throws(DeclarationFileError)
    -> Int
  {
    do { return try object.integer(key, in: range) } catch { throw .shape(error) }
  }

  mutating func node(_ key: String) throws(DeclarationFileError) -> JSONNode {
    do { return try object.node(key) } catch { throw .shape(error) }
  }

  mutating func nested(_ key: String) throws(DeclarationFileError) -> DeclarationReader {
    do { return DeclarationReader(try object.object(key)) } catch { throw .shape(error) }
  }

  mutating func optionalNested(_ key: String) throws(DeclarationFileError) -> DeclarationReader? {
    do { return try object.optionalObject(key).map { DeclarationReader($0) } } catch {
      throw .shape(error)
    }
  }

  /// The objects of a list, each read by `read`; the list has at least one unless it is optional.
  mutating func list<Element>(
    _ key: String, isOptional: Bool = false,
    _ read: (inout DeclarationReader) throws(DeclarationFileError) -> Element
  ) throws(DeclarationFileError) -> [Element] {
    let nodes: [JSONNode]
    do {
      nodes = isOptional ? try object.optionalArray(key) ?? [] : try object.array(key)
    } catch { throw .shape(error) }
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
    BilingualText(french: try string("fr"), english: try string("en"))
  }

  mutating func bilingual(_ key: String) throws(DeclarationFileError) -> BilingualText {
    var reader = try nested(key)
    let text = try reader.bilingual()
    try reader.finish()
    return text
  }

  mutating func id(_ key: String = "id") throws(DeclarationFileError) -> String {
    let text = try string(key)
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
    let text = try string(key)
    guard let word = Word(rawValue: text) else {
      let allowed = Word.allCases.map(\.rawValue)
      throw .badWord(text, allowed: allowed, place: place(of: key))
    }
    return word
  }

  mutating func day(_ key: String) throws(DeclarationFileError) -> Day {
    let text = try string(key)
    guard let day = Day(text) else { throw .badDay(text, place: place(of: key)) }
    return day
  }

  mutating func monthDay(_ key: String) throws(DeclarationFileError) -> MonthDay {
    let text = try string(key)
    // A year that is not a leap year, so that the day is there every year.
    guard let day = Day("2001-" + text) else { throw .badDay(text, place: place(of: key)) }
    return MonthDay(month: day.month, day: day.day)
  }
}
