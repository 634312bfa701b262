import BusinessDays
import Language
import ServiceStandards

/// A row of the table: one standard in one year, or one group of it.
struct PublishedRow {
  /// What the row is narrowed to.
  enum Scope: Hashable {
    case total
    case service(String)
    case office(String)
    /// Empty for cases without a channel.
    case channel(String)
  }

  let year: Period
  let standard: Standard
  let declaration: String
  let scope: Scope
  let rate: Published<Rate>
  var median: Int?
  var percentile90: Int?
  var comments: [ResultComment] = []

  /// The ids of the services that the row is of.
  var services: [String] {
    switch scope {
    case .service(let id): [id]
    case .total, .office, .channel: standard.services
    }
  }

  /// An id, or a word that none can be: ids have no parentheses.
  var office: String {
    switch scope {
    case .office(let id): id
    case .total, .service, .channel: "(all)"
    }
  }

  /// An id, or a word that none can be.
  var channel: String {
    switch scope {
    case .channel(let id): id.isEmpty ? "(none)" : id
    case .total, .service, .office: "(all)"
    }
  }

  /// Whether the target is met, judged on the counts: not applicable when nothing is settled,
  /// `nil` when it is withheld.
  var targetMet: String? {
    guard let rate = rate.value else { return nil }
    if rate.settled == 0 { return "NA" }
    return rate.reaches(standard.target) ? "Y" : "N"
  }

  /// The share on time, on its own side of the target.
  func performance(mark: String) -> String? {
    guard let rate = rate.value, rate.settled > 0 else { return nil }
    return DisplayedPercentage(
      part: rate.onTime, of: rate.settled, target: standard.target.hundredthsOfPercent
    ).shareDigits(mark: mark)
  }
}
