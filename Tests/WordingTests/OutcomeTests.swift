import Language
import ServiceStandards
import Testing

@Suite("Outcomes and verdicts")
struct OutcomeTests {
  @Test("outcomes have the names of the declaration's readers")
  func outcomes() {
    #expect(
      Outcome.allCases.map(Language.french.outcome) == [
        "en attente", "en cours", "en retard sans réponse", "dans le délai", "hors délai",
        "exclu du calcul",
      ])
    #expect(
      Outcome.allCases.map(Language.english.outcome) == [
        "waiting", "open", "overdue", "on time", "late", "lifted",
      ])
  }

  @Test("verdicts too")
  func verdicts() {
    #expect(
      Verdict.allCases.map(Language.french.verdict) == [
        "cible atteinte", "en recul", "en reprise", "cible non atteinte", "aucune donnée",
      ])
    #expect(
      Verdict.allCases.map(Language.english.verdict) == [
        "on target", "slipping", "recovering", "off target", "no data",
      ])
  }
}
