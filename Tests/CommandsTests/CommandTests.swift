import Commands
import Foundation
import Language
import StrictJSON
import Testing

@Suite("Every command of the table")
struct CommandTests {
  static let verbs = CommandTable.builtIn.commands
  /// A daemon alone can tell its state.
  static let working = verbs.filter { $0 != .status }
  static let languages = Language.allCases

  @Test("does something when it is asked as its help says", arguments: working, languages)
  func works(_ command: Command, _ language: Language) throws {
    let desk = try Desk.withDossiers(language)
    let answer = desk.run(SampleLine.words(of: command, in: language, on: desk))
    #expect(answer.status == .done, "\(answer.complaint)")
    #expect(answer.errors.isEmpty)
    #expect(!answer.output.isEmpty)
    #expect(answer.output.last == UInt8(ascii: "\n"))
    #expect(!answer.output.contains(0x1B), "escape sequences in what no terminal shows")
  }

  @Test("has help in both languages, within 80 columns", arguments: verbs, languages)
  func help(_ command: Command, _ language: Language) throws {
    let desk = try Desk(language: language)
    let answer = desk.run(command.words.map { $0[language] } + ["--help"])
    #expect(answer.status == .done)
    #expect(answer.errors.isEmpty)
    #expect(answer.text.contains("diligence \(command.name[language])"))
    for line in answer.text.split(separator: "\n") {
      #expect(displayWidth(String(line)) <= 80, "\(line)")
    }
    let same = desk.run(["help"] + command.words.map { $0[language] })
    #expect(same.output == answer.output)
    #expect(!FileManager.default.fileExists(atPath: desk.data))
  }

  @Test("has its own page, not the same in both languages", arguments: verbs)
  func pages(_ command: Command) throws {
    let french = try Desk(language: .french).run(command.words.map(\.french) + ["--aide"])
    let english = try Desk(language: .english).run(command.words.map(\.english) + ["--help"])
    #expect(french.output != english.output)
  }

  @Test("refuses dates that are none", arguments: verbs)
  func dates(_ command: Command) throws {
    let desk = try Desk.withDossiers()
    for option in command.options {
      let nonsense: [String]
      switch command.kind(of: option) {
      case .date: nonsense = ["2026-02-29", "demain matin", "20261120", "2026-11-20T10:00:00Z"]
      case .time: nonsense = ["2026-02-29", "25:00", "2026-11-20T10:00:00", "12 h 61"]
      case .fiscalYear: nonsense = ["2026", "2026-11", "2026-2028", "2026-04-01..2027-03-31"]
      case .period:
        nonsense = ["20266", "2026-T5", "2026-13", "2026-2028", "2026-11-20..2026-11-19", ".."]
      default: continue
      }
      for text in nonsense {
        var words = SampleLine.words(of: command, in: .english, on: desk)
        if let index = words.firstIndex(of: "--" + option.name.english) {
          words.removeSubrange(index...index + 1)
        }
        words += ["--" + option.name.english, text]
        if command == .late, option == .period { words.append("--settled") }
        let answer = desk.run(words)
        if command == .check {
          #expect(answer.status == .undetermined)
          #expect(answer.text.hasPrefix("DILIGENCE UNKNOWN - ") && answer.text.contains(text))
          continue
        }
        #expect(answer.status == .usage, "--\(option.name.english) \(text): \(answer.text)")
        #expect(answer.output.isEmpty)
        #expect(answer.complaint.contains(text))
      }
    }
  }

  @Test("refuses operands that are no dates", arguments: [Command.deadline, .elapsed])
  func operands(_ command: Command) throws {
    let desk = try Desk()
    for text in ["2026-02-29", "11/20/2026", "0000-00-00", "2026-11-20 10:00"] {
      let last = command == .deadline ? "5" : "2026-11-20"
      #expect(desk.run([command.name.english, text, last]).status == .usage, "\(text)")
    }
    #expect(desk.run(["elapsed", "2026-11-20", "2026-11-31"]).status == .usage)
  }

  @Test("takes no option twice, and none that it has not", arguments: verbs)
  func options(_ command: Command) throws {
    let desk = try Desk.withDossiers()
    let words = SampleLine.words(of: command, in: .english, on: desk)
    func isRefused(_ answer: Answer) -> Bool {
      answer.status == (command == .check ? .undetermined : .usage)
    }
    for option in Option.allCases where !command.options.contains(option) {
      let value = option.kind == nil ? [] : ["x"]
      let answer = desk.run(words + ["--" + option.name.english] + value)
      #expect(isRefused(answer), "--\(option.name.english): \(answer.text)")
    }
    #expect(isRefused(desk.run(words + ["--lang", "fr", "--langue", "en"])))
  }
}
