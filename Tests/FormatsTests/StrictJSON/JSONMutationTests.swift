import FormatsTestSupport
import StrictJSON
import Testing

@Suite("JSON under mutation")
struct JSONMutationTests {
  @Test(
    "a broken text is refused within itself, or reads as what the writer writes of it",
    arguments: [11, 12, 13, 14] as [UInt64])
  func mutations(seed: UInt64) throws {
    var random = RandomJSON(generator: SeededGenerator(seed: seed))
    var writer = JSONWriter()
    for round in 0..<1500 {
      let text = random.mutated(random.text())
      let place: Comment = "seed \(seed), round \(round): \(Hexadecimal.text(text))"
      do {
        let node = try JSONNode.parse(text)
        writer.removeAll()
        writer.value(node)
        let again = try JSONNode.parse(writer.bytes)
        #expect(
          JSONSecondOpinionTests.plain(again) == JSONSecondOpinionTests.plain(node), place)
      } catch {
        #expect((0...text.count).contains(error.offset), place)
      }
    }
  }

  @Test("bytes without any sense never stop the scanner", arguments: [21, 22] as [UInt64])
  func noise(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("{}[]:,\"\\u0d8t1- ".utf8) + [0x80, 0xC3, 0xA9, 0xE2, 0xF0, 0x00, 0x0A]
    var scanner = JSONScanner()
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...24, using: &generator)
      let text = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      do {
        try scanner.scan(text.span)
        #expect(!scanner.tokens.isEmpty, "seed \(seed)")
      } catch {
        #expect(error.offset <= count, "seed \(seed)")
      }
    }
  }
}
