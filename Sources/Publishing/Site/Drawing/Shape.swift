import ServiceStandards

/// A small shape around a place: what a colour says, said again.
enum Shape {
  case dot, ring, square, diamond, triangleUp, triangleDown, cross

  func drawn(_ kind: String, at place: Place, size: Double) -> Markup {
    let (x, y, half) = (place.x, place.y, size / 2)
    func path(_ corners: [(Double, Double)]) -> Markup {
      let data = corners.enumerated().map { index, corner in
        "\(index == 0 ? "M" : "L")\(decimal(x + corner.0 * half)) \(decimal(y + corner.1 * half))"
      }
      return Tag.path(.class(kind), .path(data.joined() + "Z"))
    }
    switch self {
    case .dot, .ring:
      return Tag.circle(.class(kind), .at(.cx, x), .at(.cy, y), .at(.r, half))
    case .square: return path([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    case .diamond: return path([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)])
    case .triangleUp: return path([(0, -1.2), (1.15, 0.9), (-1.15, 0.9)])
    case .triangleDown: return path([(0, 1.2), (1.15, -0.9), (-1.15, -0.9)])
    case .cross:
      let a = 0.35
      return path([
        (-1, -1 + a), (-1 + a, -1), (0, -a), (1 - a, -1), (1, -1 + a), (a, 0), (1, 1 - a),
        (1 - a, 1), (0, a), (-1 + a, 1), (-1, 1 - a), (-a, 0),
      ])
    }
  }
}

extension ControlChart.Signal {
  /// The shape of a month that stands out so.
  var shape: Shape {
    switch self {
    case .beyondLimit: .diamond
    case .shift: .square
    case .drift: .triangleUp
    case .nearLimit: .ring
    }
  }

  /// The part of its class that names it.
  var word: String {
    switch self {
    case .beyondLimit: "beyond"
    case .shift: "shift"
    case .drift: "drift"
    case .nearLimit: "near"
    }
  }
}

/// The sign of a verdict, which goes before its word.
func verdictSign(_ verdict: Verdict) -> Markup {
  ornament("sign sign-\(verdict.rawValue)", width: 20, height: 20) {
    switch verdict {
    case .onTarget:
      Tag.circle(.class("sign-ground"), .at(.cx, 10), .at(.cy, 10), .at(.r, 9))
      Tag.path(.class("sign-mark"), .path("M5.5 10.5L8.7 13.7L14.5 6.8"))
    case .slipping:
      Tag.path(.class("sign-ground"), .path("M10 19L0.8 2.5L19.2 2.5Z"))
      Tag.path(.class("sign-mark"), .path("M10 5.5L10 10.5M10 12.8L10 13.6"))
    case .recovering:
      Tag.path(.class("sign-ground"), .path("M10 1L19 10L10 19L1 10Z"))
      Tag.path(.class("sign-mark"), .path("M10 14.5L10 6M6.5 9.2L10 5.7L13.5 9.2"))
    case .offTarget:
      Tag.rect(
        .class("sign-ground"), .at(.x, 1.5), .at(.y, 1.5), .at(.width, 17), .at(.height, 17),
        .at(.rx, 1.5))
      Tag.path(.class("sign-mark"), .path("M6 6L14 14M14 6L6 14"))
    case .noData:
      Tag.circle(.class("sign-hollow"), .at(.cx, 10), .at(.cy, 10), .at(.r, 8.5))
      Tag.path(.class("sign-dash"), .path("M6 10L14 10"))
    }
  }
}
