import BLAKE2
import FormatsTestSupport
import Testing

@Suite("BLAKE2b")
struct BLAKE2bTests {
  func digest(_ bytes: [UInt8], length: Int) -> String {
    Hexadecimal.text(BLAKE2b.digest(of: bytes.span, length: length))
  }

  @Test("the example of RFC 7693, appendix A")
  func publishedExample() {
    #expect(
      digest(Array("abc".utf8), length: 64)
        == "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
        + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923")
  }

  @Test("the hash of nothing")
  func nothing() {
    #expect(
      digest([], length: 64)
        == "786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419"
        + "d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce")
    #expect(
      digest([], length: 32)
        == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")
  }

  @Test("finishing changes nothing, and a copy goes on by itself")
  func copies() {
    var hash = BLAKE2b()
    hash.update(Array("ab".utf8))
    let ab = hash.finalize()
    #expect(hash.finalize() == ab)
    var copy = hash
    copy.update(Array("c".utf8))
    #expect(hash.finalize() == ab)
    #expect(copy.finalize() == BLAKE2b.digest(of: Array("abc".utf8).span))
    #expect(copy.digestLength == 32)
  }

  @Test(
    "any length, in pieces of any size, is what Python computes",
    .enabled(if: Python.isThere), arguments: [1, 2] as [UInt64])
  func agreesWithPython(seed: UInt64) throws {
    let script = """
      import hashlib, sys
      for line in sys.stdin:
          length, text = line.rstrip("\\n").split(" ")
          print(hashlib.blake2b(bytes.fromhex(text), digest_size=int(length)).hexdigest())
      """
    var generator = SeededGenerator(seed: seed)
    var questions: [(length: Int, bytes: [UInt8])] = []
    // Around the ends of blocks, where errors live, then anywhere.
    let lengths =
      [0, 1, 127, 128, 129, 255, 256, 257, 384, 385]
      + (0..<90).map { _ in Int.random(in: 0...2000, using: &generator) }
    for (index, count) in lengths.enumerated() {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      questions.append((index % 64 + 1, bytes))
    }
    let answers = try Python.answers(
      of: script, to: questions.map { "\($0.length) \(Hexadecimal.text($0.bytes))" })
    #expect(answers.count == questions.count)
    for (question, answer) in zip(questions, answers) {
      let place: Comment = "seed \(seed), \(question.bytes.count) bytes"
      #expect(digest(question.bytes, length: question.length) == answer, place)
      for largest in [1, 40, 128, 300] {
        var hash = BLAKE2b(digestLength: question.length)
        var rest = question.bytes[...]
        while !rest.isEmpty {
          let piece = rest.prefix(Int.random(in: 0...largest, using: &generator))
          hash.update(Array(piece))
          rest = rest.dropFirst(piece.count)
        }
        #expect(Hexadecimal.text(hash.finalize()) == answer, place)
      }
    }
  }
}
