/// One operand of a command.
public struct Operand: Hashable, Sendable {
  /// How many words an operand takes.
  public enum Count: Hashable, Sendable {
    case one, optional, oneOrMore
  }

  /// What each of its words is.
  public let kind: ValueKind
  /// How many words it takes.
  public let count: Count

  static func one(_ kind: ValueKind) -> Operand { Operand(kind: kind, count: .one) }
  static func optional(_ kind: ValueKind) -> Operand { Operand(kind: kind, count: .optional) }
  static func oneOrMore(_ kind: ValueKind) -> Operand { Operand(kind: kind, count: .oneOrMore) }
}

extension Verb {
  /// What the command takes besides options, in order; only the last may be optional or
  /// repeated.
  public var operands: [Operand] {
    switch self {
    case .receive: [.one(.identifier(.service))]
    case .complete, .acknowledge, .reply, .interview, .announce, .assess, .close:
      [.oneOrMore(.identifier(.dossier))]
    case .committee: [.oneOrMore(.identifier(.call))]
    case .record: [.one(.identifier(.milestone)), .oneOrMore(.identifier(.subject))]
    case .void, .amend: [.one(.identifier(.event))]
    case .show: [.one(.identifier(.dossier))]
    case .explain: [.one(.identifier(.dossier)), .optional(.identifier(.standard))]
    case .deadline: [.one(.date), .one(.count)]
    case .elapsed: [.one(.date), .one(.date)]
    case .calendarShow: [.optional(.identifier(.calendar))]
    case .declarationShow: [.optional(.identifier(.declaration))]
    case .ingest: [.oneOrMore(.file)]
    case .backup: [.one(.file)]
    case .help: [.optional(.verb)]
    case .completions: [.one(.choice(among: Shell.allCases))]
    case .late, .due, .summary, .calendarList, .report, .check, .exportEvents,
      .exportObligations, .exportResults, .verify, .rebuild, .status, .version:
      []
    }
  }
}
