package import BusinessDays
import FormatsTestSupport
package import ServiceStandards

/// What people tell a ledger, drawn by lot: dossiers that live through spring 2026, corrections,
/// repetitions and mistakes.
package struct RandomScript {
  /// In the order of telling.
  package private(set) var told: [Told] = []

  private var random: SeededGenerator
  private let rulebook: Rulebook
  private var identifiers = 0
  private var queues: [[Told]] = []

  /// The first day on which anything happens.
  package static let firstDay = Day(year: 2026, month: 3, day: 2) ?? .earliest

  package init(seed: UInt64, _ rulebook: Rulebook) {
    random = SeededGenerator(seed: seed ^ 0x5EED)
    self.rulebook = rulebook
    for index in 0..<Int.random(in: 2...7, using: &random) { addDossier(index) }
    for call in ["AP-1", "ap-1", "AP-2"] { addCall(call) }
    interleave()
  }

  /// Batches of random sizes, which together are all that was told.
  package mutating func batches() -> [[Told]] {
    var batches: [[Told]] = []
    var rest = told[...]
    while !rest.isEmpty {
      let size = random.happens(onceIn: 3) ? rest.count : Int.random(in: 1...5, using: &random)
      batches.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    return batches
  }

  private mutating func interleave() {
    while let queue = queues.indices.randomElement(using: &random) {
      guard let next = queues[queue].first else {
        queues.remove(at: queue)
        continue
      }
      queues[queue].removeFirst()
      told.append(next)
      if random.happens(onceIn: 10), let earlier = told.randomElement(using: &random) {
        told.append(repeated(earlier))
      }
    }
  }

  /// The same event told again: word for word, in other words, or with something changed.
  private mutating func repeated(_ told: Told) -> Told {
    var again = told
    switch Int.random(in: 0..<4, using: &random) {
    case 0: break
    case 1:
      again.time = told.time.replacingOccurrence(of: "Z", with: "+00:00")
      if told.type == "dossier.received", told.data["complete"] == nil {
        again.data["complete"] = .flag(true)
      }
    case 2: again.time = RandomScript.firstDay.advanced(byDays: 3).description
    default: again.subject = told.subject + "x"
    }
    return again
  }
}

// MARK: - Dossiers and calls

extension RandomScript {
  private mutating func addDossier(_ index: Int) {
    let prefix = ["A", "B", "G"].randomElement(using: &random) ?? "A"
    let number = "\(prefix)-2026-0000\(index + 1)"
    let received = RandomScript.firstDay.advanced(byDays: Int.random(in: 0...21, using: &random))
    var queue = [receipt(of: number, on: received)]
    for _ in 0..<Int.random(in: 0...7, using: &random) {
      queue.append(mark(of: number, from: received))
    }
    if random.happens(onceIn: 3) { correct(&queue, number, received) }
    if random.happens(onceIn: 4) { queue.shuffle(using: &random) }
    queues.append(queue)
  }

  /// Voids some events, and records the receipt again under other facts.
  private mutating func correct(_ queue: inout [Told], _ number: String, _ received: Day) {
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard let target = queue.randomElement(using: &random) else { return }
      queue.append(voiding(of: target))
      if target.type == "dossier.received", random.happens(onceIn: 2) {
        // Nothing but the channel was wrong: what is owed stays, what it counts under does not.
        var amended = target
        amended.id = identifier()
        amended.data["channel"] = channel()
        queue.append(amended)
      } else if target.type == "dossier.received", !random.happens(onceIn: 4) {
        let shift = Int.random(in: -2...5, using: &random)
        let spelled = random.happens(onceIn: 3) ? number.lowercased() : number
        queue.append(receipt(of: spelled, on: received.advanced(byDays: shift)))
      }
      if random.happens(onceIn: 2) { queue.append(mark(of: number, from: received)) }
    }
  }

  private mutating func addCall(_ id: String) {
    var queue: [Told] = []
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let day = RandomScript.firstDay.advanced(byDays: Int.random(in: 0...30, using: &random))
      queue.append(Told("call.committee", id, at: time(on: day), id: identifier()))
      if random.happens(onceIn: 4), let target = queue.randomElement(using: &random) {
        queue.append(voiding(of: target))
      }
    }
    queues.append(queue)
  }

  private mutating func receipt(of number: String, on day: Day) -> Told {
    let service = DeclarationText.services.randomElement(using: &random) ?? "alpha"
    var data: [String: Told.Datum] = ["service": .text(service)]
    if random.happens(onceIn: 2) { data["office"] = .text("sud") }
    if random.happens(onceIn: 2) { data["channel"] = channel() }
    if random.happens(onceIn: 2) { data["complete"] = .flag(random.happens(onceIn: 3)) }
    if !random.happens(onceIn: 4), let code = rulebook.services.code(of: service),
      rulebook.belongsToCalls(code)
    {
      data["call"] = .text(random.happens(onceIn: 4) ? "ap-1" : "AP-1")
    }
    return Told("dossier.received", number, at: time(on: day), id: identifier(), data)
  }

  private mutating func mark(of number: String, from received: Day) -> Told {
    let day = received.advanced(byDays: Int.random(in: -1...16, using: &random))
    let spelled = random.happens(onceIn: 6) ? number.lowercased() : number
    switch Int.random(in: 0..<10, using: &random) {
    case 0:
      return Told(
        "dossier.closed", spelled, at: time(on: day), id: identifier(),
        ["reason": .text("doublon")])
    case 1...3:
      return Told(
        "dossier.assessed", spelled, at: time(on: day), id: identifier(),
        ["admissible": .flag(random.happens(onceIn: 2))])
    case 4, 5:
      return Told("dossier.completed", spelled, at: time(on: day), id: identifier())
    default:
      let milestone = DeclarationText.milestones.randomElement(using: &random) ?? ""
      let data = random.happens(onceIn: 2) ? ["channel": channel()] : [:]
      return Told("dossier.\(milestone)", spelled, at: time(on: day), id: identifier(), data)
    }
  }

  private mutating func voiding(of target: Told) -> Told {
    Told(
      "event.voided", target.id, at: time(on: RandomScript.firstDay.advanced(byDays: 40)),
      id: identifier(), ["source": .text(target.source), "reason": .text("erreur")])
  }

  private mutating func channel() -> Told.Datum {
    .text(DeclarationText.channels.randomElement(using: &random) ?? "")
  }

  /// A plain id, or one that looks like a UUID.
  private mutating func identifier() -> String {
    identifiers += 1
    let digits = "\(100_000_000_000 + identifiers)"
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return "0d3f5c1e-7a10-4b7e-8f00-\(digits)"
    case 1: return "0D3F5C1E-7A10-4B7E-8F00-\(digits)"
    default: return "e\(identifiers)"
    }
  }

  /// A bare date, or an hour, often close to midnight somewhere.
  private mutating func time(on day: Day) -> String {
    if random.happens(onceIn: 3) { return day.description }
    let clocks = [
      "00:00:00", "23:59:59.999999", "00:00:00.000001", "16:30:00", "16:30:01", "08:00:00",
      "12:00:00", "18:30:00", "05:00:00", "04:00:00", "03:59:59",
    ]
    let offsets = ["Z", "-05:00", "-04:00", "+12:00", "+13:00", "-02:30", "-03:30", "+05:30"]
    let clock = clocks.randomElement(using: &random) ?? ""
    return "\(day)T\(clock)" + (offsets.randomElement(using: &random) ?? "Z")
  }
}

extension String {
  /// The text with its last character, when it is that one, replaced.
  fileprivate func replacingOccurrence(of last: Character, with text: String) -> String {
    self.last == last ? dropLast() + text : self
  }
}
