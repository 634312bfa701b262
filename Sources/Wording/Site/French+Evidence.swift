extension French {
  public func evidenceTitle(_ label: String) -> String {
    "Fiabilité des données, \(safe(label))"
  }

  public var evidenceLede: String {
    "Cette fiche accompagne le tableau des résultats annuels. Elle dit sur quoi les chiffres "
      + "reposent, ce qui a été vérifié, et où regarder avant de signer."
  }

  public func check(_ check: EvidenceCheck) -> String {
    switch check {
    case .sealed: "Chaque événement connu est sous un sceau de la chaîne"
    case .recounted: "Les comptes de la période, refaits obligation par obligation, sont les mêmes"
    case .proved: "Chaque événement, chaque sceau et chaque calcul a été prouvé de nouveau"
    }
  }

  public func outcome(of check: CheckOutcome) -> String {
    switch check {
    case .passed: "vérifié"
    case .failed: "en défaut"
    case .notMade: "non demandé"
    }
  }

  public var headMeaning: String {
    "La tête de la chaîne dépend de chaque événement qui précède\u{A0}: notée à la signature, elle "
      + "permettra de prouver plus tard que rien n’a été changé depuis."
  }

  public func outOf(_ count: Int, _ whole: Int) -> MarkedText {
    guard whole > 0 else { return "\(marked(count)) sur \(marked(whole))" }
    return "\(marked(count)) sur \(marked(whole)) (\(markedShare(count, of: whole)))"
  }

  public func sign(_ sign: EvidenceSign) -> String {
    switch sign {
    case .stoppedBeforeStart: "Obligations arrêtées avant leur départ"
    case .closedNearDue: "Obligations levées par une fermeture à l’approche de l’échéance"
    case .answeredAgainAfterDue:
      "Obligations respectées, puis répondues de nouveau après l’échéance"
    case .correctedAfterDue: "Obligations dont un événement a été corrigé après l’échéance"
    case .turnedIncomplete: "Dossiers reçus incomplets, dits complets d’abord"
    case .receivedIncomplete: "Dossiers reçus incomplets"
    case .automaticAnswers: "Accusés de réception et réponses automatiques"
    }
  }

  public func meaning(of sign: EvidenceSign) -> String {
    switch sign {
    case .stoppedBeforeStart:
      "Une réponse datée d’avant la demande complète compte toujours dans le délai\u{A0}: vérifier "
        + "les dates de complétude."
    case .closedNearDue:
      "Fermé le jour de l’échéance ou dans les deux jours ouvrables qui précèdent, un dossier ne "
        + "compte plus\u{A0}: vérifier les motifs de fermeture."
    case .answeredAgainAfterDue:
      "La première réponse a arrêté le compte\u{A0}: vérifier qu’elle répondait vraiment."
    case .correctedAfterDue:
      "Une correction faite après coup peut changer un retard en respect\u{A0}: vérifier qui l’a "
        + "faite et pourquoi."
    case .turnedIncomplete:
      "Le compte repart quand la demande devient complète\u{A0}: vérifier ce qui manquait."
    case .receivedIncomplete:
      "Une part élevée, ou qui monte, peut vouloir dire que l’on demande trop, ou que l’on retarde "
        + "le départ."
    case .automaticAnswers:
      "Un envoi automatique tient la promesse sans que personne ait lu la demande."
    }
  }

  public var signsCaution: String {
    "Aucun de ces nombres ne prouve quoi que ce soit\u{A0}: ils disent où regarder. Chacun a ses "
      + "raisons ordinaires."
  }

  public func attestation(_ label: String) -> String {
    "J’ai pris connaissance de cette fiche. À ma connaissance, les résultats présentés pour "
      + "\(safe(label)) sont fiables."
  }

  public var nothingRecordedYet: String { "aucun" }
}
