import BusinessDays
public import ServiceStandards
public import StrictJSON

/// An event as the ledger holds it.
public struct RecordedEvent: Hashable, Sendable {
  /// Its place in the ledger: 1 for the first event, and so on without a gap.
  public let sequence: Int64
  /// When it was recorded, in microseconds since 1970-01-01T00:00:00Z.
  public let recorded: Int64
  public let event: Event

  public init(sequence: Int64, recorded: Int64, event: Event) {
    self.sequence = sequence
    self.recorded = recorded
    self.event = event
  }

  /// The event as one line of JSON, without the line's end: what `export` writes, and what the
  /// ledger's seals are computed on.
  public func write(into json: inout JSONWriter, _ rulebook: Rulebook) {
    _ = event.write(
      into: &json, recorded: Timestamp(microseconds: recorded, offset: 0), rulebook)
  }
}

extension Event {
  /// Writes the event as one line of JSON, without the line's end; answers where its data stands
  /// in the bytes written, `nil` when it has none.
  func write(into json: inout JSONWriter, recorded: Timestamp, _ rulebook: Rulebook)
    -> Range<Int>?
  {
    json.beginObject()
    json.member(.specversion, "1.0")
    json.member(.id, id)
    json.member(.source, source)
    json.member(.type, body.type(rulebook))
    json.member(.subject, subject)
    json.key(.time)
    json.plainValue { time.write(into: &$0) }
    var data: Range<Int>?
    if body.hasData {
      json.key(.data)
      let start = json.bytes.count
      body.writeData(into: &json, rulebook)
      data = start..<json.bytes.count
    }
    json.key(.recordedTime)
    json.plainValue { recorded.write(into: &$0) }
    json.endObject()
    return data
  }
}

extension JSONKey {
  fileprivate static let specversion = JSONKey("specversion")
  fileprivate static let id = JSONKey("id")
  fileprivate static let source = JSONKey("source")
  fileprivate static let type = JSONKey("type")
  fileprivate static let subject = JSONKey("subject")
  fileprivate static let time = JSONKey("time")
  fileprivate static let data = JSONKey("data")
  fileprivate static let recordedTime = JSONKey("recordedtime")
}
