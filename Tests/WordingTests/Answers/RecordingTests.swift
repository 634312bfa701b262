import BusinessDays
import Language
import Ledger
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("Answers of the commands that record")
struct RecordingAnswerTests {
  @Test("a receipt is answered in one line that can be read over the telephone")
  func receipt() throws {
    let recorded = try Recorded([received("P-2026-00042", "plainte")])
    let french = try recorded.promises("P-2026-00042", asOf: "2026-04-20", Language.french)
    #expect(
      Language.french.received("P-2026-00042", awaitsCompleteness: false, promises: french)
        == "P-2026-00042\u{A0}: accusé de réception au plus tard le mercredi 22 avril 2026, "
        + "réponse au plus tard le lundi 11 mai 2026")
    let english = try recorded.promises("P-2026-00042", asOf: "2026-04-20", Language.english)
    #expect(
      Language.english.received("P-2026-00042", awaitsCompleteness: false, promises: english)
        == "P-2026-00042: acknowledgement due by Wednesday, April 22, 2026; "
        + "answer due by Monday, May 11, 2026")
  }

  @Test("an incomplete request waits, and so does what starts at another milestone")
  func incomplete() throws {
    let recorded = try Recorded([received("S-2026-00012", "stage", complete: false)])
    #expect(
      Language.french.received("S-2026-00012", awaitsCompleteness: true, promises: [])
        == "S-2026-00012\u{A0}: demande incomplète, dont les délais courront du jour où elle "
        + "sera complète")
    #expect(
      try recorded.promises("S-2026-00012", asOf: "2026-04-20", Language.french) == [
        "accusé de réception dans les 2 jours ouvrables suivant l’étape "
          + "«\u{A0}demande complète\u{A0}»",
        "annonce du résultat dans les 15 jours ouvrables suivant l’étape "
          + "«\u{A0}entrevue\u{A0}»",
      ])
    #expect(
      Language.english.received("S-1", awaitsCompleteness: false, promises: [])
        == "S-1: no time limit is promised")
  }

  @Test("a milestone is answered with what it settles")
  func milestone() throws {
    let replied = Told("dossier.replied", "P-2026-00042", at: "2026-04-30", id: "reply")
    let recorded = try Recorded([received("P-2026-00042", "plainte"), replied])
    let day = try #require(Day("2026-04-30"))
    let french = try recorded.promises("P-2026-00042", asOf: "2026-04-30", Language.french)
    #expect(
      Language.french.recorded("réponse", of: "P-2026-00042", on: day, event: 2, promises: french)
        == "P-2026-00042\u{A0}: étape «\u{A0}réponse\u{A0}» inscrite au 30 avril 2026 (événement 2), "
        + "accusé de réception hors délai (8 jours ouvrables au lieu de 2), "
        + "réponse dans le délai (jour 8 de 15)")
    let english = try recorded.promises("P-2026-00042", asOf: "2026-04-30", Language.english)
    #expect(
      Language.english.recorded("answer", of: "P-2026-00042", on: day, event: 2, promises: english)
        == "P-2026-00042: milestone “answer” recorded for April 30, 2026 (event 2); "
        + "acknowledgement late (8 business days instead of 2); answer on time (day 8 of 15)")
  }

  @Test("what is overdue, lifted or still owed says so")
  func otherOutcomes() throws {
    let closed = Told(
      "dossier.closed", "R-1", at: "2026-04-21", id: "c", ["reason": .text("doublon")])
    let recorded = try Recorded([
      received("P-1", "plainte"), received("R-1", "renseignement"), closed,
    ])
    #expect(
      try recorded.promises("P-1", asOf: "2026-04-23", Language.french).first
        == "accusé de réception en retard (l’échéance était le mercredi 22 avril 2026)")
    #expect(
      try recorded.promises("R-1", asOf: "2026-04-23", Language.english) == [
        "acknowledgement (lifted)", "answer (lifted)",
      ])
  }

  @Test("an event is named, with what it says")
  func events() throws {
    let recorded = try Recorded([
      received("P-1", "plainte"),
      Told(
        "dossier.acknowledged", "P-1", at: "2026-04-21", id: "a",
        ["automatic": .flag(true), "channel": .text("poste")]),
      Told("dossier.closed", "P-1", at: "2026-04-22", id: "c", ["reason": .text("doublon")]),
      Told(
        "event.voided", "c", at: "2026-04-22", id: "v",
        ["source": .text("/test"), "reason": .text("erreur\u{1B}")]),
    ])
    let bodies = try recorded.report("P-1").entries.map(\.recorded.event.body)
    #expect(
      bodies.map { Language.french.name(of: $0, recorded.rulebook) } == [
        "réception", "accusé de réception", "fermeture", "annulation",
      ])
    #expect(
      bodies.map { Language.french.details(of: $0, recorded.rulebook) } == [
        "plainte, courriel, Québec, demande complète", "poste, envoi automatique", "doublon",
        "erreur\\u{1B}",
      ])
    #expect(
      bodies.map { Language.english.details(of: $0, recorded.rulebook) } == [
        "complaint, e-mail, Québec City, complete request", "post, sent automatically",
        "double of another dossier", "erreur\\u{1B}",
      ])
    let effects = try recorded.report("P-1").entries.map { Language.french.effect($0.effect) }
    #expect(effects == [nil, nil, "annulé par l’événement 4", nil])
  }
}
