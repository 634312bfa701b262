public import Ledger
public import ServiceStandards
public import StrictJSON

/// What there is to call, as programs read it.
public enum CallDirectory {
  /// Writes the answer to `describe`: somebody's roles, the methods that they have a right to, and
  /// the commands that record one milestone each, in force where these declarations are, which a
  /// client asks for when it does not know a word.
  public static func write(
    for caller: Caller, _ rulebook: Rulebook, into json: inout JSONWriter
  ) {
    json.beginObject()
    json.array("roles", caller.roles.map(\.rawValue).sorted()) { json, role in json.value(role) }
    json.key("methods")
    writeMethods(for: caller, into: &json)
    json.key("commands")
    CommandTable(rulebook).writeMilestones(into: &json)
    json.endObject()
  }

  /// Writes, as one array, each method that somebody has a right to: how far the right goes, and
  /// the parameters with their types. A method that a parameter splits stands there once for each
  /// of its values.
  private static func writeMethods(for caller: Caller, into json: inout JSONWriter) {
    json.beginArray()
    for command in CommandTable.builtIn.commands {
      // The commands of one milestone each are all the method `record`.
      guard let form = command.requestForm, let method = command.right,
        form.fixed?.isOwn ?? true, caller.right(to: method) != .never
      else { continue }
      begin(form.method, caller.right(to: method), &json)
      if let fixed = form.fixed { write(fixed.name, type: "string", only: fixed.value, &json) }
      for field in form.fields { write(field, &json) }
      end(&json)
    }
    if caller.right(to: .ingest) != .never {
      begin("ingest", caller.right(to: .ingest), &json)
      write("events", type: "objects", isRequired: true, &json)
      end(&json)
      // A file, in parts.
      begin("ingest", caller.right(to: .ingest), &json)
      write("file", type: "string", isRequired: true, &json)
      write("data", type: "base64", isRequired: true, &json)
      write("last", type: "boolean", isRequired: false, &json)
      write("lang", type: "string", isRequired: false, &json)
      end(&json)
    }
    begin("describe", caller.right(to: .describe), &json)
    end(&json)
    json.endArray()
  }

  private static func begin(_ method: String, _ right: Right, _ json: inout JSONWriter) {
    json.beginObject()
    json.member("method", method)
    json.member("right", right == .always ? "always" : right == .seen ? "seen" : "own")
    json.key("parameters")
    json.beginArray()
  }

  private static func end(_ json: inout JSONWriter) {
    json.endArray()
    json.endObject()
  }

  private static func write(_ field: RequestField, _ json: inout JSONWriter) {
    switch field.kind {
    case .text: write(field.name, type: "string", isRequired: field.isRequired, &json)
    case .texts: write(field.name, type: "strings", isRequired: field.isRequired, &json)
    case .number: write(field.name, type: "integer", isRequired: field.isRequired, &json)
    case .flag: write(field.name, type: "boolean", isRequired: field.isRequired, &json)
    case .choice(let words):
      json.beginObject()
      json.member("name", field.name)
      json.member("type", "string")
      json.member("required", field.isRequired)
      json.array("choices", words) { json, word in json.value(word) }
      json.endObject()
    }
  }

  private static func write(
    _ name: String, type: String, isRequired: Bool, _ json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("name", name)
    json.member("type", type)
    json.member("required", isRequired)
    json.endObject()
  }

  private static func write(
    _ name: String, type: String, only value: String, _ json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("name", name)
    json.member("type", type)
    json.member("required", true)
    json.key("choices")
    json.beginArray()
    json.value(value)
    json.endArray()
    json.endObject()
  }
}
