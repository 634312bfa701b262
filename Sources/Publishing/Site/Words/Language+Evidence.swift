public import Language

extension Language {
  /// The page's title.
  public func evidenceTitle(_ label: String) -> String {
    text(fr: "Fiabilité des données, \(safe(label))", en: "Reliability of the data, \(safe(label))")
  }

  /// What the sheet is for.
  public var evidenceLede: String {
    text(
      fr: "Cette fiche accompagne le tableau des résultats annuels. Elle dit sur quoi les chiffres "
        + "reposent, ce qui a été vérifié, et où regarder avant de signer.",
      en:
        "This sheet goes with the table of annual results. It says what the figures rest on, what "
        + "was "
        + "checked, and where to look before signing.")
  }

  /// What is checked.
  public func check(_ check: EvidenceCheck) -> String {
    switch check {
    case .sealed:
      text(
        fr: "Chaque événement connu est sous un sceau de la chaîne",
        en: "Every known event is under a seal of the chain")
    case .recounted:
      text(
        fr: "Les comptes de la période, refaits obligation par obligation, sont les mêmes",
        en: "The counts of the period, made again obligation by obligation, are the same")
    case .proved:
      text(
        fr: "Chaque événement, chaque sceau et chaque calcul a été prouvé de nouveau",
        en: "Every event, every seal and every calculation was proved again")
    }
  }

  /// What came of it.
  public func outcome(of check: CheckOutcome) -> String {
    switch check {
    case .passed:
      text(fr: "vérifié", en: "passed")
    case .failed:
      text(fr: "en défaut", en: "failed")
    case .notMade:
      text(fr: "non demandé", en: "not asked for")
    }
  }

  /// What the chain's head is good for.
  public var headMeaning: String {
    text(
      fr:
        "La tête de la chaîne dépend de chaque événement qui précède\u{A0}: notée à la signature, "
        + "elle "
        + "permettra de prouver plus tard que rien n’a été changé depuis.",
      en:
        "The head of the chain depends on every event before it: noted when this is signed, it "
        + "will "
        + "prove later that nothing has been changed since.")
  }

  /// How many of how many.
  public func outOf(_ count: Int, _ whole: Int) -> MarkedText {
    switch self {
    case .french:
      guard whole > 0 else { return "\(marked(count)) sur \(marked(whole))" }
      return "\(marked(count)) sur \(marked(whole)) (\(markedShare(count, of: whole)))"

    case .english:
      guard whole > 0 else { return "\(marked(count)) of \(marked(whole))" }
      return "\(marked(count)) of \(marked(whole)) (\(markedShare(count, of: whole)))"

    }
  }

  /// What is counted under a sign.
  public func sign(_ sign: EvidenceSign) -> String {
    switch sign {
    case .stoppedBeforeStart:
      text(
        fr: "Obligations arrêtées avant leur départ", en: "Obligations stopped before their start")
    case .closedNearDue:
      text(
        fr: "Obligations levées par une fermeture à l’approche de l’échéance",
        en: "Obligations lifted by a closing near their due day")
    case .answeredAgainAfterDue:
      text(
        fr: "Obligations respectées, puis répondues de nouveau après l’échéance",
        en: "Obligations kept, then answered again after the due day")
    case .correctedAfterDue:
      text(
        fr: "Obligations dont un événement a été corrigé après l’échéance",
        en: "Obligations of which an event was corrected after the due day")
    case .turnedIncomplete:
      text(
        fr: "Dossiers reçus incomplets, dits complets d’abord",
        en: "Dossiers received incomplete, said complete at first")
    case .receivedIncomplete:
      text(fr: "Dossiers reçus incomplets", en: "Dossiers received incomplete")
    case .automaticAnswers:
      text(
        fr: "Accusés de réception et réponses automatiques",
        en: "Automatic acknowledgements and answers")
    }
  }

  /// What it may mean, and what to check.
  public func meaning(of sign: EvidenceSign) -> String {
    switch sign {
    case .stoppedBeforeStart:
      text(
        fr:
          "Une réponse datée d’avant la demande complète compte toujours dans le délai\u{A0}: "
          + "vérifier "
          + "les dates de complétude.",
        en: "An answer dated before the request was complete is always on time: check the dates of "
          + "completeness.")
    case .closedNearDue:
      text(
        fr:
          "Fermé le jour de l’échéance ou dans les deux jours ouvrables qui précèdent, un dossier "
          + "ne "
          + "compte plus\u{A0}: vérifier les motifs de fermeture.",
        en:
          "Closed on its due day or in the two business days before, a dossier no longer counts: "
          + "check "
          + "the reasons for closing.")
    case .answeredAgainAfterDue:
      text(
        fr: "La première réponse a arrêté le compte\u{A0}: vérifier qu’elle répondait vraiment.",
        en: "The first answer stopped the clock: check that it was an answer.")
    case .correctedAfterDue:
      text(
        fr:
          "Une correction faite après coup peut changer un retard en respect\u{A0}: vérifier qui "
          + "l’a "
          + "faite et pourquoi.",
        en:
          "A later correction can turn a late answer into one on time: check who made it, and why.")
    case .turnedIncomplete:
      text(
        fr: "Le compte repart quand la demande devient complète\u{A0}: vérifier ce qui manquait.",
        en: "The clock starts again when the request is complete: check what was missing.")
    case .receivedIncomplete:
      text(
        fr:
          "Une part élevée, ou qui monte, peut vouloir dire que l’on demande trop, ou que l’on "
          + "retarde "
          + "le départ.",
        en:
          "A high share, or one that rises, may mean that too much is asked for, or that the "
          + "start is "
          + "put off.")
    case .automaticAnswers:
      text(
        fr: "Un envoi automatique tient la promesse sans que personne ait lu la demande.",
        en: "An automatic message keeps the promise without anyone having read the request.")
    }
  }

  /// What must be said of the signs as a whole.
  public var signsCaution: String {
    text(
      fr:
        "Aucun de ces nombres ne prouve quoi que ce soit\u{A0}: ils disent où regarder. Chacun a "
        + "ses "
        + "raisons ordinaires.",
      en:
        "None of these numbers proves anything: they say where to look. Each has ordinary reasons.")
  }

  /// What whoever signs declares.
  public func attestation(_ label: String) -> String {
    text(
      fr: "J’ai pris connaissance de cette fiche. À ma connaissance, les résultats présentés pour "
        + "\(safe(label)) sont fiables.",
      en:
        "I have read this sheet. To my knowledge, the results shown for \(safe(label)) are "
        + "reliable."
    )
  }

  /// Nothing is recorded.
  public var nothingRecordedYet: String {
    text(fr: "aucun", en: "none")
  }
}
