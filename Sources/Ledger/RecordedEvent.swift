import BusinessDays
public import Events
public import Standards
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
    json.beginObject()
    json.member("specversion", "1.0")
    json.member("id", event.id)
    json.member("source", event.source)
    json.member("type", event.body.type(rulebook))
    json.member("subject", event.subject)
    json.member("time", event.time.text)
    if event.body.hasData {
      json.key("data")
      event.body.writeData(into: &json, rulebook)
    }
    json.member("recordedtime", Timestamp(microseconds: recorded, offset: 0).text)
    json.endObject()
  }
}
