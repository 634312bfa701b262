import JSONRPC
import StrictJSON
import Testing

@Suite("Reading calls")
struct CallReaderTests {
  private func call(_ text: String) throws(CallFault) -> Call {
    var reader = CallReader()
    return try reader.call(Array(text.utf8))
  }

  private func fault(_ text: String) -> CallFault? {
    do throws(CallFault) {
      _ = try call(text)
      return nil
    } catch { return error }
  }

  /// The bytes of a range of the call's line.
  private func text(_ range: Range<Int>, of call: Call) -> String {
    String(decoding: call.line[range], as: UTF8.self)
  }

  @Test("a call has an id, a method and parameters, in any order")
  func wholeCall() throws {
    let call = try call(
      #" {"params":{"service":"plainte","within":5},"method":"late","id":1,"jsonrpc":"2.0"} "#)
    #expect(call.id == .number("1"))
    #expect(call.method == "late")
    #expect(call.parameters.map(\.key) == ["service", "within"])
    #expect(call.parameters.map(\.kind) == [.string, .number])
    #expect(call.parameters.map { text($0.range, of: call) } == [#""plainte""#, "5"])
    #expect(call.parameter("within")?.kind == .number)
    #expect(call.parameter("office") == nil)
  }

  @Test(
    "an id is kept as it is written",
    arguments: [
      ("1", .number("1")), ("-0", .number("-0")), ("1.50", .number("1.50")),
      ("90071992547409931e2", .number("90071992547409931e2")),
      (#""a\u00e9""#, .string("aé")), (#""""#, .string("")), ("null", .null),
    ] as [(String, CallId)])
  func ids(written: String, id: CallId) throws {
    let call = try call(#"{"jsonrpc":"2.0","id":\#(written),"method":"status"}"#)
    #expect(call.id == id)
    var writer = JSONWriter()
    writer.answer(to: id) { $0.value(true) }
    let answer = try JSONNode.parse(writer.bytes)
    var reader = try JSONObjectReader(answer)
    #expect(try reader.node("id").value == JSONNode.parse(Array(written.utf8)).value)
  }

  @Test("a call without an id is a notification")
  func notification() throws {
    #expect(try call(#"{"jsonrpc":"2.0","method":"ingest","params":{}}"#).id == nil)
  }

  @Test("parameters may be absent, or empty")
  func noParameters() throws {
    let absent = try call(#"{"jsonrpc":"2.0","id":1,"method":"status"}"#)
    #expect(absent.parameters == [])
    #expect(absent.parametersNode == nil)
    let empty = try call(#"{"jsonrpc":"2.0","id":1,"method":"status","params":{}}"#)
    #expect(empty.parameters == [])
    #expect(empty.parametersNode?.value == .object([]))
  }

  @Test("every element of an array of parameters can be read by itself")
  func elements() throws {
    let call = try call(
      #"{"jsonrpc":"2.0","id":1,"method":"m","params":{"events":[ {"a":[1,{}]} , "é", 2,[]],"n":[]}}"#
    )
    let events = try #require(call.parameter("events"))
    #expect(events.elements.map { text($0, of: call) } == [#"{"a":[1,{}]}"#, #""é""#, "2", "[]"])
    for element in events.elements {
      #expect(throws: Never.self) { try JSONNode.parse(Array(call.line[element])) }
    }
    #expect(call.parameter("n")?.elements == [])
  }

  @Test("the tree of the parameters has the places of the line")
  func tree() throws {
    let call = try call(#"{"jsonrpc":"2.0","id":1,"method":"m","params":{"a":"b"}}"#)
    var reader = try JSONObjectReader(try #require(call.parametersNode))
    #expect(try reader.string("a") == "b")
    #expect(reader.place(of: "a") == TextPlace(line: 1, column: 52))
  }

  @Test("escapes in the names of members are read")
  func escapedNames() throws {
    let call = try call(
      #"{"jsonrpc":"2.\u0030","\u0069d":1,"method":"m\u0065","params":{"\u0061":1}}"#)
    #expect(call.id == .number("1"))
    #expect(call.method == "me")
    #expect(call.parameters.map(\.key) == ["a"])
  }

  @Test(
    "what is no request says which rule it breaks, and its id where there is one",
    arguments: [
      ("3", .notAnObject, .null),
      (#""jsonrpc""#, .notAnObject, .null),
      (#"[{"jsonrpc":"2.0","id":1,"method":"a"}]"#, .batch, .null),
      (#"{"id":1,"method":"a"}"#, .noVersion, .number("1")),
      (#"{"jsonrpc":"1.0","id":1,"method":"a"}"#, .otherVersion, .number("1")),
      (#"{"jsonrpc":2.0,"id":"x","method":"a"}"#, .otherVersion, .string("x")),
      (#"{"jsonrpc":"2.0","id":true,"method":"a"}"#, .badId, .null),
      (#"{"jsonrpc":"2.0","id":[1],"method":"a"}"#, .badId, .null),
      (#"{"jsonrpc":"2.0","id":1}"#, .noMethod, .number("1")),
      (#"{"jsonrpc":"2.0"}"#, .noMethod, .null),
      (#"{"jsonrpc":"2.0","method":1}"#, .badMethod, .null),
      (#"{"jsonrpc":"2.0","id":1,"method":null}"#, .badMethod, .number("1")),
      (#"{"jsonrpc":"2.0","id":1,"method":"a","parms":{}}"#, .unknownMember("parms"), .number("1")),
    ] as [(String, CallFault.BrokenRule, CallId)])
  func brokenRules(text: String, rule: CallFault.BrokenRule, id: CallId) {
    let found = fault(text)
    #expect(found?.reason == .notARequest(rule))
    #expect(found?.id == id)
    #expect(found?.code == -32600)
  }

  @Test("parameters by position are refused, and a notification's are not answered")
  func positions() {
    let call = fault(#"{"jsonrpc":"2.0","id":7,"method":"a","params":[1]}"#)
    #expect(call?.reason == .parametersNotAnObject)
    #expect(call?.id == .number("7"))
    #expect(call?.code == -32602)
    let notification = fault(#"{"jsonrpc":"2.0","method":"a","params":null}"#)
    #expect(notification?.reason == .parametersNotAnObject)
    #expect(notification != nil && notification?.id == nil)
  }

  @Test(
    "what is not JSON says where",
    arguments: [
      ("", .unexpectedEnd, 0), (#"{"id":1"#, .unexpectedEnd, 7),
      (#"{"id":1,"id":2}"#, .duplicateKey, 9),
      (#"{"jsonrpc":"2.0","id":1,"method":"a"} {}"#, .textAfterValue, 38),
    ] as [(String, JSONError.Fact, Int)])
  func notJSON(text: String, fact: JSONError.Fact, offset: Int) throws {
    let found = try #require(fault(text))
    guard case .notJSON(let error) = found.reason else {
      Issue.record("\(found)")
      return
    }
    #expect(error.fact == fact)
    #expect(error.offset == offset)
    #expect(found.id == .null)
    #expect(found.code == -32700)
  }

  @Test("nesting has a limit, wherever it is")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      let inner = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      return #"{"jsonrpc":"2.0","id":1,"method":"a","params":{"b":[],"a":\#(inner),"c":[]}}"#
    }
    let limit = CallReader.depthLimit
    let deepest = try call(nested(limit - 2))
    #expect(deepest.parametersNode != nil)
    #expect(fault(nested(limit - 1))?.reason == .notARequest(.tooDeep(limit: limit)))
    #expect(fault(nested(100_000))?.id == .number("1"))
  }

  @Test("an id is as long as the limit allows, and no longer")
  func longIds() {
    func written(_ count: Int) -> String {
      #"{"jsonrpc":"2.0","method":"a","id":"\#(String(repeating: "x", count: count))"}"#
    }
    let limit = CallReader.idLimit
    #expect(fault(written(limit)) == nil)
    #expect(fault(written(limit + 1))?.reason == .notARequest(.idTooLong(limit: limit)))
    #expect(fault(written(limit + 1))?.id == .null)
  }

  @Test("one reader serves good and bad lines in turn")
  func reuse() throws {
    var reader = CallReader()
    for number in 0..<20 {
      let call = try reader.call(
        Array(#"{"jsonrpc":"2.0","id":\#(number),"method":"m","params":{"a":[[1]]}}"#.utf8))
      #expect(call.id == .number("\(number)"))
      #expect(throws: CallFault.self) { try reader.call(Array("{".utf8)) }
    }
  }
}
