import Foundation
import Glibc
import Host
import Testing

@Suite struct PollerTests {
  @Test("only what is ready is said to be, each at its place")
  func readiness() throws {
    let (quiet, spoken, ended) = (Pipe(), Pipe(), Pipe())
    try spoken.fileHandleForWriting.write(contentsOf: Data([1]))
    try ended.fileHandleForWriting.close()
    var poller = Poller()
    #expect(poller.add(quiet.fileHandleForReading.fileDescriptor, .reading) == 0)
    #expect(poller.add(spoken.fileHandleForReading.fileDescriptor, .reading) == 1)
    #expect(poller.add(ended.fileHandleForReading.fileDescriptor, []) == 2)
    #expect(poller.add(quiet.fileHandleForWriting.fileDescriptor, [.reading, .writing]) == 3)
    #expect(eventually { poller.wait(milliseconds: nil) == 3 })
    #expect(!poller.readiness(at: 0).isReady)
    #expect(poller.readiness(at: 1).isReadable && !poller.readiness(at: 1).isHungUp)
    #expect(poller.readiness(at: 2).isHungUp && !poller.readiness(at: 2).isReadable)
    #expect(poller.readiness(at: 3).isWritable && !poller.readiness(at: 3).isReadable)
  }

  @Test("a list is made anew, and forgets the one before")
  func anew() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data([1]))
    var poller = Poller()
    poller.add(pipe.fileHandleForReading.fileDescriptor, .reading)
    #expect(poller.wait(milliseconds: 0) == 1)
    poller.removeAll()
    #expect(poller.count == 0)
    #expect(poller.wait(milliseconds: 0) == 0)
    poller.add(pipe.fileHandleForReading.fileDescriptor, [])
    #expect(!poller.readiness(at: 0).isReady)
    #expect(poller.wait(milliseconds: 0) == 0)
  }

  @Test("nothing is waited for as long as said, and not at all for less than nothing")
  func timeout() {
    var poller = Poller()
    let start = SystemClock.monotonicNanoseconds()
    #expect(poller.wait(milliseconds: 30) == 0)
    #expect(SystemClock.monotonicNanoseconds() - start >= 30_000_000)
    #expect(poller.wait(milliseconds: -5) == 0)
  }

  @Test("a descriptor that is closed is hung up, not the end of the others")
  func closed() {
    var poller = Poller()
    poller.add(1_000_000, .reading)
    #expect(poller.wait(milliseconds: nil) == 1)
    #expect(poller.readiness(at: 0).isHungUp)
  }

  @Test("a thousand descriptors are looked at in well under 10 ms a turn")
  func thousand() throws {
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForReading.fileDescriptor
    var poller = Poller()
    let start = SystemClock.monotonicNanoseconds()
    let turns = 100
    for _ in 0..<turns {
      poller.removeAll()
      for _ in 0..<1_000 { poller.add(descriptor, .reading) }
      #expect(poller.wait(milliseconds: 0) == 0)
    }
    let perTurn = (SystemClock.monotonicNanoseconds() - start) / Int64(turns)
    #expect(perTurn < 10_000_000, "\(perTurn) ns a turn")
  }
}
