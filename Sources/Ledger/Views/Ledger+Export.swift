public import BusinessDays
import SQLite
public import ServiceStandards

/// One row of an export of obligations.
public struct ExportedObligation: Hashable, Sendable {
  public let receipt: Receipt
  public let rule: Code<StandardRule>
  public let standing: Standing
  /// To the stop, else to the day asked about; 0 when stopped before the start; `nil` when
  /// waiting or lifted. In the standard's unit.
  public let elapsed: Int?
}

extension LedgerView {
  /// Hands out every obligation of every dossier received by a day, ordered by dossier, then by
  /// standard, by code point.
  public func eachObligation(
    asOf day: Day, _ body: (ExportedObligation) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    try eachDossier { dossier throws(LedgerError) in
      let rows = dossier.obligations.filter { $0.holds(on: day) }.sorted {
        rulebook.rule($0.standard).standard.id.isBefore(rulebook.rule($1.standard).standard.id)
      }
      for obligation in rows {
        let standing = obligation.standing(asOf: day)
        try body(
          ExportedObligation(
            receipt: dossier.receipt, rule: obligation.standard, standing: standing,
            elapsed: try elapsed(standing, obligation.standard, dossier.receipt, asOf: day)))
      }
    }
  }

  /// How long an obligation has taken as of a day.
  public func elapsed(
    _ standing: Standing, _ rule: Code<StandardRule>, _ receipt: Receipt, asOf day: Day
  ) throws(LedgerError) -> Int? {
    switch standing.outcome {
    case .waiting, .lifted: return nil
    case .open, .overdue, .onTime, .late:
      guard let start = standing.start else { return nil }
      return try mappingErrors(
        LedgerError.calendar,
        try rulebook.rule(rule).elapsed(
          from: start, to: standing.stop ?? day, office: receipt.office))
    }
  }

  /// Hands out the recorded events, in the order of their numbers.
  public func eachEvent(_ body: (RecordedEvent) throws(LedgerError) -> Void) throws(LedgerError) {
    let reader = RecordedEventReader(ledger.validator)
    var select = try ledger.database.prepare(
      "SELECT \(RecordedEventReader.columns) WHERE e.seq <= ? ORDER BY e.seq",
      through ?? Int64.max)
    try select.eachRow { row throws(LedgerError) in try body(reader.required(row)) }
  }
}
