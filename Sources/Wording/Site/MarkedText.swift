/// A sentence for a page, whose numbers and dates also say what they are to a program.
public struct MarkedText: Hashable, Sendable, ExpressibleByStringInterpolation {
  public enum Part: Hashable, Sendable {
    case words(String)
    /// A number as programs read it, and as people do.
    case number(value: String, shown: String)
    /// A date as programs read it, and as people do.
    case date(iso: String, shown: String)
  }

  public private(set) var parts: [Part]

  public init(stringLiteral words: String) { parts = words.isEmpty ? [] : [.words(words)] }

  public init(_ words: String) { self.init(stringLiteral: words) }

  public init(_ part: Part) { parts = [part] }

  public init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { parts.append(.words(words)) }
    }

    public mutating func appendInterpolation(_ words: String) { appendLiteral(words) }

    public mutating func appendInterpolation(_ text: MarkedText) { parts += text.parts }
  }

  public static func + (left: MarkedText, right: MarkedText) -> MarkedText {
    var sum = left
    sum.parts += right.parts
    return sum
  }

  /// What people read of it.
  public var shown: String {
    parts.map {
      switch $0 {
      case .words(let words): words
      case .number(_, let shown), .date(_, let shown): shown
      }
    }.joined()
  }
}

extension MarkedText {
  /// The texts one after the other.
  public static func joined(_ texts: [MarkedText], by separator: String) -> MarkedText {
    var sum: MarkedText = ""
    for (index, text) in texts.enumerated() {
      if index > 0 { sum.parts.append(.words(separator)) }
      sum.parts += text.parts
    }
    return sum
  }
}
