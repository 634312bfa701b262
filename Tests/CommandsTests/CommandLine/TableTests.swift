import Commands
import Language
import Testing

@Suite("The table of the command line")
struct TableTests {
  @Test("every command can be written in both languages", arguments: CommandTable.builtIn.commands)
  func verbsParse(_ command: Command) throws {
    #expect(command.name.english.split(separator: " ").count == command.words.count)
    #expect(command.name.french.split(separator: " ").count == command.words.count)
    for name in command.name.spellings {
      let help = try parse(name.split(separator: " ").map(String.init) + ["--help"])
      #expect(help.topics == [command], "\(name)")
    }
  }

  @Test("no two commands share a name, whatever the language")
  func verbNames() {
    var owners: [String: Command] = [:]
    for command in CommandTable.builtIn.commands {
      for name in command.name.spellings.map(folded) {
        #expect(owners[name] == nil, "\(name)")
        owners[name] = command
      }
    }
  }

  @Test("a first word that needs a second one is no command by itself")
  func nouns() {
    let alone = CommandTable.builtIn.commands.filter { $0.words.count == 1 }.flatMap(
      \.name.spellings)
    let nouns = CommandTable.builtIn.commands.filter { $0.words.count == 2 }.flatMap {
      $0.words[0].spellings
    }
    #expect(Set(alone).isDisjoint(with: nouns))
  }

  @Test("no two options share a name, whatever the language")
  func optionNames() {
    var owners: [String: Option] = [:]
    for option in Option.allCases {
      for name in option.name.spellings.map(folded) {
        #expect(owners[name] == nil, "\(name)")
        owners[name] = option
      }
    }
  }

  @Test("names are lower case, without accents, made to be typed")
  func plainNames() {
    let names =
      CommandTable.builtIn.commands.flatMap { $0.words.flatMap(\.spellings) }
      + Option.allCases.flatMap(\.name.spellings)
    for name in names {
      #expect(name == folded(name))
      #expect(name.allSatisfy { ("a"..."z").contains($0) || $0 == "-" }, "\(name)")
      #expect(name.first != "-")
    }
  }

  @Test("each option is taken by a command", arguments: Option.allCases)
  func optionsAreUsed(_ option: Option) {
    #expect(CommandTable.builtIn.commands.contains { $0.options.contains(option) })
  }

  @Test(
    "a command lists an option once, and what it needs among what it takes",
    arguments: CommandTable.builtIn.commands)
  func optionsOfVerbs(_ command: Command) {
    #expect(Set(command.options).count == command.options.count)
    #expect(Set(command.requiredOptions.joined()).isSubset(of: command.options))
    #expect(command.options.contains(.help) && command.options.contains(.language))
    #expect(command.options.contains(.format) == !command.formats.isEmpty)
  }

  @Test(
    "only the last operand may be optional or repeated", arguments: CommandTable.builtIn.commands)
  func operandsOfVerbs(_ command: Command) {
    #expect(command.operands.dropLast().allSatisfy { $0.count == .one })
  }

  @Test(
    "an option takes a value for every command, or for none",
    arguments: CommandTable.builtIn.commands)
  func kindsOfOptions(_ command: Command) {
    for option in command.options {
      #expect((command.kind(of: option) == nil) == (option.kind == nil), "\(option)")
    }
  }

  @Test("fixed choices are told apart in both languages")
  func choices() {
    func names(_ values: [some FixedChoice]) -> [[String]] {
      values.map { value in
        #expect(value.rawValue == value.name.english)
        return value.name.spellings
      }
    }
    let lists = [
      names(OutputFormat.allCases), names(Grouping.allCases), names(Language.allCases),
      names(Shell.allCases),
    ]
    for list in lists {
      #expect(Set(list.joined()).count == list.joined().count)
    }
  }
}
