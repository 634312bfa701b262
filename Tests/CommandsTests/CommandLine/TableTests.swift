import CommandLine
import Testing

@Suite("The table of the command line")
struct TableTests {
  @Test("every command can be written in both languages", arguments: Verb.allCases)
  func verbsParse(_ verb: Verb) throws {
    #expect(verb.name.english.split(separator: " ").count == verb.words.count)
    #expect(verb.name.french.split(separator: " ").count == verb.words.count)
    for name in verb.name.spellings {
      let help = try parse(name.split(separator: " ").map(String.init) + ["--help"])
      #expect(help.topics == [verb], "\(name)")
    }
  }

  @Test("no two commands share a name, whatever the language")
  func verbNames() {
    var owners: [String: Verb] = [:]
    for verb in Verb.allCases {
      for name in verb.name.spellings.map(folded) {
        #expect(owners[name] == nil, "\(name)")
        owners[name] = verb
      }
    }
  }

  @Test("a first word that needs a second one is no command by itself")
  func nouns() {
    let alone = Verb.allCases.filter { $0.words.count == 1 }.flatMap(\.name.spellings)
    let nouns = Verb.allCases.filter { $0.words.count == 2 }.flatMap { $0.words[0].spellings }
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
      Verb.allCases.flatMap { $0.words.flatMap(\.spellings) }
      + Option.allCases.flatMap(\.name.spellings)
    for name in names {
      #expect(name == folded(name))
      #expect(name.allSatisfy { ("a"..."z").contains($0) || $0 == "-" }, "\(name)")
      #expect(name.first != "-")
    }
  }

  @Test("each option is taken by a command", arguments: Option.allCases)
  func optionsAreUsed(_ option: Option) {
    #expect(Verb.allCases.contains { $0.options.contains(option) })
  }

  @Test(
    "a command lists an option once, and what it needs among what it takes",
    arguments: Verb.allCases)
  func optionsOfVerbs(_ verb: Verb) {
    #expect(Set(verb.options).count == verb.options.count)
    #expect(Set(verb.requiredOptions.joined()).isSubset(of: verb.options))
    #expect(verb.options.contains(.help) && verb.options.contains(.language))
    #expect(verb.options.contains(.format) == !verb.formats.isEmpty)
  }

  @Test("only the last operand may be optional or repeated", arguments: Verb.allCases)
  func operandsOfVerbs(_ verb: Verb) {
    #expect(verb.operands.dropLast().allSatisfy { $0.count == .one })
  }

  @Test("an option takes a value for every command, or for none", arguments: Verb.allCases)
  func kindsOfOptions(_ verb: Verb) {
    for option in verb.options {
      #expect((verb.kind(of: option) == nil) == (option.kind == nil), "\(option)")
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
