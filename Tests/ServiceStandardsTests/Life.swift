import BusinessDays
import LedgerTestSupport
import Testing

@testable import ServiceStandards

/// A dossier's life, told one event at a time, and what its obligations are on any day.
struct Life {
  let rulebook: Rulebook
  private(set) var history = History()
  private(set) var meetings: [Mark] = []
  private var sequence: Int64 = 0

  /// - Parameter change: what sets the one standard apart from `answer`: a complete request of
  ///   service `alpha` is answered within 5 business days.
  init(_ change: (inout DeclarationText.Standard) -> Void = { _ in }) throws {
    var standard = DeclarationText.Standard("answer")
    change(&standard)
    try self.init(DeclarationText([standard]))
  }

  init(_ texts: DeclarationText...) throws {
    rulebook = try .of(try texts.map { try Declaration(file: $0.bytes) })
  }

  mutating func received(
    _ time: String, complete: Bool = true, service: String = "alpha", office: String = "nord",
    call: String? = nil
  ) throws {
    sequence += 1
    history.receipts.append(
      Receipt(
        sequence: sequence, moment: try moment(time), number: "A-1",
        service: try #require(rulebook.services.code(of: service)),
        office: try #require(rulebook.offices.code(of: office)), channel: nil,
        isComplete: complete, call: call))
  }

  mutating func happened(
    _ milestone: String, _ time: String, by channel: String? = nil, admissible: Bool = true
  ) throws {
    sequence += 1
    let mark = Mark(
      sequence: sequence, milestone: try #require(rulebook.milestones.code(of: milestone)),
      moment: try moment(time), channel: channel.flatMap { rulebook.channels.code(of: $0) },
      isAdmissible: admissible)
    if rulebook.milestones[mark.milestone].subject == .call {
      meetings.append(mark)
    } else {
      history.marks.append(mark)
    }
  }

  mutating func foundInadmissible(_ time: String) throws {
    try happened("assessed", time, admissible: false)
  }

  mutating func foundAdmissible(_ time: String) throws { try happened("assessed", time) }

  /// Voids the last event told.
  mutating func unsaid() {
    let target = sequence
    sequence += 1
    _ = history.void(target, by: sequence)
  }

  private func moment(_ text: String) throws -> Moment {
    if let day = Day(text) { return .date(day) }
    // Universal time, written `2026-03-02T23:59:30Z`.
    let day = try #require(Day(text.prefix(10)))
    let clock = text.dropFirst(11).dropLast().split(separator: ":").compactMap { Int64($0) }
    try #require(clock.count == 3 && text.hasSuffix("Z"))
    let seconds = Int64(day.ordinal) * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2]
    return .instant(seconds * 1_000_000)
  }

  /// Where the obligations stand on a day, each under its declaration and standard.
  func standings(asOf text: String) throws -> [(rule: StandardRule, standing: Standing)] {
    let day = try day(text)
    return try Fold(rulebook).obligations(of: history, meetings: meetings)
      .filter { $0.holds(on: day) }
      .map { (rulebook.rule($0.standard), $0.standing(asOf: day)) }
  }

  /// Where the only obligation stands on a day, in words: `late 2026-03-02 2026-03-09 2026-03-10`
  /// is the outcome, the start, the due day and the stop, or the day of the lift.
  func line(asOf day: String) throws -> String {
    let standings = try standings(asOf: day)
    guard let standing = standings.first?.standing, standings.count == 1 else {
      return "\(standings.count) obligations"
    }
    let days = [standing.start, standing.due, standing.stop ?? standing.lifted]
    return ([standing.outcome.rawValue] + days.map { $0?.description ?? "-" })
      .joined(separator: " ")
  }
}
