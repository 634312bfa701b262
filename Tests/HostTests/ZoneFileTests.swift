import Foundation
import Host
import Testing

@Suite struct ZoneFileTests {
  @Test("a zone's file is found through links, and is TZif")
  func found() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.file("America"), withIntermediateDirectories: false)
    try scratch.write("TZif", to: "America/Toronto")
    try scratch.link("America/Montreal", to: "Toronto")
    for name in ["America/Toronto", "America/Montreal"] {
      #expect(try ZoneFile.read(name, in: scratch.path) == .found(Array("TZif".utf8)))
    }
    for name in ["America", "America/Quebec", "UTC"] {
      #expect(try ZoneFile.read(name, in: scratch.path) == .unknownZone)
    }
  }

  @Test(
    "a name that leads elsewhere is the name of no zone",
    arguments: [
      "", "/etc/passwd", "../secret", "America/../../secret", "America//Toronto", "./secret", ".",
      "a\0b", "América", "secret/", " secret",
    ])
  func refused(name: String) throws {
    let scratch = try Scratch()
    try scratch.write("secret", to: "secret")
    try FileManager.default.createDirectory(
      atPath: scratch.file("zones/America"), withIntermediateDirectories: true)
    #expect(try ZoneFile.read(name, in: scratch.file("zones")) == .unknownZone)
  }

  @Test("a machine without zones says so")
  func none() throws {
    let scratch = try Scratch()
    for folder in [scratch.path, scratch.file("none")] {
      #expect(try ZoneFile.read("America/Toronto", in: folder) == .noZones(folder: folder))
    }
  }

  @Test("a file over a mebibyte is refused")
  func large() throws {
    let scratch = try Scratch()
    try scratch.write(String(repeating: "x", count: 1_048_577), to: "Big")
    #expect(
      failure { _ = try ZoneFile.read("Big", in: scratch.path) }
        == .tooLarge(path: scratch.file("Big"), limit: 1_048_576))
  }

  @Test("this machine's own zones are read", .enabled(if: hasZones))
  func thisMachine() throws {
    guard case .found(let bytes) = try ZoneFile.read("America/Toronto") else {
      Issue.record("no America/Toronto")
      return
    }
    #expect(bytes.starts(with: Array("TZif".utf8)))
  }

  static let hasZones = FileManager.default.fileExists(
    atPath: "/usr/share/zoneinfo/America/Toronto")
}
