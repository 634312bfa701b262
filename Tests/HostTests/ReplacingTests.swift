import Foundation
import Host
import Testing

@Suite("What is put in the place of something else")
struct ReplacingTests {
  @Test("a file takes the place of a file or of a link, and never of what the link leads to")
  func files() throws {
    let scratch = try Scratch()
    let folder = try OpenFolder(path: scratch.path)
    try scratch.write("outside", to: "target")
    try scratch.link("link", to: scratch.file("target"))
    try scratch.write("before", to: "file")
    for name in ["link", "file", "new"] {
      let aside = try folder.writeAside([0x61].span, for: name, permissions: 0o640, .ignored)
      #expect(FileSystem.isTemporary(aside))
      try folder.put(aside, inPlaceOf: name)
      #expect(try folder.inspect(name)?.kind == .regular)
      #expect(try folder.inspect(name)?.permissions == 0o640)
      #expect(try folder.inspect(aside) == nil)
    }
    #expect(try scratch.read("target") == "outside")
  }

  @Test("a file takes the place of no folder, and leads out of its own by no name")
  func refusals() throws {
    let scratch = try Scratch()
    try FileSystem.makeFolder(scratch.file("folder"))
    let folder = try OpenFolder(path: scratch.path)
    let aside = try folder.writeAside([0x61].span, for: "x", permissions: 0o600, .respected)
    for name in ["folder", "", ".", "..", "a/b", "/a"] {
      #expect(failure { try folder.put(aside, inPlaceOf: name) } != nil, "\(name)")
    }
    #expect(try FileSystem.list(scratch.path) == [aside, "folder"].sorted())
  }

  @Test("only names that files have while they are written aside are such names")
  func names() {
    #expect(FileSystem.isTemporary(".new-0123456789abcdef"))
    for name in [
      "", ".new-", ".new-0123456789abcde", ".new-0123456789abcdeF", "new-0123456789abcdef",
      ".new-0123456789abcdef0", ".new-0123456789abcde/",
    ] {
      #expect(!FileSystem.isTemporary(name), "\(name)")
    }
  }

  @Test("a link takes the place of a link, and of nothing else")
  func links() throws {
    let scratch = try Scratch()
    let link = scratch.file("link")
    for target in ["2026-11-20/site", "2026-11-21/site", "2026-11-21/site"] {
      try FileSystem.placeLink(link, to: target)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    }
    try scratch.write("x", to: "file")
    try FileSystem.makeFolder(scratch.file("folder"))
    for name in ["file", "folder"] {
      let error = failure { try FileSystem.placeLink(scratch.file(name), to: "x") }
      #expect(error?.systemError?.name == "EEXIST", "\(name)")
    }
    #expect(try FileSystem.list(scratch.path) == ["file", "folder", "link"])
  }
}
