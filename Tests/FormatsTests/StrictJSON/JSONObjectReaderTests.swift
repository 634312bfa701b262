import StrictJSON
import Testing

@Suite("JSONObjectReader")
struct JSONObjectReaderTests {
  func reader(_ text: String) throws -> JSONObjectReader {
    try JSONObjectReader(try JSONNode.parse(Array(text.utf8)))
  }

  func at(_ column: Int) -> TextPlace { TextPlace(line: 1, column: column) }

  @Test("members come by key and type, in any order")
  func members() throws {
    var reader = try reader(
      #"{"n":7,"s":"x","b":false,"a":["p","q"],"o":{"k":1},"e":[2],"m":{"z":null}}"#)
    #expect(try reader.string("s") == "x")
    #expect(try reader.integer("n", in: 1...7) == 7)
    #expect(try reader.boolean("b") == false)
    #expect(try reader.strings("a") == ["p", "q"])
    #expect(try reader.array("e").map { try $0.integer() } == [2])
    #expect(try reader.members("m").map(\.key) == ["z"])
    var inner = try reader.object("o")
    #expect(try inner.optionalInteger("k") == 1)
    #expect(reader.place(of: "s") == at(12))
    #expect(reader.place(of: "absent") == at(1))
    try inner.finish()
    try reader.finish()
  }

  @Test("an optional member may be absent")
  func optionalMembers() throws {
    var reader = try reader("{}")
    #expect(try reader.optionalString("s") == nil)
    #expect(try reader.optionalInteger("n") == nil)
    #expect(try reader.optionalBoolean("b") == nil)
    #expect(try reader.optionalArray("a") == nil)
    #expect(try reader.optionalStrings("a") == nil)
    #expect(try reader.optionalObject("o") == nil)
    #expect(reader.optionalNode("o") == nil)
    try reader.finish()
  }

  @Test("what is not an object has no reader")
  func notAnObject() {
    #expect(throws: JSONShapeError.wrongType(key: nil, expected: .object, place: at(2))) {
      try reader(" [1]")
    }
  }

  @Test("a required member that is absent is missing from the object")
  func missing() throws {
    var reader = try reader(#"{"a":1}"#)
    #expect(throws: JSONShapeError.missingKey("b", place: at(1))) { try reader.string("b") }
  }

  @Test("null, and any other type, is a wrong type, also for an optional member")
  func wrongTypes() throws {
    var reader = try reader(#"{"a":null}"#)
    func wrong(_ shape: JSONShapeError.Shape) -> JSONShapeError {
      .wrongType(key: "a", expected: shape, place: at(6))
    }
    #expect(throws: wrong(.string)) { try reader.optionalString("a") }
    #expect(throws: wrong(.integer)) { try reader.integer("a") }
    #expect(throws: wrong(.boolean)) { try reader.boolean("a") }
    #expect(throws: wrong(.array)) { try reader.strings("a") }
    #expect(throws: wrong(.object)) { try reader.object("a") }
  }

  @Test("an integer has no fraction, no exponent, and stays within its range")
  func integers() throws {
    var reader = try reader(#"{"f":1.0,"e":1e2,"h":9223372036854775808,"n":-1}"#)
    #expect(throws: JSONShapeError.wrongType(key: "f", expected: .integer, place: at(6))) {
      try reader.integer("f")
    }
    #expect(throws: JSONShapeError.wrongType(key: "e", expected: .integer, place: at(14))) {
      try reader.integer("e")
    }
    #expect(
      throws: JSONShapeError.integerOutOfRange(
        key: "h", allowed: Int.min...Int.max, place: at(22))
    ) {
      try reader.integer("h")
    }
    #expect(
      throws: JSONShapeError.integerOutOfRange(key: "n", allowed: 0...9, place: at(46))
    ) {
      try reader.integer("n", in: 0...9)
    }
  }

  @Test("the first member that was not asked for is unknown")
  func unknown() throws {
    var reader = try reader(#"{"a":1,"b":2,"c":3}"#)
    _ = try reader.integer("a")
    #expect(reader.unread.map(\.key) == ["b", "c"])
    #expect(throws: JSONShapeError.unknownKey("b", place: at(8))) { try reader.finish() }
  }
}
