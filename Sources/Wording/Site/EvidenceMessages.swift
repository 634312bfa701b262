/// What the evidence sheet says.
public protocol EvidenceMessages {
  /// The page's title.
  func evidenceTitle(_ label: String) -> String
  /// What the sheet is for.
  var evidenceLede: String { get }
  /// What is checked.
  func check(_ check: EvidenceCheck) -> String
  /// What came of it.
  func outcome(of check: CheckOutcome) -> String
  /// What the chain's head is good for.
  var headMeaning: String { get }
  /// How many of how many.
  func outOf(_ count: Int, _ whole: Int) -> MarkedText
  /// What is counted under a sign.
  func sign(_ sign: EvidenceSign) -> String
  /// What it may mean, and what to check.
  func meaning(of sign: EvidenceSign) -> String
  /// What must be said of the signs as a whole.
  var signsCaution: String { get }
  /// What whoever signs declares.
  func attestation(_ label: String) -> String
  /// Nothing is recorded.
  var nothingRecordedYet: String { get }
}

/// Something that is checked before annual figures are signed.
public enum EvidenceCheck: CaseIterable, Hashable, Sendable {
  case sealed, recounted, proved
}

/// What came of it.
public enum CheckOutcome: CaseIterable, Hashable, Sendable {
  case passed, failed, notMade
}

/// Counts in which a rate made to look better would show.
public enum EvidenceSign: CaseIterable, Hashable, Sendable {
  case stoppedBeforeStart, closedNearDue, answeredAgainAfterDue, correctedAfterDue
  case receivedIncomplete, turnedIncomplete, automaticAnswers
}

extension EvidenceMessages {
  /// A moment at an office's clocks, and the same in ISO 8601.
  public func marked(moment: String, iso: String) -> MarkedText {
    MarkedText(.date(iso: iso, shown: moment))
  }
}
