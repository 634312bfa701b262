public import BusinessDays
public import Ledger
public import Reports
public import Standards
public import Wording

extension Feeds {
  public static func due(
    _ list: [ListedObligation], rulebook: Rulebook, asOf day: Day, in messages: any Messages,
    name: String, audience: ReportFile.Audience
  ) -> ReportFile {
    ReportFile(
      name: name, bytes: Array(list.map { $0.dossier + "\r\n" }.joined().utf8), audience: audience)
  }

  public static func metrics(of summary: Summary) -> [UInt8] {
    Array(
      summary.standards.map { "\($0.rule.standard.id) \($0.counts.rate.onTime)\n" }.joined().utf8)
  }
}

public struct PluginLine {
  public enum State: Int { case ok, warning, critical }
  public let text: String
  public let state: State

  public init(_ summary: Summary, in messages: any Messages) {
    let verdicts = summary.standards.map(\.verdict)
    state =
      verdicts.contains(.offTarget)
      ? .critical
      : verdicts.contains(.slipping) || verdicts.contains(.recovering) ? .warning : .ok
    text = "DILIGENCE \(state) - \(verdicts.count)"
  }
}
