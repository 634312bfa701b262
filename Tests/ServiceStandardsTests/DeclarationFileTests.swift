import BusinessDays
import Definitions
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("A declaration's file")
struct DeclarationFileTests {
  private func ministry() throws -> Declaration {
    try Declaration(file: try #require(Embedded.declarations.first).bytes)
  }

  private func libraries() throws -> Declaration {
    try Declaration(file: try Repository.bytes(of: "fixtures/declarations/bibliotheques-2026.json"))
  }

  /// A standard in a line, as a table of a published text would have it.
  private func line(_ standard: Standard) -> String {
    let services = standard.services.joined(separator: ",")
    let stops = standard.stops.joined(separator: ",")
    return "\(standard.id) | \(services)\(standard.admissibleOnly ? " admissible" : "") | "
      + "\(standard.start)\(standard.restarts ? " restarts" : "") | \(stops) | "
      + "\(standard.limit) \(standard.unit.rawValue) | \(standard.target.percentText)"
  }

  @Test("of the ministry's text of October 2021 says its seven standards")
  func ministryStandards() throws {
    let lines = try ministry().standards.map(line)
    #expect(
      lines == [
        "accuse-renseignements-plaintes | renseignement,plainte | completed | acknowledged,replied | 2 business-days | 95",
        "reponse-renseignements | renseignement | completed | replied | 10 business-days | 90",
        "reponse-plaintes | plainte | completed | replied | 15 business-days | 85",
        "accuse-stages | stage | completed | acknowledged,announced | 2 business-days | 95",
        "resultats-stages | stage | interviewed restarts | announced | 15 business-days | 85",
        "accuse-projets | projet | completed | acknowledged,announced | 2 business-days | 95",
        "resultats-projets | projet admissible | committee-met restarts | announced | 30 business-days | 80",
      ])
  }

  @Test("of the ministry says its offices, their hours, and what is left to be confirmed")
  func ministryFacts() throws {
    let declaration = try ministry()
    #expect(declaration.effective == Day("2021-10-01"))
    #expect(declaration.offices.map(\.id) == ["quebec", "montreal"])
    #expect(declaration.offices.allSatisfy { $0.hours == [510..<720, 780..<990] })
    #expect(declaration.fiscalYearBegins == .april1)
    #expect(declaration.trend == .standing)
    #expect(declaration.policies.receivedOutsideHours == .sameDate)
    #expect(declaration.policies.stoppingChannels == nil)
    #expect(declaration.services.map(\.prefix) == ["R", "P", "S", "C"])
    #expect(declaration.services.map(\.isConfidential) == [nil, true, nil, nil])
    #expect(declaration.notes.filter { !$0.isConfirmed }.count == 2)
    #expect(
      declaration.reasons.map(\.id) == [
        "desistement", "transfert", "doublon", "hors-mandat", "acces", "sans-coordonnees",
      ])
    #expect(
      declaration.channels.map(\.id) == [
        "courriel", "poste", "telephone", "formulaire", "en-personne", "telecopieur",
      ])
  }

  @Test("of another body says other services, milestones, units and policies")
  func librariesFacts() throws {
    let declaration = try libraries()
    #expect(
      declaration.standards.map(line) == [
        "avis-de-suite | pret | received | notified,shipped | 7 calendar-days | 99",
        "envoi | pret | received | shipped | 20 business-days | 92.5",
      ])
    #expect(declaration.fiscalYearBegins == .january1)
    #expect(declaration.policies.receivedOutsideHours == .nextBusinessDay)
    #expect(declaration.policies.stoppingChannels == ["courriel", "comptoir"])
    #expect(declaration.offices.map(\.timeZone) == ["America/Halifax"])
    #expect(declaration.services.map(\.isConfidential) == [nil, true])
    #expect(declaration.notes.isEmpty)
  }

  @Test("says below what counts are withheld, and need not: then it is below 5")
  func smallCounts() throws {
    #expect(try ministry().publication.smallCountsBelow == 5)
    #expect(try libraries().publication.smallCountsBelow == 5)
    let file = String(decoding: try #require(Embedded.declarations.first).bytes, as: UTF8.self)
    for below in [1, 12, 1000] {
      let text = file.replacing(
        "\"small_counts_below\": 5", with: "\"small_counts_below\": \(below)")
      #expect(try Declaration(file: Array(text.utf8)).publication.smallCountsBelow == below)
    }
  }

  @Test("names a milestone's events after it")
  func eventTypes() throws {
    let declaration = try ministry()
    #expect(
      declaration.milestones.map(\.eventType) == [
        "dossier.acknowledged", "dossier.replied", "dossier.interviewed", "dossier.announced",
        "call.committee-met",
      ])
  }

  @Test("that a test writes is read as it was written", arguments: Sweep.seeds(20))
  func written(seed: UInt64) throws {
    for text in RandomDeclarations(seed: seed).texts {
      let declaration = try Declaration(file: text.bytes)
      #expect(declaration.standards.map(\.id) == text.standards.map(\.id), "seed \(seed)")
      #expect(declaration.standards.map(\.limit) == text.standards.map(\.limit), "seed \(seed)")
      #expect(
        declaration.standards.map(\.target.hundredthsOfPercent) == text.standards.map(\.target),
        "seed \(seed)")
      #expect(declaration.policies.stoppingChannels == text.stoppingChannels.map { Set($0) })
    }
  }
}
