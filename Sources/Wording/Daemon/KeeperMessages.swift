/// What is said of the nights' reports and of alerts on their way out, in a journal: one line each.
public protocol KeeperMessages {
  /// Something that happened to a night's report.
  func nightNotice(_ notice: NightNotice) -> String
  /// Something that happened to an alert on its way out.
  func deliveryNotice(_ notice: DeliveryNotice) -> String
}
