import Foundation
import Glibc
import Host
import Testing

/// Users whom every Debian machine has, by whom roles are tried without adding any: each has one
/// group, its main one, and two of them share theirs.
enum Persona: String, CaseIterable {
  /// `saisie` in Québec, and a colleague with the same role and office.
  case saisie = "nobody"
  case colleague = "_apt"
  /// `plaintes` in Montréal.
  case plaintes = "man"
  case direction = "mail"
  case administration = "news"
  /// Without any role.
  case nobody = "games"

  /// The configuration that makes them so.
  static let configuration = """
    ,"roles":{"saisie":"nogroup","plaintes":"man","direction":"mail","administration":"news"},
     "offices":{"quebec":"nogroup","montreal":"man"}
    """

  var ids: (user: UInt32, group: UInt32)? {
    guard let text = try? String(contentsOfFile: "/etc/passwd", encoding: .utf8) else { return nil }
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count == 7, fields[0] == rawValue, let user = UInt32(fields[2]),
        let group = UInt32(fields[3])
      else { continue }
      return (user, group)
    }
    return nil
  }

  private static let python = "/usr/bin/python3"
  private static let setpriv = "/usr/bin/setpriv"

  /// Whether one can be them here: who is not root is one user only.
  static let areThere =
    getuid() == 0 && RunningDaemon.program != nil
    && [python, setpriv].allSatisfy(FileManager.default.isExecutableFile)
    && allCases.allSatisfy { $0.ids != nil } && saisie.ids?.group == colleague.ids?.group

  /// Carries lines between the daemon, which sees the one who runs this, and us.
  private static let bearer = """
    import socket, sys, threading
    def reach(path):
        end = socket.socket(socket.AF_UNIX)
        end.connect(path)
        return end
    def carry(one, other):
        while True:
            piece = one.recv(65536)
            if not piece: break
            other.sendall(piece)
        other.shutdown(socket.SHUT_WR)
    there, here = reach(sys.argv[1]), reach(sys.argv[2])
    thread = threading.Thread(target=carry, args=(there, here))
    thread.start()
    carry(here, there)
    thread.join()
    """

  /// A caller who is this user.
  func caller(of daemon: RunningDaemon) throws -> Caller {
    let ids = try #require(ids)
    let path = daemon.folder + "/\(rawValue)-\(UInt32.random(in: 0 ... .max))"
    let listener = try LocalListener(path: path, permissions: 0o666)
    let process = try ChildProcess(
      ChildProcess.Program(
        path: Persona.setpriv,
        arguments: [
          "--reuid=\(ids.user)", "--regid=\(ids.group)", "--clear-groups", Persona.python, "-I",
          "-c", Persona.bearer, daemon.socket, path,
        ]))
    var poller = Poller()
    poller.add(listener.descriptor, .reading)
    try #require(poller.wait(milliseconds: 30_000) > 0, "the bearer did not come")
    guard let connection = try listener.accept() else {
      throw RunningDaemon.Failure(description: "the bearer went away")
    }
    return Caller(connection, bearer: process)
  }
}
