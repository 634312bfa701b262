import BusinessDays
import ServiceStandards

/// The slow, obvious model of one obligation: the days are walked one by one from the receipt to
/// the day asked about, and what happened on each is looked up again.
///
/// It shares nothing with the fold but whether a day is a business day.
struct SlowObligation {
  enum State {
    case waiting, running, onTime, late, closed
  }

  /// What happened on a day that matters to one standard.
  struct Events {
    var starts = false
    /// What assessments say, in the order of recording.
    var assessments: [Bool] = []
    var stops = false
    var closes = false
  }

  let standard: Standard
  let calendar: BusinessCalendar
  private(set) var state = State.waiting
  private(set) var firstStart: Day?
  private(set) var start: Day?
  private(set) var due: Day?
  private(set) var stop: Day?
  private var inadmissibleSince: Day?
  private var closedOn: Day?

  init(_ standard: Standard, _ calendar: BusinessCalendar) {
    self.standard = standard
    self.calendar = calendar
  }

  /// Lives through one day.
  mutating func live(_ day: Day, _ events: Events) throws {
    if events.starts { try start(on: day) }
    for isAdmissible in events.assessments { assess(isAdmissible, on: day) }
    if events.stops { stop(on: day) }
    if events.closes { close(on: day) }
  }

  private mutating func start(on day: Day) throws {
    switch state {
    case .waiting:
      firstStart = day
      start = day
      due = try calendar.nth(standard.limit, standard.unit, after: day)
      state = stop == nil ? .running : .onTime
    case .running:
      guard standard.restarts, !isPastDue(day) else { return }
      start = day
      due = try calendar.nth(standard.limit, standard.unit, after: day)
    case .onTime, .late, .closed: break
    }
  }

  private mutating func assess(_ isAdmissible: Bool, on day: Day) {
    guard standard.admissibleOnly else { return }
    switch state {
    case .waiting: break
    case .running: if isPastDue(day) { return }
    case .onTime, .late, .closed: return
    }
    if isAdmissible {
      inadmissibleSince = nil
    } else if inadmissibleSince == nil {
      inadmissibleSince = day
    }
  }

  private mutating func stop(on day: Day) {
    switch state {
    case .waiting: if stop == nil { stop = day }
    case .running:
      stop = day
      state = isPastDue(day) ? .late : .onTime
    case .onTime, .late, .closed: break
    }
  }

  private mutating func close(on day: Day) {
    switch state {
    case .waiting:
      closedOn = day
      state = .closed
    case .running:
      if isPastDue(day) {
        stop = day
        state = .late
      } else {
        closedOn = day
        state = .closed
      }
    case .onTime, .late, .closed: break
    }
  }

  private func isPastDue(_ day: Day) -> Bool {
    guard let due else { return false }
    return day > due
  }

  /// The day from which it counts nowhere.
  var lifted: Day? { inadmissibleSince ?? closedOn }

  func outcome(asOf day: Day) -> Outcome {
    if lifted != nil { return .lifted }
    switch state {
    case .waiting: return .waiting
    case .running: return isPastDue(day) ? .overdue : .open
    case .onTime: return .onTime
    case .late: return .late
    case .closed: return .lifted
    }
  }

  /// An answer given before the start settles on the start day.
  var settled: Day? {
    guard let start, let stop else { return nil }
    return stop < start ? start : stop
  }
}

// MARK: - Naive counting

extension BusinessCalendar {
  /// The n-th day after a start, the start not counted.
  func nth(_ count: Int, _ unit: Standard.Unit, after start: Day) throws -> Day {
    var day = start
    var counted = 0
    while counted < count {
      day = day.advanced(byDays: 1)
      if try unit == .calendarDays || isBusinessDay(day) { counted += 1 }
    }
    return day
  }

  /// Business days in (from, to].
  func slowCount(after from: Day, through to: Day) throws -> Int {
    var day = from
    var counted = 0
    while day < to {
      day = day.advanced(byDays: 1)
      if try isBusinessDay(day) { counted += 1 }
    }
    return counted
  }

  /// What is done on a closed day counts as done on the next business day.
  func slowElapsed(_ unit: Standard.Unit, from start: Day, to end: Day) throws -> Int {
    guard end > start else { return 0 }
    switch unit {
    case .calendarDays: return start.days(until: end)
    case .businessDays:
      return try slowCount(after: start, through: end) + (try isBusinessDay(end) ? 0 : 1)
    }
  }

  /// The first of the last so many business days up to an end.
  func slowStart(ofLast count: Int, endingAt end: Day) throws -> Day {
    var day = end
    var counted = try isBusinessDay(day) ? 1 : 0
    while counted < count {
      day = day.advanced(byDays: -1)
      if try isBusinessDay(day) { counted += 1 }
    }
    return day
  }
}
