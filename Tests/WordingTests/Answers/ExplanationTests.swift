import BusinessDays
import Events
import Ledger
import LedgerTestSupport
import Standards
import Testing
import Wording

extension Recorded {
  /// The explanation of one standard of a dossier as of a day.
  func explanation(
    _ number: String, _ standard: String, asOf date: String, _ messages: any Messages
  ) throws -> ExplanationText {
    let day = try #require(Day(date))
    let explanations = try ledger.ledger.current.explanations(of: try report(number), asOf: day)
    let explanation = try #require(explanations.first { $0.rule.standard.id == standard })
    return try messages.explanation(explanation, asOf: day, rulebook)
  }
}

private func told(
  _ type: String, _ subject: String, at time: String, _ data: [String: Told.Datum] = [:]
) -> Told {
  Told(type, subject, at: time, id: "\(subject)/\(type)/\(time)", data)
}

private func project(_ number: String) -> Told {
  told(
    "dossier.received", number, at: "2026-04-20",
    ["service": .text("projet"), "call": .text("AP-2026-01")])
}

@Suite("Explanations in words")
struct ExplanationTests {
  @Test("an answer in time is explained from the receipt to the outcome")
  func answered() throws {
    let recorded = try Recorded([
      received("P-1", "plainte"), told("dossier.replied", "P-1", at: "2026-04-30"),
    ])
    let french = try recorded.explanation("P-1", "reponse-plaintes", asOf: "2026-06-01", French())
    #expect(french.title.hasPrefix("reponse-plaintes\u{A0}: Répondre à une plainte"))
    #expect(
      french.start == [
        "Le délai court depuis le lundi 20 avril 2026, jour de la réception d’une demande déjà "
          + "complète (événement 1).",
        "L’échéance est le lundi 11 mai 2026\u{A0}: 15 jours ouvrables, le jour du départ ne "
          + "comptant pas.",
      ])
    #expect(
      french.days.prefix(5).map(\.standing) == [
        "jour 1", "jour 2", "jour 3", "jour 4", "ne compte pas\u{A0}: samedi",
      ])
    #expect(french.days.last?.standing == "jour 15, échéance")
    #expect(
      french.end == [
        "L’étape «\u{A0}réponse\u{A0}» du jeudi 30 avril 2026 (événement 2) arrête le délai à "
          + "temps, au jour 8.",
        "État au 1er juin 2026\u{A0}: dans le délai.",
      ])
    #expect(french.basis.count == 4)
    #expect(french.basis[2].hasPrefix("À confirmer\u{A0}: "))
    let english = try recorded.explanation(
      "P-1", "accuse-renseignements-plaintes", asOf: "2026-06-01", English())
    #expect(
      english.end == [
        "The milestone “answer” of Thursday, April 30, 2026 (event 2) stops the clock on day 8, "
          + "late by 6 business days.", "Outcome as of June 1, 2026: late.",
      ])
  }

  @Test("a clock that runs, or ran out, says how many days are left or over")
  func running() throws {
    let recorded = try Recorded([received("P-1", "plainte")])
    func end(_ date: String) throws -> String? {
      try recorded.explanation("P-1", "reponse-plaintes", asOf: date, French()).end.first
    }
    #expect(try end("2026-05-08") == "Au 8 mai 2026, il reste 1 jour ouvrable.")
    #expect(
      try end("2026-05-11") == "Au 11 mai 2026, il ne reste aucun jour ouvrable après celui-ci.")
    #expect(
      try end("2026-05-13")
        == "Au 13 mai 2026, rien n’a arrêté le délai, dépassé de 2 jours ouvrables.")
  }

  @Test("a request that is not complete waits, and an early answer counts at once")
  func waiting() throws {
    let incomplete = received("P-1", "plainte", complete: false)
    let replied = told("dossier.replied", "P-1", at: "2026-04-22")
    let waiting = try Recorded([incomplete, replied])
    #expect(
      try waiting.explanation("P-1", "reponse-plaintes", asOf: "2026-04-23", French()).start == [
        "Le délai ne court pas encore\u{A0}: il partira de l’étape "
          + "«\u{A0}demande complète\u{A0}».",
        "L’étape «\u{A0}réponse\u{A0}» du 22 avril 2026 (événement 2) précède le départ du "
          + "délai\u{A0}: elle compte comme faite à temps, dès ce départ.",
      ])
    let completed = try Recorded([
      incomplete, replied, told("dossier.completed", "P-1", at: "2026-04-24"),
      told("dossier.completed", "P-1", at: "2026-04-27"),
    ])
    let text = try completed.explanation("P-1", "reponse-plaintes", asOf: "2026-05-01", French())
    #expect(
      text.start.first
        == "Le délai court depuis le vendredi 24 avril 2026, jour où la demande est devenue "
        + "complète (événement 3, le premier des 2 qui le disent).")
    #expect(text.end.last == "État au 1er mai 2026\u{A0}: dans le délai.")
    #expect(text.end.count == 2)
  }

  @Test("a clock that a further interview started again says so")
  func restarted() throws {
    let recorded = try Recorded([
      received("S-1", "stage"), told("dossier.interviewed", "S-1", at: "2026-04-22"),
      told("dossier.interviewed", "S-1", at: "2026-04-29"),
      told("dossier.interviewed", "S-1", at: "2026-07-06"),
    ])
    let text = try recorded.explanation("S-1", "resultats-stages", asOf: "2026-07-07", French())
    #expect(
      text.start.first
        == "Le délai court depuis le mercredi 29 avril 2026, jour de l’étape "
        + "«\u{A0}entrevue\u{A0}» (événement 3), qui l’a fait repartir à temps; départs "
        + "précédents\u{A0}: 22 avril 2026.")
    #expect(text.start.last?.contains("(événement 4) ne change rien") == true)
  }

  @Test("closings and findings of inadmissibility say what they do")
  func lifted() throws {
    let recorded = try Recorded([
      project("C-1"), project("C-2"), project("C-3"),
      told("call.committee-met", "AP-2026-01", at: "2026-04-27"),
      told("dossier.assessed", "C-1", at: "2026-04-28", ["admissible": .flag(false)]),
      told("dossier.closed", "C-2", at: "2026-04-28", ["reason": .text("desistement")]),
      told("dossier.closed", "C-3", at: "2026-07-20", ["reason": .text("doublon")]),
    ])
    func end(_ number: String) throws -> String? {
      try recorded.explanation(number, "resultats-projets", asOf: "2026-07-21", French()).end.first
    }
    #expect(
      try end("C-1")
        == "Le dossier est jugé inadmissible le 28 avril 2026 (événement 5)\u{A0}: l’obligation "
        + "est exclue du calcul depuis ce jour.")
    #expect(
      try end("C-2")
        == "Le dossier est fermé le 28 avril 2026 (désistement, événement 6), au plus tard à "
        + "l’échéance\u{A0}: l’obligation est exclue du calcul.")
    #expect(
      try end("C-3")
        == "Le dossier est fermé le 20 juillet 2026 (doublon, événement 7), après "
        + "l’échéance\u{A0}: le manquement demeure.")
  }
}
