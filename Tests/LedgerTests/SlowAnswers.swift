import BusinessDays
import LedgerTestSupport
import ServiceStandards

/// What the model answers of a day, in words.
struct SlowAnswers {
  let model: SlowLedger
  let day: Day
  let rows: [SlowRow]

  init(_ model: SlowLedger, asOf day: Day) throws {
    self.model = model
    self.day = day
    rows = try model.rows(asOf: day)
  }

  /// What `eachObligation` says.
  func obligations() throws -> [String] {
    try rows.sorted {
      $0.dossier != $1.dossier
        ? $0.dossier.utf8.lexicographicallyPrecedes($1.dossier.utf8)
        : $0.standard.id.utf8.lexicographicallyPrecedes($1.standard.id.utf8)
    }.map { row in
      let elapsed: Int? =
        switch row.outcome {
        case .waiting, .lifted: nil
        case .open, .overdue, .onTime, .late:
          try row.start.map {
            try row.calendar.slowElapsed(row.standard.unit, from: $0, to: row.stop ?? day)
          }
        }
      return Words.obligation(
        row.dossier, row.service, row.office, model.promises[row.promise].id, row.standard.id,
        [row.start, row.due, row.stop, row.lifted], row.outcome, elapsed)
    }
  }

  /// What `late` says.
  func late(settled: Period?, _ filter: WordFilter) throws -> [String] {
    var listed: [(row: SlowRow, days: Int)] = []
    for row in rows where filter.admits(row) {
      switch row.outcome {
      case .overdue: break
      case .late:
        guard let settled, let stop = row.stop, settled.from <= stop, stop <= settled.through
        else { continue }
      case .waiting, .open, .onTime, .lifted: continue
      }
      guard let due = row.due else { continue }
      let days = try row.calendar.slowElapsed(row.standard.unit, from: due, to: row.stop ?? day)
      listed.append((row, days))
    }
    return listed.sorted { $0.days != $1.days ? $0.days > $1.days : precedes($0.row, $1.row) }
      .map(words)
  }

  /// What `due` says.
  func due(within limit: Int, _ filter: WordFilter) throws -> [String] {
    // Day by day, in the calendar of the first office.
    let first = model.calendar(model.office(model.firstOffice))
    var (last, passed) = (day, try first.isBusinessDay(day) ? 1 : 0)
    while passed < limit {
      last = last.advanced(byDays: 1)
      if try first.isBusinessDay(last) { passed += 1 }
    }
    var listed: [(row: SlowRow, days: Int)] = []
    for row in rows where filter.admits(row) && row.outcome == .open {
      guard let due = row.due, due <= last else { continue }
      let calendar = model.calendar(model.office(row.office))
      listed.append((row, try calendar.slowCount(after: day, through: due)))
    }
    return listed.sorted { precedes($0.row, $1.row) }.map(words)
  }

  private func precedes(_ one: SlowRow, _ other: SlowRow) -> Bool {
    func key(_ row: SlowRow) -> [String] {
      // Standards of two declarations may share an id.
      [row.due?.description ?? "", row.dossier, row.standard.id, "\(row.promise)"]
    }
    return key(one).lexicographicallyPrecedes(key(other)) {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  private func words(_ listed: (row: SlowRow, days: Int)) -> String {
    let row = listed.row
    return Words.listed(
      row.dossier, row.service, row.office, model.promises[row.promise].id, row.standard.id,
      [row.start, row.due, row.stop], row.outcome, listed.days)
  }
}

/// What a list is narrowed to, in words.
struct WordFilter {
  var service: String?
  var standard: String?
  var office: String?

  func admits(_ row: SlowRow) -> Bool {
    (service ?? row.service) == row.service && (office ?? row.office) == row.office
      && (standard ?? row.standard.id) == row.standard.id
  }
}

/// How both the ledger and its model say what they answer.
enum Words {
  static func head(_ promise: String?, _ trendFrom: Day, unpromised: Int) -> String {
    "\(promise ?? "nothing") trend from \(trendFrom), nothing promised of \(unpromised)"
  }

  static func obligation(
    _ dossier: String, _ service: String, _ office: String, _ promise: String, _ standard: String,
    _ days: [Day?], _ outcome: Outcome, _ elapsed: Int?
  ) -> String {
    let dates = days.map { $0?.description ?? "-" }.joined(separator: " ")
    return "\(dossier) \(service) \(office) \(promise)/\(standard) \(dates) \(outcome.rawValue) "
      + (elapsed.map { "\($0)" } ?? "-")
  }

  static func listed(
    _ dossier: String, _ service: String, _ office: String, _ promise: String, _ standard: String,
    _ days: [Day?], _ outcome: Outcome, _ count: Int
  ) -> String {
    obligation(dossier, service, office, promise, standard, days, outcome, count)
  }

  static func counts(
    onTime: Int, missed: Int, overdue: Int, open: Int, waiting: Int, lifted: Int, pending: Int
  ) -> String {
    "on time \(onTime) missed \(missed) overdue \(overdue) open \(open) waiting \(waiting)"
      + " lifted \(lifted) pending \(pending)"
  }
}
