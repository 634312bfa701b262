import Foundation
import Glibc
import Host
import Testing

extension ChildProcess {
  /// Does what a loop does until the process ended: feeds, collects and reaps.
  mutating func end() -> Termination? {
    var poller = Poller()
    var termination: Termination?
    _ = eventually {
      poller.removeAll()
      if let inputDescriptor { poller.add(inputDescriptor, .writing) }
      if let errorDescriptor { poller.add(errorDescriptor, .reading) }
      _ = poller.wait(milliseconds: 5)
      feed()
      collect()
      termination = reap()
      return termination != nil
    }
    return termination
  }
}

@Suite struct ChildProcessTests {
  private func shell(_ script: String, environment: [String: String] = [:]) -> ChildProcess.Program
  {
    ChildProcess.Program(
      path: "/bin/sh", arguments: ["-c", script, "name", "first", "a b"], environment: environment)
  }

  @Test(
    "how a process ended is known",
    arguments: [
      ("exit 0", .exited(0)), ("exit 1", .exited(1)), ("exit 255", .exited(255)),
      ("kill -TERM $$", .killed(signal: SIGTERM)), ("kill -KILL $$", .killed(signal: SIGKILL)),
    ] as [(String, ChildProcess.Termination)])
  func termination(script: String, expected: ChildProcess.Termination) throws {
    var child = try ChildProcess(shell(script))
    #expect(child.end() == expected)
    #expect(child.reap() == expected)
    child.kill()
  }

  @Test("a process is given its arguments and its environment, and nothing else")
  func given() throws {
    _ = unsafe setenv("HOST_TESTS_SECRET", "secret", 1)
    var child = try ChildProcess(
      shell("echo $1,$2,$A,$HOST_TESTS_SECRET, >&2; pwd >&2", environment: ["A": "é = b"]))
    #expect(child.end() == .exited(0))
    let folder = FileManager.default.currentDirectoryPath
    #expect(String(decoding: child.errors, as: UTF8.self) == "first,a b,é = b,,\n\(folder)\n")
  }

  @Test("a large input is fed without waiting, and comes whole")
  func largeInput() throws {
    let size = 5_000_000
    let input = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let scratch = try Scratch()
    ThisProcess.set(.brokenPipe, .ignored)
    var child = try ChildProcess(
      ChildProcess.Program(
        path: "/bin/sh", arguments: ["-c", "cat > \"$0\"", scratch.file("copy")],
        environment: ["PATH": "/usr/bin:/bin"]), input: .bytes(input))
    #expect(child.inputDescriptor != nil)
    #expect(child.end() == .exited(0))
    #expect(child.inputDescriptor == nil)
    #expect(FileManager.default.contents(atPath: scratch.file("copy")) == Data(input))
  }

  @Test("a process that does not read its input ends as it will")
  func unreadInput() throws {
    ThisProcess.set(.brokenPipe, .ignored)
    let input = [UInt8](repeating: 65, count: 1_000_000)
    var child = try ChildProcess(shell("exec <&-; exit 3"), input: .bytes(input))
    #expect(child.end() == .exited(3))
    child.feed()
    #expect(child.inputDescriptor == nil)
  }

  @Test("no input, or an empty one, is its end")
  func noInput() throws {
    for input in [ChildProcess.Input.nothing, .bytes([])] {
      var child = try ChildProcess(
        ChildProcess.Program(path: "/bin/cat"), input: input)
      #expect(child.inputDescriptor == nil)
      #expect(child.end() == .exited(0))
    }
  }

  @Test("the beginning of its errors is kept, and the rest does not stop it")
  func errors() throws {
    var child = try ChildProcess(
      shell(
        "echo begin >&2; head -c 1000000 /dev/zero >&2; exit 4",
        environment: ["PATH": "/usr/bin:/bin"]),
      errorLimit: 10)
    #expect(child.end() == .exited(4))
    #expect(child.errors == Array("begin\n\0\0\0\0".utf8))
  }

  @Test("its standard output goes nowhere, or to our standard error")
  func output() throws {
    var nowhere = try ChildProcess(
      shell("t=$(readlink /proc/$$/fd/1); echo $t >&2", environment: path))
    #expect(nowhere.end() == .exited(0))
    #expect(String(decoding: nowhere.errors, as: UTF8.self) == "/dev/null\n")
    var ours = try ChildProcess(
      shell("t=$(readlink /proc/$$/fd/1); echo $t >&2", environment: path), output: .standardError)
    #expect(ours.end() == .exited(0))
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/2")
    #expect(String(decoding: ours.errors, as: UTF8.self) == target + "\n")
  }

  private let path = ["PATH": "/usr/bin:/bin"]

  @Test("no file of ours is seen by it")
  func noFiles() throws {
    let scratch = try Scratch()
    let listener = try LocalListener(path: scratch.file("s"), permissions: 0o600)
    let client = try LocalConnection.connect(path: listener.path)
    let accepted = try listener.acceptOne()
    let lock = try LockFile(path: scratch.file("lock"))
    var child = try ChildProcess(
      shell("ls -l /proc/$$/fd >&2", environment: path), errorLimit: 100_000)
    #expect(child.end() == .exited(0))
    let seen = String(decoding: child.errors, as: UTF8.self)
    // Those that the whole test was started with may be there, on a system without closefrom.
    #expect(!seen.contains(lock.path), "\(seen)")
    for descriptor in [listener.descriptor, client.descriptor, accepted.descriptor] {
      let target = try FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/self/fd/\(descriptor)")
      #expect(!seen.contains(target), "\(seen)")
    }
  }

  @Test(
    "what cannot be started is an error",
    arguments: [("none", ENOENT), ("folder", EACCES), ("text", EACCES), ("broken", ENOEXEC)])
  func cannotStart(name: String, number: Int32) throws {
    let scratch = try Scratch()
    try FileSystem.makeFolder(scratch.file("folder"))
    for name in ["text", "broken"] { try scratch.write("no program", to: name) }
    try FileSystem.setPermissions(of: scratch.file("text"), to: 0o600)
    try FileSystem.setPermissions(of: scratch.file("broken"), to: 0o700)
    let program = ChildProcess.Program(path: scratch.file(name))
    // A program that another test is starting can have the file open still.
    #expect(
      eventually {
        failure { _ = try ChildProcess(program) }
          == .cannotStart(path: program.path, SystemError(number: number))
      })
  }

  @Test("a process and its own children are killed, or asked to end")
  func kill() throws {
    for isKilled in [true, false] {
      var child = try ChildProcess(shell("sleep 600 & echo $! >&2; wait", environment: path))
      #expect(
        eventually {
          child.collect()
          return child.errors.last == UInt8(ascii: "\n")
        })
      let grandchild = try #require(
        Int32(String(decoding: child.errors.dropLast(), as: UTF8.self)))
      #expect(child.reap() == nil)
      if isKilled { child.kill() } else { child.terminate() }
      #expect(child.end() == .killed(signal: isKilled ? SIGKILL : SIGTERM))
      #expect(eventually { !isRunning(grandchild) })
    }
  }

  @Test("a process that is let go is killed, and no trace is left")
  func letGo() throws {
    let id: Int32
    do {
      let child = try ChildProcess(shell("sleep 600", environment: path))
      id = child.id
    }
    #expect(Glibc.kill(id, 0) == -1 && errno == ESRCH)
  }

  @Test("two hundred processes leave no descriptor behind")
  func leaks() throws {
    ThisProcess.set(.brokenPipe, .ignored)
    let before = try FileSystem.list("/proc/self/fd").count
    for _ in 0..<200 {
      var child = try ChildProcess(ChildProcess.Program(path: "/bin/true"), input: .bytes([1]))
      #expect(child.end() == .exited(0))
    }
    #expect(try FileSystem.list("/proc/self/fd").count < before + 150)
  }

  /// Whether it is there and is more than a record of how it ended.
  private func isRunning(_ id: Int32) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return false }
    return !text[end...].hasPrefix(") Z")
  }
}
