import Foundation
import Glibc
import Host
import Testing

@Suite struct OutputTests {
  @Test("what is written is sent when there is enough of it, and at the end")
  func buffered() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "a")
    let handle = try #require(FileHandle(forWritingAtPath: scratch.file("a")))
    let output = Output(descriptor: handle.fileDescriptor, path: "a", capacity: 5)
    output.write("abc")
    #expect(try scratch.read("a") == "")
    output.write(Array("def".utf8).span)
    #expect(try scratch.read("a") == "abcdef")
    output.write("é")
    try output.finish()
    #expect(try scratch.read("a") == "abcdefé")
    #expect(output.failure == nil)
  }

  @Test("a full device is a fact, told once and at the end")
  func full() throws {
    let handle = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let output = Output(descriptor: handle.fileDescriptor, path: "x", capacity: 1)
    let error = HostError.cannotWrite(path: "x", SystemError(number: ENOSPC))
    output.write("lost")
    #expect(output.failure == error)
    output.write("dropped")
    #expect(failure { try output.finish() } == error)
  }

  @Test("a closed descriptor is a fact as soon as something is written to it")
  func closed() throws {
    let unwritten = Output(descriptor: 1_000_000, path: "x", capacity: 10)
    try unwritten.finish()
    let output = Output(descriptor: 1_000_000, path: "x", capacity: 10)
    output.write("lost")
    #expect(
      failure { try output.finish() } == .cannotWrite(path: "x", SystemError(number: EBADF)))
  }

  @Test("a reader that is gone is a fact, not the end of the process")
  func brokenPipe() throws {
    ThisProcess.set(.brokenPipe, .ignored)
    let pipe = Pipe()
    let output = Output(
      descriptor: pipe.fileHandleForWriting.fileDescriptor, path: "x", capacity: 1)
    output.write("read")
    #expect(output.failure == nil)
    try pipe.fileHandleForReading.close()
    output.write("not read")
    #expect(output.failure == .cannotWrite(path: "x", SystemError(number: EPIPE)))
  }

  @Test("a pipe that does not wait is waited for")
  func slowReader() throws {
    let pipe = Pipe()
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    #expect(fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0)
    let text = String(repeating: "z", count: 300_000)
    let reader = pipe.fileHandleForReading
    let done = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var count = 0
    let thread = Thread {
      Thread.sleep(forTimeInterval: 0.05)
      unsafe count = reader.readDataToEndOfFile().count
      done.signal()
    }
    thread.start()
    let output = Output(descriptor: descriptor, path: "x", capacity: 1)
    output.write(text)
    try output.finish()
    try pipe.fileHandleForWriting.close()
    done.wait()
    #expect(unsafe count == text.utf8.count)
  }

  @Test("what is written to memory is kept there")
  func memory() throws {
    let output = Output(.memory)
    output.write("a")
    output.write("é")
    try output.finish()
    #expect(output.collected == Array("aé".utf8))
    #expect(!Terminal.isTerminal(.memory))
  }
}
