import Language
import StrictJSON

extension CommandContext {
  /// Writes the parameters of the call that the command is, as `CommandCall` reads them.
  ///
  /// - Parameter format: in which the answer is wanted; `nil` for the one that was asked for.
  func writeCall(_ form: RequestForm, _ format: OutputFormat? = nil, into json: inout JSONWriter) {
    if let fixed = form.fixed { json.member(fixed.name, fixed.value) }
    var operands = invocation.operands[...]
    for field in form.fields {
      switch field.place {
      case .operand:
        if field.kind == .texts {
          json.array(field.name, operands) { json, word in json.value(word) }
          operands = []
        } else if let word = operands.popFirst() {
          json.member(field, word)
        }
      case .option(let option):
        if field.kind != .flag, let text = said(option) {
          json.member(field, text)
        } else if invocation.has(option) {
          json.member(field.name, true)
        }
      case .pair(let yes, let no):
        if invocation.has(no) {
          json.member(field.name, false)
        } else if let yes, invocation.has(yes) {
          json.member(field.name, true)
        }
      }
    }
    writeReader(format ?? invocation.format, into: &json)
  }

  /// The value of an option; of those that say whose the events are, what they are by default too:
  /// the daemon knows neither this environment nor what was sent before.
  private func said(_ option: Option) -> String? {
    switch option {
    case .source: invocation.value(of: option) ?? variable("DILIGENCE_SOURCE")
    case .id: ids.next
    default: invocation.value(of: option)
    }
  }

  /// Writes how the answer will be read.
  func writeReader(_ format: OutputFormat, into json: inout JSONWriter) {
    json.key("terminal")
    json.beginObject()
    json.member("lang", messages.rawValue)
    json.member("format", format.rawValue)
    if let width = environment.width { json.member("width", min(width, 100_000)) }
    json.member("emphasis", style == .emphasised)
    json.endObject()
  }
}

extension JSONWriter {
  /// Writes a parameter; counts were checked to be numbers.
  fileprivate mutating func member(_ field: RequestField, _ text: String) {
    if field.kind == .number {
      member(field.name, Int(text))
    } else {
      member(field.name, text)
    }
  }
}
