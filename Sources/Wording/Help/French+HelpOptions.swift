public import CommandLine

extension French {
  public func summary(of option: Option, for verb: Verb) -> String {
    switch option {
    case .data: "le répertoire du registre; par défaut $DILIGENCE_DATA"
    case .socket: "la prise du service diligenced; par défaut $DILIGENCE_SOCKET"
    case .asOf: "la date à laquelle on compte; aujourd’hui par défaut"
    case .knownAt: "ne voir que ce qui était consigné ou adopté à ce moment"
    case .source: "qui consigne; par défaut $DILIGENCE_SOURCE, sinon /poste/ et votre nom"
    case .id: "l’identité de l’événement, un UUID\u{A0}: répéter sans risque une commande"
    case .format: formatSummary(for: verb)
    case .language: "la langue des réponses; par défaut celle de l’environnement"
    case .help: "afficher cette aide"
    case .version: "afficher la version du programme"

    case .number:
      verb == .amend
        ? "ne se corrige pas\u{A0}: annulez, puis consignez sous le bon numéro"
        : "le numéro du dossier, s’il en a déjà un"
    case .at: verb == .amend ? "le bon moment" : "quand c’est arrivé; maintenant par défaut"
    case .channel: channelSummary(for: verb)
    case .office: officeSummary(for: verb)
    case .service: verb == .amend ? "le bon service" : "seulement ce service"
    case .call: "l’appel à projets auquel le dossier appartient"
    case .segment: "une subdivision du service, pour départager les résultats"
    case .complete: "la demande était complète à sa réception"
    case .incomplete: "la demande est incomplète; ses délais ne courent pas encore"
    case .automatic: "un système l’a fait de lui-même"
    case .admissible: "le dossier est admissible"
    case .inadmissible: "le dossier n’est pas admissible"
    case .reason:
      verb == .close
        ? "pourquoi le dossier est fermé, parmi les motifs de la déclaration"
        : "pourquoi, en toutes lettres; conservé dans le registre"
    case .closingReason: "le bon motif de fermeture"

    case .standard: "seulement cette norme"
    case .settled: "ajouter les obligations réglées hors délai pendant la période"
    case .within:
      verb == .report
        ? "ses échéances des N prochains jours ouvrables; 20 par défaut"
        : "les N prochains jours ouvrables, aujourd’hui compris; 5 par défaut"
    case .period: periodSummary(for: verb)
    case .by: "répartir chaque norme par service, bureau, canal ou mois"
    case .calendar: "compter selon ce calendrier"

    case .annual: "le rapport de cet exercice, avec le tableau annuel et la preuve"
    case .prove: "prouver d’abord tout le registre, et le dire dans la preuve"
    case .excel: "ajouter les résultats tels qu’Excel les ouvre au Québec"
    case .metrics: "écrire aussi les mesures dans ce fichier, pour node_exporter"

    case .dryRun: "tout contrôler sans rien consigner"
    case .output:
      verb == .report
        ? "écrire dans ce répertoire, créé au besoin"
        : "écrire dans ce fichier plutôt qu’à la sortie standard"
    case .dueCalendar: "écrire ici, pour soi seul, un calendrier des échéances par dossier"
    case .raw: "en CSV, ne rien changer à ce qu’un tableur prendrait pour une formule"
    case .head:
      "une tête notée plus tôt\u{A0}: prouver que rien n’a été touché avant elle"
    }
  }

  private func formatSummary(for verb: Verb) -> String {
    let usual = (verb.formats.first ?? .text).name.french
    return verb.formats.contains(.text)
      ? "la forme de la réponse; par défaut \(usual)"
      : "en JSON Lines (json) ou en CSV (csv); par défaut \(usual)"
  }

  private func channelSummary(for verb: Verb) -> String {
    switch verb {
    case .receive: "le canal par lequel la demande est arrivée"
    case .amend: "le bon canal"
    case _: "le canal employé"
    }
  }

  private func officeSummary(for verb: Verb) -> String {
    switch verb {
    case .receive: "le bureau qui tient le dossier; par défaut le premier de la déclaration"
    case .amend: "le bon bureau"
    case .deadline, .elapsed: "compter selon le calendrier de ce bureau"
    case _: "seulement ce bureau"
    }
  }

  private func periodSummary(for verb: Verb) -> String {
    switch verb {
    case .calendarShow: "les jours à montrer; par défaut l’exercice en cours"
    case .late: "la période de --regles; par défaut l’exercice où tombe la date du calcul"
    case _: "la période visée; par défaut l’exercice où tombe la date du calcul"
    }
  }
}
