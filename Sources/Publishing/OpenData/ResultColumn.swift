/// The columns of the results as open data, in order.
///
/// The first ones have the names and the units of the same columns of the service
/// standards' dataset in the Government of Canada's service inventory, so that both can be put
/// together; the last ones are what that dataset lacks.
public enum ResultColumn: String, CaseIterable, Hashable, Sendable {
  case fiscalYear = "fiscal_yr"
  case serviceId = "service_id"
  case serviceNameEnglish = "service_name_en"
  case serviceNameFrench = "service_name_fr"
  case standardId = "service_standard_id"
  case standardEnglish = "service_standard_en"
  case standardFrench = "service_standard_fr"
  case type
  case channel
  case target
  case volumeMeetingTarget = "volume_meeting_target"
  case totalVolume = "total_volume"
  case performance
  case targetMet = "target_met"
  case commentsEnglish = "comments_en"
  case commentsFrench = "comments_fr"
  case office
  case unit
  case limit
  case median
  case percentile90 = "percentile_90"
  case asOf = "as_of"
  case declaration
}
