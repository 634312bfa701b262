public import BusinessDays
import SQLite
public import ServiceStandards

/// A view of not long ago that answers fast: from the projections of now, but for the dossiers
/// that events recorded since concern, whose histories are read.
///
/// It answers what the view itself would answer, which for an earlier time reads every history
/// at each question. Where definitions were adopted since, every history is read too, in whatever
/// order is fastest.
public struct RecentView {
  public let view: LedgerView
  let touched: TouchedDossiers

  public init(_ view: LedgerView) throws(LedgerError) {
    self.view = view
    touched = try TouchedDossiers(view)
  }

  /// What is counted with, as it was known.
  public var rulebook: Rulebook { view.rulebook }

  /// Whether the projections were made by other definitions than the view counts with.
  var countsOtherwise: Bool { view.rulebook !== view.ledger.rulebook }

  /// Where each standard stands over a period, as of a day.
  public func summary(asOf day: Day, period: Period) throws(LedgerError) -> Summary {
    let frame = try view.summaryFrame(asOf: day, period: period)
    var known = SummaryCounts(rulebook, frame, nil)
    if countsOtherwise {
      try eachFolded { dossier throws(LedgerError) in known.add(dossier) }
      return view.summary(of: known, frame)
    }
    let now = try view.ledger.current.summary(asOf: day, period: period)
    if touched.isEmpty { return now }
    var present = SummaryCounts(rulebook, frame, nil)
    try eachTouched(in: view) { dossier throws(LedgerError) in known.add(dossier) }
    try eachTouched(in: view.ledger.current) { dossier throws(LedgerError) in
      present.add(dossier)
    }
    return now.replacing(
      present.standards(), by: known.standards(),
      unpromised: now.unpromised - present.unpromised + known.unpromised, rulebook.latest.trend)
  }

  /// Hands out the obligations that stand in one way as of a day.
  func each(
    _ kind: StandingKind, asOf day: Day,
    _ body: (Receipt, Obligation) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    func judge(_ dossier: DossierObligations) throws(LedgerError) {
      for obligation in dossier.obligations where obligation.holds(on: day) {
        if kind.takes(obligation.standing(asOf: day)) { try body(dossier.receipt, obligation) }
      }
    }
    if countsOtherwise { return try eachFolded(judge) }
    let receipts = try DossierReader(view.ledger)
    try view.ledger.each(kind, asOf: day) { key, obligation throws(LedgerError) in
      let dossier = ObligationKey.dossier(key)
      if touched.contains(dossier) { return }
      try body(try receipts.receipt(ofDossier: dossier), obligation)
    }
    try eachTouched(in: view, judge)
  }

  /// Hands out the receipts of the touched dossiers as they were known.
  func eachTouchedReceipt(_ body: (Receipt) throws(LedgerError) -> Void) throws(LedgerError) {
    let histories = try DossierReader(view.ledger)
    for key in touched.inOrder {
      if let receipt = view.known(try histories.history(ofKey: key)).receiptInForce {
        try body(receipt)
      }
    }
  }

  /// Hands out every dossier, folded anew, in no order that means anything.
  func eachFolded(_ body: (DossierObligations) throws(LedgerError) -> Void)
    throws(LedgerError)
  {
    let calls = try CallReader(view.ledger)
    var select = try view.ledger.database.prepare("SELECT history FROM dossier")
    try select.eachRow { row throws(LedgerError) in
      let history = try row.history(0, view.ledger.rulebook, of: "dossier")
      if let dossier = try view.obligations(of: view.known(history), calls) { try body(dossier) }
    }
  }

  /// Hands out the touched dossiers as a view knows them.
  func eachTouched(
    in view: LedgerView, _ body: (DossierObligations) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let histories = try DossierReader(view.ledger)
    let calls = try CallReader(view.ledger)
    for key in touched.inOrder {
      let history = view.known(try histories.history(ofKey: key))
      if let dossier = try view.obligations(of: history, calls) { try body(dossier) }
    }
  }
}

extension Summary {
  /// The summary with some of its counts taken out and others put in; both are of the same
  /// standards in the same order.
  fileprivate func replacing(
    _ old: [StandardSummary], by new: [StandardSummary], unpromised: Int, _ policy: TrendPolicy
  ) -> Summary {
    let replaced = zip(standards, zip(old, new)).map { standard, change in
      var counts = standard.counts
      counts -= change.0.counts
      counts += change.1.counts
      let trend = Rate(
        onTime: standard.trend.onTime - change.0.trend.onTime + change.1.trend.onTime,
        missed: standard.trend.missed - change.0.trend.missed + change.1.trend.missed)
      return StandardSummary(
        rule: standard.rule, declarationId: standard.declarationId, counts: counts, trend: trend,
        verdict: Verdict(
          period: counts.rate, trend: trend, target: standard.rule.standard.target,
          policy: policy),
        groups: nil)
    }
    return Summary(
      asOf: asOf, period: period, declaration: declaration, trendFrom: trendFrom,
      standards: replaced, unpromised: unpromised)
  }
}

extension StandardCounts {
  fileprivate static func -= (left: inout StandardCounts, right: StandardCounts) {
    left.rate.onTime -= right.rate.onTime
    left.rate.missed -= right.rate.missed
    left.overdue -= right.overdue
    left.open -= right.open
    left.waiting -= right.waiting
    left.lifted -= right.lifted
    left.pending -= right.pending
  }
}
