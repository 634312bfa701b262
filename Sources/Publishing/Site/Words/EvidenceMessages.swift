public import Language

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

extension Language {
  /// A moment at an office's clocks, and the same in ISO 8601.
  public func marked(moment: String, iso: String) -> MarkedText {
    MarkedText(.date(iso: iso, shown: moment))
  }
}
