import FormatsTestSupport
import ResultsTestSupport
import ServiceStandards
import Testing

@testable import Publishing

@Suite("Metrics")
struct MetricsTests {
  @Test("each family has its help, its type and its samples")
  func families() throws {
    let summary = try Made.summary(
      Made.Told(
        rate: Rate(onTime: 7_973, missed: 886), trend: Rate(onTime: 5, missed: 0), overdue: 2,
        pending: 3))
    let text = String(decoding: Feeds.metrics(of: summary), as: UTF8.self)
    let labels = #"standard="norme-1",declaration="essai""#
    for line in [
      "# TYPE diligence_on_time gauge",
      "diligence_as_of_timestamp_seconds 1774915200",
      "diligence_period_start_timestamp_seconds 1743465600",
      "diligence_period_end_timestamp_seconds 1774915200",
      "diligence_on_time{\(labels)} 7973",
      "diligence_missed{\(labels)} 886",
      "diligence_overdue{\(labels)} 2",
      "diligence_pending{\(labels)} 3",
      "diligence_trend_on_time{\(labels)} 5",
      "diligence_recovery{\(labels)} 1",
      #"diligence_limit_days{\#(labels),unit="business-days"} 10"#,
      "diligence_target_ratio{\(labels)} 0.9",
      #"diligence_verdict{\#(labels),verdict="recovering"} 1"#,
      #"diligence_verdict{\#(labels),verdict="on-target"} 0"#,
    ] {
      #expect(text.contains(line + "\n"), "\(line)")
    }
    #expect(!text.contains("diligence_margin"), "below target nothing more can be missed")
  }

  @Test("a label's value is escaped")
  func escaping() {
    #expect(Exposition.escaped("a\\b\"c\nd") == #"a\\b\"c\nd"#)
  }

  @Test("a family without samples is left out")
  func noStandards() throws {
    let text = String(decoding: Feeds.metrics(of: try Made.summary()), as: UTF8.self)
    #expect(!text.contains("on_time") && text.hasSuffix("\n"))
  }
}
