import StrictJSON

/// In what form events are written.
public enum LineFormat: Sendable {
  /// One CloudEvents object a line.
  case jsonLines
  /// The columns source, id, type, subject, time and data, the data as JSON; commas.
  case csv
}

/// Writes events, one a line.
struct EventLines {
  private let format: LineFormat
  private var json = JSONWriter()
  private var csv: [UInt8] = []

  /// Nothing is written yet, but the header of a table.
  init(_ format: LineFormat) {
    self.format = format
    if format == .csv { csv.append(contentsOf: "source,id,type,subject,time,data\n".utf8) }
  }

  /// What is written and not yet taken.
  var count: Int { format == .csv ? csv.count : json.bytes.count }

  /// What is written, which is then forgotten.
  mutating func take() -> [UInt8] {
    defer {
      json.removeAll()
      csv.removeAll(keepingCapacity: true)
    }
    return format == .csv ? csv : json.bytes
  }

  /// Writes an event.
  mutating func append(_ event: FixtureEvent) {
    switch format {
    case .jsonLines: appendObject(event)
    case .csv: appendRow(event)
    }
  }

  private mutating func appendObject(_ event: FixtureEvent) {
    json.beginObject()
    json.member("specversion", "1.0")
    json.member("id", event.id)
    json.member("source", event.source)
    json.member("type", event.type)
    json.member("subject", event.subject)
    json.member("time", event.timeText)
    if event.detail.hasData {
      json.key("data")
      appendData(event.detail)
    }
    json.endObject()
    json.endLine()
  }

  private mutating func appendRow(_ event: FixtureEvent) {
    for field in [event.source, event.id, event.type, event.subject, event.timeText] {
      csv.append(contentsOf: field.utf8)
      csv.append(UInt8(ascii: ","))
    }
    csv.append(UInt8(ascii: "\""))
    appendData(event.detail)
    for byte in json.bytes {
      if byte == UInt8(ascii: "\"") { csv.append(byte) }
      csv.append(byte)
    }
    json.removeAll()
    csv.append(UInt8(ascii: "\""))
    csv.append(UInt8(ascii: "\n"))
  }

  private mutating func appendData(_ detail: FixtureEvent.Detail) {
    json.beginObject()
    switch detail {
    case .received(let receipt):
      json.member("service", receipt.service.rawValue)
      json.member("channel", receipt.channel)
      json.member("office", receipt.office)
      json.member("complete", receipt.complete)
      if let call = receipt.call { json.member("call", call) }
    case .reached(_, let channel, let automatic):
      if let channel { json.member("channel", channel) }
      if automatic { json.member("automatic", true) }
    case .assessed(let admissible): json.member("admissible", admissible)
    case .closed(let reason): json.member("reason", reason)
    case .committeeMet: break
    case .voided(let source, let reason):
      json.member("source", source)
      json.member("reason", reason)
    }
    json.endObject()
  }
}

extension FixtureEvent.Detail {
  /// Whether there is anything to say besides what happened and when.
  fileprivate var hasData: Bool {
    switch self {
    case .received, .assessed, .closed, .voided: true
    case .reached(_, let channel, let automatic): channel != nil || automatic
    case .committeeMet: false
    }
  }
}
