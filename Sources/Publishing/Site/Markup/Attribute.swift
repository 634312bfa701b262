/// What an element says of itself. Names are the program's own; values may come from data.
struct Attribute: Hashable {
  let name: String
  let value: String

  private init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
  static func id(_ value: String) -> Attribute { Attribute("id", value) }
  static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
  static func charset(_ value: String) -> Attribute { Attribute("charset", value) }
  static func name(_ value: String) -> Attribute { Attribute("name", value) }
  static func httpEquiv(_ value: String) -> Attribute { Attribute("http-equiv", value) }
  static func content(_ value: String) -> Attribute { Attribute("content", value) }
  /// A file of the same folder, or a place of the same page: never an address from data.
  static func href(_ value: String) -> Attribute { Attribute("href", value) }
  static func value(_ value: String) -> Attribute { Attribute("value", value) }
  static func datetime(_ value: String) -> Attribute { Attribute("datetime", value) }
  static func scope(_ value: Scope) -> Attribute { Attribute("scope", value.rawValue) }
  static func columns(_ count: Int) -> Attribute { Attribute("colspan", "\(count)") }
  static func span(_ count: Int) -> Attribute { Attribute("span", "\(count)") }
  static func role(_ value: String) -> Attribute { Attribute("role", value) }
  /// What a part of a table is: told again where the style sheet stacks its cells, because
  /// browsers then forget that it is a table.
  static func part(_ part: TablePart) -> Attribute { Attribute("role", part.rawValue) }
  static func focusable() -> Attribute { Attribute("tabindex", "0") }
  /// What a part of the page, or of the drawing, says of itself: `aria-label`, `aria-hidden`.
  static func aria(_ name: String, _ value: String) -> Attribute {
    Attribute("aria-\(name)", value)
  }
  /// A number that a drawing shows without its digits.
  static func data(_ name: String, _ value: String) -> Attribute {
    Attribute("data-\(name)", value)
  }

  /// The parts of a table.
  enum TablePart: String {
    case table, rowgroup, row, columnheader, rowheader, cell
  }

  /// What a heading cell heads.
  enum Scope: String {
    case col, row, colgroup, rowgroup
  }

  // Drawings.
  static func viewBox(_ width: Double, _ height: Double) -> Attribute {
    Attribute("viewBox", "0 0 \(decimal(width)) \(decimal(height))")
  }
  static func at(_ name: Position, _ value: Double) -> Attribute {
    Attribute(name.rawValue, decimal(value))
  }
  static func path(_ data: String) -> Attribute { Attribute("d", data) }
  static func fill(_ value: String) -> Attribute { Attribute("fill", value) }
  static func anchor(_ value: Anchor) -> Attribute { Attribute("text-anchor", value.rawValue) }
  static func userSpacePattern() -> Attribute { Attribute("patternUnits", "userSpaceOnUse") }
  static func patternTurn(_ degrees: Int) -> Attribute {
    Attribute("patternTransform", "rotate(\(degrees))")
  }

  /// The attributes of a drawing's elements that say where they are.
  enum Position: String {
    case x, y, x1, y1, x2, y2, cx, cy, r, rx, width, height, dx, dy
  }

  /// To which side of its place a text of a drawing extends.
  enum Anchor: String {
    case start, middle, end
  }
}
