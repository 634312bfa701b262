public import Language
public import Ledger
import ServiceStandards

/// What a monitoring plugin prints, and how it exits, as the *Monitoring Plugins Development
/// Guidelines* have it: Nagios, Icinga, Centreon and Zabbix read it.
public struct PluginLine: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: Int32, CaseIterable, Hashable, Sendable {
    case ok = 0
    /// A standard slips, or recovers.
    case warning = 1
    /// A standard is off target.
    case critical = 2
    /// It is not known.
    case unknown = 3

    /// The word that the line begins with, in every language.
    var word: String {
      switch self {
      case .ok: "OK"
      case .warning: "WARNING"
      case .critical: "CRITICAL"
      case .unknown: "UNKNOWN"
      }
    }
  }

  public let severity: Severity
  /// The line, without its end.
  public let text: String

  /// The status to exit with, 0 to 3.
  public var exitStatus: Int32 { severity.rawValue }

  /// Where the standards of a summary stand: the worst decides, and those concerned are named.
  public init(_ summary: Summary, in messages: Language) {
    severity = Severity(summary.standards.map(\.verdict))
    let sentence = PluginLine.plain(PluginLine.sentence(summary.standards, messages))
    let data = PerformanceData(summary).text
    text =
      "DILIGENCE \(severity.word) - \(sentence)" + (data.isEmpty ? "" : " | \(data)")
  }

  /// Why it is not known.
  public static func unknown(_ reason: String) -> PluginLine {
    PluginLine(
      severity: .unknown, text: "DILIGENCE \(Severity.unknown.word) - \(plain(reason))")
  }

  private init(severity: Severity, text: String) {
    self.severity = severity
    self.text = text
  }

  private static func sentence(_ standards: [StandardSummary], _ messages: Language) -> String {
    let concerned: [Verdict] = [.offTarget, .slipping, .recovering]
    let parts = concerned.compactMap { verdict -> String? in
      let items = standards.filter { $0.verdict == verdict }.map { standing($0, messages) }
      return items.isEmpty ? nil : messages.standards(verdict, items)
    }
    guard parts.isEmpty else { return parts.joined(separator: "; ") }
    return messages.allWell(
      onTarget: standards.count { $0.verdict == .onTarget },
      withoutData: standards.count { $0.verdict == .noData })
  }

  private static func standing(_ standard: StandardSummary, _ messages: Language) -> String {
    let rate = standard.counts.rate
    return messages.standing(
      of: standard.rule.standard.id,
      rate: messages.percent(
        onTime: rate.onTime, of: rate.settled,
        target: standard.rule.standard.target.hundredthsOfPercent),
      onTime: rate.onTime, settled: rate.settled)
  }

  /// A text of one line, without the sign that begins the performance data.
  private static func plain(_ text: String) -> String {
    let spaced = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar {
          case "\n", "\r", "\t": " "
          case "|": "/"
          default: scalar
          }
        }))
    return safeForTerminal(spaced)
  }
}

extension PluginLine.Severity {
  /// Of the worst verdict.
  init(_ verdicts: [Verdict]) {
    self =
      verdicts.map { verdict -> PluginLine.Severity in
        switch verdict {
        case .offTarget: .critical
        case .slipping, .recovering: .warning
        case .onTarget, .noData: .ok
        }
      }.max { $0.rawValue < $1.rawValue } ?? .ok
  }
}
