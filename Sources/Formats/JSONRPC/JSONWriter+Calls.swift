public import StrictJSON

/// What is said on a connection: each of these writes one whole line, its end included.
extension JSONWriter {
  /// Writes a call, or a notification when `id` is nil. `parameters` writes the members of its
  /// `params`, each a key and a value.
  public mutating func call(
    _ method: String, id: CallId?, parameters: (inout JSONWriter) -> Void
  ) {
    beginMessage()
    if let id { member("id", id) }
    member("method", method)
    key("params")
    beginObject()
    parameters(&self)
    endMessage()
  }

  /// Writes the answer to a call that did what it was asked. `result` writes one value.
  public mutating func answer(to id: CallId, result: (inout JSONWriter) -> Void) {
    beginMessage()
    member("id", id)
    key("result")
    result(&self)
    endObject()
    endLine()
  }

  /// Writes the answer to a call that failed, or to what is no call. `data` writes one value.
  ///
  /// - Parameter message: a sentence for a person; programs read the code and the data.
  public mutating func answer(
    to id: CallId, error code: Int, message: String, data: (inout JSONWriter) -> Void
  ) {
    beginMessage()
    member("id", id)
    key("error")
    beginObject()
    member("code", code)
    member("message", message)
    key("data")
    data(&self)
    endMessage()
  }

  /// Writes the same without `data`.
  public mutating func answer(to id: CallId, error code: Int, message: String) {
    beginMessage()
    member("id", id)
    key("error")
    beginObject()
    member("code", code)
    member("message", message)
    endMessage()
  }

  /// Writes a piece of a long answer to that call, as the notification `output`. The piece is
  /// UTF-8, cut between two characters.
  public mutating func output(_ text: Span<UInt8>, of id: CallId) {
    beginMessage()
    member("method", "output")
    key("params")
    beginObject()
    member("id", id)
    key("text")
    value(utf8: text)
    endMessage()
  }

  /// Writes a piece of a long answer to that call, as the notification `output`.
  public mutating func output(_ text: String, of id: CallId) {
    output(text.utf8.span, of: id)
  }

  /// Writes a piece of a long answer that is no text, as the notification `output` with the bytes
  /// in base 64.
  public mutating func output(bytes: Span<UInt8>, of id: CallId) {
    beginMessage()
    member("method", "output")
    key("params")
    beginObject()
    member("id", id)
    key("base64")
    plainValue { Base64.append(bytes, to: &$0) }
    endMessage()
  }

  private mutating func beginMessage() {
    beginObject()
    member("jsonrpc", "2.0")
  }

  /// Ends the innermost object, the message and the line.
  private mutating func endMessage() {
    endObject()
    endObject()
    endLine()
  }

  private mutating func member(_ key: String, _ id: CallId) {
    self.key(key)
    switch id {
    case .number(let digits):
      value(JSONNode(.number(digits), at: TextPlace(line: 1, column: 1)))
    case .string(let text): value(text)
    case .null: null()
    }
  }
}
