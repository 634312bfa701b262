import Foundation
import Host
import Ledger
import LedgerTestSupport
import Server
import Testing

@Suite("A crowded drop folder")
struct CrowdTests {
  @Test("is emptied in order, whatever comes, a few files a step")
  func thousands() throws {
    let folder = try TestDropFolder()
    for number in (1...2_000).reversed() {
      let name = String(number)
      try Data((number.isMultiple(of: 100) ? receipt("P-\(number)", id: name) : "").utf8)
        .write(to: URL(filePath: folder.file(name + ".jsonl")))
    }
    folder.advance(seconds: 3_600)
    let spool = try folder.spool()
    let steps = try folder.run(spool)
    #expect(steps >= 2_000 / 32)
    #expect(spool.counts.applied == 2_000 && spool.counts.lines.accepted == 20)
    #expect(try folder.names() == [])
    let files = folder.notices.compactMap { notice in
      if case .applied(let file, _, _) = notice { file } else { nil }
    }
    #expect(files == files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// Run by name, with `DILIGENCE_CROWD=100000`.
  @Test(
    "of any size is emptied",
    .enabled(if: ProcessInfo.processInfo.environment["DILIGENCE_CROWD"] != nil))
  func crowd() throws {
    let count = Int(ProcessInfo.processInfo.environment["DILIGENCE_CROWD"] ?? "") ?? 100_000
    let folder = try TestDropFolder()
    for number in 1...count {
      try Data(receipt("P-\(number)", id: "\(number)").utf8)
        .write(to: URL(filePath: folder.file("\(number).jsonl")))
    }
    folder.advance(seconds: 3_600)
    let spool = try folder.spool()
    var longest: Int64 = 0
    var steps = 0
    let begun = SystemClock.monotonicNanoseconds()
    while spool.counts.applied < count {
      let start = SystemClock.monotonicNanoseconds()
      _ = spool.step(into: folder.ledger)
      longest = max(longest, SystemClock.monotonicNanoseconds() - start)
      steps += 1
    }
    let seconds = (SystemClock.monotonicNanoseconds() - begun) / 1_000_000_000
    print("\(count) files in \(seconds) s, \(steps) steps, the longest \(longest / 1_000) µs")
    #expect(spool.counts.lines.accepted == count)
  }
}
