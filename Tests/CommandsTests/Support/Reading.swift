import StrictCSV
import StrictJSON
import Testing

extension Answer {
  /// The whole output as one JSON value, which ends its line.
  func json(_ place: SourceLocation = #_sourceLocation) throws -> JSONNode {
    try #require(output.last == UInt8(ascii: "\n"), "\(complaint)", sourceLocation: place)
    return try JSONNode.parse(output)
  }

  /// The output as JSON, a value a line.
  func jsonLines() throws -> [JSONNode] {
    try output.split(separator: UInt8(ascii: "\n")).map { try JSONNode.parse(Array($0)) }
  }

  /// The output as the rows of a table, the headings first.
  func rows() throws -> [[String]] { try Table.rows(of: output) }
}

extension JSONNode {
  /// The member of an object.
  subscript(_ key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }

  /// The keys of an object, in their order; none of anything else.
  var keys: [String] {
    guard case .object(let members) = value else { return [] }
    return members.map(\.key)
  }

  /// The elements of a list; none of anything else.
  var list: [JSONNode] {
    if case .array(let elements) = value { elements } else { [] }
  }

  /// A text, a number as it is spelt, or `nil`.
  var spelling: String? {
    switch value {
    case .string(let text): text
    case .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .null, .array, .object: nil
    }
  }
}

/// Tables as the program writes them.
enum Table {
  /// The cells of every row; the separator is told from the header.
  static func rows(of bytes: [UInt8]) throws -> [[String]] {
    guard let separator = CSVSeparator(header: bytes.span) else { return [] }
    var finder = CSVRecordFinder(separator: separator)
    var splitter = CSVSplitter(separator: separator)
    var rows: [[String]] = []
    var start = 0
    while start < bytes.count {
      let end = finder.scan(bytes.span, from: start)
      let next = end?.next ?? bytes.count
      try splitter.split(bytes.span, from: start, to: next - (end?.lineEndLength ?? 0))
      rows.append(splitter.fields.map { $0.text(in: bytes.span) })
      start = next
    }
    return rows
  }
}
