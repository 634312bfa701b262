import Foundation
import Testing

@testable import Commands

@Suite("Who may read what holds dossiers")
struct PrivateFilesTests {
  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("only its owner, whatever the folder and whatever was there before")
  func own() throws {
    let desk = try Desk()
    // A folder that was there before, open to all.
    try FileManager.default.createDirectory(
      atPath: desk.data, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o755])
    desk.run("receive plainte")
    #expect(try permissions(desk.ledger) == 0o600)
    #expect(try permissions(desk.ledger + "-journal") == 0o600)
    desk.run(["backup", desk.file("copy.db")])
    #expect(try permissions(desk.file("copy.db")) == 0o600)
    // One of an earlier version, opened for writing.
    for path in [desk.ledger, desk.ledger + "-journal"] {
      try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: path)
    }
    desk.run("summary")
    #expect(try permissions(desk.ledger) == 0o664)
    desk.run("receive plainte")
    #expect(try permissions(desk.ledger) == 0o600)
    #expect(try permissions(desk.ledger + "-journal") == 0o600)
    let copy = try CopiedLedger(ofFolder: desk.data)
    #expect(try permissions(copy.path) == 0o600)
  }
}
