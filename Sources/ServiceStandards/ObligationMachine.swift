import BusinessDays

/// What the machine of an obligation is fed with: a day, and what it brought.
struct Happening {
  /// Within a day starts come first, then assessments, then stops, then closing.
  enum Kind: UInt8 {
    case start, assessment, stop, closing
  }
  let day: Day
  let kind: Kind
  /// The order of recording.
  let sequence: Int64
  let isAdmissible: Bool

  static func precedes(_ left: Happening, _ right: Happening) -> Bool {
    if left.day != right.day { return left.day < right.day }
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    return left.sequence < right.sequence
  }
}

/// One obligation's life: fed with happenings in their order, it writes the versions of the
/// obligation, closed ones into `closedVersions`, the last one in `current`.
struct ObligationMachine {
  private(set) var current: Obligation
  private(set) var closedVersions: [Obligation] = []
  private let rule: StandardRule
  private let office: Code<Office>

  /// Since when an assessment says inadmissible.
  private var inadmissibleSince: Day?
  /// Whether anything that happens from now on is without effect.
  private var isOver = false

  init(rule: StandardRule, code: Code<StandardRule>, office: Code<Office>, received: Day) {
    self.rule = rule
    self.office = office
    current = Obligation(standard: code, since: received)
  }

  mutating func feed(_ happening: Happening) throws(CalendarError) {
    if isOver { return }
    switch happening.kind {
    case .start: try start(on: happening.day)
    case .assessment: assess(isAdmissible: happening.isAdmissible, on: happening.day)
    case .stop: stop(on: happening.day)
    case .closing: close(on: happening.day)
    }
  }

  private mutating func start(on day: Day) throws(CalendarError) {
    if let due = current.due {
      guard rule.standard.restarts, day <= due else { return }
      beginVersion(on: day)
    }
    current.start = day
    current.due = try rule.due(from: day, office: office)
    // An answer given on an earlier day settles the obligation at once.
    if current.stop != nil { isOver = true }
  }

  private mutating func assess(isAdmissible: Bool, on day: Day) {
    guard rule.standard.admissibleOnly else { return }
    // Past the due day the miss stands, whatever is found of the dossier.
    if let due = current.due, day > due { return }
    if isAdmissible {
      guard inadmissibleSince != nil else { return }
      beginVersion(on: day)
      inadmissibleSince = nil
    } else if inadmissibleSince == nil {
      inadmissibleSince = day
    }
    current.lifted = inadmissibleSince
  }

  private mutating func stop(on day: Day) {
    if current.stop == nil { current.stop = day }
    if current.start != nil { isOver = true }
  }

  private mutating func close(on day: Day) {
    isOver = true
    if let due = current.due, day > due {
      current.stop = day
    } else if current.lifted == nil {
      current.lifted = day
    }
  }

  /// From this day on the obligation no longer reads as it did before.
  private mutating func beginVersion(on day: Day) {
    guard current.since < day else { return }
    closedVersions.append(current.closed(before: day))
    current.since = day
  }
}
