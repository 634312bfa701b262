import Commands
import Foundation
import Language

/// A command line for each command, which does something on a desk where `Desk.withDossiers` put
/// what it speaks of.
enum SampleLine {
  /// The command's words, operands and required options, the names in a language.
  static func words(of command: Command, in language: Language, on desk: Desk) -> [String] {
    command.words.map { $0[language] } + operands(of: command, on: desk)
      + required(by: command, language, on: desk)
  }

  private static func operands(of command: Command, on desk: Desk) -> [String] {
    command.operands.map { operand in
      switch operand.kind {
      case .file: command == .backup ? desk.file("copie.db") : Fixtures.path("evenements-2025.csv")
      case .date: "2026-11-02"
      case .count, .dayCount: "5"
      case .command: "late"
      case .choice(let names): names[0].english
      case .identifier(.subject), .identifier(.dossier): dossier(for: command)
      case .identifier(let kind): id(of: kind)
      case .time, .period, .fiscalYear, .directory, .dossierNumber, .text: "x"
      }
    }
  }

  /// A dossier of a service that takes the command's milestone.
  private static func dossier(for command: Command) -> String {
    switch command {
    case .interview, .announce: "S-2026-00001"
    case .assess: "C-2026-00001"
    case .complete: "R-2026-00001"
    default: "P-2026-00001"
    }
  }

  private static func id(of kind: Identifier) -> String {
    switch kind {
    case .service: "plainte"
    case .standard: "reponse-plaintes"
    case .office: "montreal"
    case .channel: "poste"
    case .reason: "doublon"
    case .calendar: "qc-fonction-publique"
    case .declaration: "mrif-2021-10"
    case .call: "AP-2026-01"
    case .milestone: "acknowledged"
    case .event: "1"
    case .dossier, .subject: "P-2026-00001"
    }
  }

  private static func required(by command: Command, _ language: Language, on desk: Desk)
    -> [String]
  {
    var words = command.requiredOptions.flatMap { alternatives -> [String] in
      let option = alternatives[0]
      let value =
        switch command {
        case .close: "doublon"
        case .report: desk.file("rapport")
        default: "erreur"
        }
      return ["--" + option.name[language]] + (option.kind == nil ? [] : [value])
    }
    // A correction must change something.
    if command == .amend { words += ["--" + Option.at.name[language], "2026-11-03"] }
    // There is nothing to say of what no dossier is about.
    if command == .check { words += ["--" + Option.standard.name[language], "resultats-projets"] }
    return words
  }
}

extension Desk {
  /// A desk where a dossier of each service was received.
  static func withDossiers(_ language: Language = .french) throws -> Desk {
    let desk = try Desk(language: language, seed: 7)
    try desk.takeLedger(try received.get())
    return desk
  }

  /// Received once, then copied: making a ledger takes longer than most commands.
  private static let received = Result {
    let desk = try Desk()
    desk.run("receive plainte --at 2026-11-02 --channel courriel")
    desk.run("receive renseignement --at 2026-11-03 --incomplete")
    desk.run("receive stage --at 2026-11-04")
    desk.run("receive projet --at 2026-11-05 --call AP-2026-01")
    return [UInt8](try Data(contentsOf: URL(filePath: desk.ledger)))
  }

}
