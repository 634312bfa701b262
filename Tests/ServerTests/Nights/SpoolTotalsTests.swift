import Foundation
import Publishing
import Server
import Testing

@Suite("What a night counts of the drop folder")
struct SpoolTotalsTests {
  private let laboratory: Laboratory
  private let noon: Int64

  init() throws {
    laboratory = try Laboratory()
    noon = try Laboratory.instant(Laboratory.beginning, hour: 12)
  }

  private func lines(_ day: String) throws -> Int? {
    let path = laboratory.configuration.reports + "/\(day)/sommaire.json"
    let bytes = try #require(FileManager.default.contents(atPath: path))
    let json = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
    let spool = json?["spool"] as? [String: Any]
    return (spool?["lines"] as? [String: Any])?["in"] as? Int
  }

  @Test("each line is counted by one night, and the journal says so")
  func each() throws {
    let keeper = laboratory.keeper()
    laboratory.spool.linesAccepted = 5
    laboratory.spool.filesApplied = 1
    laboratory.run(keeper, noon)
    laboratory.run(keeper, try Laboratory.morning("2026-11-03"))
    laboratory.spool.linesAccepted = 7
    laboratory.spool.linesRefused = 1
    laboratory.spool.filesRefused = 1
    laboratory.run(keeper, try Laboratory.morning("2026-11-04"))
    laboratory.run(laboratory.keeper(), try Laboratory.instant("2026-11-04", hour: 9))
    laboratory.run(laboratory.keeper(), try Laboratory.morning("2026-11-05"))
    #expect(try lines("2026-11-03") == 5)
    #expect(try lines("2026-11-04") == 3)
    #expect(try lines("2026-11-05") == 0)
    #expect(
      laboratory.lines.filter { $0.hasPrefix("<6>") && $0.contains("line") } == [
        "<6>5 lines read: 5 recorded, 0 already known, 0 refused",
        "<6>3 lines read: 2 recorded, 0 already known, 1 refused",
        "<6>0 lines read: 0 recorded, 0 already known, 0 refused",
      ])
  }

  @Test("what was taken in before a stop is of the first missed night, what came since of the next")
  func missed() throws {
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon)
    laboratory.run(keeper, try Laboratory.morning("2026-11-03"))
    laboratory.spool.linesDuplicate = 4
    let second = laboratory.keeper()
    let start = try Laboratory.instant("2026-11-05", hour: 9)
    #expect(second.step(laboratory.ledger, now: start) { laboratory.spool })
    laboratory.spool.linesDuplicate = 9
    laboratory.run(second, start)
    laboratory.run(second, try Laboratory.morning("2026-11-06"))
    #expect(try lines("2026-11-04") == 4)
    #expect(try lines("2026-11-05") == 0)
    #expect(try lines("2026-11-06") == 5)
  }

  @Test("what was received before the first declaration is told by the night that took it in")
  func unpromised() throws {
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon)
    for (count, day) in [(2, "2026-11-03"), (3, "2026-11-04"), (3, "2026-11-05")] {
      laboratory.spool.linesAccepted = count
      laboratory.spool.unpromised = count
      laboratory.run(keeper, try Laboratory.morning(day))
    }
    #expect(
      laboratory.lines.filter { $0.contains("first statement") } == [
        "<6>2 cases received before the first statement took effect: nothing is promised, "
          + "nothing counts",
        "<6>1 case received before the first statement took effect: nothing is promised, "
          + "nothing counts",
      ])
  }

  @Test("a mark of before these were counted is read, and what came since is told")
  func earlierMark() throws {
    laboratory.run(laboratory.keeper(), noon)
    laboratory.run(laboratory.keeper(), try Laboratory.morning("2026-11-03"))
    let path = laboratory.configuration.reports + "/2026-11-03/nuit.json"
    let mark = try String(contentsOfFile: path, encoding: .utf8)
    let earlier = mark.replacing(#","unpromised":0"#, with: "")
    #expect(earlier != mark)
    try earlier.write(toFile: path, atomically: false, encoding: .utf8)
    laboratory.spool.linesAccepted = 1
    laboratory.spool.unpromised = 1
    laboratory.run(laboratory.keeper(), try Laboratory.morning("2026-11-04"))
    #expect(try lines("2026-11-04") == 1)
    #expect(laboratory.lines.contains { $0.contains("1 case received before") })
  }

  @Test("counts that began anew are taken whole")
  func anew() throws {
    let keeper = laboratory.keeper()
    laboratory.run(keeper, noon)
    laboratory.spool.linesAccepted = 10
    laboratory.run(keeper, try Laboratory.morning("2026-11-03"))
    laboratory.spool = SpoolCounts()
    laboratory.spool.linesAccepted = 2
    laboratory.run(keeper, try Laboratory.morning("2026-11-04"))
    #expect(try lines("2026-11-03") == 10)
    #expect(try lines("2026-11-04") == 2)
  }
}
