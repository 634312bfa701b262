/// A piece of a page: a tree, written out as bytes at the end. What comes from data is never
/// written as it is, but escaped by the writer for where it stands.
indirect enum Markup {
  case text(String)
  case element(Tag, [Attribute], [Markup])
  /// Pieces without an element of their own.
  case group([Markup])
  /// The program's own style sheet, the one text that is not escaped.
  case styleSheet

  init(_ text: MarkedText) {
    self = .group(
      text.parts.map { part in
        switch part {
        case .words(let words): .text(words)
        case .number(let value, let shown): Tag.data(.value(value)) { shown }
        case .date(let iso, let shown): Tag.time(.datetime(iso)) { shown }
        }
      })
  }
}

/// Puts pieces together as they are written one under the other.
@resultBuilder
enum MarkupBuilder {
  static func buildExpression(_ markup: Markup) -> [Markup] { [markup] }
  static func buildExpression(_ markup: [Markup]) -> [Markup] { markup }
  static func buildExpression(_ markup: Markup?) -> [Markup] { markup.map { [$0] } ?? [] }
  static func buildExpression(_ text: String) -> [Markup] { [.text(text)] }
  static func buildExpression(_ text: MarkedText) -> [Markup] { [Markup(text)] }
  static func buildBlock(_ parts: [Markup]...) -> [Markup] { parts.flatMap { $0 } }
  static func buildOptional(_ part: [Markup]?) -> [Markup] { part ?? [] }
  static func buildEither(first: [Markup]) -> [Markup] { first }
  static func buildEither(second: [Markup]) -> [Markup] { second }
  static func buildArray(_ parts: [[Markup]]) -> [Markup] { parts.flatMap { $0 } }
}
