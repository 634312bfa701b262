import JSONRPC
import StrictJSON
import Testing

@Suite("Writing calls and answers")
struct JSONWriterCallsTests {
  private func line(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("a result is written with the id of its call")
  func results() {
    #expect(
      line { $0.answer(to: .number("1.0")) { $0.value("fait") } }
        == #"{"jsonrpc":"2.0","id":1.0,"result":"fait"}"# + "\n")
  }

  @Test("an error is a code, a sentence, and data where there is any")
  func errors() {
    #expect(
      line { $0.answer(to: .null, error: -32700, message: "x") }
        == #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"x"}}"# + "\n")
    #expect(
      line {
        $0.answer(to: .string("a\n"), error: -32066, message: "x") {
          $0.beginObject()
          $0.member("status", 66)
          $0.endObject()
        }
      }
        == #"{"jsonrpc":"2.0","id":"a\n","error":{"code":-32066,"message":"x","data":{"status":66}}}"#
        + "\n")
  }

  @Test("a piece of a long answer is a notification that names its call")
  func output() {
    #expect(
      line { $0.output("a\tb\n", of: .number("2")) }
        == #"{"jsonrpc":"2.0","method":"output","params":{"id":2,"text":"a\tb\n"}}"# + "\n")
  }

  @Test("a call that is written is the call that is read")
  func calls() throws {
    let text = line {
      $0.call("late", id: .string("7")) { $0.member("service", "plainte") }
      $0.call("status", id: nil) { _ in }
    }
    let lines = text.split(separator: "\n")
    #expect(lines.count == 2)
    var reader = CallReader()
    let first = try reader.call(Array(lines[0].utf8))
    #expect(first.id == .string("7"))
    #expect(first.method == "late")
    #expect(first.parameters.map(\.key) == ["service"])
    let second = try reader.call(Array(lines[1].utf8))
    #expect(second.id == nil)
  }

  @Test("several lines are written one after the other")
  func lines() {
    let text = line {
      $0.output("a", of: .null)
      $0.answer(to: .null) { $0.null() }
    }
    #expect(text.split(separator: "\n").count == 2)
  }
}
