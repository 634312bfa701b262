/// What the evidence sheet says.
public protocol EvidenceMessages {
  func evidenceTitle(_ label: String) -> String
  /// What the sheet is for.
  var evidenceLede: String { get }
  /// What is checked, and what came of it.
  func check(_ check: EvidenceCheck) -> String
  func outcome(of check: CheckOutcome) -> String
  /// What the chain's head is good for.
  var headMeaning: String { get }
  /// How many of how many.
  func outOf(_ count: Int, _ whole: Int) -> MarkedText
  /// What is counted under a sign, and what it may mean.
  func sign(_ sign: EvidenceSign) -> String
  func meaning(of sign: EvidenceSign) -> String
  /// What must be said of the signs as a whole.
  var signsCaution: String { get }
  /// What whoever signs declares.
  func attestation(_ label: String) -> String
  /// A moment at an office's clocks.
  func marked(moment: String, iso: String) -> MarkedText
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
  public func marked(moment: String, iso: String) -> MarkedText {
    MarkedText(.date(iso: iso, shown: moment))
  }
}
