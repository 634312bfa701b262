import Foundation
import Language
import Testing

@testable import Commands

/// The folder of the program that is tested.
private let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
  .deletingLastPathComponent().path

private func script(_ shell: Shell) -> String { shell.completionScript }

/// What the shell prints with its standard input from `input`.
private func output(of shell: Shell, _ arguments: [String], input: String) throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: try #require(path(of: shell)))
  process.arguments = arguments
  // The scripts ask the program, which looks for a ledger where there is none.
  process.environment = [
    "PATH": "\(programs):/usr/bin:/bin", "DILIGENCE_DATA": "/nowhere", "HOME": "/nowhere",
    "LC_ALL": "C.UTF-8",
  ]
  let (inward, outward) = (Pipe(), Pipe())
  process.standardInput = inward
  process.standardOutput = outward
  process.standardError = outward
  try process.run()
  try inward.fileHandleForWriting.write(contentsOf: Data(input.utf8))
  try inward.fileHandleForWriting.close()
  let data = try outward.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}

private func path(of shell: Shell) -> String? {
  ["/bin/", "/usr/bin/", "/usr/local/bin/"].map { $0 + shell.rawValue }
    .first(where: FileManager.default.isExecutableFile)
}

/// `.ci/run` installs all of them.
private func isInstalled(_ shell: Shell) -> Bool { path(of: shell) != nil }

@Suite("Completion scripts")
struct CompletionTests {
  @Test("bash finds nothing wrong in its script", .enabled(if: isInstalled(.bash)))
  func bashSyntax() throws {
    #expect(try output(of: .bash, ["-n"], input: script(.bash)) == "")
  }

  @Test("zsh finds nothing wrong in its script", .enabled(if: isInstalled(.zsh)))
  func zshSyntax() throws {
    #expect(try output(of: .zsh, ["-n"], input: script(.zsh)) == "")
  }

  @Test("fish finds nothing wrong in its script", .enabled(if: isInstalled(.fish)))
  func fishSyntax() throws {
    #expect(try output(of: .fish, ["--no-execute"], input: script(.fish)) == "")
  }

  @Test(
    "bash completes commands, options, choices and ids", .enabled(if: isInstalled(.bash)),
    arguments: [
      (["rece"], ["receive", "recevoir"]), (["recev"], ["recevoir"]),
      (["calendr"], ["calendrier"]), (["calendrier", "m"], ["montrer"]),
      (["receive", "--inc"], ["--incomplete", "--incomplet"]),
      (["receive", ""], ["renseignement", "plainte", "stage", "projet"]),
      (["late", "--settled", "--office", "q"], ["quebec"]),
      (["late", "--format", "="], ["text", "texte", "json", "csv"]),
      (["late", "--format", "=", "j"], ["json"]),
      (["recevoir", "--format", "c"], []),
      (["sommaire", "--par", "b"], ["bureau"]),
      (["close", "--reason", "d"], ["desistement", "doublon"]),
      (["void", "--reason", "d"], []), (["deadline", ""], []),
      (["late", "--da"], ["--data"]), (["--he"], ["--help"]), (["completions", "z"], ["zsh"]),
      (["help", "amen"], ["amend"]), (["ingest", "/usr/bi"], ["/usr/bin"]),
    ] as [([String], ArraySlice<String>)])
  func bash(_ words: [String], _ expected: ArraySlice<String>) throws {
    let line = (["diligence"] + words).map { "'\($0)'" }.joined(separator: " ")
    let request = """
      COMP_WORDS=(\(line)); COMP_CWORD=\(words.count); _diligence
      (( ${#COMPREPLY[@]} )) && printf '%s\\n' "${COMPREPLY[@]}"
      """
    let answer = try output(of: .bash, [], input: script(.bash) + request)
    #expect(answer.split(separator: "\n").map(String.init) == Array(expected))
  }

  @Test(
    "fish completes commands, options, choices and ids", .enabled(if: isInstalled(.fish)),
    arguments: [
      ("diligence recev", ["recevoir"]), ("diligence calendrier m", ["montrer"]),
      ("diligence receive --incomplet", ["--incomplet", "--incomplete"]),
      ("diligence receive ", ["plainte", "projet", "renseignement", "stage"]),
      ("diligence late --settled --office q", ["quebec"]),
      ("diligence late --format=j", ["--format=json"]),
      ("diligence close --reason d", ["desistement", "doublon"]),
      ("diligence void --reason d", []), ("diligence --hel", ["--help"]),
    ])
  func fish(_ line: String, _ expected: [String]) throws {
    let request = "\ncomplete -C '\(line)'\n"
    let answer = try output(of: .fish, ["-N"], input: script(.fish) + request)
    let words = answer.split(separator: "\n").compactMap { $0.split(separator: "\t").first }
    #expect(words.map(String.init) == expected, "\(answer)")
  }

  @Test("zsh completes commands, options, choices and ids", .enabled(if: isInstalled(.zsh)))
  func zsh() throws {
    // The function that would draw the candidates writes them down instead.
    let request = """

      _describe() { print -rl -- ${(P)@[-1]} }
      compset() { PREFIX=${PREFIX#*=} }
      try() { words=(diligence "$@"); CURRENT=$#words; PREFIX=$words[-1]; _diligence; print . }
      try calendrier ''
      try receive ''
      try close --reason d
      try late --format=j
      try assess --adm
      """
    let stub = "compdef() { : }\n"
    let answer = try output(of: .zsh, ["-f"], input: stub + script(.zsh) + request)
    let parts = answer.split(separator: ".\n", omittingEmptySubsequences: false)
    #expect(
      parts == [
        "list:lister les calendriers\nlister:lister les calendriers\n"
          + "show:montrer les jours fermés d’un calendrier\n"
          + "montrer:montrer les jours fermés d’un calendrier\n",
        "renseignement\nplainte\nstage\nprojet\n", "desistement\ndoublon\n", "json\n",
        "--admissible:le dossier est admissible\n", "",
      ], "\(answer)")
  }

  @Test(
    "a script is a stub: what may come next is for the program to say", arguments: Shell.allCases)
  func stub(_ shell: Shell) {
    #expect(script(shell).split(separator: "\n").count < 25)
  }

  private func candidates(_ words: [String], _ identifiers: [String] = []) -> [String] {
    let completion = Completion(
      table: .builtIn, language: .english, identifiers: { _ in identifiers })
    guard case .words(let found) = completion.answer(to: words, in: .zsh) else { return [] }
    return found.map(\.word)
  }

  @Test(
    "each command and option may come under both names", arguments: CommandTable.builtIn.commands)
  func complete(_ command: Command) {
    #expect(command.words[0].spellings.allSatisfy(candidates([""]).contains))
    for name in command.name.spellings {
      let options = candidates(name.split(separator: " ").map(String.init) + ["-"])
      for option in command.options {
        #expect(option.name.spellings.allSatisfy { options.contains("--" + $0) }, "\(option)")
      }
    }
  }

  @Test("an id that a shell could run is left out")
  func hostileIdentifiers() {
    let ids = ["plainte", "$(touch x)", "-rf", "a b", "x;y"]
    #expect(candidates(["receive", ""], ids) == ["plainte"])
  }

  @Test("what is asked while a line is typed is no command", arguments: Language.allCases)
  func hidden(_ language: Language) throws {
    let answer = try Desk(language: language).run("complete-word fish la")
    #expect(answer.text.hasPrefix("late\t") && answer.errors.isEmpty)
    #expect(try !Desk(language: language).run("help").text.contains("complete-word"))
  }
}
