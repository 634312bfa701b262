import FormatsTestSupport
import StrictJSON

/// Random JSON texts, valid but for a key that is there twice now and then, and ways to break
/// them.
struct RandomJSON {
  var generator: SeededGenerator

  mutating func text() -> [UInt8] { Array((space() + value(depth: 0) + space()).utf8) }

  /// The text with a few bytes changed, taken out, put in or repeated.
  mutating func mutated(_ text: [UInt8]) -> [UInt8] {
    var bytes = text
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 1...4, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.replaceSubrange(place..<end, with: [])
      case 1: bytes.insert(telling(), at: place)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default: bytes.replaceSubrange(place..<min(bytes.count, place + 1), with: [telling()])
      }
    }
    return bytes
  }

  /// A byte that is likely to mean something.
  private mutating func telling() -> UInt8 {
    if generator.happens(onceIn: 4) { return UInt8.random(in: 0...255, using: &generator) }
    return Array("{}[]:,\"\\u0019d8ef+-.Etn \n\t".utf8).randomElement(using: &generator) ?? 0
  }

  private mutating func value(depth: Int) -> String {
    switch Int.random(in: 0..<(depth < 5 ? 10 : 7), using: &generator) {
    case 0: return "null"
    case 1: return "true"
    case 2: return "false"
    case 3, 4: return number()
    case 5, 6: return string()
    case 7: return list(depth, "[", "]") { $0.value(depth: depth + 1) }
    default:
      return list(depth, "{", "}") { random in
        random.string() + random.space() + ":" + random.space() + random.value(depth: depth + 1)
      }
    }
  }

  private mutating func list(
    _ depth: Int, _ opening: String, _ closing: String, _ item: (inout RandomJSON) -> String
  ) -> String {
    let count = Int.random(in: 0...(generator.happens(onceIn: 30) ? 40 : 5), using: &generator)
    let items = (0..<count).map { _ in space() + item(&self) + space() }
    return opening + (items.isEmpty ? space() : items.joined(separator: ",")) + closing
  }

  private mutating func number() -> String {
    var text = generator.happens(onceIn: 3) ? "-" : ""
    text += String(Int.random(in: 0...(generator.happens(onceIn: 2) ? 9 : .max), using: &generator))
    if generator.happens(onceIn: 3) { text += ".\(Int.random(in: 0...9999, using: &generator))" }
    if generator.happens(onceIn: 4) {
      text += ["e", "E", "e+", "E-"].randomElement(using: &generator) ?? "e"
      text += String(Int.random(in: 0...400, using: &generator))
    }
    return text
  }

  private mutating func string() -> String {
    let count = Int.random(in: 0...(generator.happens(onceIn: 5) ? 40 : 4), using: &generator)
    return "\"" + (0..<count).map { _ in character() }.joined() + "\""
  }

  private mutating func character() -> String {
    let escapes = [
      "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0061", "\\u00E9", "\\u0000",
      "\\uD83D\\uDE00", "\\u2028",
    ]
    let letters = [
      "a", "b", "c", "é", "€", "😀", "\u{7F}", "\u{85}", "\u{301}", " ", "/", "\u{FFFF}",
    ]
    let choice = generator.happens(onceIn: 6) ? escapes : letters
    return choice.randomElement(using: &generator) ?? "a"
  }

  private mutating func space() -> String {
    generator.happens(onceIn: 4)
      ? [" ", "\n", "\r\n", "\t", "  "].randomElement(using: &generator) ?? " " : ""
  }
}
