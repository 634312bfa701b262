import FormatsTestSupport
import Foundation
import JSONRPC
import Testing

@Suite("Base 64")
struct Base64Tests {
  private func bytes(_ text: String) -> [UInt8]? { Base64.bytes(text.utf8.span) }

  @Test(
    "the examples of RFC 4648, section 10",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func examples(plain: String, text: String) {
    #expect(Base64.text(plain.utf8.span) == text)
    #expect(bytes(text) == Array(plain.utf8))
  }

  @Test(
    "what is not exactly base 64 is refused",
    arguments: [
      "Z", "Zg", "Zg=", "Zg===", "=", "====", "Z===", "Zm9v=", "Zg==Zg==", "Zm8=Zm9v",
      // Bits left over that are not zero.
      "Zh==", "Zm9=", "Zm8/Zn==",
      // Other letters.
      "Zm9-", "Zm9_", "Zm 9", "Zm9v\n", "Zm9v\r\n12", "Zm9é", "Z=9v", "Zm=v", "=m9v",
    ])
  func refusals(text: String) { #expect(bytes(text) == nil) }

  @Test(
    "bytes come back, and are written as Foundation writes them", arguments: [1, 2] as [UInt64])
  func roundTrip(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for round in 0..<500 {
      let count = Int.random(in: 0...100, using: &generator)
      let plain = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let text = Base64.text(plain.span)
      #expect(text == Data(plain).base64EncodedString(), "seed \(seed), round \(round)")
      #expect(bytes(text) == plain, "seed \(seed), round \(round)")
    }
  }

  @Test("a text that is read is the one that its bytes give", arguments: [3, 4] as [UInt64])
  func canonical(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("AQgwZm9v/+==-\n".utf8)
    for round in 0..<20_000 {
      let count = Int.random(in: 0...2, using: &generator) * 4
      let text = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      guard let plain = Base64.bytes(text.span) else { continue }
      #expect(Array(Base64.text(plain.span).utf8) == text, "seed \(seed), round \(round)")
    }
  }
}
