import CommandLine
import Testing
import Wording

private let languages: [any Messages] = [French(), English()]

/// The words of an example, whose quotes are single and never nested.
private func shellWords(_ line: String) -> [String] {
  let parts = line.split(separator: "'", omittingEmptySubsequences: false)
  return parts.enumerated().flatMap { index, part in
    index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
  }
}

@Suite("Help")
struct HelpTests {
  @Test("each command has a short summary in both languages", arguments: Verb.allCases)
  func summaries(_ verb: Verb) {
    for messages in languages {
      let summary = messages.summary(of: verb)
      #expect((8...56).contains(displayWidth(summary)), "\(summary)")
      #expect(summary.first?.isLowercase == true && summary.last != ".")
      for option in verb.options {
        let line = messages.summary(of: option, for: verb)
        #expect((8...74).contains(displayWidth(line)), "\(line)")
        #expect(line.first?.isUppercase == false && line.last != ".")
      }
    }
    #expect(French().summary(of: verb) != English().summary(of: verb))
  }

  @Test(
    "both languages describe the same commands, with as many examples", arguments: Verb.allCases)
  func sameHelp(_ verb: Verb) {
    #expect((French().description(of: verb) == nil) == (English().description(of: verb) == nil))
    #expect(French().examples(of: verb).count == English().examples(of: verb).count)
    #expect(!French().examples(of: verb).isEmpty)
  }

  @Test("every example is a command that parses as the one it explains", arguments: Verb.allCases)
  func examples(_ verb: Verb) throws {
    for messages in languages {
      for example in messages.examples(of: verb) {
        let invocation = try parse(shellWords(example.command))
        #expect(invocation.verb == verb, "\(example.command)")
        #expect(example.command.hasPrefix(verb.name[messages.language]), "\(example.command)")
        #expect(!example.meaning.isEmpty)
      }
    }
  }

  @Test("pages fit in 80 columns, without controls or trailing spaces")
  func pages() {
    for messages in languages {
      for topic in Verb.allCases.map(Optional.some) + [nil] {
        let page = helpPage(for: topic, in: messages)
        #expect(page.hasSuffix("\n") && !page.hasSuffix("\n\n"))
        for line in page.split(separator: "\n") {
          #expect(displayWidth(String(line)) <= 80, "\(line)")
          #expect(line.last != " ", "\(line)")
          #expect(safeForTerminal(String(line)) == line)
        }
        if messages.language == .french {
          for line in page.split(separator: "\n") {
            #expect(frenchFaults(in: String(line)) == [], "\(line)")
          }
        }
      }
    }
  }

  @Test("a page shows both names of each option, the reader's first", arguments: Verb.allCases)
  func optionNames(_ verb: Verb) {
    for messages in languages {
      let page = helpPage(for: verb, in: messages)
      for option in verb.options {
        let reader = "--" + option.name[messages.language]
        let others = option.name.spellings.filter { "--" + $0 != reader }.map { ", --" + $0 }
        #expect(page.contains("\n  " + reader + others.joined()), "\(option)")
      }
    }
  }

  @Test("the overall page has every command, exit status and variable")
  func overall() {
    for messages in languages {
      let page = helpPage(for: nil, in: messages)
      for verb in Verb.allCases { #expect(page.contains("\n  \(verb.name[messages.language]) ")) }
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
          .verb,
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
      French().synopsis(of: .assess)
        == "diligence admissibilite DOSSIER… (--admissible | --inadmissible)")
    #expect(French().synopsis(of: .close) == "diligence fermer DOSSIER… --motif MOTIF")
    #expect(English().synopsis(of: .explain) == "diligence explain DOSSIER [STANDARD]")
    #expect(English().synopsis(of: .completions) == "diligence completions bash|zsh|fish")
  }

  @Test(
    "completions describe commands and options in the reader's language", arguments: Shell.allCases)
  func completions(_ shell: Shell) {
    for messages in languages where shell != .bash {
      let script = completionScript(for: shell, described: messages)
      #expect(script.contains(messages.summary(of: Verb.late)))
      #expect(script.contains(messages.summary(of: Option.within, for: .due)))
    }
  }

  @Test("help about commands that share a word has their pages, one after the other")
  func severalTopics() {
    let page = helpPage(for: [.calendarList, .calendarShow], in: English())
    #expect(page.hasPrefix("diligence calendar list – "))
    #expect(page.contains("\n\n\ndiligence calendar show – "))
    #expect(helpPage(for: [], in: English()) == helpPage(for: nil, in: English()))
  }
}
