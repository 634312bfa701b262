import Testing

@testable import Publishing

/// WCAG 2.1: 1.4.3 for words, 1.4.11 for shapes, from the style sheet's own colours.
@Suite("The contrast of colours")
struct ContrastTests {
  /// The colours of a scheme by their names.
  private func colours(_ scheme: Scheme) throws -> [String: Double] {
    let parts = StyleSheet.colours.split(separator: "@media", maxSplits: 1)
    // A dark screen has the light one's colours but for those that it replaces.
    var found = scheme == .light ? [:] : try colours(.light)
    for match in parts[scheme == .light ? 0 : 1].matches(of: /--([a-z-]+): #([0-9a-f]{6})/) {
      found[String(match.output.1)] = luminance(String(match.output.2))
    }
    return found
  }

  enum Scheme: CaseIterable { case light, dark }

  private func luminance(_ hexadecimal: String) -> Double {
    let channels = stride(from: 0, to: 6, by: 2).map { index -> Double in
      let digits = hexadecimal.dropFirst(index).prefix(2)
      let value = Double(Int(digits, radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  /// To the power of 2.4, by Newton's fifth root of the twelfth power.
  private func power(_ base: Double) -> Double {
    let twelfth = (0..<12).reduce(1.0) { product, _ in product * base }
    var root = 1.0
    for _ in 0..<200 {
      root -= (root * root * root * root * root - twelfth) / (5 * root * root * root * root)
    }
    return root
  }

  private func contrast(_ first: Double, _ second: Double) -> Double {
    (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  @Test("black on white is 21, and a known grey 4.54")
  func known() {
    #expect(abs(contrast(luminance("000000"), luminance("ffffff")) - 21) < 0.001)
    #expect(abs(contrast(luminance("767676"), luminance("ffffff")) - 4.54) < 0.01)
  }

  @Test("words stand out from what they are on", arguments: Scheme.allCases)
  func words(_ scheme: Scheme) throws {
    let colours = try colours(scheme)
    let words = [
      "ink", "muted", "link", "goal", "sign-good", "sign-up", "sign-down", "sign-bad",
    ]
    for word in words {
      for ground in ["paper", "wash"] { try expect(colours, word, on: ground, atLeast: 4.5) }
    }
    try expect(colours, "on-banner", on: "banner", atLeast: 4.5)
  }

  @Test("shapes stand out from what they are on", arguments: Scheme.allCases)
  func shapes(_ scheme: Scheme) throws {
    let colours = try colours(scheme)
    let shapes = [
      "trace", "on-time", "late", "open", "shape-edge", "signal", "focus", "rule", "goal",
      "day-few", "day-many", "day-closed",
    ]
    for shape in shapes { try expect(colours, shape, on: "paper", atLeast: 3) }
    for shape in ["trace", "signal", "goal", "shape-edge"] {
      try expect(colours, shape, on: "band", atLeast: 3)
    }
    try expect(colours, "late", on: "late-ground", atLeast: 3)
    try expect(colours, "open", on: "open-ground", atLeast: 3)
    for sign in ["sign-good", "sign-up", "sign-down", "sign-bad"] {
      try expect(colours, "sign-mark", on: sign, atLeast: 3)
    }
  }

  private func expect(
    _ colours: [String: Double], _ front: String, on ground: String, atLeast least: Double
  ) throws {
    let contrast = contrast(
      try #require(colours[front], "\(front)"), try #require(colours[ground], "\(ground)"))
    #expect(contrast >= least, "\(front) on \(ground): \(contrast)")
  }

  @Test("every colour that is used is one of the two schemes'")
  func used() throws {
    let light = try colours(.light)
    let dark = try colours(.dark)
    for match in StyleSheet.text.matches(of: /var\(--([a-z-]+)\)/) {
      #expect(light[String(match.output.1)] != nil, "\(match.output.1)")
    }
    #expect(Set(light.keys) == Set(dark.keys))
    let schemes = StyleSheet.colours.matches(of: /#[0-9a-f]{3,6}/).count
    #expect(StyleSheet.text.matches(of: /#[0-9a-f]{3,6}/).count == schemes)
  }
}
