/// The names that are those of files to take in.
enum DropName {
  /// The longest, in bytes: what is added to it must fit in a name too.
  static let longest = 200

  /// The name, when it is that of a file of events: a text that ends in `.jsonl` or `.csv`, in any
  /// case, that does not begin with a dot, and has no control characters.
  static func valid(_ bytes: [UInt8]) -> String? {
    guard bytes.count <= longest, bytes.first != UInt8(ascii: "."),
      let name = String(validating: bytes, as: UTF8.self),
      !name.unicodeScalars.contains(where: isHidden)
    else { return nil }
    let lowercase = name.lowercased()
    guard lowercase.hasSuffix(".jsonl") || lowercase.hasSuffix(".csv") else { return nil }
    return name
  }

  /// Whether the file's name says that it is a table.
  static func isTable(_ name: String) -> Bool { name.lowercased().hasSuffix(".csv") }

  /// `name-2.csv`: another name of the same kind.
  static func numbered(_ name: String, _ number: Int) -> String {
    if number == 0 { return name }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else {
      return "\(name)-\(number)"
    }
    return "\(name[..<dot])-\(number)\(name[dot...])"
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    default: false
    }
  }
}
