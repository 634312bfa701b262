import Foundation
import Glibc
import Host
import Testing

@Suite struct LocalConnectionTests {
  @Test("bytes go both ways, appended to what was there, as many at most as asked")
  func bothWays() throws {
    let pair = try Pair()
    #expect(try pair.server.write(Array("hello".utf8).span) == 5)
    var bytes = Array("> ".utf8)
    #expect(try pair.client.read(into: &bytes, atMost: 3) == .bytes(3))
    #expect(try pair.client.read(into: &bytes, atMost: 3) == .bytes(2))
    #expect(try pair.client.read(into: &bytes, atMost: 3) == .nothingYet)
    #expect(String(decoding: bytes, as: UTF8.self) == "> hello")
    try pair.client.writeAll([1, 2, 3].span)
    var answer: [UInt8] = []
    #expect(try pair.server.read(into: &answer, atMost: 100) == .bytes(3))
    #expect(answer == [1, 2, 3])
  }

  @Test("nothing is written of nothing")
  func empty() throws {
    let pair = try Pair()
    let nothing: [UInt8] = []
    #expect(try pair.server.write(nothing.span) == 0)
    try pair.client.writeAll(nothing.span)
  }

  @Test("a reader that does not read is told of, waited for as long as said, and not for ever")
  func slowReader() throws {
    let pair = try Pair()
    let block = [UInt8](repeating: 7, count: 65_536)
    var taken = 0
    while true {
      let count = try pair.server.write(block.span)
      if count == 0 { break }
      taken += count
    }
    #expect(taken > 0)
    let start = SystemClock.monotonicNanoseconds()
    #expect(
      failure { try pair.server.writeAll(block.span, waiting: 30) }
        == .cannotWrite(path: pair.server.path, SystemError(number: ETIMEDOUT)))
    #expect(SystemClock.monotonicNanoseconds() - start >= 30_000_000)
    var bytes: [UInt8] = []
    while bytes.count < taken {
      guard case .bytes = try pair.client.read(into: &bytes, atMost: 1_000_000) else { break }
    }
    #expect(bytes.count >= taken && bytes.allSatisfy { $0 == 7 })
    #expect(try pair.server.write(block.span) > 0)
  }

  @Test("a reader waits for as long as said")
  func patience() throws {
    let pair = try Pair()
    var bytes: [UInt8] = []
    let start = SystemClock.monotonicNanoseconds()
    #expect(try pair.client.read(into: &bytes, atMost: 10, waiting: 30) == .nothingYet)
    #expect(SystemClock.monotonicNanoseconds() - start >= 30_000_000)
    try pair.server.writeAll([1].span)
    #expect(try pair.client.read(into: &bytes, atMost: 10, waiting: nil) == .bytes(1))
  }

  @Test("an end that closed is the end, and a broken pipe to who writes, without a signal")
  func closed() throws {
    let server = try Pair().withoutClient()
    var bytes: [UInt8] = []
    #expect(try server.read(into: &bytes, atMost: 10, waiting: 20_000) == .ended)
    #expect(
      failure { _ = try server.write([1].span) }
        == .cannotWrite(path: server.path, SystemError(number: EPIPE)))
  }

  @Test("an end that closed without reading all is the end too")
  func reset() throws {
    let pair = try Pair()
    try pair.server.writeAll([1].span)
    let server = pair.withoutClient()
    var bytes: [UInt8] = []
    #expect(try server.read(into: &bytes, atMost: 10, waiting: 20_000) == .ended)
    #expect(bytes.isEmpty)
  }

  @Test("the kernel says who is there")
  func peer() throws {
    let pair = try Pair()
    for peer in [pair.server.peer, pair.client.peer] {
      #expect(peer.userId == geteuid())
      #expect(peer.groupId == getegid())
      #expect(peer.processId == ThisProcess.id)
    }
  }

  static let canBeOthers =
    geteuid() == 0
    && ["/usr/bin/setpriv", "/usr/bin/perl"].allSatisfy {
      FileManager.default.isExecutableFile(atPath: $0)
    }

  @Test("another user is another, whatever they say", .enabled(if: canBeOthers))
  func otherUser() throws {
    let scratch = try Scratch()
    let listener = try LocalListener(path: scratch.file("s"), permissions: 0o666)
    let script = """
      use Socket;
      socket(my $s, AF_UNIX, SOCK_STREAM, 0) or die $!;
      connect($s, pack_sockaddr_un($ARGV[0])) or die $!;
      syswrite($s, "I am root"); sysread($s, my $answer, 1);
      """
    var child = try ChildProcess(
      ChildProcess.Program(
        path: "/usr/bin/setpriv",
        arguments: [
          "--reuid=65533", "--regid=65532", "--clear-groups", "/usr/bin/perl", "-e", script,
          listener.path,
        ]))
    #expect(waitUntilReady(listener.descriptor, .reading))
    let connection = try listener.acceptOne()
    #expect(connection.peer.userId == 65_533)
    #expect(connection.peer.groupId == 65_532)
    #expect(connection.peer.processId == child.id)
    try connection.writeAll([1].span)
    #expect(child.end() == .exited(0))
  }

  @Test("a connection is handed to a child process, which has it as number 3")
  func handedOver() throws {
    let pair = try Pair()
    var child = try ChildProcess(
      ChildProcess.Program(path: "/bin/sh", arguments: ["-c", "echo hello >&3"]),
      inheriting: pair.server.descriptor)
    #expect(child.end() == .exited(0))
    var bytes: [UInt8] = []
    #expect(try pair.client.read(into: &bytes, atMost: 100) == .bytes(6))
    #expect(String(decoding: bytes, as: UTF8.self) == "hello\n")
  }

  @Test("a connection that came with the process is taken by its number")
  func inherited() throws {
    let pair = try Pair()
    let number = dup(pair.server.descriptor)
    let connection = try LocalConnection(inherited: number)
    #expect(connection.peer.processId == ThisProcess.id)
    try connection.writeAll([1, 2].span)
    var bytes: [UInt8] = []
    #expect(try pair.client.read(into: &bytes, atMost: 100) == .bytes(2))
    let none: Int32 = 1_000_000
    #expect(
      failure { _ = try LocalConnection(inherited: none) }
        == .cannotConnect(path: "/proc/self/fd/1000000", SystemError(number: EBADF)))
  }

  @Test("a thousand connections leave no descriptor behind")
  func leaks() throws {
    let scratch = try Scratch()
    let listener = try LocalListener(path: scratch.file("s"), permissions: 0o600)
    let before = try FileSystem.list("/proc/self/fd").count
    for _ in 0..<1_000 {
      let client = try LocalConnection.connect(path: listener.path)
      let server = try listener.acceptOne()
      try client.writeAll([1].span)
      #expect(server.peer == client.peer)
    }
    // Other tests have files open too.
    #expect(try FileSystem.list("/proc/self/fd").count < before + 500)
  }
}

/// The two ends of a connection.
struct Pair: ~Copyable {
  let client: LocalConnection
  let server: LocalConnection

  init() throws {
    let scratch = try Scratch()
    let listener = try LocalListener(path: scratch.file("s"), permissions: 0o600)
    let client = try LocalConnection.connect(path: listener.path)
    let server = try listener.acceptOne()
    self.client = client
    self.server = server
  }

  /// The server's end, the client's being closed.
  consuming func withoutClient() -> LocalConnection { server }
}

extension LocalListener {
  /// The connection that waits: there is one.
  func acceptOne() throws -> LocalConnection {
    guard let connection = try accept() else { throw NoneWaits() }
    return connection
  }

  private struct NoneWaits: Error {}
}
