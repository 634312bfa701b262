import FormatsTestSupport
import StrictJSON
import Testing

/// Python's `json`, made as strict as RFC 8259, must find the same texts good and read the same
/// in them.
@Suite("JSONNode against Python", .enabled(if: Python.isThere))
struct JSONSecondOpinionTests {
  /// Answers each text, in hexadecimal, with `-` or with the same document in a plain form where
  /// numbers are strings: their digits after `#`.
  static let script = """
    import json, sys
    def pairs(members):
        found = dict(members)
        if len(found) != len(members): raise ValueError("duplicate key")
        return found
    def constant(word): raise ValueError(word)
    def number(digits): return "#" + digits
    for line in sys.stdin:
        try:
            text = bytes.fromhex(line).decode("utf-8")
            value = json.loads(text, object_pairs_hook=pairs, parse_constant=constant,
                               parse_int=number, parse_float=number)
            print(json.dumps(value, ensure_ascii=False).encode("utf-8").hex())
        except ValueError:
            print("-")
    """

  @Test(
    "random texts, whole and broken, are judged and read the same",
    arguments: [1, 2, 3] as [UInt64])
  func agrees(seed: UInt64) throws {
    var random = RandomJSON(generator: SeededGenerator(seed: seed))
    var texts: [[UInt8]] = []
    for _ in 0..<400 {
      let text = random.text()
      texts.append(text)
      for _ in 0..<4 { texts.append(random.mutated(text)) }
    }
    let answers = try Python.answers(
      of: Self.script, to: texts.map { Hexadecimal.text($0) })
    #expect(answers.count == texts.count)
    var accepted = 0
    for (text, answer) in zip(texts, answers) {
      let ours = try? JSONNode.parse(text)
      let place: Comment = "seed \(seed): \(Hexadecimal.text(text))"
      guard answer != "-", let plain = Hexadecimal.bytes(answer) else {
        #expect(ours == nil, place)
        continue
      }
      accepted += 1
      let theirs = try JSONNode.parse(plain)
      #expect(ours.map(Self.plain) == Self.plain(theirs), place)
    }
    #expect(accepted > 300)
  }

  /// The tree without places, numbers as the script writes them.
  static func plain(_ node: JSONNode) -> JSONNode {
    let nowhere = TextPlace(line: 1, column: 1)
    let value: JSONNode.Value =
      switch node.value {
      case .null, .bool, .string: node.value
      case .number(let digits): .string("#" + digits)
      case .array(let elements): .array(elements.map(plain))
      case .object(let members):
        .object(
          members.map { JSONMember(key: $0.key, keyPlace: nowhere, node: plain($0.node)) })
      }
    return JSONNode(value, at: nowhere)
  }
}
