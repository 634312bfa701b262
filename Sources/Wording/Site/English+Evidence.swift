extension English {
  public func evidenceTitle(_ label: String) -> String { "Reliability of the data, \(safe(label))" }

  public var evidenceLede: String {
    "This sheet goes with the table of annual results. It says what the figures rest on, what was "
      + "checked, and where to look before signing."
  }

  public func check(_ check: EvidenceCheck) -> String {
    switch check {
    case .sealed: "Every known event is under a seal of the chain"
    case .recounted: "The counts of the period, made again obligation by obligation, are the same"
    case .proved: "Every event, every seal and every calculation was proved again"
    }
  }

  public func outcome(of check: CheckOutcome) -> String {
    switch check {
    case .passed: "passed"
    case .failed: "failed"
    case .notMade: "not asked for"
    }
  }

  public var headMeaning: String {
    "The head of the chain depends on every event before it: noted when this is signed, it will "
      + "prove later that nothing has been changed since."
  }

  public func outOf(_ count: Int, _ whole: Int) -> MarkedText {
    guard whole > 0 else { return "\(marked(count)) of \(marked(whole))" }
    return "\(marked(count)) of \(marked(whole)) (\(markedShare(count, of: whole)))"
  }

  public func sign(_ sign: EvidenceSign) -> String {
    switch sign {
    case .stoppedBeforeStart: "Obligations stopped before their start"
    case .closedNearDue: "Obligations lifted by a closing near their due day"
    case .answeredAgainAfterDue: "Obligations kept, then answered again after the due day"
    case .correctedAfterDue: "Obligations of which an event was corrected after the due day"
    case .turnedIncomplete: "Dossiers received incomplete, said complete at first"
    case .receivedIncomplete: "Dossiers received incomplete"
    case .automaticAnswers: "Automatic acknowledgements and answers"
    }
  }

  public func meaning(of sign: EvidenceSign) -> String {
    switch sign {
    case .stoppedBeforeStart:
      "An answer dated before the request was complete is always on time: check the dates of "
        + "completeness."
    case .closedNearDue:
      "Closed on its due day or in the two business days before, a dossier no longer counts: check "
        + "the reasons for closing."
    case .answeredAgainAfterDue:
      "The first answer stopped the clock: check that it was an answer."
    case .correctedAfterDue:
      "A later correction can turn a late answer into one on time: check who made it, and why."
    case .turnedIncomplete:
      "The clock starts again when the request is complete: check what was missing."
    case .receivedIncomplete:
      "A high share, or one that rises, may mean that too much is asked for, or that the start is "
        + "put off."
    case .automaticAnswers:
      "An automatic message keeps the promise without anyone having read the request."
    }
  }

  public var signsCaution: String {
    "None of these numbers proves anything: they say where to look. Each has ordinary reasons."
  }

  public func attestation(_ label: String) -> String {
    "I have read this sheet. To my knowledge, the results shown for \(safe(label)) are reliable."
  }

  public var nothingRecordedYet: String { "none" }
}
