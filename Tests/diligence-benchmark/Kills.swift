import Host
import StrictJSON

/// Has a daemon killed at random moments while clients record, and started again each time. Each
/// client chooses an identity before it sends, and sends again what was not acknowledged. At the
/// end what was acknowledged must be in the ledger once, under the numbers that were told, and
/// nothing else; and the ledger must be found whole.
///
/// - Parameter options: `--rounds N`, how often it is killed; `--seed N`, of the moments and of
///   what is recorded; `--clients N`; `--in FOLDER`, where the ledger is made.
func measureKills(options: [String]) throws {
  let rounds = option("--rounds", options).flatMap { Int($0) } ?? 200
  let clients = option("--clients", options).flatMap { Int($0) } ?? 8
  let chance = ThisProcess.randomBytes(4).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
  let seed = option("--seed", options).flatMap { UInt64($0) } ?? chance
  print("seed \(seed): \(rounds) kills, \(clients) clients")
  let daemon = try BenchmarkDaemon(in: option("--in", options) ?? "/tmp")
  defer { daemon.stop() }
  let begin = SystemClock.monotonicNanoseconds()
  var run = KillRun(daemon, clients: clients, seed: seed)
  for _ in 0..<rounds { try run.round() }
  try run.finish()
  let seconds = Double(SystemClock.monotonicNanoseconds() - begin) / 1e9
  let found = try run.findings()
  print(
    """
    acknowledged \(run.acknowledged.count) recordings in \(twoDecimals(seconds)) s, \
    \(run.acknowledged.count(where: \.isReceipt)) of them receipts that the daemon numbered
    killed \(rounds) times, \(run.startsKilled) of them while it started
    sent again after a kill \(run.repeated); of the events among them \(run.foundAgain) had been \
    recorded and not acknowledged
    in the ledger \(try daemon.eventCount()) events
    """)
  for finding in found { print("FOUND: \(finding)") }
  if !found.isEmpty {
    throw BenchmarkFailure("\(found.count) findings with seed \(seed)")
  }
  print("every one is there once, under the number that was told; the ledger is whole")
}

/// A client's recording that it was told is kept.
struct Acknowledged {
  let id: String
  /// Whether the daemon chose its dossier's number.
  let isReceipt: Bool
  /// The dossier's number, as chosen or as told.
  let subject: String
  /// The event's number.
  let event: Int
}

/// Kills and clients, and what they were told.
private struct KillRun {
  private let daemon: BenchmarkDaemon
  private let clients: [KillClient]
  private var random: RandomBits
  private(set) var startsKilled = 0

  var acknowledged: [Acknowledged] { clients.flatMap(\.acknowledged) }
  var repeated: Int { clients.reduce(0) { $0 + $1.repeated } }
  var foundAgain: Int { clients.reduce(0) { $0 + $1.foundAgain } }

  /// How long the daemon is left alone at most, in microseconds.
  private static let longest = 150_000

  init(_ daemon: BenchmarkDaemon, clients: Int, seed: UInt64) {
    self.daemon = daemon
    random = RandomBits(seed: seed)
    self.clients = (0..<clients).map { KillClient(name: "c\($0)", seed: seed &+ UInt64($0) + 1) }
  }

  /// Has clients record until a random moment, kills the daemon and starts it again.
  mutating func round() throws {
    for client in clients { try client.connect(to: daemon.socket) }
    let time = Int64(random.number(below: KillRun.longest)) * 1_000
    try serve(until: SystemClock.monotonicNanoseconds() + time)
    daemon.kill()
    for client in clients { try client.hearTheRest() }
    try daemon.start()
    while random.number(below: 10) == 0 {
      startsKilled += 1
      pause(milliseconds: Int32(random.number(below: 20)))
      daemon.kill()
      try daemon.start()
    }
    try daemon.waitUntilItAnswers()
  }

  /// Has what is left acknowledged, and nothing new begun.
  mutating func finish() throws {
    for client in clients {
      client.beginsNoMore = true
      try client.connect(to: daemon.socket)
    }
    let end = SystemClock.monotonicNanoseconds() + 60_000_000_000
    while clients.contains(where: \.isOwed) {
      try serve(until: min(end, SystemClock.monotonicNanoseconds() + 10_000_000))
      if SystemClock.monotonicNanoseconds() >= end { throw BenchmarkFailure("no last answers") }
    }
  }

  private func serve(until end: Int64) throws {
    var poller = Poller()
    for client in clients { try client.send() }
    while true {
      let left = end - SystemClock.monotonicNanoseconds()
      if left <= 0 { return }
      poller.removeAll()
      for client in clients { poller.add(client.descriptor, .reading) }
      guard poller.wait(milliseconds: Int32(left / 1_000_000)) > 0 else { continue }
      for (place, client) in clients.enumerated() where poller.readiness(at: place).isReadable {
        guard try client.hear() else { throw BenchmarkFailure("the daemon hung up on a client") }
        try client.send()
      }
    }
  }

  /// What is not as it must be.
  func findings() throws -> [String] {
    var findings: [String] = []
    let recorded = try recordedEvents()
    var places: [String: [Int]] = [:]
    for (place, event) in recorded.enumerated() { places[event.id, default: []].append(place) }
    for told in acknowledged {
      let copies = places[told.id] ?? []
      if copies.count != 1 { findings.append("\(told.id) is there \(copies.count) times") }
      for place in copies {
        if recorded[place].subject != told.subject {
          findings.append("\(told.id) is \(recorded[place].subject), told \(told.subject)")
        }
        if place + 1 != told.event {
          findings.append("\(told.id) is event \(place + 1), told \(told.event)")
        }
      }
    }
    if recorded.count != acknowledged.count {
      findings.append("\(recorded.count) events, \(acknowledged.count) acknowledged")
    }
    if Set(recorded.map(\.subject)).count != recorded.count {
      findings.append("a dossier's number was given twice")
    }
    let verified = try daemon.lines(of: "verify").last?.member("result")
    guard case .bool(true)? = verified?.member("whole")?.value else {
      findings.append("verify: \(verified.map { "\($0)" } ?? "no answer")")
      return findings
    }
    return findings
  }

  /// The events of the ledger, in their order.
  private func recordedEvents() throws -> [(id: String, subject: String)] {
    var text = ""
    for line in try daemon.lines(of: "export", #"{"what":"events"}"#) {
      text += line.member("params")?.member("text")?.text ?? ""
    }
    return try text.utf8.split(separator: 10).map { line in
      let event = try JSONNode.parse(Array(line))
      return (event.member("id")?.text ?? "", event.member("subject")?.text ?? "")
    }
  }
}
