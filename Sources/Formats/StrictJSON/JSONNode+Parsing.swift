extension JSONNode {
  /// How many containers may be nested in a tree, the outermost included.
  public static let depthLimit = 512

  /// The tree of a text that `JSONScanner` accepts and that is not nested too deep.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONNode {
    var scanner = JSONScanner()
    try scanner.scan(bytes.span)
    var builder = JSONTreeBuilder(tokens: scanner.tokens)
    return try builder.node(bytes.span, depth: 0)
  }
}

/// Makes a tree out of tokens, which it takes in the order of the text, so that places come from
/// one walk through it.
private struct JSONTreeBuilder {
  let tokens: [JSONToken]
  private var index = 0
  private var cursor = TextCursor()

  init(tokens: [JSONToken]) { self.tokens = tokens }

  mutating func node(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONNode {
    let token = tokens[index]
    let place = takePlace(of: token, bytes)
    switch token.kind {
    case .null: return JSONNode(.null, at: place)
    case .true: return JSONNode(.bool(true), at: place)
    case .false: return JSONNode(.bool(false), at: place)
    case .number: return JSONNode(.number(token.text(in: bytes)), at: place)
    case .string: return JSONNode(.string(token.text(in: bytes)), at: place)
    case .array:
      try refuseDeeper(than: depth, token)
      var elements: [JSONNode] = []
      elements.reserveCapacity(Int(token.count))
      for _ in 0..<token.count { elements.append(try node(bytes, depth: depth + 1)) }
      return JSONNode(.array(elements), at: place)
    case .object:
      try refuseDeeper(than: depth, token)
      var members: [JSONMember] = []
      members.reserveCapacity(Int(token.count))
      for _ in 0..<token.count { members.append(try member(bytes, depth: depth + 1)) }
      return JSONNode(.object(members), at: place)
    }
  }

  private mutating func member(
    _ bytes: Span<UInt8>, depth: Int
  ) throws(JSONError) -> JSONMember {
    let key = tokens[index]
    let place = takePlace(of: key, bytes)
    return JSONMember(
      key: key.text(in: bytes), keyPlace: place, node: try node(bytes, depth: depth))
  }

  private mutating func takePlace(of token: JSONToken, _ bytes: Span<UInt8>) -> TextPlace {
    index += 1
    cursor.advance(to: Int(token.start) - (token.kind == .string ? 1 : 0), in: bytes)
    return cursor.place
  }

  private func refuseDeeper(than depth: Int, _ token: JSONToken) throws(JSONError) {
    guard depth < JSONNode.depthLimit else { throw JSONError(.tooDeep, at: Int(token.start)) }
  }
}
