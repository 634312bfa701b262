import BusinessDays
import FixtureYear

/// What the command line asks for.
struct FixtureRequest {
  /// How the command is written.
  static let usage = """
    usage: diligence-fixtures year [--seed N] [--dossiers N] [--days FROM..TO] [--csv]
           diligence-fixtures load [--seed N] [--dossiers N] [--until DAY] [--csv]
    """

  /// A word that is not understood, or lacks its value.
  struct Misuse: Error {
    let word: String
  }

  /// What is to be written.
  let stream: FixtureStream
  /// In what form.
  private(set) var format = LineFormat.jsonLines

  /// What those words ask for, or a `Misuse`.
  init(_ words: [String]) throws {
    var options: [String: String] = [:]
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      if word == "--csv" {
        format = .csv
      } else if ["--seed", "--dossiers", "--days", "--until"].contains(word),
        let value = rest.popFirst()
      {
        options[word] = value
      } else {
        throw Misuse(word: word)
      }
    }
    let seed = try FixtureRequest.number(options["--seed"]) ?? FixtureStream.defaultSeed
    let dossiers = try FixtureRequest.number(options["--dossiers"])
    switch (words.first, options["--days"], options["--until"]) {
    case ("year", let days, nil):
      stream = .year(
        seed: seed, dossiers: Int(dossiers ?? 6000),
        days: try FixtureRequest.days(days ?? "2025-04-01..2026-03-31"))
    case ("load", nil, let until):
      stream = .load(
        seed: seed, dossiers: Int(dossiers ?? 200_000),
        until: try FixtureRequest.day(until ?? "2026-11-20"))
    default: throw Misuse(word: words.first ?? "")
    }
  }

  private static func number(_ text: String?) throws -> UInt64? {
    guard let text else { return nil }
    guard let number = UInt64(text), number <= 1 << 40 else { throw Misuse(word: text) }
    return number
  }

  private static func day(_ text: some StringProtocol) throws -> Day {
    guard let day = Day(text), day.year >= 2010 else { throw Misuse(word: String(text)) }
    return day
  }

  private static func days(_ text: String) throws -> ClosedRange<Day> {
    let dots = text.split(separator: "..", omittingEmptySubsequences: false)
    guard dots.count == 2 else { throw Misuse(word: text) }
    let (first, last) = (try day(dots[0]), try day(dots[1]))
    guard first <= last else { throw Misuse(word: text) }
    return first...last
  }
}
