import BusinessDays
import FormatsTestSupport
import LedgerTestSupport
import ServiceStandards

/// Commands drawn by lot for a ledger: receipts, milestones, corrections, files of events and
/// sheets, and mistakes.
struct RandomCommands {
  /// A command line, and the files that it names, by name, to be there before.
  struct Step {
    var words: [String]
    var files: [String: String] = [:]
  }

  private(set) var steps: [Step] = []
  /// Dossiers and calls, as commands name them.
  private(set) var subjects: [String] = []

  private var random: SeededGenerator
  private var identities = 0

  init(seed: UInt64, _ rulebook: Rulebook, count: Int) {
    random = SeededGenerator(seed: seed ^ 0xC0FFEE)
    var script = RandomScript(seed: seed, rulebook)
    subjects = Array(Set(script.told.map { $0.subject.uppercased() })).sorted()
    let batches = script.batches()
    for place in 0..<count {
      steps.append(step(place))
      // Files of what the script tells, spread among the commands.
      if place * batches.count / count < (place + 1) * batches.count / count {
        let batch = batches[place * batches.count / count]
        let name = "lot-\(place).jsonl"
        let text = batch.map { $0.line + "\n" }.joined() + (place % 3 == 0 ? "{\"id\":\n" : "")
        steps.append(Step(words: ["ingest", name], files: [name: text]))
      }
    }
  }

  private mutating func step(_ place: Int) -> Step {
    switch Int.random(in: 0..<12, using: &random) {
    case 0...2: return Step(words: receipt())
    case 3...5: return Step(words: milestone())
    case 6: return Step(words: ["complete", subject(), "--at", day()] + identity())
    case 7:
      let finding = random.happens(onceIn: 2) ? "--admissible" : "--inadmissible"
      return Step(words: ["assess", subject(), finding, "--at", day()] + identity())
    case 8:
      let reason = random.happens(onceIn: 5) ? "rien" : pick(DeclarationText.reasons)
      return Step(words: ["close", subject(), "--reason", reason, "--at", day()] + identity())
    case 9: return Step(words: ["void", event(), "--reason", "erreur"] + identity())
    case 10: return Step(words: amendment())
    default: return sheet("feuille-\(place).csv")
    }
  }

  private mutating func receipt() -> [String] {
    let service = random.happens(onceIn: 12) ? "delta" : pick(DeclarationText.services)
    var words = ["receive", service, "--at", time()] + identity()
    if random.happens(onceIn: 3) { words += ["--office", pick(["nord", "sud", "ouest"])] }
    if random.happens(onceIn: 2) { words += ["--channel", pick(DeclarationText.channels)] }
    if random.happens(onceIn: 3) { words.append("--incomplete") }
    if random.happens(onceIn: 4) { words += ["--call", pick(["AP-1", "AP-3"])] }
    if random.happens(onceIn: 4) { words += ["--segment", pick(["est", "ouest"])] }
    if random.happens(onceIn: 3) {
      let number = "\(pick(["A", "B", "Z"]))-2026-\(pick(["00011", "00012", "77777"]))"
      subjects.append(number)
      words += ["--number", number]
    } else {
      subjects.append(
        "\(service.prefix(1).uppercased())-2026-0000\(Int.random(in: 1...9, using: &random))")
    }
    return words
  }

  private mutating func milestone() -> [String] {
    if random.happens(onceIn: 4) {
      return ["record", DeclarationText.callMilestone, pick(["AP-1", "AP-2", "AP-3"])]
        + ["--at", day()] + identity()
    }
    let name = random.happens(onceIn: 12) ? "forgotten" : pick(DeclarationText.milestones)
    var words = ["record", name]
    if random.happens(onceIn: 4) {
      words += [subject(), subject(), "--at", time()]
    } else {
      words += [subject(), "--at", time()] + identity()
    }
    if random.happens(onceIn: 2) { words += ["--channel", pick(DeclarationText.channels)] }
    return words
  }

  private mutating func amendment() -> [String] {
    var words = ["amend", event(), "--reason", "faute de frappe"] + identity()
    if !random.happens(onceIn: 3) { words += ["--at", day()] }
    if random.happens(onceIn: 3) { words += ["--channel", pick(DeclarationText.channels)] }
    if random.happens(onceIn: 4) { words += ["--office", pick(["nord", "sud"])] }
    return words
  }

  /// A sheet of one row a dossier, in which a cell may be wrong.
  private mutating func sheet(_ name: String) -> Step {
    var text = "dossier;service;channel;complete;received;answered;closed;reason\n"
    for row in 1...3 {
      let number = "B-2026-001\(Int.random(in: 10...40, using: &random))"
      subjects.append(number)
      let answered = random.happens(onceIn: 3) ? "" : day()
      let closed = random.happens(onceIn: 3) ? day() : ""
      let service = random.happens(onceIn: 6) ? "delta" : pick(DeclarationText.services)
      text += "\(number);\(service);\(pick(DeclarationText.channels));"
      text += random.happens(onceIn: 3) ? "peut-être;" : "true;"
      text += "\(day());\(answered);\(closed);\(closed.isEmpty || row == 3 ? "" : "doublon")\n"
    }
    return Step(words: ["ingest", name], files: [name: text])
  }

  /// Most of those that are there, and some that are not.
  private mutating func subject() -> String {
    random.happens(onceIn: 10) ? "A-2026-99999" : subjects.randomElement(using: &random) ?? "AP-1"
  }

  private mutating func event() -> String {
    "\(Int.random(in: 1...max(1, steps.count + 4), using: &random))"
  }

  private mutating func identity() -> [String] {
    identities += 1
    return ["--id", "01900000-0000-7000-8000-\(100_000_000_000 + identities)"]
  }

  private mutating func day() -> String {
    RandomScript.firstDay.advanced(byDays: Int.random(in: 0...45, using: &random)).description
  }

  private mutating func time() -> String {
    let day = day()
    let clock = pick(["", "T00:00:00-05:00", "T16:30:01-04:00", "T23:59:59Z", " 14:30"])
    return day + clock
  }

  private mutating func pick(_ words: [String]) -> String {
    words.randomElement(using: &random) ?? ""
  }
}
