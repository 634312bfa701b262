import BusinessDays
import Language
import Publishing
import ServiceStandards
import Testing

@Suite("What is told of a night")
struct NightTests {
  private let day = Day(year: 2026, month: 11, day: 1) ?? .earliest

  private func counts(_ offTarget: Int, _ slipping: Int, _ recovering: Int, _ onTarget: Int)
    -> ChangeCounts
  {
    var counts = ChangeCounts()
    counts.offTarget = offTarget
    counts.slipping = slipping
    counts.recovering = recovering
    counts.onTarget = onTarget
    return counts
  }

  @Test(
    "a subject has the counts first, the worst first, zeros left out",
    arguments: [
      (
        (2, 0, 1, 0), "2 normes sous la cible, 1 en reprise", "2 standards off target, 1 recovering"
      ),
      ((0, 1, 0, 0), "1 norme en recul", "1 standard slipping"),
      (
        (1, 2, 3, 4), "1 norme sous la cible, 2 en recul, 3 en reprise, 4 de retour à la cible",
        "1 standard off target, 2 slipping, 3 recovering, 4 back on target"
      ),
      ((0, 0, 0, 2), "2 normes de retour à la cible", "2 standards back on target"),
    ] as [((Int, Int, Int, Int), String, String)])
  func subjects(_ numbers: (Int, Int, Int, Int), _ french: String, _ english: String) {
    let counts = counts(numbers.0, numbers.1, numbers.2, numbers.3)
    #expect(Language.french.alertSubject(counts, asOf: day) == french + " — 1er novembre 2026")
    #expect(Language.english.alertSubject(counts, asOf: day) == english + " — November 1, 2026")
  }

  @Test("counts agree with their nouns")
  func plurals() {
    let french = Language.french
    #expect(
      french.newlyLate(obligations: 1, dossiers: 1, since: day)
        == "1 obligation de 1 dossier, nouvellement en retard depuis le 1er novembre 2026")
    #expect(french.newlyLate(obligations: 0, dossiers: 0, since: nil) == "aucun nouveau retard")
    #expect(
      french.spoolFiles(in: 1, applied: 1, refused: 0)
        == "1 fichier déposé\u{A0}: 1 appliqué, 0 avec des refus")
    #expect(
      french.spoolLines(in: 1_204, accepted: 1_200, duplicates: 1, refused: 3)
        == "1\u{A0}204 lignes lues\u{A0}: 1\u{A0}200 consignées, 1 déjà connue, 3 refusées")
    #expect(french.callsWithoutDossiers(2) == "2 appels sans dossier")
    let english = Language.english
    #expect(
      english.newlyLate(obligations: 2, dossiers: 1, since: nil)
        == "2 obligations of 1 dossier, overdue")
    #expect(english.callsWithoutDossiers(0) == "no call without dossiers")
    #expect(
      english.asleep(dossiers: 1, beyond: 60)
        == "1 dossier waiting for more than 60 business days")
  }

  @Test("a verdict's change names both", arguments: Verdict.allCases)
  func changes(_ verdict: Verdict) {
    for messages in Language.allCases {
      let change = messages.change(of: "norme-1", from: verdict, to: .slipping)
      #expect(change.contains("norme-1") && change.contains(messages.verdict(verdict)))
    }
  }
}
