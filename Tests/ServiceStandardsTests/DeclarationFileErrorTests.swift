import Definitions
import Foundation
import ServiceStandards
import StrictJSON
import Testing

/// Every refusal, provoked by one change to a file that is good.
@Suite("A declaration's file is refused")
struct DeclarationFileErrorTests {
  /// What is thrown when a text of the ministry's file is replaced by another.
  private func error(replacing text: String, by other: String) throws -> DeclarationFileError? {
    let file = String(decoding: try #require(Embedded.declarations.first).bytes, as: UTF8.self)
    let range = try #require(file.range(of: text), "the file has \(text)")
    let changed = file.replacingCharacters(in: range, with: other)
    do { _ = try Declaration(file: Array(changed.utf8)) } catch {
      return error
    }
    return nil
  }

  /// The line of the ministry's file on which a text first is.
  private func line(of text: String) throws -> Int {
    let file = String(decoding: try #require(Embedded.declarations.first).bytes, as: UTF8.self)
    let range = try #require(file.range(of: text))
    return file[..<range.lowerBound].count { $0 == "\n" } + 1
  }

  @Test("when it is no JSON, with the place")
  func notJSON() throws {
    guard case .notJSON(_, let place) = try error(replacing: "\"notes\"", by: "notes") else {
      Issue.record("no JSON was read")
      return
    }
    #expect(try place.line == line(of: "\"notes\""))
    #expect(throws: DeclarationFileError.self) { try Declaration(file: []) }
    #expect(throws: DeclarationFileError.self) { try Declaration(file: [0xFF, 0x7B]) }
  }

  @Test(
    "when a milestone's command is no word, or another's",
    arguments: ["Expédier", "-x", "deux mots", "", "acknowledge"])
  func milestoneCommands(_ word: String) throws {
    func words(_ word: String) -> String {
      "\"command\": { \"fr\": \"\(word)\", \"en\": \"acknowledge\" },"
    }
    let ids = ["acknowledged", "replied"].map { "{ \"id\": \"\($0)\"," }
    var file = String(decoding: try #require(Embedded.declarations.first).bytes, as: UTF8.self)
    file = file.replacingOccurrences(of: ids[0], with: ids[0] + words("accuser"))
    let error = #expect(throws: DeclarationFileError.self) {
      try Declaration(
        file: Array(file.replacingOccurrences(of: ids[1], with: ids[1] + words(word)).utf8))
    }
    switch error {
    case .badId(word, _), .shape: #expect(word != "acknowledge")
    case .emptyText: #expect(word == "")
    case .repeatedId("acknowledge", _): #expect(word == "acknowledge")
    default: Issue.record("\(error as Any)")
    }
  }

  @Test("when a key is missing or its value is of another type")
  func shape() throws {
    guard
      case .shape(.missingKey("prefix", _)) = try error(
        replacing: "\"prefix\": \"R\",", by: "")
    else {
      Issue.record("a service without a prefix was read")
      return
    }
    guard
      case .shape(.missingKey("small_counts_below", _)) = try error(
        replacing: "\"small_counts_below\": 5", by: "")
    else {
      Issue.record("a publication without a threshold was read")
      return
    }
    guard
      case .shape(.wrongType(key: "limit", expected: .integer, let place)) = try error(
        replacing: "\"limit\": 2,", by: "\"limit\": 2.5,")
    else {
      Issue.record("half a day was read")
      return
    }
    #expect(try place.line == line(of: "\"limit\": 2,"))
  }

  @Test(
    "when a key means nothing, wherever it is",
    arguments: [
      ("\"effective\":", "\"extra\": 1, \"effective\":"),
      ("\"business_days\": 20", "\"business_days\": 20, \"extra\": 1"),
      ("\"stopping_channels\": \"any\"", "\"stopping_channels\": \"any\", \"extra\": 1"),
      ("\"small_counts_below\": 5", "\"small_counts_below\": 5, \"extra\": 1"),
      ("\"time_zone\":", "\"extra\": 1, \"time_zone\":"),
      ("\"id\": \"courriel\",", "\"id\": \"courriel\", \"extra\": 1,"),
      ("\"id\": \"desistement\",", "\"id\": \"desistement\", \"extra\": 1,"),
      ("\"of\": \"dossier\",", "\"of\": \"dossier\", \"extra\": 1,"),
      ("\"prefix\": \"R\",", "\"prefix\": \"R\", \"extra\": 1,"),
      ("\"limit\": 2,", "\"limit\": 2, \"extra\": 1,"),
      ("\"confirmed\": false,", "\"confirmed\": false, \"extra\": 1,"),
    ])
  func unknownKey(text: String, other: String) throws {
    guard case .shape(.unknownKey("extra", _)) = try error(replacing: text, by: other) else {
      Issue.record("an unknown key was read")
      return
    }
  }

  @Test(
    "when a number is out of its range",
    arguments: [
      ("\"limit\": 2,", "\"limit\": 0,"), ("\"limit\": 2,", "\"limit\": 367,"),
      ("\"business_days\": 20", "\"business_days\": 0"),
      ("\"business_days\": 20", "\"business_days\": 251"),
      ("\"slipping_misses\": 2", "\"slipping_misses\": 0"),
      ("\"small_counts_below\": 5", "\"small_counts_below\": 0"),
      ("\"small_counts_below\": 5", "\"small_counts_below\": 1001"),
    ])
  func outOfRange(text: String, other: String) throws {
    guard case .shape(.integerOutOfRange) = try error(replacing: text, by: other) else {
      Issue.record("\(other) was read")
      return
    }
  }

  @Test(
    "when an id is not 1 to 64 letters, digits, - or _, with a letter",
    arguments: ["a b", "é", "2", "-", "a/b", String(repeating: "a", count: 65)])
  func badId(id: String) throws {
    guard case .badId(id, let place) = try error(replacing: "mrif-2021-10", by: id) else {
      Issue.record("the id \(id) was read")
      return
    }
    #expect(place.line == 2)
  }

  @Test(
    "when a prefix begins or ends in a hyphen, or makes numbers too long",
    arguments: ["P-", "-P", "P--", String(repeating: "P", count: 25)])
  func badPrefix(prefix: String) throws {
    let text = "\"prefix\": \"P\""
    guard
      case .badPrefix(prefix, let place) = try error(
        replacing: text, by: "\"prefix\": \"\(prefix)\"")
    else {
      Issue.record("the prefix \(prefix) was read")
      return
    }
    #expect(try place.line == line(of: text))
    // A ledger that took one before still opens.
    let adopted = try #require(Embedded.declarations.first)
    let file = String(decoding: adopted.bytes, as: UTF8.self)
      .replacing(text, with: "\"prefix\": \"\(prefix)\"")
    #expect(
      try Declaration(file: Array(file.utf8), .adopted).services.contains {
        $0.prefix == prefix
      })
  }

  @Test(
    "when an id stands twice in its list",
    arguments: [
      ("\"id\": \"montreal\"", "\"id\": \"quebec\"", "quebec"),
      ("\"id\": \"poste\"", "\"id\": \"courriel\"", "courriel"),
      ("\"id\": \"transfert\"", "\"id\": \"desistement\"", "desistement"),
      (
        "\"id\": \"reponse-plaintes\"", "\"id\": \"reponse-renseignements\"",
        "reponse-renseignements"
      ),
      (
        "\"id\": \"accuse-des-demandes-incompletes\"", "\"id\": \"reponse-vaut-accuse\"",
        "reponse-vaut-accuse"
      ),
      ("\"prefix\": \"P\"", "\"prefix\": \"r\"", "R"),
      ("\"fr\": \"repondu\"", "\"fr\": \"accuse\"", "accuse"),
    ])
  func repeatedId(text: String, other: String, id: String) throws {
    guard case .repeatedId(id, _) = try error(replacing: text, by: other) else {
      Issue.record("\(other) was read")
      return
    }
  }

  @Test(
    "when a milestone takes the id of another, or of one that needs no declaring",
    arguments: BuiltInMilestone.all + ["acknowledged"])
  func repeatedMilestone(id: String) throws {
    let column = "\"column\": { \"fr\": \"une\", \"en\": \"one\" }"
    let added =
      "{ \"id\": \"\(id)\", \"of\": \"dossier\", \(column), \"fr\": \"un\", \"en\": \"one\" }"
    let error = try error(replacing: "\"milestones\": [", by: "\"milestones\": [\(added),")
    guard case .repeatedId(id, let place) = error else {
      Issue.record("a second milestone \(id) was read")
      return
    }
    #expect(try place.line == line(of: "\"milestones\": ["))
  }

  @Test(
    "when a day is none",
    arguments: [
      ("\"effective\": \"2021-10-01\"", "\"effective\": \"2021-02-29\"", "2021-02-29"),
      ("\"fiscal_year_begins\": \"04-01\"", "\"fiscal_year_begins\": \"02-29\"", "02-29"),
      ("\"fiscal_year_begins\": \"04-01\"", "\"fiscal_year_begins\": \"4-1\"", "4-1"),
    ])
  func badDay(text: String, other: String, day: String) throws {
    guard case .badDay(day, _) = try error(replacing: text, by: other) else {
      Issue.record("\(other) was read")
      return
    }
  }

  @Test(
    "when hours are not pairs of HH:MM, each later than the one before",
    arguments: [
      "[]", "[[]]", "[[\"08:30\"]]", "[[\"12:00\", \"08:30\"]]", "[[\"08:30\", \"08:30\"]]",
      "[[\"8:30\", \"12:00\"]]", "[[\"08:60\", \"12:00\"]]", "[[\"08:30\", \"24:01\"]]",
      "[[\"08:30\", \"25:00\"]]", "[[\"13:00\", \"16:30\"], [\"08:30\", \"12:00\"]]",
      "[[\"08:30\", \"12:00\"], [\"11:00\", \"16:30\"]]", "[[830, 1200]]", "\"08:30-12:00\"",
      "[[\"08-30\", \"12:00\"]]", "[[\"08:30\", \"12:00\", \"13:00\"]]",
    ])
  func badHours(hours: String) throws {
    let error = try error(
      replacing: "[[\"08:30\", \"12:00\"], [\"13:00\", \"16:30\"]]", by: hours)
    guard case .badHours(let place) = error else {
      Issue.record("the hours \(hours) were read")
      return
    }
    #expect(try place.line == line(of: "\"hours\""))
  }

  @Test(
    "when a target is no percentage above 0 and up to 100",
    arguments: ["0", "100.5", "-95", "95.123", "9.5e1", "\"95\"", "true"])
  func badTarget(target: String) throws {
    guard
      case .badTarget(let place) = try error(
        replacing: "\"target\": 95", by: "\"target\": \(target)")
    else {
      Issue.record("the target \(target) was read")
      return
    }
    #expect(try place.line == line(of: "\"target\": 95"))
  }

  @Test("when a word is none of those that have a meaning, with those that have")
  func badWord() throws {
    func words(_ text: String, _ other: String) throws -> [String]? {
      if case .badWord(_, let allowed, _) = try error(replacing: text, by: other) {
        allowed
      } else {
        nil
      }
    }
    #expect(
      try words("\"same-date\"", "\"next-day\"") == ["same-date", "next-business-day"])
    #expect(try words("\"of\": \"dossier\"", "\"of\": \"office\"") == ["dossier", "call"])
    #expect(
      try words("\"unit\": \"business-days\"", "\"unit\": \"days\"")
        == ["business-days", "calendar-days"])
  }

  @Test(
    "when an id is of nothing that the file defines",
    arguments: [
      (
        "\"services\": [\"renseignement\", \"plainte\"]", "\"services\": [\"plaintes\"]", "plaintes"
      ),
      ("\"start\": \"completed\"", "\"start\": \"complete\"", "complete"),
      ("\"start\": \"completed\"", "\"start\": \"closed\"", "closed"),
      ("\"start\": \"completed\"", "\"start\": \"assessed\"", "assessed"),
      (
        "\"stops\": [\"acknowledged\", \"replied\"]", "\"stops\": [\"committee-met\"]",
        "committee-met"
      ),
      ("\"stops\": [\"acknowledged\", \"replied\"]", "\"stops\": [\"closed\"]", "closed"),
      ("\"stopping_channels\": \"any\"", "\"stopping_channels\": [\"pigeon\"]", "pigeon"),
    ])
  func unknownId(text: String, other: String, id: String) throws {
    guard case .unknownId(id, _) = try error(replacing: text, by: other) else {
      Issue.record("\(other) was read")
      return
    }
  }

  @Test("when a list that must say something is empty")
  func emptyList() throws {
    for (text, key) in [
      ("\"services\": [\"renseignement\", \"plainte\"]", "services"),
      ("\"stops\": [\"acknowledged\", \"replied\"]", "stops"),
    ] {
      guard case .emptyList(key, _) = try error(replacing: text, by: "\"\(key)\": []") else {
        Issue.record("an empty \(key) was read")
        continue
      }
    }
    guard
      case .emptyList("stopping_channels", _) = try error(
        replacing: "\"stopping_channels\": \"any\"", by: "\"stopping_channels\": []")
    else {
      Issue.record("no stopping channel was read")
      return
    }
  }

  @Test("when a text is empty")
  func emptyText() throws {
    guard
      case .emptyText("en", let place) = try error(
        replacing: "\"en\": \"e-mail\"", by: "\"en\": \"\"")
    else {
      Issue.record("an empty name was read")
      return
    }
    #expect(try place.line == line(of: "\"en\": \"e-mail\""))
  }
}
