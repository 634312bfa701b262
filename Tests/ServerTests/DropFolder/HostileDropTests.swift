import Commands
import Foundation
import Host
import Ledger
import LedgerTestSupport
import Server
import Testing

/// What somebody who may drop files can put there.
@Suite("In a drop folder")
struct HostileDropTests {
  /// Only root may make one, and not in every container.
  private static let isDeviceMakeable: Bool = {
    guard ThisProcess.userId == 0, let folder = try? ScratchFolder() else { return false }
    return (try? HostileDropTests().run("mknod", folder.file("null"), "c", "1", "3")) != nil
  }()

  private func run(_ program: String, _ arguments: String...) throws {
    let process = try Process.run(URL(filePath: "/usr/bin/env"), arguments: [program] + arguments)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  @Test("a symbolic link is put aside itself, and what it leads to is neither read nor touched")
  func symbolicLink() throws {
    let folder = try TestDropFolder()
    let outside = folder.scratch.file("outside.jsonl")
    try receipt("P-1", id: "1").write(toFile: outside, atomically: false, encoding: .utf8)
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.file("a.jsonl"), withDestinationPath: outside)
    try files.createSymbolicLink(atPath: folder.file("b.csv"), withDestinationPath: "/nowhere")
    try folder.drop("c.jsonl", receipt("P-2", id: "2"))
    let spool = try folder.spool()
    try folder.run(spool)
    #expect(try folder.names() == [])
    #expect(try folder.names("refused") == ["a.jsonl.non-pris", "b.csv.non-pris"])
    #expect(spool.counts.refused == 2 && spool.counts.applied == 1)
    #expect(spool.counts.filesIn == 3)
    #expect(try folder.events() == 1)
    #expect(try String(contentsOfFile: outside, encoding: .utf8) == receipt("P-1", id: "1"))
    #expect(
      folder.notices.contains(
        .putAside(file: "a.jsonl", .symbolicLink, at: "refused/a.jsonl.non-pris")))
  }

  @Test("a pipe or a folder with the name of a file is put aside, and nothing waits for it")
  func special() throws {
    let folder = try TestDropFolder()
    try run("mkfifo", folder.file("a.jsonl"))
    try FileManager.default.createDirectory(
      atPath: folder.file("b.jsonl/inside"), withIntermediateDirectories: true)
    try folder.drop("c.jsonl", receipt("P-2", id: "2"))
    let spool = try folder.spool()
    try folder.run(spool)
    #expect(try folder.names() == [])
    #expect(try folder.names("refused") == ["a.jsonl.non-pris", "b.jsonl.non-pris"])
    #expect(spool.counts.refused == 2 && spool.counts.applied == 1)
  }

  @Test("a line without an end is kept up to 16 MiB, and the reasons say so")
  func endlessLine() throws {
    let folder = try TestDropFolder()
    try folder.drop("a.jsonl", [UInt8](repeating: 0, count: (16 << 20) + 1))
    let spool = try folder.spool()
    try folder.run(spool)
    let names = try folder.names("refused")
    let name = try #require(names.first { $0.hasSuffix(".jsonl") })
    let kept = try Data(contentsOf: URL(filePath: folder.file("refused/" + name)))
    #expect(kept.count == 16 << 20)
    let reasons = try folder.text("refused/" + RefusedLines.reasonsPath(of: name))
    #expect(reasons.contains("16\u{A0}777\u{A0}216"), "\(reasons)")
  }

  @Test("a device is put aside", .enabled(if: isDeviceMakeable))
  func device() throws {
    let folder = try TestDropFolder()
    try run("mknod", folder.file("a.jsonl"), "c", "1", "5")
    let spool = try folder.spool()
    try folder.run(spool)
    #expect(try folder.names("refused") == ["a.jsonl.non-pris"])
  }

  @Test("a file that is too long is put aside unread, however long, and nothing waits for it")
  func tooLong() throws {
    let folder = try TestDropFolder()
    // All of it a hole: it takes no room.
    try run("truncate", "-s", "4T", folder.file("a.jsonl"))
    try folder.setAge(folder.file("a.jsonl"), 60)
    try folder.drop("b.jsonl", receipt("P-1", id: "1"))
    let spool = try folder.spool()
    try folder.run(spool, atMost: 20)
    #expect(
      folder.notices.contains(.putAside(file: "a.jsonl", .tooLong, at: "refused/a.jsonl.non-pris")))
    #expect(spool.counts.refused == 1 && spool.counts.applied == 1)
    #expect(try folder.names() == [])
  }

  @Test("the longest file is taken in, and one byte more is not")
  func longest() throws {
    let folder = try TestDropFolder()
    let text = receipt("P-1", id: "1")
    try folder.drop("a.jsonl", text)
    try folder.drop("b.jsonl", text + "\n")
    let spool = try folder.spool()
    spool.longestFile = Int64(text.utf8.count)
    try folder.run(spool)
    #expect(try folder.names("done") == ["a.jsonl"])
    #expect(try folder.names("refused") == ["b.jsonl.non-pris"])
  }

  @Test(
    "a folder that cannot be moved is counted and told of once, whatever happens in it",
    .enabled(if: ThisProcess.userId == 0))
  func immovable() throws {
    let folder = try TestDropFolder()
    let stuck = folder.file("a.jsonl")
    try FileManager.default.createDirectory(atPath: stuck, withIntermediateDirectories: false)
    // Nobody moves away what something is mounted on.
    guard (try? run("mount", "-t", "tmpfs", "diligence", stuck)) != nil else { return }
    defer { try? run("umount", "-l", stuck) }
    let spool = try folder.spool()
    for number in 1...5 {
      try "".write(toFile: stuck + "/\(number)", atomically: false, encoding: .utf8)
      folder.advance(seconds: 70)
      try folder.drop("\(number).jsonl", "")
      try folder.run(spool)
    }
    let told = folder.notices.filter { if case .notMoved = $0 { true } else { false } }
    #expect(told.count == 1, "\(folder.notices)")
    #expect(spool.counts.refused == 1 && spool.counts.applied == 5)
  }

  @Test("a file that has another name elsewhere is put aside, unless it loses it in time")
  func hardLinks() throws {
    let folder = try TestDropFolder()
    let outside = folder.scratch.file("outside")
    try folder.drop("a.jsonl", receipt("P-1", id: "1"))
    try FileManager.default.linkItem(atPath: folder.file("a.jsonl"), toPath: outside)
    let spool = try folder.spool()
    try folder.run(spool)
    #expect(spool.counts.filesIn == 0)
    folder.advance(seconds: 2.5)
    try folder.run(spool)
    #expect(spool.counts.refused == 1 && spool.counts.applied == 0)
    #expect(try folder.names("refused") == ["a.jsonl.non-pris"])

    let second = folder.scratch.file("second")
    try folder.drop("b.jsonl", receipt("P-1", id: "1"))
    try FileManager.default.linkItem(atPath: folder.file("b.jsonl"), toPath: second)
    try folder.run(spool)
    try FileManager.default.removeItem(atPath: second)
    folder.advance(seconds: 1)
    try folder.run(spool)
    #expect(spool.counts.applied == 1)
  }

  @Test("other names stay where they are, and are told of once, when they are old enough")
  func strangers() throws {
    let folder = try TestDropFolder()
    let names = [
      ".cache.jsonl", "a.jsonl.tmp", "b\n.csv", "c\u{202E}vsc.csv", "notes.txt", "..jsonl",
      "d\u{7F}.csv", String(repeating: "x", count: 240) + ".csv",
    ]
    for name in names { try folder.drop(name, receipt("P-1", id: "1"), age: 3_600) }
    try folder.drop("young.tmp", "", age: 5)
    let spool = try folder.spool()
    try folder.run(spool)
    folder.advance(seconds: 5)
    try folder.drop("z.jsonl", receipt("P-1", id: "1"))
    try folder.run(spool)
    #expect(try folder.names() == (names + ["young.tmp"]).sorted())
    #expect(spool.counts.filesIn == 1 && spool.counts.applied == 1)
    let told = folder.notices.compactMap { notice in
      if case .leftAlone(let name) = notice { name } else { nil }
    }
    #expect(told.sorted() == names.sorted())

    folder.advance(seconds: 61)
    try folder.run(spool)
    #expect(folder.notices.filter { $0 == .leftAlone(name: "young.tmp") }.count == 1)
  }

  @Test("names that are not told of one by one are counted")
  func manyStrangers() throws {
    let folder = try TestDropFolder()
    for number in 1...1_200 {
      try Data().write(to: URL(filePath: folder.file("\(number).bin")))
    }
    folder.advance(seconds: 120)
    let spool = try folder.spool()
    try folder.run(spool)
    folder.advance(seconds: 120)
    try folder.drop("a.jsonl", "")
    try folder.run(spool)
    #expect(folder.notices.filter { $0 == .moreLeftAlone(count: 200) }.count == 1)
    #expect(folder.notices.count == 1_000 + 1 + 1)
  }

  @Test(
    "a file that cannot be read stays, is told of once, and is taken in when it can",
    .enabled(if: ThisProcess.userId != 0, "the superuser reads everything"))
  func unreadable() throws {
    let folder = try TestDropFolder()
    try folder.drop("a.jsonl", receipt("P-1", id: "1"))
    try folder.drop("b.jsonl", receipt("P-2", id: "2"))
    try FileSystem.setPermissions(of: folder.file("a.jsonl"), to: 0)
    let spool = try folder.spool()
    for _ in 0..<3 {
      try folder.run(spool)
      folder.advance(seconds: 61)
    }
    #expect(try folder.names() == ["a.jsonl"])
    #expect(spool.counts.applied == 1 && spool.counts.filesIn == 1)
    #expect(folder.notices.count == 2)
    try FileSystem.setPermissions(of: folder.file("a.jsonl"), to: 0o600)
    try folder.run(spool)
    #expect(spool.counts.applied == 2)
  }

  @Test("a file written to while it is read is taken in again from its beginning")
  func changed() throws {
    let folder = try TestDropFolder()
    try folder.drop("a.jsonl", "rien\n" + long(from: 1))
    let spool = try folder.spool()
    try stepInto(spool, folder)
    try folder.append("a.jsonl", receipt("P-9999", id: "9999"))
    try folder.run(spool)
    #expect(folder.notices == [.changedWhileRead(file: "a.jsonl")])
    #expect(spool.counts.filesIn == 0)
    folder.advance(seconds: 3)
    try folder.run(spool)
    #expect(spool.counts.lines.read == 5_002 && spool.counts.lines.rejected == 1)
    #expect(spool.counts.lines.duplicates > 0)
    #expect(try folder.events() == 5_001)
    #expect(try folder.text("refused/a.jsonl") == "rien\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.file("refused")).count == 2)
  }

  @Test("a file replaced while it is read is taken in, and the one in its place after it")
  func replaced() throws {
    let folder = try TestDropFolder()
    try folder.drop("a.jsonl", long(from: 1))
    let spool = try folder.spool()
    try stepInto(spool, folder)
    try FileManager.default.removeItem(atPath: folder.file("a.jsonl"))
    try folder.drop("a.jsonl", receipt("P-9999", id: "9999"))
    try folder.run(spool)
    #expect(try folder.events() == 5_001)
    #expect(spool.counts.applied == 2 && spool.counts.lines.accepted == 5_001)
    #expect(try folder.names("done") == ["a.jsonl"])
    #expect(try folder.text("done/a.jsonl") == receipt("P-9999", id: "9999"))
  }

  @Test("a file removed while it is read is left, and what was read of it stays")
  func removed() throws {
    let folder = try TestDropFolder()
    try folder.drop("a.jsonl", "rien\n" + long(from: 1))
    let spool = try folder.spool()
    try stepInto(spool, folder)
    try FileManager.default.removeItem(atPath: folder.file("a.jsonl"))
    try folder.run(spool)
    #expect(try folder.events() < 5_000)
    #expect(spool.counts.filesIn == 0)
    #expect(folder.notices == [.gone(file: "a.jsonl")])
    #expect(try folder.names("done") == [] && folder.names("refused") == [])
  }

  @Test("a file cut short while it is read is not taken for whole")
  func cutShort() throws {
    let folder = try TestDropFolder()
    try folder.drop("a.jsonl", long(from: 1))
    let spool = try folder.spool()
    try stepInto(spool, folder)
    try run("truncate", "-s", "400000", folder.file("a.jsonl"))
    try folder.run(spool)
    #expect(folder.notices == [.changedWhileRead(file: "a.jsonl")])
    #expect(spool.counts.filesIn == 0)
  }

  @Test("done and refused are not followed where they are links, nor used when not its own")
  func ownFolders() throws {
    let folder = try TestDropFolder()
    let outside = folder.scratch.file("outside")
    try FileManager.default.createDirectory(
      atPath: outside, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("done"), withDestinationPath: outside)
    #expect(throws: SpoolFailure.self) { _ = try folder.spool() }
    try FileManager.default.removeItem(atPath: folder.file("done"))

    // Taken away under a spool that runs, and a link put there: it goes on in its own.
    let spool = try folder.spool()
    try FileSystem.rename(folder.file("done"), to: folder.scratch.file("taken"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("done"), withDestinationPath: outside)
    try folder.drop("a.jsonl", receipt("P-1", id: "1"))
    try folder.run(spool)
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == [])
    let taken = try FileManager.default.contentsOfDirectory(atPath: folder.scratch.file("taken"))
    #expect(taken == ["a.jsonl"])
  }

  @Test("a folder made by somebody else is refused", .enabled(if: ThisProcess.userId == 0))
  func others() throws {
    let folder = try TestDropFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("refused"), withIntermediateDirectories: false)
    try run("chown", "65534", folder.file("refused"))
    #expect(throws: SpoolFailure.notOurs(path: folder.file("refused"))) {
      _ = try folder.spool()
    }
  }

  /// A file of several pieces.
  private func long(from first: Int) -> String {
    (first..<first + 5_000).map { receipt("P-\($0)", id: "\($0)") }.joined()
  }

  /// Works until some of the file is in the ledger, and not all.
  private func stepInto(_ spool: DropFolder, _ folder: TestDropFolder) throws {
    while try folder.events() == 0 { _ = spool.step(into: folder.ledger) }
    try #require(try folder.events() < 5_000)
  }
}
