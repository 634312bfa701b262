import Foundation
import Glibc
import Host
import Testing

/// The programs as processes of their own, on a machine that has nothing of theirs.
@Suite("The daemon as a process", .enabled(if: RunningDaemon.program != nil), .serialized)
struct DaemonProcessTests {}

/// A daemon in a folder of its own, under the root's temporary one. Both are gone with this.
final class RunningDaemon {
  /// The built program, which lies beside the bundle of tests; `nil` where it was not built.
  static let program = built("diligenced")

  /// A built program of the package; `nil` where it was not built.
  static func built(_ name: String) -> String? {
    let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let path = own.deletingLastPathComponent().appending(path: name).path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  /// What did not come in time, or ended when it should not.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let folder: String
  let data: String
  private var child: ChildProcess?
  /// What it finds in the place of the machine's list of groups; `nil` for that list.
  private let groups: String?

  /// The process, while there is one.
  private(set) var processId: Int32 = 0

  var socket: String { folder + "/s" }
  var configurationPath: String { folder + "/c.json" }
  var clockPath: String { folder + "/clock" }

  /// Starts one, and waits until it answers.
  ///
  /// - Parameters:
  ///   - configuration: members of the configuration besides the places, each begun by a comma.
  ///   - clock: the time, which then is a file's; `nil` for the machine's.
  ///   - data: the ledger's folder, when it is not in this one's.
  ///   - groups: what it finds in the place of `/etc/group`, for which one must be root.
  init(
    _ configuration: String = "", clock: String? = nil, data: String? = nil, groups: String? = nil
  ) throws {
    self.groups = groups
    ThisProcess.prepareStreams()
    // Short, for a socket's path is; open to all, for others are to come in.
    let name = UInt32.random(in: 0 ... .max)
    folder = "/tmp/diligence-\(String(name, radix: 36))"
    self.data = data ?? folder + "/data"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
    try configure(configuration)
    if let clock { try setClock(clock) }
    try start()
  }

  deinit {
    child = nil
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Writes the configuration anew; it is read at the next start or reload.
  func configure(_ members: String) throws {
    let text = """
      {"data":"\(data)","socket":"\(socket)","spool":"\(folder)/spool",
       "reports":"\(folder)/reports","lang":"en"\(members)}
      """
    try text.write(toFile: configurationPath, atomically: true, encoding: .utf8)
  }

  /// Moves the clock.
  func setClock(_ time: String) throws {
    try time.write(toFile: clockPath, atomically: true, encoding: .utf8)
  }

  /// Starts the program again.
  func start(_ options: [String] = []) throws {
    child = try spawn(configurationPath, journal: folder + "/journal", options)
    processId = child?.id ?? 0
    try wait("the daemon to answer") { () throws -> Bool in
      if let termination = ended() { throw Failure(description: "\(termination): \(journal)") }
      return (try? LocalConnection.connect(path: socket)) != nil
    }
  }

  /// Starts the program by a shell, so that its journal goes to a file: nobody need read it.
  private func spawn(
    _ configuration: String, journal: String, _ options: [String] = []
  ) throws -> ChildProcess {
    var environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "en_CA.UTF-8"]
    if FileManager.default.fileExists(atPath: clockPath) {
      environment["DILIGENCE_CLOCK"] = clockPath
    }
    let start =
      #"journal=$1; groups=$2; shift 2; [ -z "$groups" ] || mount --bind "$groups" /etc/group "#
      + #"|| exit; exec "$0" "$@" 2>>"$journal""#
    let words =
      ["-c", start, RunningDaemon.program ?? "", journal, groups ?? "", "--config", configuration]
      + options
    let shell = "/bin/sh"
    return try ChildProcess(
      groups == nil
        ? ChildProcess.Program(path: shell, arguments: words, environment: environment)
        : ChildProcess.Program(
          path: "/usr/bin/unshare", arguments: ["--mount", shell] + words,
          environment: environment))
  }

  /// A second one with the same configuration: how it ended, and what it said.
  func second() throws -> (termination: ChildProcess.Termination, said: String) {
    let journal = folder + "/journal-2"
    var other = try spawn(configurationPath, journal: journal)
    var termination: ChildProcess.Termination?
    try wait("the second daemon to end") {
      termination = other.reap()
      return termination != nil
    }
    let said = try String(contentsOfFile: journal, encoding: .utf8)
    return (try #require(termination), said)
  }

  /// What it left in its journal so far.
  var journal: String { (try? String(contentsOfFile: folder + "/journal", encoding: .utf8)) ?? "" }

  /// Waits until the journal has a line with that text.
  func waitForJournal(_ text: String) throws {
    try wait("“\(text)” in the journal") { journal.contains(text) }
  }

  /// How it ended; `nil` while it runs.
  func ended() -> ChildProcess.Termination? { child?.reap() }

  /// Has it end in order, and waits for it.
  @discardableResult
  func stop() throws -> ChildProcess.Termination {
    child?.terminate()
    return try waitForEnd()
  }

  /// Waits for its end.
  func waitForEnd() throws -> ChildProcess.Termination {
    var termination: ChildProcess.Termination?
    try wait("the daemon to end") {
      termination = ended()
      return termination != nil
    }
    return try #require(termination)
  }

  /// Ends it as a power cut would end it, but for the disk.
  func kill() throws {
    child?.kill()
    _ = try waitForEnd()
  }

  func signal(_ number: Int32) { _ = Glibc.kill(processId, number) }

  /// A caller who is alone, once whoever tried whether it answers is gone, and what the daemon asks
  /// the machine at its start is answered.
  func onlyCaller() throws -> Caller {
    let caller = try caller()
    try caller.succeed("status")
    try wait("the first enquiry to end") { children == 0 }
    try wait("the others to be gone") {
      try caller.succeed("status")["result"]?["connections"]?.text == "1"
    }
    return caller
  }

  /// How many files it has open.
  var descriptors: Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(processId)/fd").count) ?? -1
  }

  /// How many processes it has started that are there still.
  var children: Int {
    let path = "/proc/\(processId)/task/\(processId)/children"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: " ").count
  }

  /// How much memory it has, in bytes.
  var memory: Int {
    let status = (try? String(contentsOfFile: "/proc/\(processId)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? -1) * 1024
  }

  /// A caller who is who this process is.
  func caller() throws -> Caller { try Caller(socket: socket) }
}

/// Waits until something holds, half a minute at most.
func wait(_ forWhat: String, _ holds: () throws -> Bool) throws {
  let end = ContinuousClock.now + .seconds(30)
  while ContinuousClock.now < end {
    if try holds() { return }
    usleep(5_000)
  }
  throw RunningDaemon.Failure(description: "waited in vain for \(forWhat)")
}
