import Glibc
import Host
import Testing

/// Signals are sent to the thread of the test: the others, which do not block them, would end the
/// process.
@Suite(.serialized) struct SignalInboxTests {
  @Test(
    "a signal comes in to be read, once",
    arguments: [
      (SIGTERM, .terminate), (SIGINT, .interrupt), (SIGHUP, .hangUp), (SIGCHLD, .childEnded),
    ] as [(Int32, SignalInbox.Signal)])
  func next(number: Int32, signal: SignalInbox.Signal) throws {
    let inbox = try SignalInbox()
    #expect(inbox.next() == nil)
    pthread_kill(pthread_self(), number)
    #expect(waitUntilReady(inbox.descriptor, .reading))
    #expect(inbox.next() == signal)
    #expect(inbox.next() == nil)
  }

  @Test("several signals come one by one")
  func several() throws {
    let inbox = try SignalInbox()
    for number in [SIGTERM, SIGHUP, SIGTERM] { pthread_kill(pthread_self(), number) }
    var seen: [SignalInbox.Signal] = []
    while let signal = inbox.next() { seen.append(signal) }
    #expect(Set(seen) == [.terminate, .hangUp])
  }

  @Test("child processes have their signals as ever", arguments: [SIGTERM, SIGINT, SIGPIPE])
  func children(number: Int32) throws {
    let inbox = try SignalInbox()
    ThisProcess.set(.brokenPipe, .ignored)
    var child = try ChildProcess(
      ChildProcess.Program(path: "/bin/sh", arguments: ["-c", "kill -\(number) $$"]))
    #expect(child.end() == .killed(signal: number))
    while let signal = inbox.next() { #expect(signal == .childEnded) }
  }

  @Test("the thread has its signals back afterwards")
  func restored() throws {
    func mask() -> Bool {
      var set = sigset_t()
      unsafe pthread_sigmask(SIG_BLOCK, nil, &set)
      return unsafe sigismember(&set, SIGTERM) == 1
    }
    let before = mask()
    do {
      let inbox = try SignalInbox()
      #expect(mask())
      #expect(inbox.next() == nil)
    }
    #expect(mask() == before)
  }
}
