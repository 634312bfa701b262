import Commands
import Language
import LedgerTestSupport
import Testing

/// A command line that provokes each refusal.
private let provoking: [[String]] = [
  ["--data", "x"], ["recieve"], ["xyzzy"], ["calendar"], ["calendar", "shw"], ["calendar", "xyz"],
  ["late", "--ofice", "x"], ["late", "--xyzzy"], ["--xyzzy", "late"], ["late", "--dry-run"],
  ["late", "--office"], ["late", "--settled=yes"], ["late", "--settled", "--settled"],
  ["assess", "S-1", "--admissible", "--inadmissible"], ["assess", "S-1"], ["close", "P-1"],
  ["receive"], ["late", "P-1"], ["late", "--format", "jsn"], ["late", "--format", "xyzzy"],
  ["completions", "xyzzy"], ["due", "--within", "x"], ["deadline", "2026-01-01", "x"],
  ["late", "\u{1B}[31m\nP-1"], ["\u{202E}"], ["late", String(repeating: "x", count: 5_000)],
]

private func refusal(_ arguments: [String]) -> UsageError? {
  do throws(UsageError) {
    _ = try parse(arguments)
    return nil
  } catch {
    return error
  }
}

@Suite("Wording the refusal of a command line")
struct UsageTests {
  @Test(
    "a refusal says what, where and what to do",
    arguments: [
      (
        ["recieve"],
        "commande «\u{A0}recieve\u{A0}» inconnue, vouliez-vous écrire «\u{A0}receive\u{A0}»?",
        "unknown command “recieve”, did you mean “receive”?"
      ),
      (
        ["late", "--office"], "il manque une valeur, après --bureau, écrivez --bureau BUREAU",
        "missing value, after --office, write --office OFFICE"
      ),
      (
        ["receive"],
        "il manque SERVICE, dans la commande «\u{A0}recevoir\u{A0}», "
          + "écrivez «\u{A0}diligence recevoir SERVICE\u{A0}»",
        "missing SERVICE, in the command “receive”, write “diligence receive SERVICE”"
      ),
      (
        ["assess", "S-1"],
        "il manque --admissible ou --inadmissible, dans la commande «\u{A0}admissibilite\u{A0}», "
          + "écrivez «\u{A0}diligence admissibilite DOSSIER… "
          + "(--admissible | --inadmissible)\u{A0}»",
        "missing option --admissible or --inadmissible, in the command “assess”, "
          + "write “diligence assess DOSSIER… (--admissible | --inadmissible)”"
      ),
      (
        ["late", "--format", "xyzzy"],
        "valeur «\u{A0}xyzzy\u{A0}» inconnue, après --format, écrivez texte, json ou csv",
        "unknown value “xyzzy”, after --format, write text, json or csv"
      ),
    ])
  func worded(_ arguments: [String], _ french: String, _ english: String) throws {
    let error = try #require(refusal(arguments))
    #expect(Language.french.usageError(error) == french)
    #expect(Language.english.usageError(error) == english)
  }

  @Test("every refusal is one safe line, lower case, without a full stop", arguments: provoking)
  func shape(_ arguments: [String]) throws {
    let error = try #require(refusal(arguments))
    for messages in [Language.french, Language.english] as [Language] {
      let line = messages.usageError(error)
      #expect(line.first?.isLowercase == true, "\(line)")
      #expect(line.last != ".")
      #expect(line.split(separator: ",").count >= 2, "\(line)")
      #expect(safeForTerminal(line) == line)
      #expect(displayWidth(line) < 250, "\(line)")
    }
    #expect(frenchFaults(in: Language.french.usageError(error)) == [])
    #expect(Language.french.usageError(error) != Language.english.usageError(error))
  }
}
