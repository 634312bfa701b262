/// A picture with its name and what it tells, for those who do not see it.
///
/// - Parameter id: unique in its page.
func drawing(
  _ id: String, _ kind: String, width: Double, height: Double, title: String, description: String,
  @MarkupBuilder content: () -> [Markup]
) -> Markup {
  Tag.svg(
    .class(kind), .viewBox(width, height), .role("img"),
    .aria("labelledby", "\(id)-title \(id)-desc")
  ) {
    Tag.drawingTitle(.id("\(id)-title")) { title }
    Tag.desc(.id("\(id)-desc")) { description }
    content()
  }
}

/// A picture that says nothing that the words beside it do not.
func ornament(
  _ kind: String, width: Double, height: Double, @MarkupBuilder content: () -> [Markup]
) -> Markup {
  Tag.svg(
    .class(kind), .viewBox(width, height), .at(.width, width), .at(.height, height),
    .aria("hidden", "true"), content: content)
}

/// Lines over a surface, so that it is told from another without its colour.
///
/// - Parameter id: unique in its page.
func hatching(_ id: String, _ kind: String, every distance: Double, turnedBy degrees: Int) -> Markup
{
  Tag.pattern(
    .id(id), .userSpacePattern(), .at(.width, distance), .at(.height, distance),
    .patternTurn(degrees)
  ) {
    Tag.rect(.class("\(kind)-ground"), .at(.width, distance), .at(.height, distance))
    Tag.line(.class("\(kind)-line"), .at(.x1, 0), .at(.y1, 0), .at(.x2, 0), .at(.y2, distance))
  }
}

/// A straight line.
func line(_ kind: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> Markup {
  Tag.line(.class(kind), .at(.x1, x1), .at(.y1, y1), .at(.x2, x2), .at(.y2, y2))
}

/// Words in a picture.
func words(
  _ text: String, _ x: Double, _ y: Double, _ anchor: Attribute.Anchor = .start,
  _ kind: String = "words"
) -> Markup {
  Tag.text(.class(kind), .at(.x, x), .at(.y, y), .anchor(anchor)) { text }
}

/// A place in a picture.
struct Place {
  let x: Double
  let y: Double
}

/// A line through places, broken where there is none.
func polyline(_ kind: String, _ places: [Place?]) -> Markup {
  var data = ""
  var isDown = false
  for place in places {
    if let place {
      data += "\(isDown ? "L" : "M")\(decimal(place.x)) \(decimal(place.y))"
    }
    isDown = place != nil
  }
  return Tag.path(.class(kind), .path(data))
}
