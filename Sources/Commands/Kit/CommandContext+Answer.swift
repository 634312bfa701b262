import Host
import Language
import StrictJSON

extension JSONWriter {
  /// Writes a member that is an array of what `write` writes of each item.
  mutating func array<Items: Sequence>(
    _ key: String, _ items: Items, _ write: (inout JSONWriter, Items.Element) -> Void
  ) {
    self.key(key)
    beginArray()
    for item in items { write(&self, item) }
    endArray()
  }

  /// Writes a member that is an array of objects, whose members `write` writes of each item.
  mutating func objects<Items: Sequence>(
    _ key: String, _ items: Items, _ write: (inout JSONWriter, Items.Element) -> Void
  ) {
    array(key, items) { json, item in
      json.beginObject()
      write(&json, item)
      json.endObject()
    }
  }
}

extension CommandContext {
  /// Answers in the form that was asked for.
  func answer(
    _ json: (inout JSONWriter) -> Void, csv: () -> [UInt8], text: () -> String
  ) {
    switch invocation.format {
    case .json: writeJSON(json)
    case .csv: output.write(csv().span)
    case .text: output.write(text())
    }
  }

  /// Writes one JSON value, and ends its line.
  func writeJSON(_ write: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    write(&json)
    json.endLine()
    output.write(json.bytes.span)
  }

  /// Writes one JSON object, whose members `write` writes, and ends its line.
  func writeObject(_ write: (inout JSONWriter) -> Void) {
    writeJSON { json in
      json.beginObject()
      write(&json)
      json.endObject()
    }
  }
}
