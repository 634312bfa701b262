import ServiceStandards
import Testing
import Wording

@Suite("Outcomes and verdicts")
struct OutcomeTests {
  @Test("outcomes have the names of the declaration's readers")
  func outcomes() {
    #expect(
      Outcome.allCases.map(French().outcome) == [
        "en attente", "en cours", "en retard sans réponse", "dans le délai", "hors délai",
        "exclu du calcul",
      ])
    #expect(
      Outcome.allCases.map(English().outcome) == [
        "waiting", "open", "overdue", "on time", "late", "lifted",
      ])
  }

  @Test("verdicts too")
  func verdicts() {
    #expect(
      Verdict.allCases.map(French().verdict) == [
        "cible atteinte", "en recul", "en reprise", "cible non atteinte", "aucune donnée",
      ])
    #expect(
      Verdict.allCases.map(English().verdict) == [
        "on target", "slipping", "recovering", "off target", "no data",
      ])
  }
}
