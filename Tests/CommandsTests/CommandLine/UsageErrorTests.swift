import Commands
import Language
import Testing

private let formats = OutputFormat.allCases.map(\.name)

@Suite("Refusing a command line")
struct UsageErrorTests {
  @Test(
    "what is wrong is said with its place and the nearest right word",
    arguments: [
      (["--data", "/tmp"], .missingCommand),
      (["recieve"], .unknownCommand(word: "recieve", suggestion: "receive")),
      (["sommair"], .unknownCommand(word: "sommair", suggestion: "sommaire")),
      (["ack"], .unknownCommand(word: "ack", suggestion: "acknowledge")),
      (["xyzzy"], .unknownCommand(word: "xyzzy", suggestion: nil)),
      (["calandar", "show"], .unknownCommand(word: "calandar", suggestion: "calendar")),
      (["help", "lat"], .unknownCommand(word: "lat", suggestion: "late")),
      (
        ["declaration"],
        .missingAction(
          command: BilingualName(both: "declaration"), allowed: [BilingualName("show", "montrer")])
      ),
      (
        ["declaration", "shwo"],
        .unknownAction(
          word: "shwo", command: BilingualName(both: "declaration"),
          allowed: [BilingualName("show", "montrer")], suggestion: "show")
      ),
      (
        ["summary", "--perod", "2026"],
        .unknownOption(word: "--perod", command: .summary, suggestion: "--period")
      ),
      (
        ["--prioed=3", "summary"],
        .unknownOption(word: "--prioed", command: nil, suggestion: "--period")
      ),
      (["late", "-x"], .unknownOption(word: "-x", command: .late, suggestion: nil)),
      (["late", "-help"], .unknownOption(word: "-help", command: .late, suggestion: "--help")),
      (["late", "--dry-run"], .optionNotTaken(.dryRun, command: .late)),
      (["late", "--version"], .optionNotTaken(.version, command: .late)),
      (["help", "late", "--data", "x"], .optionNotTaken(.data, command: .help)),
      (["late", "--office"], .missingValue(.office)),
      (["late", "--office="], .missingValue(.office)),
      (["late", "--office", ""], .missingValue(.office)),
      (["late", "--office", "--settled"], .missingValue(.office)),
      (["late", "--office", "--"], .missingValue(.office)),
      (["late", "--settled=yes"], .unexpectedValue(.settled, value: "yes")),
      (["late", "--regles", "--settled"], .repeatedOption(.settled)),
      (["late", "--office", "a", "--bureau", "b"], .repeatedOption(.office)),
      (
        ["assess", "S-1", "--inadmissible", "--admissible"],
        .conflictingOptions(.inadmissible, .admissible)
      ),
      (
        ["deadline", "2026-01-01", "3", "--office", "a", "--calendar", "b"],
        .conflictingOptions(.office, .calendar)
      ),
      (["assess", "S-1"], .missingOption(oneOf: [.admissible, .inadmissible], command: .assess)),
      (["close", "P-1"], .missingOption(oneOf: [.reason], command: .close)),
      (["receive"], .missingOperand(.identifier(.service), command: .receive)),
      (["show", ""], .missingOperand(.identifier(.dossier), command: .show)),
      (["reply", "P-1", ""], .missingOperand(.identifier(.dossier), command: .reply)),
      (["record", "x"], .missingOperand(.identifier(.subject), command: .record)),
      (["elapsed", "2026-01-01"], .missingOperand(.date, command: .elapsed)),
      (["late", "P-1"], .extraOperand(word: "P-1", command: .late)),
      (["help", "late", "due"], .extraOperand(word: "due", command: .help)),
      (
        ["late", "--format", "jsn"],
        .badChoice(
          word: "jsn", place: .option(.format), allowed: formats, suggestion: "json")
      ),
      (
        ["receive", "plainte", "--format", "csv"],
        .badChoice(
          word: "csv", place: .option(.format), allowed: Array(formats.prefix(2)), suggestion: nil)
      ),
      (
        ["--lang", "de"],
        .badChoice(
          word: "de", place: .option(.language),
          allowed: [BilingualName(both: "fr"), BilingualName(both: "en")], suggestion: nil)
      ),
      (["due", "--within", "0"], .zeroCount(place: .option(.within))),
      (["due", "--within", "-3"], .badCount(word: "-3", place: .option(.within))),
      (["deadline", "2026-01-01", "ten"], .badCount(word: "ten", place: .operand(.count))),
      (
        ["due", "--within", "1234567890"],
        .badCount(word: "1234567890", place: .option(.within))
      ),
    ] as [([String], UsageError)])
  func refused(_ arguments: [String], _ error: UsageError) {
    #expect(throws: error) { try parse(arguments) }
  }

  @Test("no words whatever make the parser trap", arguments: 0..<200)
  func anyWords(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    let vocabulary =
      CommandTable.builtIn.commands.flatMap { $0.words.flatMap(\.spellings) }
      + Option.allCases.flatMap { option in option.name.spellings.map { "--" + $0 } }
      + ["-", "--", "-h", "--=", "=", "", "\u{301}", "-\u{301}", "--\u{E9}", "--data=x", "3", "é"]
    for _ in 0..<50 {
      let line = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        vocabulary.randomElement(using: &random) ?? ""
      }
      guard let invocation = try? parse(line) else { continue }
      let command = invocation.command
      let used = Option.allCases.filter(invocation.has)
      #expect(
        command == .help || Set(used).isSubset(of: command.options), "seed \(seed): \(line)")
    }
  }
}

/// The generator of Steele, Lea and Flood, which a seed makes repeatable.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
