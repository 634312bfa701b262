import Foundation
import Glibc
import Host
import Testing

@Suite struct AtomicFileTests {
  private func replace(_ path: String, with text: String) throws {
    let file = try AtomicFile(path: path)
    try file.write(Array(text.utf8).span)
    try file.commit()
  }

  @Test("a file appears when it is committed, alone and readable by its owner only")
  func commit() throws {
    let scratch = try Scratch()
    let file = try AtomicFile(path: scratch.file("a"))
    try file.write(Array("whole".utf8).span)
    #expect(try !scratch.names().contains("a"))
    try file.commit()
    #expect(try scratch.names() == ["a"])
    #expect(try scratch.read("a") == "whole")
    #expect(try scratch.permissions("a") == 0o600)
  }

  @Test("an abandoned file leaves nothing behind, and what was there stays")
  func abandoned() throws {
    let scratch = try Scratch()
    try scratch.write("old", to: "a")
    for name in ["a", "b"] {
      let file = try AtomicFile(path: scratch.file(name))
      try file.write(Array("new".utf8).span)
    }
    #expect(try scratch.names() == ["a"])
    #expect(try scratch.read("a") == "old")
  }

  @Test("what is replaced gives its permissions")
  func permissions() throws {
    let scratch = try Scratch()
    try scratch.write("old", to: "a")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o664], ofItemAtPath: scratch.file("a"))
    try replace(scratch.file("a"), with: "new")
    #expect(try scratch.read("a") == "new")
    #expect(try scratch.permissions("a") == 0o664)
  }

  @Test("what a symbolic link leads to is replaced, and the link stays", arguments: [true, false])
  func links(isThere: Bool) throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.file("folder"), withIntermediateDirectories: false)
    if isThere { try scratch.write("old", to: "folder/target") }
    try scratch.link("second", to: "folder/target")
    try scratch.link("first", to: scratch.file("second"))
    try replace(scratch.file("first"), with: "new")
    #expect(try scratch.read("folder/target") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.file("second"))
        == "folder/target")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.file("folder")).count == 1)
  }

  @Test("links that lead to each other lead nowhere")
  func loop() throws {
    let scratch = try Scratch()
    try scratch.link("a", to: "b")
    try scratch.link("b", to: "a")
    let path = scratch.file("a")
    #expect(
      failure { _ = try AtomicFile(path: path) }
        == .cannotCreate(path: path, SystemError(number: ELOOP)))
  }

  @Test("a folder or a device is not replaced", arguments: ["/dev/null", "/tmp", "/dev/full"])
  func notRegular(path: String) {
    #expect(failure { _ = try AtomicFile(path: path) } == .notARegularFile(path: path))
  }

  @Test("a file is made in no missing folder")
  func missingFolder() throws {
    let path = try Scratch().file("none/a")
    #expect(
      failure { _ = try AtomicFile(path: path) }
        == .cannotCreate(path: path, SystemError(number: ENOENT)))
  }

  @Test("a folder that may not be written is told", .enabled(if: geteuid() != 0))
  func readOnlyFolder() throws {
    let scratch = try Scratch()
    try FileSystem.makeFolder(scratch.file("folder"))
    try FileSystem.setPermissions(of: scratch.file("folder"), to: 0o500)
    let path = scratch.file("folder/a")
    #expect(
      failure { _ = try AtomicFile(path: path) }
        == .cannotCreate(path: path, SystemError(number: EACCES)))
  }

  @Test("what opens the temporary path writes to the same file")
  func temporaryPath() throws {
    let scratch = try Scratch()
    let file = try AtomicFile(path: scratch.file("a"))
    try "by path".write(toFile: file.temporaryPath, atomically: false, encoding: .utf8)
    try file.commit()
    #expect(try scratch.read("a") == "by path")
  }
}
