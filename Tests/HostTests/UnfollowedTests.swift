import Foundation
import Glibc
import Host
import Testing

/// Folders into which others put what they like.
@Suite struct UnfollowedTests {
  @Test("what a name is, is known without following it")
  func inspect() throws {
    let scratch = try Scratch()
    try scratch.write("12345", to: "file")
    try scratch.link("link", to: "file")
    try scratch.link("dangling", to: "none")
    _ = unsafe mkfifo(scratch.file("pipe"), 0o600)
    let before = SystemClock.microsecondsSinceEpoch() * 1_000 - 60_000_000_000
    let file = try #require(try FileSystem.inspect(scratch.file("file")))
    #expect(file.kind == .regular && file.size == 5 && file.links == 1)
    #expect(file.userId == geteuid() && file.groupId == getegid())
    #expect(file.modified > before)
    #expect(try FileSystem.inspect(scratch.file("link"))?.kind == .symbolicLink)
    #expect(try FileSystem.inspect(scratch.file("dangling"))?.kind == .symbolicLink)
    #expect(try FileSystem.inspect(scratch.file("pipe"))?.kind == .other)
    #expect(try FileSystem.inspect(scratch.path)?.kind == .folder)
    #expect(try FileSystem.inspect(scratch.file("none")) == nil)
    #expect(try FileSystem.inspect(scratch.file("file/below")) == nil)
  }

  @Test("a file that grows, or is replaced, has other facts")
  func changes() throws {
    let scratch = try Scratch()
    try scratch.write("1", to: "a")
    let file = try InputFile(regularFile: scratch.file("a"))
    let first = try file.facts()
    #expect(try FileSystem.inspect(scratch.file("a")) == first)
    try scratch.write("22", to: "b")
    try FileManager.default.linkItem(atPath: scratch.file("a"), toPath: scratch.file("c"))
    #expect(try file.facts().links == 2)
    try FileSystem.remove(scratch.file("a"))
    try FileSystem.rename(scratch.file("b"), to: scratch.file("a"))
    #expect(try FileSystem.inspect(scratch.file("a"))?.identity != first.identity)
    #expect(try file.facts().identity == first.identity)
  }

  @Test(
    "only a regular file is opened, by its own name, and none is waited for",
    arguments: ["link", "dangling", "loop", "pipe", "folder", "socket"])
  func notRegular(name: String) throws {
    let scratch = try Scratch()
    try scratch.write("secret", to: "file")
    try scratch.link("link", to: "file")
    try scratch.link("dangling", to: "none")
    try scratch.link("loop", to: "loop")
    _ = unsafe mkfifo(scratch.file("pipe"), 0o600)
    try FileSystem.makeFolder(scratch.file("folder"))
    let listener = try LocalListener(path: scratch.file("socket"), permissions: 0o600)
    #expect(
      failure { _ = try InputFile(regularFile: scratch.file(name)) }
        == .notARegularFile(path: scratch.file(name)))
    #expect(try InputFile(regularFile: scratch.file("file")).readAll(limit: 10).count == 6)
    #expect(listener.path == scratch.file("socket"))
  }

  @Test("a device is no regular file, and a file that is not there cannot be opened")
  func deviceOrNone() throws {
    #expect(
      failure { _ = try InputFile(regularFile: "/dev/zero") } == .notARegularFile(path: "/dev/zero")
    )
    let path = try Scratch().file("none")
    #expect(
      failure { _ = try InputFile(regularFile: path) }
        == .cannotOpen(path: path, SystemError(number: ENOENT)))
  }

  @Test("a name is never taken from another", arguments: ["file", "folder", "link", "dangling"])
  func neverReplaced(kind: String) throws {
    let scratch = try Scratch()
    try scratch.write("new", to: "new")
    switch kind {
    case "file": try scratch.write("kept", to: "there")
    case "folder": try FileSystem.makeFolder(scratch.file("there"))
    case "link": try scratch.link("there", to: "new")
    default: try scratch.link("there", to: "none")
    }
    let (old, new) = (scratch.file("new"), scratch.file("there"))
    let before = try FileSystem.inspect(new)
    let error = SystemError(number: EEXIST)
    #expect(
      failure { try FileSystem.rename(old, to: new) } == .cannotRename(path: old, to: new, error))
    #expect(throws: error) { try FileSystem.renameByLinking(old, new) }
    #expect(try FileSystem.inspect(new)?.identity == before?.identity)
    #expect(try scratch.read("new") == "new")
  }

  @Test("a file, a link or a folder takes a free name", arguments: [true, false])
  func renamed(byLinking: Bool) throws {
    let scratch = try Scratch()
    try scratch.write("text", to: "file")
    try scratch.link("link", to: "none")
    try FileSystem.makeFolder(scratch.file("folder"))
    try scratch.write("below", to: "folder/a")
    for name in ["file", "link", "folder"] {
      let (old, new) = (scratch.file(name), scratch.file("new-" + name))
      let identity = try FileSystem.inspect(old)?.identity
      if byLinking {
        try FileSystem.renameByLinking(old, new)
      } else {
        try FileSystem.rename(old, to: new)
      }
      #expect(try FileSystem.inspect(new)?.identity == identity)
    }
    #expect(try scratch.names() == ["new-file", "new-folder", "new-link"])
    #expect(try scratch.read("new-folder/a") == "below")
  }

  @Test("what is not there is not renamed")
  func nothing() throws {
    let scratch = try Scratch()
    let (old, new) = (scratch.file("none"), scratch.file("new"))
    #expect(
      failure { try FileSystem.rename(old, to: new) }
        == .cannotRename(path: old, to: new, SystemError(number: ENOENT)))
    #expect(failure { try FileSystem.rename("a\0", to: new) }?.systemError?.name == "EINVAL")
  }

  @Test("a file is given to a group, a link itself and not what it leads to")
  func group() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "file")
    try scratch.link("link", to: "file")
    let ours = try #require(try FileSystem.inspect(scratch.file("file"))).groupId
    let group: UInt32 = geteuid() == 0 ? 65_533 : ours
    try FileSystem.setGroup(of: scratch.file("link"), to: group)
    #expect(try FileSystem.inspect(scratch.file("link"))?.groupId == group)
    #expect(try FileSystem.inspect(scratch.file("file"))?.groupId == ours)
    try FileSystem.setGroup(of: scratch.file("file"), to: group)
    let facts = try #require(try FileSystem.inspect(scratch.file("file")))
    #expect(facts.groupId == group && facts.userId == geteuid())
    let path = scratch.file("none")
    #expect(
      failure { try FileSystem.setGroup(of: path, to: group) }
        == .cannotInspect(path: path, SystemError(number: ENOENT)))
  }
}
