import Host
import Ledger
import StrictJSON

/// Which alerts were not taken, and when each is tried again.
struct Attempts: Hashable {
  /// One alert that was not taken.
  struct Entry: Hashable {
    /// How many times.
    var count: Int
    /// When it was so first, and when it is tried again: microseconds since 1970-01-01T00:00:00Z.
    let first: Int64
    var next: Int64
  }

  private(set) var entries: [AlertFile: Entry] = [:]

  private static let schema = "diligence/attempts/1"
  private static let minute: Int64 = 60_000_000
  /// How long is waited after each time, in minutes; the last one is for all that follow.
  private static let waits = [1, 5, 15, 60]
  /// The longest of them, in microseconds.
  static let longestWait = 60 * minute
  /// After so long there is no next time.
  private static let longest: Int64 = 24 * 60 * minute

  init() {}

  /// When an alert is to be tried: now, unless it was not taken a while ago.
  func next(_ file: AlertFile, now: Int64) -> Int64 {
    guard let entry = entries[file] else { return now }
    // No wait is longer than this: the clock was set back.
    return entry.next - now > Self.longestWait ? now : max(now, entry.next)
  }

  /// Notes that an alert was not taken; answers how many minutes to wait, nil when it is not to be
  /// tried again.
  mutating func fail(_ file: AlertFile, now: Int64) -> Int? {
    var entry = entries[file] ?? Entry(count: 0, first: now, next: now)
    if now - entry.first >= Self.longest {
      entries[file] = nil
      return nil
    }
    let minutes = Self.waits[min(entry.count, Self.waits.count - 1)]
    entry.count += 1
    entry.next = now + Int64(minutes) * Self.minute
    entries[file] = entry
    return minutes
  }

  /// Forgets an alert; answers whether it was known.
  mutating func forget(_ file: AlertFile) -> Bool { entries.removeValue(forKey: file) != nil }
}

extension Attempts {
  /// Reads the bytes of its file; nil when they are something else.
  init?(_ bytes: [UInt8]) {
    do {
      var reader = try JSONObjectReader(try JSONNode.parse(bytes))
      guard try reader.string("schema") == Self.schema else { return nil }
      for node in try reader.array("alerts") {
        var inner = try JSONObjectReader(node)
        guard let file = AlertFile(try inner.string("file")),
          let first = microseconds(of: try inner.string("first")),
          let next = microseconds(of: try inner.string("next"))
        else { return nil }
        let count = try inner.integer("count", in: 1...Int.max)
        try inner.finish()
        entries[file] = Entry(count: count, first: first, next: next)
      }
      try reader.finish()
    } catch { return nil }
  }

  /// The bytes of its file.
  var bytes: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("schema", Self.schema)
    json.key("alerts")
    json.beginArray()
    for (file, entry) in entries.sorted(by: { $0.key.name < $1.key.name }) {
      json.beginObject()
      json.member("file", file.name)
      json.member("count", entry.count)
      json.member("first", Timestamp(microseconds: entry.first, offset: 0).text)
      json.member("next", Timestamp(microseconds: entry.next, offset: 0).text)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
