import BusinessDays
import Language
public import Ledger
import ServiceStandards

extension Feeds {
  /// Where each standard stands, in the text format of Prometheus (version 0.0.4).
  ///
  /// Rates are left to be divided where they are read: what is told is exact. The words are
  /// English, whatever the reader's language.
  ///
  /// - Parameter isRecording: whether a daemon can record what it is sent; `nil` without a daemon.
  public static func metrics(of summary: Summary, isRecording: Bool? = nil) -> [UInt8] {
    var text = Exposition()
    if let isRecording {
      text.family(
        "recording", "1 as long as what is sent can be recorded, 0 when it cannot",
        [Exposition.Sample(value: isRecording ? "1" : "0")])
    }
    text.family(
      "as_of_timestamp_seconds", "Midnight UTC of the day as of which all is counted",
      [Exposition.Sample(value: timestamp(summary.asOf))])
    text.family(
      "period_start_timestamp_seconds", "Midnight UTC of the first day of the period",
      [Exposition.Sample(value: timestamp(summary.period.from))])
    text.family(
      "period_end_timestamp_seconds", "Midnight UTC of the last day of the period",
      [Exposition.Sample(value: timestamp(summary.period.through))])
    // Where nothing was promised there are no trends to withhold.
    let below = summary.declaration?.publication.smallCountsBelow ?? 1
    for measure in measures(smallCountsBelow: below) {
      text.family(
        measure.name, measure.help,
        summary.standards.compactMap { standard in
          measure.value(standard).map { value in
            Exposition.Sample(
              labels: labels(of: standard) + measure.labels(standard), value: value)
          }
        })
    }
    text.family(
      "verdict", "Where the standard stands: 1 for its verdict, 0 for the others",
      summary.standards.flatMap { standard in
        Verdict.allCases.map { verdict in
          Exposition.Sample(
            labels: labels(of: standard) + [("verdict", verdict.rawValue)],
            value: standard.verdict == verdict ? "1" : "0")
        }
      })
    return text.bytes
  }

  private static func labels(of standard: StandardSummary) -> [(String, String)] {
    [("standard", standard.rule.standard.id), ("declaration", standard.declarationId)]
  }

  private static func timestamp(_ day: Day) -> String { "\(Int64(day.ordinal) * 86_400)" }

  /// A number that every standard has, or may have.
  private struct Measure {
    let name: String
    let help: String
    var labels: (StandardSummary) -> [(String, String)] = { _ in [] }
    let value: (StandardSummary) -> String?
  }

  /// - Parameter below: trends of fewer obligations than this are withheld, as in reports.
  private static func measures(smallCountsBelow below: Int) -> [Measure] {
    let small = SmallCounts(below: below)
    func told(_ trend: Rate) -> Rate? { small.isSmall(trend.settled) ? nil : trend }
    return [
      count("on_time", "Obligations settled on time in the period") { $0.counts.rate.onTime },
      count("missed", "Obligations missed in the period") { $0.counts.rate.missed },
      count("overdue", "Obligations unanswered past their due day") { $0.counts.overdue },
      count("open", "Obligations running and not past their due day") { $0.counts.open },
      count("waiting", "Obligations whose clock has not started") { $0.counts.waiting },
      count("lifted", "Obligations lifted in the period") { $0.counts.lifted },
      count("pending", "Obligations running and due in the period") { $0.counts.pending },
      count("trend_on_time", "Obligations settled on time in the trend window") {
        told($0.trend)?.onTime
      },
      count("trend_missed", "Obligations missed in the trend window") { told($0.trend)?.missed },
      count("margin", "Misses that the period can still take and be on target") {
        $0.counts.rate.margin($0.rule.standard.target)
      },
      count("recovery", "Obligations on time in a row that bring the period back on target") {
        $0.counts.rate.recovery($0.rule.standard.target)
      },
      Measure(
        name: "limit_days", help: "Days of the standard's limit, in its unit",
        labels: { [("unit", $0.rule.standard.unit.rawValue)] },
        value: { "\($0.rule.standard.limit)" }),
      Measure(
        name: "target_ratio", help: "Share of obligations promised on time, exactly",
        value: {
          DisplayedPercentage(target: $0.rule.standard.target.hundredthsOfPercent)
            .shareDigits(mark: ".")
        }),
    ]
  }

  private static func count(
    _ name: String, _ help: String, _ count: @escaping (StandardSummary) -> Int?
  ) -> Measure {
    Measure(name: name, help: help, value: { count($0).map { "\($0)" } })
  }
}
