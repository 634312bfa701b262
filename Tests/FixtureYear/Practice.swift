import BusinessDays

/// How promptly the ministry does what it promises.
struct Practice: Sendable {
  /// How one promise is kept.
  struct Pledge: Sendable {
    /// Business days.
    let limit: Int
    /// How many of a thousand are in time, for what starts before the turn and from then on.
    let inTime: (before: Int, after: Int)
    let turn: Day
    /// Business days taken by what is in time.
    let kept: Shares<ClosedRange<Int>>
    /// Business days over the limit taken by what is late.
    let over: Shares<ClosedRange<Int>>

    /// How many business days something takes that starts that day.
    func businessDays(from start: Day, _ numbers: inout SeededNumbers) -> Int {
      let perThousand = start < turn ? inTime.before : inTime.after
      return numbers.happens(perThousand: perThousand)
        ? kept.drawNumber(&numbers) : limit + over.drawNumber(&numbers)
    }
  }

  /// The acknowledgement of requests and complaints.
  let requestAcknowledgement: Pledge
  /// The answer to requests.
  let requestAnswer: Pledge
  /// The answer to complaints.
  let complaintAnswer: Pledge
  /// The acknowledgement of applications for internships.
  let internshipAcknowledgement: Pledge
  /// The result, after the interview.
  let internshipResult: Pledge
  /// The acknowledgement of projects.
  let projectAcknowledgement: Pledge
  /// The result, after the committee.
  let projectResult: Pledge

  /// A year as it may be: acknowledgements, interns and projects on target, complaints well below
  /// theirs, answers to requests slipping in the last weeks, and the acknowledgement of projects
  /// below its target but mended since the last call.
  static func believable(through last: Day) -> Practice {
    let slip = last.advanced(byDays: -45)
    let mending = last.advanced(byDays: -120)
    let acknowledged = Shares([(0...0, 25), (1...1, 50), (2...2, 25)])
    let over = Shares([
      (1...1, 30), (2...2, 18), (3...3, 12), (4...5, 14), (6...10, 14), (11...20, 9), (21...45, 3),
    ])
    let acknowledgedOver = Shares([(1...1, 50), (2...2, 20), (3...4, 20), (5...12, 10)])
    func pledge(
      _ limit: Int, _ inTime: (before: Int, after: Int), turn: Day,
      _ kept: [(choice: ClosedRange<Int>, weight: Int)]
    ) -> Pledge {
      Pledge(limit: limit, inTime: inTime, turn: turn, kept: Shares(kept), over: over)
    }
    func acknowledgement(_ inTime: (before: Int, after: Int), turn: Day) -> Pledge {
      Pledge(limit: 2, inTime: inTime, turn: turn, kept: acknowledged, over: acknowledgedOver)
    }
    return Practice(
      requestAcknowledgement: acknowledgement((900, 900), turn: last),
      requestAnswer: pledge(
        10, (930, 790), turn: slip,
        [
          (0...0, 10), (1...1, 18), (2...3, 26), (4...5, 18), (6...7, 12), (8...9, 10),
          (10...10, 6),
        ]),
      complaintAnswer: pledge(
        15, (800, 700), turn: slip, [(1...4, 20), (5...9, 35), (10...13, 28), (14...15, 17)]),
      internshipAcknowledgement: acknowledgement((900, 900), turn: last),
      internshipResult: pledge(
        15, (870, 870), turn: last, [(4...8, 30), (9...13, 50), (14...15, 20)]),
      projectAcknowledgement: acknowledgement((630, 990), turn: mending),
      projectResult: pledge(
        30, (830, 830), turn: last, [(18...23, 25), (24...28, 55), (29...30, 20)]))
  }

  /// Prompt enough that of millions of dossiers few are open on any day.
  static func brisk(through last: Day) -> Practice {
    let soon = Shares([(0...0, 40), (1...1, 40), (2...2, 20)])
    let over = Shares([(1...1, 60), (2...2, 25), (3...8, 15)])
    func pledge(_ limit: Int, _ perThousand: Int) -> Pledge {
      Pledge(limit: limit, inTime: (perThousand, perThousand), turn: last, kept: soon, over: over)
    }
    return Practice(
      requestAcknowledgement: pledge(2, 940), requestAnswer: pledge(10, 950),
      complaintAnswer: pledge(15, 930), internshipAcknowledgement: pledge(2, 950),
      internshipResult: pledge(15, 930), projectAcknowledgement: pledge(2, 950),
      projectResult: pledge(30, 930))
  }
}
