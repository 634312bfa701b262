public import BusinessDays
public import Ledger
public import Standards

extension Report {
  public init(
    _ view: RecentView, asOf day: Day, period: Period, annual: Bool, proof: Verification?
  ) throws(LedgerError) {
    let summary = try view.summary(asOf: day, period: period)
    self.init(
      asOf: day, period: period, declaration: summary.declaration, rulebook: view.rulebook,
      trendFrom: summary.trendFrom, smallCountsBelow: 5, standards: [], calendar: [], holidays: [],
      annual: nil, evidence: nil)
  }

  public var json: [UInt8] { Array("{\"as_of\":\"\(asOf)\",\"period\":\"\(period.label)\"}\n".utf8) }
}
