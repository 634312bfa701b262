import Foundation
import Host
import Testing

@Suite("A folder held open")
struct OpenFolderTests {
  @Test("stays the same one when another takes its path")
  func held() throws {
    let scratch = try Scratch()
    let files = FileManager.default
    try files.createDirectory(atPath: scratch.file("a"), withIntermediateDirectories: false)
    let folder = try OpenFolder(path: scratch.file("a"))
    try FileSystem.rename(scratch.file("a"), to: scratch.file("b"))
    try files.createDirectory(atPath: scratch.file("a"), withIntermediateDirectories: false)
    let output = try folder.output("file", existing: .refused)
    try output.write([1, 2, 3].span)
    #expect(try files.contentsOfDirectory(atPath: scratch.file("a")) == [])
    #expect(try files.contentsOfDirectory(atPath: scratch.file("b")) == ["file"])
    #expect(try folder.inspect("file")?.size == 3)
    #expect(try folder.inspect("other") == nil)
  }

  @Test("follows no link in it")
  func links() throws {
    let scratch = try Scratch()
    let folder = try OpenFolder(path: scratch.path)
    try scratch.write("outside", to: "target")
    try scratch.link("link", to: scratch.file("target"))
    try scratch.link("folder", to: "/")
    #expect(try folder.inspect("link")?.kind == .symbolicLink)
    #expect(
      failure { _ = try folder.input("link") } == .notARegularFile(path: scratch.file("link")))
    #expect(failure { _ = try folder.output("link", existing: .emptied) } != nil)
    #expect(failure { _ = try folder.folder("folder") } != nil)
    #expect(try scratch.read("target") == "outside")
  }

  @Test("is not led out of by a name", arguments: ["", ".", "..", "a/b", "/a", "a\0b"])
  func names(name: String) throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "a")
    let folder = try OpenFolder(path: scratch.path)
    #expect(failure { _ = try folder.inspect(name) } != nil)
    #expect(failure { _ = try folder.input(name) } != nil)
    #expect(failure { _ = try folder.output(name, existing: .emptied) } != nil)
    #expect(failure { _ = try folder.folder(name) } != nil)
    #expect(failure { try folder.remove(name) } != nil)
    #expect(failure { try folder.move(name, to: folder, as: "b") } != nil)
    #expect(failure { try folder.move("a", to: folder, as: name) } != nil)
    #expect(try scratch.names() == ["a"])
  }

  @Test("moves a file to another, and replaces none")
  func moving() throws {
    let scratch = try Scratch()
    let folder = try OpenFolder(path: scratch.path)
    let inner = try folder.folder("inner")
    try scratch.write("1", to: "a")
    try scratch.write("2", to: "inner/b")
    let refusal = failure { try folder.move("a", to: inner, as: "b") }
    #expect(refusal?.systemError?.name == "EEXIST")
    try folder.move("a", to: inner, as: "c")
    #expect(try scratch.read("inner/c") == "1" && scratch.read("inner/b") == "2")
    try inner.remove("c")
    try inner.remove("c")
    try inner.sync()
    #expect(try inner.inspect("c") == nil)
  }

  @Test("tells the names in it one after the other, those that are no text too")
  func listing() throws {
    let scratch = try Scratch()
    let folder = try OpenFolder(path: scratch.path)
    for number in 1...100 { try scratch.write("", to: "\(number)") }
    for _ in 0..<2 {
      let listing = try folder.listing()
      var names: [String] = []
      while let name = try listing.next() { names.append(String(decoding: name, as: UTF8.self)) }
      #expect(names.sorted() == (1...100).map(String.init).sorted())
    }
  }
}
