import Host
import Language
import Ledger
import LedgerTestSupport
import Server
import Testing

@Suite("What is said of the drop folder")
struct SpoolSentenceTests {
  private static let notices: [SpoolNotice] = {
    let error = HostError.cannotOpen(path: "/depot/a.csv", SystemError(number: 13))
    return [
      .applied(file: "a\u{1B}.csv", IngestCounts(), refused: nil),
      .leftAlone(name: "a\nb"), .moreLeftAlone(count: 1), .moreLeftAlone(count: 3),
      .unreadable(error), .changedWhileRead(file: "a.csv"), .gone(file: "a.csv"),
      .notMoved(file: "a.csv", error),
      .ledgerFails(.noZoneData), .folderFails(error),
    ]
      + SpoolNotice.Unfit.allCases.map {
        .putAside(file: "a.csv", $0, at: "refused/a.csv.non-pris")
      }
  }()

  @Test("counts lines, and says where the refused ones are")
  func applied() {
    var counts = IngestCounts()
    counts.accepted = 1_118
    counts.duplicates = 1
    counts.rejected = 2
    let notice = SpoolNotice.applied(file: "feuille.csv", counts, refused: "refused/feuille.csv")
    #expect(
      Language.french.spoolNotice(notice)
        == "feuille.csv\u{A0}: 1\u{A0}121 lignes lues, 1\u{A0}118 consignées, 1 déjà connue, "
        + "2 refusées, voir refused/feuille.csv")
    #expect(
      Language.english.spoolNotice(notice)
        == "feuille.csv: 1,121 lines read, 1,118 recorded, 1 known already, 2 refused, "
        + "see refused/feuille.csv")
    #expect(notice.priority == .warning)
    counts.unpromised = 1
    let old = SpoolNotice.applied(file: "feuille.csv", counts, refused: nil)
    #expect(
      Language.french.spoolNotice(old).hasSuffix(
        "2 refusées, 1 reçue avant la première déclaration"))
    #expect(
      Language.english.spoolNotice(old)
        .hasSuffix("2 refused, 1 received before the first statement took effect"))
  }

  @Test("is one safe line in each language", arguments: notices)
  func lines(notice: SpoolNotice) {
    let french = Language.french.spoolNotice(notice)
    let english = Language.english.spoolNotice(notice)
    #expect(french != english)
    for sentence in [french, english] {
      #expect(!sentence.contains("\n") && !sentence.contains("\u{1B}") && sentence.last != ".")
    }
    #expect(frenchFaults(in: french) == [], "\(french)")
  }

  @Test(
    "tells why it cannot be used",
    arguments: [
      SpoolFailure.damagedState(path: "/var/spool.json"), .notOurs(path: "/depot/done"),
      .host(.notARegularFile(path: "/depot")),
    ])
  func failures(failure: SpoolFailure) {
    for sentence in [Language.french.spoolFailure(failure), Language.english.spoolFailure(failure)]
    {
      #expect(sentence.contains("/") && sentence.last != ".")
    }
    #expect(frenchFaults(in: Language.french.spoolFailure(failure)) == [])
  }
}
