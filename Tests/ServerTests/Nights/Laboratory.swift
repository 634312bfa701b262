import BusinessDays
import Foundation
import Host
import Language
import Ledger
import LedgerTestSupport
import Publishing
import Server
import Testing

/// A daemon's folders, a ledger and a journal, in a folder of their own. Nights end at four in the
/// morning, by the clocks of Québec.
final class Laboratory {
  let folder: ScratchFolder
  let test: TestLedger
  var configuration = Configuration()
  let journal: Journal
  private let journalFile: FileHandle
  private var identifiers = 0

  /// What is to happen at noon of days to come, in their order.
  private var toCome: [(day: String, tell: (Laboratory, String) throws -> Void)] = []

  /// What went through the drop folder so far.
  var spool = SpoolCounts()

  /// The ledger is made, and the daemon can be started, at noon of 2026-11-02, a Monday.
  static let beginning = "2026-11-02"

  init() throws {
    ThisProcess.prepareStreams()
    folder = try ScratchFolder()
    let made = try Laboratory.instant(Laboratory.beginning, hour: 12)
    var text = DeclarationText(Laboratory.standards)
    text.trendDays = 5
    test = try TestLedger(
      [try text.definition(), try Calendars.definition(Calendars.publicService)], created: made)
    try FileManager.default.createDirectory(
      atPath: folder.file("data"), withIntermediateDirectories: false)
    configuration.data = folder.file("data")
    configuration.reports = folder.file("rapports")
    configuration.confidentialServices = ["beta"]
    configuration.language = .english
    let group = try Laboratory.group(of: folder.path)
    for role in configuration.roles.keys { configuration.roles[role] = group }
    try Data().write(to: URL(filePath: folder.file("journal")))
    journalFile = try #require(FileHandle(forWritingAtPath: folder.file("journal")))
    let facts = try #require(try FileSystem.inspect(folder.file("journal")))
    journal = Journal(
      descriptor: journalFile.fileDescriptor,
      stream: "\(facts.identity.device):\(facts.identity.inode)")
  }

  /// Dossiers of `alpha` and `beta` are answered within five business days, 80 % of them.
  private static var standards: [DeclarationText.Standard] {
    ["alpha", "beta"].map { service in
      var standard = DeclarationText.Standard("answer-\(service)")
      standard.services = [service]
      standard.target = 8_000
      return standard
    }
  }

  /// A group that this process is of.
  private static func group(of path: String) throws -> String {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.groupOwnerAccountName] as? String)
  }

  var ledger: Ledger { test.ledger }

  static func instant(_ day: String, hour: Int) throws -> Int64 {
    let zone = try #require(SystemZones.rules(of: "America/Toronto"))
    guard
      case .once(let second) = zone.instants(
        on: try #require(Day(day)), secondOfDay: hour * 3_600)
    else { throw CocoaError(.formatting) }
    return second * 1_000_000
  }

  static func night(_ day: String) throws -> Night {
    Night(day: try #require(Day(day)), instant: try instant(day, hour: 4))
  }

  /// A moment after the night of a day.
  static func morning(_ day: String) throws -> Int64 { try instant(day, hour: 4) + 1_000_000 }

  /// Records at noon of a day what happens then.
  func tell(
    _ type: String, _ subject: String, on day: String, _ data: [String: Told.Datum] = [:]
  ) throws {
    identifiers += 1
    let told = Told(type, subject, at: day, id: "e\(identifiers)", data)
    let admissions = try test.record([told], now: try Laboratory.instant(day, hour: 12))
    for admission in admissions {
      guard case .accepted = admission else {
        Issue.record("\(told.line)")
        continue
      }
    }
  }

  func receive(_ number: String, _ service: String = "alpha", on day: String) throws {
    try tell("dossier.received", number, on: day, ["service": .text(service)])
  }

  func answer(_ number: String, on day: String) throws {
    try tell("dossier.answered", number, on: day)
  }

  /// So many answered at once on the 3rd; two of `alpha` and one of `beta` missed on Friday the
  /// 13th, which Saturday shows; twenty answered at once on the 19th.
  /// It happens as the days go by: a night knows what there is by then.
  func tellOfNovember(first: Int = 4) throws {
    toCome = [
      ("2026-11-02", { for number in 101..<101 + first { try $0.receive("A-\(number)", on: $1) } }),
      ("2026-11-03", { for number in 101..<101 + first { try $0.answer("A-\(number)", on: $1) } }),
      (
        "2026-11-06",
        {
          for number in 5...6 { try $0.receive("A-\(number)", on: $1) }
          try $0.receive("B-1", "beta", on: $1)
        }
      ),
      ("2026-11-18", { for number in 11...30 { try $0.receive("A-\(number)", on: $1) } }),
      ("2026-11-19", { for number in 11...30 { try $0.answer("A-\(number)", on: $1) } }),
    ]
  }

  /// Records what happens by a time.
  func happen(by now: Int64) throws {
    while let next = toCome.first, try Laboratory.instant(next.day, hour: 12) <= now {
      toCome.removeFirst()
      try next.tell(self, next.day)
    }
  }

  func keeper() -> NightKeeper { NightKeeper(configuration: configuration, journal: journal) }

  /// Steps until there is nothing to do at that moment.
  func run(_ keeper: NightKeeper, _ now: Int64) {
    do { try happen(by: now) } catch { Issue.record("\(error)") }
    var steps = 0
    while keeper.step(ledger, now: now, spool: { spool }) {
      steps += 1
      if steps > 100 {
        Issue.record("there is always more to do")
        return
      }
    }
  }

  /// A daemon that looks once, a moment after each night from the one day to the other.
  func run(_ keeper: NightKeeper, from first: String, through last: String) throws {
    var day = try #require(Day(first))
    let end = try #require(Day(last))
    while day <= end {
      run(keeper, try Laboratory.morning(day.description))
      day = day.advanced(byDays: 1)
    }
  }

  /// The lines of the journal so far.
  var lines: [String] {
    let bytes = FileManager.default.contents(atPath: folder.file("journal")) ?? Data()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The names of the reports, and of whatever else is beside them but the link to the last one.
  var reports: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: configuration.reports)
    return (names ?? []).filter { $0 != "site" }.sorted()
  }

  /// Where the link to what is published leads.
  var site: String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: configuration.reports + "/site")
  }

  /// Every file under a folder: its path from there and what is in it.
  func files(under path: String) -> [String: String] {
    var files: [String: String] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: path) ?? .init() {
      guard let bytes = FileManager.default.contents(atPath: path + "/" + name) else { continue }
      files[name] = String(decoding: bytes, as: UTF8.self)
    }
    return files
  }

  /// The alerts in a place of the outbox.
  func alerts(_ place: String) -> [String] {
    let path = configuration.data + "/alertes/" + place
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
