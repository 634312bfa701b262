import Foundation
import Glibc
import Host
import Testing

@Suite struct ThisProcessTests {
  @Test("the clocks go on, one of them as Foundation's")
  func clocks() {
    let wall = SystemClock.microsecondsSinceEpoch()
    let now = Date().timeIntervalSince1970 * 1_000_000
    #expect(abs(now - Double(wall)) < 5_000_000)
    let first = SystemClock.monotonicNanoseconds()
    #expect(SystemClock.monotonicNanoseconds() >= first)
  }

  @Test("the user has the name that Foundation knows")
  func user() throws {
    #expect(ThisProcess.loginName == NSUserName())
    #expect(ThisProcess.homeFolder?.hasPrefix("/") == true)
    #expect(ThisProcess.id == ProcessInfo.processInfo.processIdentifier)
    #expect(try ThisProcess.arguments.dropFirst() == ProcessInfo.processInfo.arguments.dropFirst())
  }

  @Test("a variable is known, empty or not set")
  func environment() {
    #expect(ThisProcess.environment("PATH") == ProcessInfo.processInfo.environment["PATH"])
    #expect(ThisProcess.environment("NO_SUCH_VARIABLE_HERE") == nil)
  }

  @Test("random bytes are as many as asked, and never the same", arguments: [0, 1, 7, 8, 9, 100])
  func random(count: Int) {
    let bytes = ThisProcess.randomBytes(count)
    #expect(bytes.count == count)
    if count >= 8 { #expect(bytes != ThisProcess.randomBytes(count)) }
  }

  @Test("every byte is as likely as another")
  func spread() {
    var seen = Set<UInt8>()
    for byte in ThisProcess.randomBytes(10_000) { seen.insert(byte) }
    #expect(seen.count == 256)
  }

  @Test("the width of a line is what COLUMNS says, when it is a number of columns")
  func width() {
    #expect(Terminal.width(.memory, columns: "123") == 123)
    for columns in ["", "0", "-5", "none", nil] {
      #expect(Terminal.width(.memory, columns: columns) == nil)
    }
  }
}
