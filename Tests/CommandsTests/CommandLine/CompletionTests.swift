import CommandLine
import Foundation
import Testing

/// Short descriptions with everything that a shell could take wrongly.
private struct Descriptions: CompletionDescriptions {
  func summary(of verb: Verb) -> String { "l'aide: « \(verb) » $(x) \\ \"`" }
  func summary(of option: Option, for verb: Verb) -> String { "it's: \(option)" }
}

private let identifiers: [Identifier: [String]] = [
  .service: ["plainte", "stage", "$(touch /tmp/x)", "-rf"],
  .office: ["quebec", "montreal"], .reason: ["desistement", "doublon"],
  .dossier: ["P-2026-00001", "P-2026-00002"],
]

private func script(_ shell: Shell) -> String {
  completionScript(for: shell, described: Descriptions(), identifiers: identifiers)
}

/// What the shell prints with its standard input from `input`.
private func output(of shell: Shell, _ arguments: [String], input: String) throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: try #require(path(of: shell)))
  process.arguments = arguments
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
      (["receive", ""], ["plainte", "stage"]),
      (["late", "--settled", "--office", "q"], ["quebec"]),
      (["late", "--format", "="], ["text", "texte", "json", "csv"]),
      (["late", "--format", "=", "j"], ["json"]),
      (["recevoir", "--format", "c"], []),
      (["sommaire", "--par", "b"], ["bureau"]),
      (["close", "--reason", "d"], ["desistement", "doublon"]),
      (["void", "--reason", "d"], []), (["deadline", ""], []),
      (["reply", "P-2026-00001", "P"], ["P-2026-00001", "P-2026-00002"]),
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
      ("diligence receive ", ["plainte", "stage"]),
      ("diligence late --settled --office q", ["quebec"]),
      ("diligence late --format=j", ["--format=json"]),
      ("diligence close --reason d", ["desistement", "doublon"]),
      ("diligence void --reason d", []), ("diligence --hel", ["--help"]),
      ("diligence reply P-2026-00001 P-2026-00002 P-2026-00001", ["P-2026-00001"]),
    ])
  func fish(_ line: String, _ expected: [String]) throws {
    let request = "\ncomplete -C '\(line)'\n"
    let answer = try output(of: .fish, ["-N"], input: script(.fish) + request)
    let words = answer.split(separator: "\n").compactMap { $0.split(separator: "\t").first }
    #expect(words.map(String.init) == expected, "\(answer)")
  }

  @Test("zsh completes commands, options, choices and ids", .enabled(if: isInstalled(.zsh)))
  func zsh() throws {
    // The functions that would draw the candidates write them down instead.
    let request = """

      compadd() { shift; print -rl -- "$@" }
      _describe() { print -rl -- ${(P)@[-1]} }
      compset() { PREFIX=${PREFIX#*=} }
      try() { words=(diligence "$@"); CURRENT=$#words; PREFIX=$words[-1]; _diligence; print . }
      try calendrier ''
      try receive ''
      try close --reason ''
      try late --format=j
      try assess -
      """
    let stub = "compdef() { : }\n"
    let answer = try output(of: .zsh, ["-f"], input: stub + script(.zsh) + request)
    let parts = answer.split(separator: ".\n", omittingEmptySubsequences: false)
    #expect(parts.count == 6, "\(answer)")
    #expect(
      parts.first?.hasPrefix("list:l'aide: « calendarList » $(x) \\ \"`\nlister:") == true,
      "\(answer)")
    #expect(parts.dropFirst().first == "plainte\nstage\n")
    #expect(parts.dropFirst(2).first == "desistement\ndoublon\n")
    #expect(parts.dropFirst(3).first == "text\ntexte\njson\ncsv\n")
    #expect(parts.dropFirst(4).first?.hasPrefix("--admissible:it's: admissible\n") == true)
  }

  @Test("each command and option is in every script under both names", arguments: Shell.allCases)
  func complete(_ shell: Shell) {
    let text = script(shell)
    for verb in Verb.allCases {
      #expect(verb.words.flatMap(\.spellings).allSatisfy(text.contains), "\(verb)")
    }
    for option in Option.allCases {
      #expect(option.name.spellings.allSatisfy(text.contains), "\(option)")
    }
  }

  @Test("an id that a shell could run is left out", arguments: Shell.allCases)
  func hostileIdentifiers(_ shell: Shell) {
    let text = script(shell)
    #expect(!text.contains("touch"))
    #expect(!text.contains(" -rf"))
  }
}
