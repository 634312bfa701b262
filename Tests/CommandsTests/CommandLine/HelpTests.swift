import Commands
import Language
import LedgerTestSupport
import Testing

private let languages: [Language] = [Language.french, Language.english]

/// The words of an example, whose quotes are single and never nested.
private func shellWords(_ line: String) -> [String] {
  let parts = line.split(separator: "'", omittingEmptySubsequences: false)
  return parts.enumerated().flatMap { index, part in
    index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
  }
}

@Suite("Help")
struct HelpTests {
  @Test(
    "each command has a short summary in both languages", arguments: CommandTable.builtIn.commands)
  func summaries(_ command: Command) {
    for messages in languages {
      let summary = command.summary[messages]
      #expect((8...56).contains(displayWidth(summary)), "\(summary)")
      #expect(summary.first?.isLowercase == true && summary.last != ".")
      for option in command.options {
        let line = command.meaning(of: option)[messages]
        #expect((8...74).contains(displayWidth(line)), "\(line)")
        #expect(line.first?.isUppercase == false && line.last != ".")
      }
    }
    #expect(command.summary[.french] != command.summary[.english])
  }

  @Test(
    "each command has examples, and details that are not the same in both languages",
    arguments: CommandTable.builtIn.commands)
  func sameHelp(_ command: Command) {
    #expect(!command.examples.isEmpty)
    #expect(command.details.map { $0[.french] != $0[.english] } ?? true)
  }

  @Test(
    "every example is a command that parses as the one it explains",
    arguments: CommandTable.builtIn.commands)
  func examples(_ command: Command) throws {
    for messages in languages {
      for example in command.examples {
        let invocation = try parse(shellWords(example.command[messages]))
        #expect(invocation.command == command, "\(example.command[messages])")
        #expect(
          example.command[messages].hasPrefix(command.name[messages]),
          "\(example.command[messages])")
        #expect(!example.meaning[messages].isEmpty)
      }
    }
  }

  @Test("pages fit in 80 columns, without controls or trailing spaces")
  func pages() {
    for messages in languages {
      for topic in CommandTable.builtIn.commands.map(Optional.some) + [nil] {
        let page = helpPage(for: topic, in: messages)
        #expect(page.hasSuffix("\n") && !page.hasSuffix("\n\n"))
        for line in page.split(separator: "\n") {
          #expect(displayWidth(String(line)) <= 80, "\(line)")
          #expect(line.last != " ", "\(line)")
          #expect(safeForTerminal(String(line)) == line)
        }
        if messages == .french {
          for line in page.split(separator: "\n") {
            #expect(frenchFaults(in: String(line)) == [], "\(line)")
          }
        }
      }
    }
  }

  @Test(
    "a page shows both names of each option, the reader's first",
    arguments: CommandTable.builtIn.commands)
  func optionNames(_ command: Command) {
    for messages in languages {
      let page = helpPage(for: command, in: messages)
      for option in command.options {
        let reader = "--" + option.name[messages]
        let others = option.name.spellings.filter { "--" + $0 != reader }.map { ", --" + $0 }
        #expect(page.contains("\n  " + reader + others.joined()), "\(option)")
      }
    }
  }

  @Test("the overall page has every command, exit status and variable")
  func overall() {
    for messages in languages {
      let page = helpPage(for: nil, in: messages)
      for command in CommandTable.builtIn.commands {
        #expect(page.contains("\n  \(command.name[messages]) "))
      }
      for status in ExitStatus.allCases { #expect(page.contains("\n  \(status.rawValue) ")) }
      for setting in EnvironmentSetting.allCases {
        #expect(page.contains(setting.variables.joined(separator: ", ")))
      }
    }
  }

  @Test("metavariables are told apart")
  func metavariables() {
    for messages in languages {
      let kinds: [ValueKind] =
        [
          .date, .time, .period, .fiscalYear, .directory, .file, .count, .dossierNumber, .text,
          .command,
        ]
        + Identifier.allCases.map(ValueKind.identifier)
      let words = kinds.map(messages.metavariable)
      #expect(Set(words).count == words.count)
      for word in words { #expect(word == word.uppercased()) }
    }
  }

  @Test("a synopsis says what a command cannot do without")
  func synopses() {
    #expect(
      Command.assess.synopsis(Language.french)
        == "diligence admissibilite DOSSIER… (--admissible | --inadmissible)")
    #expect(Command.close.synopsis(Language.french) == "diligence fermer DOSSIER… --motif MOTIF")
    #expect(Command.explain.synopsis(Language.english) == "diligence explain DOSSIER [STANDARD]")
    #expect(Command.completions.synopsis(Language.english) == "diligence completions bash|zsh|fish")
  }

  @Test("help about commands that share a word has their pages, one after the other")
  func severalTopics() {
    let page = helpPage(for: [.calendarList, .calendarShow], in: Language.english)
    #expect(page.hasPrefix("diligence calendar list – "))
    #expect(page.contains("\n\n\ndiligence calendar show – "))
    #expect(helpPage(for: [], in: Language.english) == helpPage(for: nil, in: Language.english))
  }
}
