import Host
import StrictJSON

/// A daemon for a measurement, built beside this program, and its folder.
final class BenchmarkDaemon {
  let folder: String
  var socket: String { folder + "/s" }
  private var child: ChildProcess

  init(in place: String) throws {
    folder = place + "/diligence-benchmark-\(ThisProcess.id)"
    try FileSystem.makeFolder(folder)
    var json = JSONWriter()
    json.beginObject()
    for name in ["data", "socket", "spool", "reports"] {
      json.member(name, name == "socket" ? folder + "/s" : "\(folder)/\(name)")
    }
    json.endObject()
    let configuration = try AtomicFile(path: folder + "/c.json")
    try configuration.write(json.bytes.span)
    try configuration.commit()
    child = try BenchmarkDaemon.spawn(folder)
    try waitUntilItAnswers()
  }

  private static func spawn(_ folder: String) throws -> ChildProcess {
    let own = try ThisProcess.arguments[0]
    return try ChildProcess(
      ChildProcess.Program(
        path: FileSystem.folder(of: own) + "/diligenced",
        arguments: ["--config", folder + "/c.json"]))
  }

  /// Starts it again after it was killed; it may not answer yet.
  func start() throws { child = try BenchmarkDaemon.spawn(folder) }

  /// Kills it, whatever it is doing, and waits until it is gone.
  func kill() {
    child.kill()
    while child.reap() == nil { pause(milliseconds: 1) }
  }

  func waitUntilItAnswers() throws {
    for _ in 0..<5_000 {
      do {
        _ = try LocalConnection.connect(path: socket)
        return
      } catch {
        if let termination = child.reap() {
          throw BenchmarkFailure("the daemon ended: \(termination), \(text(child.errors))")
        }
        pause(milliseconds: 2)
      }
    }
    throw BenchmarkFailure("the daemon does not answer")
  }

  /// The lines that answer a call: the parts of a long answer, then the end.
  func lines(of method: String, _ parameters: String = "{}") throws -> [JSONNode] {
    let connection = try LocalConnection.connect(path: socket)
    let call = #"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":\#(parameters)}"#
    try connection.writeAll(Array((call + "\n").utf8).span)
    var received: [UInt8] = []
    var lines: [JSONNode] = []
    while true {
      guard case .bytes = try connection.read(into: &received, atMost: 1 << 18, waiting: 60_000)
      else { throw BenchmarkFailure("no answer to \(method)") }
      while let end = received.firstIndex(of: 10) {
        let line = try JSONNode.parse(Array(received[..<end]))
        received.removeSubrange(...end)
        lines.append(line)
        if line.member("id") != nil { return lines }
      }
    }
  }

  func eventCount() throws -> Int {
    let events = try lines(of: "status").last?.member("result")?.member("events")
    guard let events else { throw BenchmarkFailure("no status") }
    return try events.integer()
  }

  func stop() {
    child.terminate()
    while child.reap() == nil { pause(milliseconds: 5) }
    remove(folder)
  }

  private func remove(_ folder: String) {
    for name in (try? FileSystem.list(folder)) ?? [] {
      let path = folder + "/" + name
      do { try FileSystem.remove(path) } catch { remove(path) }
    }
    try? FileSystem.removeFolder(folder)
  }
}

/// Why there is no measurement.
struct BenchmarkFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// The value after an option's name.
func option(_ name: String, _ options: [String]) -> String? {
  guard let place = options.firstIndex(of: name), place + 1 < options.count else { return nil }
  return options[place + 1]
}

func pause(milliseconds: Int32) {
  var poller = Poller()
  _ = poller.wait(milliseconds: milliseconds)
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

extension JSONNode {
  /// The member of an object; `nil` of anything else.
  func member(_ key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }

  /// A text, or a number as it is written; `nil` of anything else.
  var text: String? {
    switch value {
    case .string(let text), .number(let text): text
    case .null, .bool, .array, .object: nil
    }
  }
}
