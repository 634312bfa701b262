/// The elements that pages are made of, HTML's first, then SVG's.
enum Tag: String {
  case html, head, meta, title, style, body
  case header, nav, main, footer, section, article
  case h1, h2, h3
  case div, p, ul, ol, li, dl, dt, dd, a, span, strong, small, sup, br, figure, figcaption
  case data, time
  case details, summary
  case table, caption, colgroup, col, thead, tbody, tr, th, td
  case svg, g, path, line, rect, circle, text, tspan, desc, defs, pattern
  /// A drawing's title: HTML's `title` under another name here.
  case drawingTitle

  /// As it is written.
  var name: String { self == .drawingTitle ? "title" : rawValue }

  /// Whether it has neither content nor an end tag.
  var isVoid: Bool {
    switch self {
    case .meta, .br, .col: true
    default: false
    }
  }

  /// Whether a line is begun before it: space there means nothing.
  var beginsLine: Bool {
    switch self {
    case .a, .span, .strong, .small, .sup, .br, .data, .time, .tspan: false
    default: true
    }
  }

  /// The element with its attributes and what it holds.
  func callAsFunction(_ attributes: Attribute..., @MarkupBuilder content: () -> [Markup] = { [] })
    -> Markup
  {
    .element(self, attributes, content())
  }

  func callAsFunction(_ attributes: [Attribute], @MarkupBuilder content: () -> [Markup] = { [] })
    -> Markup
  {
    .element(self, attributes, content())
  }
}
