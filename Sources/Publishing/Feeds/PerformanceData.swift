import Language
import Ledger
import ServiceStandards

/// The numbers behind a plugin's line: `'label'=value[UOM];[warn];[crit];[min];[max]`, with points
/// whatever the language.
struct PerformanceData {
  /// Empty when there is no standard.
  let text: String

  /// For each standard its rate in percent, which is critical under the target (none while
  /// nothing is settled), what is overdue, and what is due in the period.
  init(_ summary: Summary) {
    let ids = summary.standards.map(\.rule.standard.id)
    text = summary.standards.flatMap { standard in
      let id = standard.rule.standard.id
      let isAlone = ids.count { $0 == id } == 1
      let label = isAlone ? id : "\(id) \(standard.declarationId)"
      return [
        PerformanceData.rate(label, standard),
        PerformanceData.count("\(label) overdue", standard.counts.overdue),
        PerformanceData.count("\(label) pending", standard.counts.pending),
      ].compactMap { $0 }
    }.joined(separator: " ")
  }

  private static func rate(_ label: String, _ standard: StandardSummary) -> String? {
    let rate = standard.counts.rate
    guard rate.settled > 0 else { return nil }
    let target = standard.rule.standard.target
    let digits = DisplayedPercentage(
      part: rate.onTime, of: rate.settled, target: target.hundredthsOfPercent
    ).digits(mark: ".")
    return "\(quoted(label))=\(digits)%;;\(target.percentText):;0;100"
  }

  private static func count(_ label: String, _ count: Int) -> String {
    "\(quoted(label))=\(count);;;0"
  }

  /// The label between quotes; of what would end it or begin something else, nothing is left but
  /// an underscore.
  static func quoted(_ label: String) -> String {
    let scalars = label.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "'", "=", "|": "_"
      case _ where scalar.properties.generalCategory == .control: "_"
      default: scalar
      }
    }
    return "'\(String(String.UnicodeScalarView(scalars)))'"
  }
}
