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

/// The life of one obligation: fed with happenings in their order, it writes the versions of the
/// obligation, closed ones into `closedVersions`, the last one in `current`.
///
/// The rules are those of the declaration (in Québec, Loi sur l’administration publique, RLRQ,
/// c., art. 6); where its text is silent, the convention is said at the rule.
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

  /// The clock runs from the day that the standard names, such as the footnote of `mrif-2021-10`:
  /// « à compter de la date de réception de la demande complète ». A further start (a second
  /// interview, a second committee) makes it run again where the standard restarts, up to the due
  /// day; a later one changes nothing.
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

  /// Where a standard is about admissible dossiers only (« résultats des dossiers admissibles »), a
  /// finding of inadmissibility excludes the dossier.
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

  /// The first answer stops the clock; an answer before the start settles it on the start.
  private mutating func stop(on day: Day) {
    if current.stop == nil { current.stop = day }
    if current.start != nil { isOver = true }
  }

  /// Closing without an answer excludes the dossier while its time limit has not passed. After the
  /// due day it is the end of a miss: to close a dossier does not undo its lateness.
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
