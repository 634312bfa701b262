import Foundation
import Glibc
import Host
import Testing

@Suite struct ServiceManagerTests {
  @Test("a manager is told what is said, each time in one message", arguments: [true, false])
  func notify(isAbstract: Bool) throws {
    let scratch = try Scratch()
    let name = isAbstract ? "@diligence-\(UUID().uuidString)" : scratch.file("notify")
    let inbox = try Datagrams(name: name)
    let manager = ServiceManager(
      socket: name, watchdogMicroseconds: nil, watchdogProcess: nil)
    manager.notify(.ready, .status("3 clients, one\nREADY=0"))
    #expect(inbox.next() == "READY=1\nSTATUS=3 clients, one\u{FFFD}READY=0")
    let start = SystemClock.monotonicNanoseconds() / 1_000
    manager.notify(.reloading)
    let message = try #require(inbox.next())
    #expect(message.hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
    let moment = try #require(message.split(separator: "=").last.flatMap { Int64($0) })
    #expect(moment >= start && moment <= SystemClock.monotonicNanoseconds() / 1_000)
    manager.notify(.watchdog)
    #expect(inbox.next() == "WATCHDOG=1")
    manager.notify(.stopping)
    #expect(inbox.next() == "STOPPING=1")
  }

  @Test(
    "without a manager nothing is done",
    arguments: [nil, "", "relative", "vsock:2:3", "@\0", "/" + String(repeating: "a", count: 200)])
  func none(socket: String?) {
    let manager = ServiceManager(
      socket: socket, watchdogMicroseconds: nil, watchdogProcess: nil)
    let isTold = manager.notify(.ready)
    #expect(!isTold)
  }

  @Test("a manager that is gone, or does not read, stops nothing")
  func gone() throws {
    let scratch = try Scratch()
    let manager = ServiceManager(
      socket: scratch.file("notify"), watchdogMicroseconds: nil, watchdogProcess: nil)
    let isTold = manager.notify(.ready)
    #expect(!isTold)
    let inbox = try Datagrams(name: scratch.file("notify"))
    var told = 0
    while manager.notify(.watchdog) { told += 1 }
    #expect(told > 0)
    while inbox.next() != nil { told -= 1 }
    #expect(told == 0)
  }

  @Test(
    "the watchdog's time is for the process that it is meant for",
    arguments: [
      ("30000000", nil, 30_000_000), ("30000000", "\(ThisProcess.id)", 30_000_000),
      ("30000000", "1", nil), ("0", nil, nil), ("-1", nil, nil), ("soon", nil, nil),
      (nil, nil, nil),
    ] as [(String?, String?, Int64?)])
  func watchdog(interval: String?, process: String?, expected: Int64?) {
    let manager = ServiceManager(
      socket: nil, watchdogMicroseconds: interval, watchdogProcess: process)
    #expect(manager.watchdogMicroseconds == expected)
  }
}

/// A manager's end: the messages that come to a Unix datagram socket.
final class Datagrams {
  private let descriptor: Int32

  /// At a path, or under an abstract name after `@`.
  init(name: String) throws {
    let type = Int32(bitPattern: SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue)
    descriptor = socket(AF_UNIX, type, 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let isAbstract = name.hasPrefix("@")
    let bytes = isAbstract ? [0] + Array(name.utf8.dropFirst()) : Array(name.utf8) + [0]
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
    let number = descriptor
    let result = unsafe withUnsafePointer(to: address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(number, $0, length)
      }
    }
    try #require(result == 0)
  }

  deinit { close(descriptor) }

  /// The next message, nil when there is none.
  func next() -> String? {
    var bytes = [UInt8](repeating: 0, count: 10_000)
    let count = unsafe recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
    return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
