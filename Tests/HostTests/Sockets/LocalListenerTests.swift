import Foundation
import Glibc
import Host
import Testing

@Suite struct LocalListenerTests {
  @Test("a socket has the permissions said, whatever the mask, and goes with its listener")
  func permissions() throws {
    let scratch = try Scratch()
    do {
      let listener = try LocalListener(path: scratch.file("s"), permissions: 0o666)
      #expect(listener.path == scratch.file("s"))
      #expect(try FileSystem.inspect(listener.path)?.kind == .other)
      #expect(try FileSystem.permissions(of: listener.path) == 0o666)
    }
    #expect(try scratch.names().isEmpty)
  }

  @Test("nobody waits: there is no connection, then there are two")
  func accept() throws {
    let scratch = try Scratch()
    let listener = try LocalListener(path: scratch.file("s"), permissions: 0o600)
    let none = try listener.accept() == nil
    #expect(none)
    let first = try LocalConnection.connect(path: listener.path)
    let second = try LocalConnection.connect(path: listener.path)
    #expect(waitUntilReady(listener.descriptor, .reading))
    for client in [first.descriptor, second.descriptor] {
      let connection = try listener.acceptOne()
      #expect(connection.descriptor != client)
      #expect(connection.peer.processId == ThisProcess.id)
    }
    let noMore = try listener.accept() == nil
    #expect(noMore)
  }

  @Test("a socket that a killed process left is replaced")
  func stale() throws {
    let scratch = try Scratch()
    do {
      let killed = try LocalListener(path: scratch.file("killed"), permissions: 0o600)
      try FileManager.default.linkItem(atPath: killed.path, toPath: scratch.file("s"))
    }
    #expect(try scratch.names() == ["s"])
    let refused = HostError.cannotConnect(
      path: scratch.file("s"), SystemError(number: ECONNREFUSED))
    #expect(
      eventually {
        failure { _ = try LocalConnection.connect(path: scratch.file("s")) } == refused
      })
    let listener = try LocalListener(path: scratch.file("s"), permissions: 0o600)
    _ = try LocalConnection.connect(path: listener.path)
  }

  @Test("a socket that is alive is refused, and not disturbed")
  func alive() throws {
    let scratch = try Scratch()
    let path = scratch.file("s")
    let listener = try LocalListener(path: path, permissions: 0o600)
    #expect(
      failure { _ = try LocalListener(path: path, permissions: 0o600) }
        == .alreadyListening(path: path))
    // The attempt was a connection, which ended.
    let attempt = try listener.acceptOne()
    var bytes: [UInt8] = []
    #expect(try attempt.read(into: &bytes, atMost: 10, waiting: 20_000) == .ended)
    _ = try LocalConnection.connect(path: path)
  }

  @Test("a socket with as many waiting as may is alive too")
  func full() throws {
    let scratch = try Scratch()
    let path = scratch.file("s")
    let listener = try LocalListener(path: path, permissions: 0o600, backlog: 0)
    let waiting = try LocalConnection.connect(path: listener.path)
    #expect(
      failure { _ = try LocalConnection.connect(path: path, waiting: 20) }
        == .cannotConnect(path: path, SystemError(number: ETIMEDOUT)))
    #expect(
      failure { _ = try LocalListener(path: path, permissions: 0o600) }
        == .alreadyListening(path: path))
    #expect(waiting.path == path)
  }

  @Test("what is not a socket is never removed", arguments: ["file", "folder", "link"])
  func notASocket(_ kind: String) throws {
    let scratch = try Scratch()
    let path = scratch.file("s")
    switch kind {
    case "file": try scratch.write("kept", to: "s")
    case "folder": try FileSystem.makeFolder(path)
    default: try scratch.link("s", to: "elsewhere")
    }
    #expect(
      failure { _ = try LocalListener(path: path, permissions: 0o600) } == .notASocket(path: path))
    #expect(try scratch.names() == ["s"])
  }

  @Test("a path that something else took meanwhile is left")
  func taken() throws {
    let scratch = try Scratch()
    do {
      let listener = try LocalListener(path: scratch.file("s"), permissions: 0o600)
      try FileSystem.remove(listener.path)
      try scratch.write("kept", to: "s")
    }
    #expect(try scratch.read("s") == "kept")
  }

  @Test("a path has 107 bytes at most")
  func longPath() throws {
    let scratch = try Scratch()
    let room = 107 - scratch.path.utf8.count - 1
    let longest = scratch.file(String(repeating: "s", count: room))
    do {
      let listener = try LocalListener(path: longest, permissions: 0o600)
      _ = try LocalConnection.connect(path: listener.path)
    }
    let tooLong = SystemError(number: ENAMETOOLONG)
    #expect(
      failure { _ = try LocalListener(path: longest + "s", permissions: 0o600) }
        == .cannotListen(path: longest + "s", tooLong))
    #expect(
      failure { _ = try LocalConnection.connect(path: longest + "s") }
        == .cannotConnect(path: longest + "s", tooLong))
    #expect(try scratch.names().isEmpty)
  }

  @Test(
    "a place where there can be no socket is an error",
    arguments: [
      ("none/s", ENOENT), ("", ENOENT), ("a\0b", EINVAL),
    ])
  func nowhere(name: String, number: Int32) throws {
    let scratch = try Scratch()
    let path = name.isEmpty ? "" : scratch.file(name)
    #expect(
      failure { _ = try LocalListener(path: path, permissions: 0o600) }?.systemError
        == SystemError(number: number))
    #expect(
      failure { _ = try LocalConnection.connect(path: path) }?.systemError
        == SystemError(number: number))
  }

  @Test("a connection that ended while it waited is taken in as ended, what it sent first")
  func endedBefore() throws {
    let scratch = try Scratch()
    let listener = try LocalListener(path: scratch.file("s"), permissions: 0o600)
    do {
      let client = try LocalConnection.connect(path: listener.path)
      try client.writeAll(Array("last words".utf8).span)
    }
    let connection = try listener.acceptOne()
    var bytes: [UInt8] = []
    #expect(try connection.read(into: &bytes, atMost: 100) == .bytes(10))
    #expect(try connection.read(into: &bytes, atMost: 100, waiting: 20_000) == .ended)
    #expect(String(decoding: bytes, as: UTF8.self) == "last words")
  }

  @Test("a shortage of descriptors is told from other refusals")
  func shortage() {
    #expect([EMFILE, ENFILE, ENOBUFS, ENOMEM].allSatisfy { SystemError(number: $0).isShortage })
    #expect(![EAGAIN, EACCES, EINVAL].contains { SystemError(number: $0).isShortage })
  }
}
