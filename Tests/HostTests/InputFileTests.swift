import Foundation
import Glibc
import Host
import Testing

@Suite struct InputFileTests {
  @Test("a file is read piece by piece to its end")
  func pieces() throws {
    let scratch = try Scratch()
    try scratch.write("abcdefg", to: "a")
    let file = try InputFile(path: scratch.file("a"))
    #expect(file.size == 7)
    var buffer = [UInt8](repeating: 0x2E, count: 6)
    #expect(try file.read(into: &buffer, at: 2) == 4)
    #expect(buffer == Array("..abcd".utf8))
    #expect(try file.read(into: &buffer) == 3)
    #expect(buffer == Array("efgbcd".utf8))
    #expect(try file.read(into: &buffer) == 0)
  }

  @Test(
    "what cannot be opened says why",
    arguments: [("none", ENOENT), ("a/b", ENOTDIR), (".", EISDIR), ("a\0b", EINVAL)])
  func cannotOpen(name: String, number: Int32) throws {
    let scratch = try Scratch()
    try scratch.write("", to: "a")
    let path = scratch.file(name)
    #expect(
      failure { _ = try InputFile(path: path) }
        == .cannotOpen(path: path, SystemError(number: number)))
  }

  @Test("a file of any length is read whole, up to its limit", arguments: [0, 1, 999, 1000, 1001])
  func whole(count: Int) throws {
    let scratch = try Scratch()
    let text = String(repeating: "x", count: count)
    try scratch.write(text, to: "a")
    let path = scratch.file("a")
    if count <= 1000 {
      #expect(try InputFile(path: path).readAll(limit: 1000) == Array(text.utf8))
    } else {
      #expect(
        failure { _ = try InputFile(path: path).readAll(limit: 1000) }
          == .tooLarge(path: path, limit: 1000))
    }
  }

  @Test("what has no length is read whole as well")
  func endless() throws {
    let pipe = Pipe()
    let text = Array(repeating: UInt8(ascii: "y"), count: 60_000)
    pipe.fileHandleForWriting.write(Data(text))
    try pipe.fileHandleForWriting.close()
    let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
    let file = try InputFile(path: path)
    #expect(file.size == nil)
    #expect(try file.readAll(limit: 1_000_000) == text)
    #expect(
      failure { _ = try InputFile(path: "/dev/zero").readAll(limit: 100_000) }
        == .tooLarge(path: "/dev/zero", limit: 100_000))
  }
}
