import Language
import Testing

@testable import Commands

private func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

@Suite("Parsing a command line")
struct ParseTests {
  @Test(
    "the command is known whatever is wrong with the rest",
    arguments: [
      "check", "controler --bogus", "--socket /x check", "--socket=/x Contrôler x y",
      "check --socket", "--excel check", "-- check",
    ])
  func named(_ line: String) {
    #expect(CommandTable.builtIn.command(namedIn: words(line)) == .check)
  }

  @Test("no other is taken for it", arguments: ["", "--socket check", "help check", "chek", "--"])
  func notNamed(_ line: String) {
    #expect(CommandTable.builtIn.command(namedIn: words(line)) != .check)
  }

  @Test(
    "verbs and options are known in both languages, accents and case being optional",
    arguments: [
      "receive plainte --channel courriel --incomplete",
      "recevoir plainte --canal courriel --incomplet",
      "RECEVOIR plainte --channel courriel --incomplet",
      "--canal courriel receive --incomplete plainte",
      "recevoir --canal=courriel --incomplet -- plainte",
    ])
  func sameCommand(_ line: String) throws {
    let invocation = try parse(words(line))
    #expect(invocation.command == .receive)
    #expect(invocation.operands == ["plainte"])
    #expect(invocation.value(of: .channel) == "courriel")
    #expect(invocation.has(.incomplete))
    #expect(!invocation.has(.office))
    #expect(invocation.value(of: .office) == nil)
  }

  @Test(
    "accents may be typed, precomposed or combining",
    arguments: [
      "compl\u{E9}ter P-1", "comple\u{301}ter P-1", "COMPL\u{C9}TER P-1", "Comple\u{301}ter P-1",
    ])
  func accents(_ line: String) throws {
    #expect(try parse(words(line)).command == .complete)
  }

  @Test(
    "accents may be typed in options", arguments: ["--p\u{E9}riode", "--pe\u{301}riode=2026-11"])
  func optionAccents(_ option: String) throws {
    let value = option.contains("=") ? [] : ["2026-11"]
    #expect(try parse(["sommaire", option] + value).value(of: .period) == "2026-11")
  }

  @Test(
    "a command of two words takes each in either language",
    arguments: ["calendar show", "calendrier montrer", "calendrier show", "CALENDAR montrer"])
  func twoWords(_ line: String) throws {
    let invocation = try parse(words(line + " mrif-quebec"))
    #expect(invocation.command == .calendarShow)
    #expect(invocation.operands == ["mrif-quebec"])
  }

  @Test("fixed choices are given by their English names")
  func choices() throws {
    let summary = try parse(words("sommaire --par Bureau --format json"))
    #expect(summary.choice(of: .by, as: Grouping.self) == .office)
    #expect(summary.value(of: .by) == "office")
    #expect(summary.format == .json)
    #expect(try parse(words("sommaire --par mois")).value(of: .by) == "month")
    #expect(try parse(words("late --format texte")).format == .text)
    #expect(try parse(words("completions ZSH")).operands == ["zsh"])
  }

  @Test("without --format, a command answers in its first form")
  func formats() throws {
    #expect(try parse(["late"]).format == .text)
    #expect(try parse(["export", "events"]).format == .json)
    #expect(try parse(["export", "obligations"]).format == .csv)
  }

  @Test("counts are numbers")
  func counts() throws {
    #expect(try parse(words("due --within 10")).count(of: .within) == 10)
    #expect(try parse(words("due")).count(of: .within) == nil)
  }

  @Test("a dash alone is an operand, and two dashes end the options")
  func dashes() throws {
    #expect(try parse(["ingest", "-"]).operands == ["-"])
    #expect(try parse(["ingest", "--", "--essai", "--"]).operands == ["--essai", "--"])
  }

  @Test("a value may begin with a dash, when it is no option")
  func dashedValues() throws {
    #expect(try parse(["void", "3", "--reason", "-doublon-"]).value(of: .reason) == "-doublon-")
    #expect(try parse(["void", "3", "--reason=--data"]).value(of: .reason) == "--data")
  }

  @Test(
    "help is given for no word at all, for a command, for commands that share a word",
    arguments: [
      ("", []), ("--help", []), ("help", []), ("aide", []), ("--aide --lang en", []),
      ("--langue fr", []), ("help late", [.late]), ("aide retards", [.late]),
      ("late --help", [.late]), ("late -h", [.late]), ("-h late", [.late]),
      ("late --settled P-1 P-2 --as-of 2026-01-01 -h", [.late]), ("close --help", [.close]),
      ("help calendar", [.calendarList, .calendarShow]),
      ("calendar --help", [.calendarList, .calendarShow]),
      ("help calendrier montrer", [.calendarShow]), ("calendrier montrer -h", [.calendarShow]),
      ("help help", [.help]), ("help --help", [.help]), ("summary --by nothing --help", [.summary]),
    ] as [(String, [Command])])
  func help(_ line: String, _ topics: [Command]) throws {
    let invocation = try parse(words(line))
    #expect(invocation.command == .help)
    #expect(invocation.topics == topics)
  }

  @Test("the version is an option and a command", arguments: ["--version", "version"])
  func version(_ line: String) throws {
    #expect(try parse(words(line)).command == .version)
  }

  @Test(
    "the language asked for is known even when the rest is wrong",
    arguments: [
      ("late --lang en --wrong", "en"), ("--langue=fr", "fr"), ("--lang", nil), ("late", nil),
      ("ingest -- --lang en", nil), ("--lang xx", "xx"),
    ] as [(String, String?)])
  func language(_ line: String, _ word: String?) {
    #expect(languageWord(in: words(line)) == word)
  }
}
