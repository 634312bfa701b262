import Host
import JSONRPC
import StrictJSON

/// Starts the daemon that is built beside this program, in a folder of its own, and has first one
/// client, then 64 at once, record events one at a time: each waits for its answer before it sends
/// the next. Prints how many a second, and how long one waits.
///
/// - Parameter options: `--seconds N`, how long each lasts; `--in FOLDER`, where the ledger is
///   made, for a disk of one's choice.
func measureClients(options: [String]) throws {
  let seconds = option("--seconds", options).flatMap { Int64($0) } ?? 5
  let daemon = try BenchmarkDaemon(in: option("--in", options) ?? "/tmp")
  defer { daemon.stop() }
  let alone = try ClientRun(clients: 1, seconds: seconds, socket: daemon.socket, prefix: "a")
  let many = try ClientRun(clients: 64, seconds: seconds, socket: daemon.socket, prefix: "b")
  let again = try ClientRun(clients: 1, seconds: seconds, socket: daemon.socket, prefix: "c")
  let single = (alone.rate + again.rate) / 2
  print("one client:  \(Int(alone.rate)) and \(Int(again.rate)) events a second, before and after")
  print("             waiting \(alone.waits)")
  print("64 clients:  \(Int(many.rate)) events a second, \(twoDecimals(many.rate / single)) times")
  print("             waiting \(many.waits)")
  print("             99.9 % is \(twoDecimals(many.waits.tail / many.waits.median)) medians")
  let acknowledged = alone.count + many.count + again.count
  print("acknowledged \(acknowledged), in the ledger \(try daemon.eventCount())")
}

/// How long clients waited for their answers.
private struct Waits: CustomStringConvertible {
  /// Sorted, in nanoseconds.
  private let sorted: [Int64]

  init(_ waits: [Int64]) { sorted = waits.sorted() }

  var median: Double { at(500) }
  /// What one in a thousand waits longer than.
  var tail: Double { at(999) }

  private func at(_ thousandth: Int) -> Double {
    sorted.isEmpty ? 0 : Double(sorted[min(sorted.count - 1, sorted.count * thousandth / 1000)])
  }

  var description: String {
    "\(twoDecimals(median / 1e6)) ms in the median, \(twoDecimals(at(990) / 1e6)) at 99 %, "
      + "\(twoDecimals(tail / 1e6)) at 99.9 %, "
      + "\(twoDecimals(Double(sorted.last ?? 0) / 1e6)) at most"
  }
}

/// One client, who waits for an answer or is about to send.
private final class Client {
  let connection: LocalConnection
  var sent: Int64 = 0
  var answer: [UInt8] = []

  init(_ connection: consuming LocalConnection) { self.connection = connection }
}

/// Clients that record for some time.
private struct ClientRun {
  private(set) var count = 0
  private(set) var rate = 0.0
  private(set) var waits = Waits([])

  init(clients: Int, seconds: Int64, socket: String, prefix: String) throws {
    let clients = try (0..<clients).map { _ in Client(try LocalConnection.connect(path: socket)) }
    var waited: [Int64] = []
    var serial = 0
    var poller = Poller()
    let begin = SystemClock.monotonicNanoseconds()
    let end = begin + seconds * 1_000_000_000
    for client in clients {
      serial += 1
      try client.send("\(prefix)\(serial)")
    }
    var waiting = clients.count
    while waiting > 0 {
      poller.removeAll()
      for client in clients { poller.add(client.connection.descriptor, .reading) }
      _ = poller.wait(milliseconds: nil)
      for (place, client) in clients.enumerated() where poller.readiness(at: place).isReadable {
        guard try client.hasAnswer() else { continue }
        let now = SystemClock.monotonicNanoseconds()
        waited.append(now - client.sent)
        count += 1
        waiting -= 1
        if now < end {
          serial += 1
          try client.send("\(prefix)\(serial)")
          waiting += 1
        }
      }
    }
    let lasted = SystemClock.monotonicNanoseconds() - begin
    rate = Double(count) / (Double(lasted) / 1e9)
    waits = Waits(waited)
  }
}

extension Client {
  fileprivate func send(_ name: String) throws {
    let line =
      #"{"jsonrpc":"2.0","id":1,"method":"ingest","params":{"events":[{"specversion":"1.0","#
      + #""id":"\#(name)","source":"/mesure","type":"dossier.received","subject":"R-\#(name)","#
      + #""time":"2026-11-20T14:03:00-05:00","data":{"service":"renseignement","#
      + #""channel":"courriel"}}]}}"# + "\n"
    sent = SystemClock.monotonicNanoseconds()
    try connection.writeAll(Array(line.utf8).span)
  }

  /// Whether the whole answer has come; it must be that the event was accepted.
  fileprivate func hasAnswer() throws -> Bool {
    guard case .bytes = try connection.read(into: &answer, atMost: 65_536) else {
      preconditionFailure("the daemon hung up")
    }
    guard answer.last == 10 else { return false }
    let text = String(decoding: answer, as: UTF8.self)
    precondition(text.contains(#""accepted""#), "not accepted: \(text)")
    answer.removeAll(keepingCapacity: true)
    return true
  }
}
