/// What is said of the drop folder, in a journal: one line each.
public protocol SpoolMessages {
  /// Something that happened there.
  func spoolNotice(_ notice: SpoolNotice) -> String
  /// Why it cannot be used at all.
  func spoolFailure(_ failure: SpoolFailure) -> String
}
