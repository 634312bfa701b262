import Foundation
import Glibc
import Host
import Testing

@Suite struct FileSystemTests {
  @Test("a folder is made with those above it, closed to others, once")
  func makeFolder() throws {
    let scratch = try Scratch()
    for name in ["a/b/c", "a/b/c", "a/b/", "d/"] { try FileSystem.makeFolder(scratch.file(name)) }
    for name in ["a", "a/b", "a/b/c", "d"] {
      #expect(try FileSystem.kind(of: scratch.file(name)) == .folder)
      #expect(try FileSystem.permissions(of: scratch.file(name)) == 0o700)
    }
    try scratch.link("link", to: "a")
    try FileSystem.makeFolder(scratch.file("link"))
  }

  @Test("no folder is made where a file is")
  func fileInTheWay() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "a")
    for (name, number) in [("a", EEXIST), ("a/b", ENOTDIR), ("a/b/c", ENOTDIR)] {
      let path = scratch.file(name)
      #expect(
        failure { try FileSystem.makeFolder(path) }
          == .cannotMakeFolder(path: path, SystemError(number: number)))
    }
    #expect(failure { try FileSystem.makeFolder("") }?.systemError?.name == "ENOENT")
  }

  @Test("what is at a path is known, through links")
  func kinds() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "file")
    try scratch.link("link", to: "file")
    try scratch.link("dangling", to: "none")
    #expect(try FileSystem.kind(of: scratch.file("file")) == .regular)
    #expect(try FileSystem.kind(of: scratch.file("link")) == .regular)
    #expect(try FileSystem.kind(of: scratch.path) == .folder)
    #expect(try FileSystem.kind(of: "/dev/null") == .other)
    for name in ["none", "dangling", "file/below"] {
      #expect(try !FileSystem.exists(scratch.file(name)))
    }
  }

  @Test("permissions are read and changed")
  func permissions() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "a")
    try FileSystem.setPermissions(of: scratch.file("a"), to: 0o640)
    #expect(try FileSystem.permissions(of: scratch.file("a")) == 0o640)
    let path = scratch.file("none")
    let error = HostError.cannotInspect(path: path, SystemError(number: ENOENT))
    #expect(failure { _ = try FileSystem.permissions(of: path) } == error)
    #expect(failure { try FileSystem.setPermissions(of: path, to: 0) } == error)
  }

  @Test("a folder's names are listed in order of their bytes")
  func list() throws {
    let scratch = try Scratch()
    for name in ["é", "b", "B", ".hidden", "a b"] { try scratch.write("", to: name) }
    #expect(try FileSystem.list(scratch.path) == [".hidden", "B", "a b", "b", "é"])
    let path = scratch.file("b")
    #expect(
      failure { _ = try FileSystem.list(path) }
        == .cannotList(path: path, SystemError(number: ENOTDIR)))
  }

  @Test("a file or a link is removed, a folder is not")
  func remove() throws {
    let scratch = try Scratch()
    try scratch.write("kept", to: "a")
    try scratch.link("link", to: "a")
    try FileSystem.remove(scratch.file("link"))
    #expect(try scratch.names() == ["a"])
    try FileSystem.remove(scratch.file("a"))
    #expect(try scratch.names().isEmpty)
    for path in [scratch.file("a"), scratch.path] {
      #expect(failure { try FileSystem.remove(path) }?.path == path)
    }
    try FileSystem.syncFolder(scratch.path)
  }

  @Test("a folder is removed when there is nothing in it")
  func removeFolder() throws {
    let scratch = try Scratch()
    let folder = scratch.file("folder")
    try FileSystem.makeFolder(folder)
    try scratch.write("kept", to: "folder/a")
    #expect(failure { try FileSystem.removeFolder(folder) }?.path == folder)
    try FileSystem.remove(folder + "/a")
    try FileSystem.removeFolder(folder)
    #expect(try scratch.names().isEmpty)
  }

  @Test(
    "the folder of a path is what is before its last name",
    arguments: [
      ("a", "."), ("./a", "."), ("a/b", "a"), ("a/b/", "a"), ("/a", "/"), ("/", "/"), ("//a", "/"),
      ("a//b", "a"), ("/a/b/c", "/a/b"), ("", "."),
    ])
  func folder(path: String, folder: String) {
    #expect(FileSystem.folder(of: path) == folder)
  }
}
