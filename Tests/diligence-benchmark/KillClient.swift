import Host
import StrictJSON

/// Random numbers that are the same for the same seed: SplitMix64, by Sebastiano Vigna.
struct RandomBits {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

/// One who records, some at a time without waiting, and after each kill sends again, under the same
/// identities, what was not acknowledged.
final class KillClient {
  /// What was sent, or is to be, and not acknowledged.
  private struct Owed {
    let id: String
    let isReceipt: Bool
    let line: String
  }

  private(set) var acknowledged: [Acknowledged] = []
  /// How many were sent again.
  private(set) var repeated = 0
  /// How many events had been recorded before they were sent again.
  private(set) var foundAgain = 0
  var beginsNoMore = false
  var isOwed: Bool { !owed.isEmpty }
  var descriptor: Int32 { connection?.descriptor ?? -1 }

  private let name: String
  private var random: RandomBits
  private var connection: LocalConnection?
  private var owed: [Owed] = []
  /// How many of them were sent by this connection.
  private var sent = 0
  private var serial = 0
  private var received: [UInt8] = []

  /// How many may be under way.
  private static let window = 4

  init(name: String, seed: UInt64) {
    self.name = name
    random = RandomBits(seed: seed)
  }

  /// Connects anew; what is owed is to be sent again.
  func connect(to socket: String) throws {
    connection = try LocalConnection.connect(path: socket, waiting: 10_000)
    repeated += sent
    sent = 0
    received.removeAll()
  }

  /// Sends as many as may be under way.
  func send() throws {
    let window = 1 + random.number(below: KillClient.window)
    while !beginsNoMore, owed.count < window { owed.append(begin()) }
    while sent < owed.count {
      try connection?.writeAll(Array(owed[sent].line.utf8).span, waiting: 10_000)
      sent += 1
    }
  }

  private func begin() -> Owed {
    serial += 1
    let isReceipt = random.number(below: 3) == 0
    let digits = String(random.next() & 0xFFFF_FFFF_FFFF, radix: 16)
    let id =
      isReceipt
      ? "01900000-0000-7000-8000-\(String(repeating: "0", count: 12 - digits.count))\(digits)"
      : "\(name)-\(serial)"
    let parameters =
      isReceipt
      ? #"{"service":"renseignement","source":"/\#(name)","id":"\#(id)"}"#
      : #"{"events":[{"specversion":"1.0","id":"\#(id)","source":"/\#(name)","#
        + #""type":"dossier.received","subject":"X-\#(name)-\#(serial)","time":"2026-11-20","#
        + #""data":{"service":"renseignement"}}]}"#
    let method = isReceipt ? "receive" : "ingest"
    let line = #"{"jsonrpc":"2.0","id":"\#(id)","method":"\#(method)","params":\#(parameters)}"#
    return Owed(id: id, isReceipt: isReceipt, line: line + "\n")
  }

  /// Takes the answers that came; false when the daemon hung up.
  func hear() throws -> Bool {
    switch try connection?.read(into: &received, atMost: 65_536) {
    case .ended: return false
    case .nothingYet, nil: return true
    case .bytes: break
    }
    while let end = received.firstIndex(of: 10) {
      let answer = try JSONNode.parse(Array(received[..<end]))
      received.removeSubrange(...end)
      try take(answer)
    }
    return true
  }

  /// Takes what a daemon that is gone had still sent: a promise all the same.
  func hearTheRest() throws {
    while connection != nil {
      if try !hear() { connection = nil }
    }
  }

  /// An answer is to the first that is owed: they come in order.
  private func take(_ answer: JSONNode) throws {
    guard let first = owed.first, answer.member("id")?.text == first.id, sent > 0 else {
      throw BenchmarkFailure("\(name): an answer to something else, \(answer)")
    }
    let result = answer.member("result")
    if first.isReceipt {
      guard let subject = result?.member("subject")?.text,
        let event = try result?.member("event")?.integer()
      else { throw BenchmarkFailure("\(name): not received, \(answer)") }
      acknowledged.append(
        Acknowledged(id: first.id, isReceipt: true, subject: subject, event: event))
    } else {
      guard case .array(let events)? = result?.member("events")?.value, events.count == 1,
        let outcome = events[0].member("outcome")?.text, outcome != "refused",
        let event = try events[0].member("event")?.integer()
      else { throw BenchmarkFailure("\(name): not recorded, \(answer)") }
      if outcome == "duplicate" { foundAgain += 1 }
      let subject = "X-" + first.id
      acknowledged.append(
        Acknowledged(id: first.id, isReceipt: false, subject: subject, event: event))
    }
    owed.removeFirst()
    sent -= 1
  }
}
