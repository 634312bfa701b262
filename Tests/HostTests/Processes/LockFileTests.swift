import Foundation
import Glibc
import Host
import Testing

@Suite struct LockFileTests {
  @Test("a lock is one's own, says whose it is, and is free again afterwards")
  func exclusive() throws {
    let scratch = try Scratch()
    let path = scratch.file("lock")
    try scratch.write("123456789 and more", to: "lock")
    do {
      let lock = try LockFile(path: path)
      #expect(try scratch.read("lock") == "\(ThisProcess.id)\n")
      #expect(
        failure { _ = try LockFile(path: lock.path) }
          == .locked(path: path, process: ThisProcess.id))
      #expect(try scratch.read("lock") == "\(ThisProcess.id)\n")
    }
    _ = try LockFile(path: path)
  }

  @Test(
    "a lock goes with the process that had it",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock")))
  func killed() throws {
    let scratch = try Scratch()
    let path = scratch.file("lock")
    var child = try ChildProcess(
      ChildProcess.Program(
        path: "/usr/bin/flock",
        arguments: [path, "/bin/sh", "-c", "echo held >&2; exec /bin/sleep 600"]))
    #expect(
      eventually {
        child.collect()
        return !child.errors.isEmpty
      })
    #expect(failure { _ = try LockFile(path: path) } == .locked(path: path, process: nil))
    child.kill()
    #expect(child.end() == .killed(signal: SIGKILL))
    #expect(eventually { (try? LockFile(path: path)) != nil })
  }

  @Test("a lock whose file was removed does not stop a new one, which is its own")
  func removed() throws {
    let scratch = try Scratch()
    let path = scratch.file("lock")
    let first = try LockFile(path: path)
    try FileSystem.remove(first.path)
    let second = try LockFile(path: path)
    #expect(failure { _ = try LockFile(path: second.path) }?.path == path)
  }

  @Test(
    "a link, or a place that is none, is refused", arguments: [("link", ELOOP), ("none/a", ENOENT)])
  func refused(name: String, number: Int32) throws {
    let scratch = try Scratch()
    try scratch.link("link", to: "elsewhere")
    #expect(
      failure { _ = try LockFile(path: scratch.file(name)) }
        == .cannotCreate(path: scratch.file(name), SystemError(number: number)))
    #expect(try scratch.names() == ["link"])
  }
}
