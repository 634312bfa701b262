import BusinessDays
import Ledger
import Publishing
import ServiceStandards

/// A ledger for whoever counts: it shows no dossier.
struct CountedLedger {
  private let view: LedgerView
  private let context: CommandContext

  init(_ view: LedgerView, for context: CommandContext) {
    self.view = view
    self.context = context
  }

  var rulebook: Rulebook { view.rulebook }

  /// Where each standard stands over a period.
  func summary(asOf day: Day, period: Period, by breakdown: Breakdown? = nil)
    throws(CommandFailure) -> Summary
  {
    try asking { () throws(LedgerError) in
      try view.ledger.reading { () throws(LedgerError) in
        try view.summary(asOf: day, period: period, by: breakdown)
      }
    }
  }

  /// What a verification of the whole ledger finds.
  func verify() throws(CommandFailure) -> Verification {
    try context.allow(.verify)
    return try asking { () throws(LedgerError) in try view.ledger.verify() }
  }

  /// What a report is made of.
  struct ReportFacts {
    let report: Report
    let summary: Summary
    /// What falls due, of the dossiers that the caller sees; `nil` where it is not wanted.
    let due: [ListedObligation]?
  }

  /// - Parameter days: how many business days the list of what falls due covers; `nil` for none.
  func reportFacts(
    asOf day: Day, period: Period, annual: Bool, proof: Verification?, dueWithin days: Int?
  ) throws(CommandFailure) -> ReportFacts {
    if days != nil { try context.allow(.due) }
    return try asking { () throws(LedgerError) in
      try view.ledger.reading { () throws(LedgerError) in
        let recent = try RecentView(view)
        return ReportFacts(
          report: try Report(recent, asOf: day, period: period, annual: annual, proof: proof),
          summary: try recent.summary(asOf: day, period: period),
          due: try days.map { days throws(LedgerError) in
            context.seen(
              try recent.due(asOf: day, through: recent.lastDay(of: days, from: day)), rulebook)
          })
      }
    }
  }
}
