import BusinessDays
import Language
import Ledger
import ServiceStandards

/// A ledger as its reader may see it: lists hold the dossiers that they see, and a dossier that
/// they do not see is denied.
struct SeenLedger {
  private let view: LedgerView
  private let context: CommandContext

  init(_ view: LedgerView, for context: CommandContext) {
    self.view = view
    self.context = context
  }

  var rulebook: Rulebook { view.rulebook }

  /// Obligations overdue on a day, worst first, and those settled late in a period.
  func late(asOf day: Day, settled: Period?, _ filter: ObligationFilter) throws(CommandFailure)
    -> [ListedObligation]
  {
    context.seen(
      try reading { () throws(LedgerError) in
        try view.late(asOf: day, settled: settled, filter)
      }, rulebook)
  }

  /// What falls due through a day, most urgent first.
  func due(asOf day: Day, through last: Day, _ filter: ObligationFilter) throws(CommandFailure)
    -> [ListedObligation]
  {
    context.seen(
      try reading { () throws(LedgerError) in
        try view.due(asOf: day, through: last, filter)
      }, rulebook)
  }

  /// The last of so many business days.
  func lastDay(of count: Int, from day: Day) throws(CommandFailure) -> Day {
    try asking { () throws(LedgerError) in try view.lastDay(of: count, from: day) }
  }

  /// The report on a dossier, which must be there.
  func report(on number: String) throws(CommandFailure) -> DossierReport {
    let report = try asking { () throws(LedgerError) in try view.report(on: number) }
    guard let report else {
      throw .request(
        .unknownDossier(number, suggestion: try context.likelyNumber(for: number, view)))
    }
    try context.allow(report.lastReceipt, rulebook)
    return report
  }

  /// The report on a call, when no dossier has that number. A call is nobody's in particular:
  /// whoever may look at dossiers at all sees it.
  func call(_ id: String) throws(CommandFailure) -> CallReport? {
    try context.allow(.show)
    return try asking { () throws(LedgerError) in
      try view.receipt(of: id) == nil ? try view.report(onCall: id) : nil
    }
  }

  /// Where the obligations of a dossier stand as of a day.
  func answered(_ report: DossierReport, asOf day: Day) throws(CommandFailure)
    -> [AnsweredObligation]
  {
    try asking { () throws(LedgerError) in try view.answered(report, asOf: day) }
  }

  /// Why each due day of a dossier is what it is.
  func explanations(of report: DossierReport, asOf day: Day) throws(CommandFailure)
    -> [Explanation]
  {
    try asking { () throws(LedgerError) in try view.explanations(of: report, asOf: day) }
  }

  private func reading<Result>(_ body: () throws(LedgerError) -> Result) throws(CommandFailure)
    -> Result
  {
    try asking { () throws(LedgerError) in try view.ledger.reading(body) }
  }
}
