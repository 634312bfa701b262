import Commands
import Foundation
import Guides
import Language
import Testing

@Suite("Guides and manual pages, as the program shows them")
struct GuideTests {
  @Test(
    "help shows a guide by its name in either language", arguments: Guide.allCases,
    Language.allCases)
  func help(_ guide: Guide, _ language: Language) throws {
    let desk = try Desk(language: language)
    for word in guide.names.spellings {
      let answer = desk.run(["help", word])
      #expect(answer.status == .done, "\(answer.complaint)")
      #expect(answer.text.hasSuffix(guidePage(guide, in: language)))
      #expect(answer.text.contains(guide.title(in: language).uppercased()))
    }
    #expect(desk.run(["help"]).text.contains(guide.title(in: language)))
  }

  @Test("a guide that shares its name with commands comes after them")
  func shared() throws {
    let text = try Desk().run(["aide", "déclaration"]).text
    let command = try #require(text.range(of: "diligence declaration montrer – "))
    let guide = try #require(text.range(of: "DÉCLARATION"))
    #expect(command.lowerBound < guide.lowerBound)
  }

  @Test(
    "a guide has 80 columns at most, but for its examples", arguments: Guide.allCases,
    Language.allCases)
  func width(_ guide: Guide, _ language: Language) {
    for line in guidePage(guide, in: language).split(separator: "\n") {
      let isLong = displayWidth(String(line)) > 80 && !line.hasPrefix("    ")
      #expect(!isLong, "\(line)")
    }
  }

  @Test("every guide of the folder is one of the program", arguments: Language.allCases)
  func folder(_ language: Language) {
    let names = Fixtures.names(in: "../Sources/Guides/pages")
      .filter { $0.hasSuffix(".\(language.rawValue).md") }
    #expect(names == Guide.allCases.map { "\($0.rawValue).\(language.rawValue).md" }.sorted())
  }

  @Test(
    "every command is in the manual, with its options", arguments: CommandTable.builtIn.commands,
    Language.allCases)
  func manual(_ command: Command, _ language: Language) throws {
    let page = try Desk(language: language).run(["manual"]).text
      .replacingOccurrences(of: "\\-", with: "-")
    #expect(page.contains("diligence \(command.name[language])"))
    for option in command.options { #expect(page.contains("--" + option.name[language])) }
  }

  @Test(
    "a formatter finds nothing to say of a page", .enabled(if: Formatter.isThere),
    arguments: ManualPage.allCases, Language.allCases)
  func formatted(_ page: ManualPage, _ language: Language) throws {
    let desk = try Desk(language: language)
    let answer = desk.run(["manual", page.rawValue])
    #expect(answer.status == .done)
    try desk.write(answer.output, to: "page")
    #expect(try Formatter.complaints(of: desk.file("page")) == "")
  }
}

/// A program that sets manual pages, and warns of what is wrong in them.
private enum Formatter {
  private static let commands = [
    "mandoc -T lint -W warning \"$1\" | grep -v 'missing date' || true",
    "groff -k -man -ww -T utf8 \"$1\" 2>&1 >/dev/null",
  ]

  static var isThere: Bool { command != nil }

  private static let command = commands.first { command in
    (try? run("command -v " + command.prefix { $0 != " " }, "")).map { !$0.isEmpty } ?? false
  }

  static func complaints(of path: String) throws -> String {
    try run(command ?? "false", path)
  }

  private static func run(_ script: String, _ argument: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, "sh", argument]
    process.standardOutput = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }
}
