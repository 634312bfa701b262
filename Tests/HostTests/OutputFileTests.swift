import Foundation
import Glibc
import Host
import Testing

@Suite struct OutputFileTests {
  @Test("a file that is there is emptied, continued or refused")
  func existing() throws {
    let scratch = try Scratch()
    let path = scratch.file("a")
    for (existing, result) in [
      (OutputFile.Existing.refused, "new"), (.continued, "newnew"), (.emptied, "new"),
    ] {
      let file = try OutputFile(path: path, existing: existing)
      try file.write(Array("new".utf8).span)
      try file.sync()
      try file.close()
      #expect(try scratch.read("a") == result)
    }
    #expect(try scratch.permissions("a") == 0o600)
    #expect(
      failure { _ = try OutputFile(path: path, existing: .refused) }
        == .cannotCreate(path: path, SystemError(number: EEXIST)))
  }

  @Test("what was written last is taken back, and what follows comes in its place")
  func shortened() throws {
    let scratch = try Scratch()
    let file = try OutputFile(path: scratch.file("a"), existing: .refused)
    try file.write(Array("old and new".utf8).span)
    try file.shorten(to: 4)
    try file.write(Array("again".utf8).span)
    #expect(try scratch.read("a") == "old again")
  }

  @Test("a full device is told")
  func full() throws {
    let file = try OutputFile(path: "/dev/full", existing: .continued)
    #expect(
      failure { try file.write([1, 2].span) }
        == .cannotWrite(path: "/dev/full", SystemError(number: ENOSPC)))
  }
}
