/// A sentence for a page, whose numbers and dates also say what they are to a program.
public struct MarkedText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// A piece of a sentence.
  public enum Part: Hashable, Sendable {
    case words(String)
    /// A number as programs read it, and as people do.
    case number(value: String, shown: String)
    /// A date as programs read it, and as people do.
    case date(iso: String, shown: String)
  }

  /// In the order in which they are read.
  public private(set) var parts: [Part]

  /// Words of the program's own.
  public init(stringLiteral words: String) { parts = words.isEmpty ? [] : [.words(words)] }

  /// Words alone.
  public init(_ words: String) { self.init(stringLiteral: words) }

  /// One number or date alone.
  public init(_ part: Part) { parts = [part] }

  /// Words with others, or with whole sentences, among them.
  public init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  /// Puts together what stands between the marks of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    /// Begins with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words of the program's own.
    public mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { parts.append(.words(words)) }
    }

    /// Adds words.
    public mutating func appendInterpolation(_ words: String) { appendLiteral(words) }

    /// Adds what keeps its numbers and dates marked.
    public mutating func appendInterpolation(_ text: MarkedText) { parts += text.parts }
  }

  /// One text, then another.
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
