import BusinessDays
import Host
import Language
import Ledger
import Server
import ServiceStandards
import Testing

@Suite("What is said of nights and of alerts on their way out")
struct KeeperSentenceTests {
  private static let error = HostError.cannotOpen(path: hostile, SystemError(number: 13))
  private static let failure = DeliveryNotice.Failure(status: 75, words: hostile)

  private static let nights: [NightNotice] = [
    .begun(first: .earliest), .tooOld(count: 1, before: .latest),
    .tooOld(count: 7, before: .latest), .placeTaken(.latest, path: hostile),
    .beforeLedger(.latest), .impossible(.latest, .noZoneData),
    .alertImpossible(.latest, .noZoneData), .ledgerFails(.noZoneData), .folderFails(error),
    .unknownGroup(hostile, files: ["a", hostile], folder: hostile),
    .groupRefused(hostile, files: ["a"], folder: hostile, error), .damagedMemory(path: hostile),
    .leftover(error),
    .kept(KeptNight(day: .latest, path: hostile, isLate: false, verdicts: [:], newlyLate: 0)),
  ]

  private static let deliveries: [DeliveryNotice] = [
    .sent(file: hostile, program: hostile),
    .postponed(file: "a", program: hostile, failure, minutes: 1),
    .givenUp(file: "a", program: hostile, failure, path: hostile), .cannotStart(error),
    .notConfigured(file: hostile), .notAFile(path: hostile), .damagedMemory(path: hostile),
    .folderFails(error), .uncertain(file: "a", .tooLong(seconds: 60), path: hostile),
    .uncertain(file: "a", .killed(signal: 9), path: hostile),
    .uncertain(file: hostile, .interrupted, path: hostile),
  ]

  @Test("each is one safe line in each language", arguments: nights)
  func lines(_ notice: NightNotice) {
    expectSentence { $0.nightNotice(notice) }
    #expect(!Language.french.nightNotice(notice).contains("\n"))
  }

  @Test("so is each of a delivery", arguments: deliveries)
  func lines(_ notice: DeliveryNotice) {
    expectSentence { $0.deliveryNotice(notice) }
    #expect(!Language.french.deliveryNotice(notice).contains("\n"))
  }

  @Test("a night that was kept says where standards stand, the worst first")
  func kept() throws {
    let night = KeptNight(
      day: try #require(Day("2026-11-16")), path: "/rapports/2026-11-16", isLate: true,
      verdicts: [.onTarget: 4, .offTarget: 1, .slipping: 2], newlyLate: 1)
    #expect(
      Language.french.nightNotice(.kept(night))
        == "nuit du 16 novembre 2026, établie en retard\u{A0}: cible non atteinte 1, en recul 2, "
        + "cible atteinte 4; 1 nouveau retard; rapport dans «\u{A0}/rapports/2026-11-16\u{A0}»")
    #expect(
      Language.english.nightNotice(.kept(night))
        == "night of November 16, 2026, made late: off target 1, slipping 2, on target 4; "
        + "1 newly overdue; report in “/rapports/2026-11-16”")
  }
}
