public import Ledger

extension French {
  public func journalDenial(_ denial: Denial, login: String, userId: UInt32) -> String {
    "refusé à \(shown(login)) (uid \(userId))\u{A0}: \(denial.method.rawValue), \(denied(denial))"
  }

  public func journalDenialsLeftOut(_ count: Int) -> String {
    "\(number(count)) autres refus faute de droits, trop nombreux pour être écrits un à un"
  }

  public func journalReady(socket: String, events: Int) -> String {
    "à l’écoute de \(named(socket)); le registre compte \(number(events)) "
      + (events < 2 ? "événement" : "événements")
  }

  public var journalStopping: String { "arrêt demandé; tout ce qui a été reconnu est consigné" }

  public var journalReloaded: String { "configuration relue" }

  public func journalKeptConfiguration(_ sentence: String) -> String {
    "configuration refusée, l’ancienne reste en vigueur\u{A0}: \(sentence)"
  }

  public func journalNeedsRestart(_ key: String) -> String {
    "le changement de \(quoted(key)) ne prendra effet qu’au prochain démarrage"
  }

  public func journalBackInPlace(_ path: String) -> String {
    "le registre \(named(path)) est de nouveau à sa place"
  }

  public func journalMissingGroup(_ name: String) -> String {
    "le groupe \(quoted(name)) n’existe pas; créez-le (groupadd --system) ou changez la "
      + "configuration"
  }

  public func journalCannotRecord(_ sentence: String) -> String {
    "rien ne peut être consigné, ce qui arrive est refusé\u{A0}: \(sentence)"
  }

  public var journalRecordsAgain: String { "ce qui arrive est consigné de nouveau" }

  public func journalUnread(login: String, userId: UInt32, seconds: Int) -> String {
    "longue réponse abandonnée\u{A0}: \(shown(login)) (uid \(userId)) ne l’a pas lue en "
      + plural(seconds, "seconde", "secondes")
  }

  public func journalAccountsSilent(minutes: Int) -> String {
    "l’annuaire des comptes ne répond pas; les droits connus tiennent \(number(minutes)) minutes, "
      + "puis seuls root et le compte du service sont servis"
  }

  public var journalAccountsAnswer: String { "l’annuaire des comptes répond de nouveau" }

  public func journalRehearsal(_ path: String) -> String {
    "RÉPÉTITION\u{A0}: l’heure est lue dans \(named(path)), ce qui est consigné ne vaut rien"
  }

  public var journalNoMoreConnections: String {
    "trop de connexions; les suivantes attendent"
  }

  public func daemonStatus(_ facts: DaemonFacts) -> String {
    var lines = [
      "diligenced (processus \(facts.process)), en marche depuis \(facts.since)",
      "  registre\u{A0}: \(number(facts.events)) "
        + (facts.events < 2 ? "événement" : "événements"),
      "  tête\u{A0}: \(facts.head)",
      "  connexions\u{A0}: \(facts.connections)",
      "  dernière nuit\u{A0}: \(facts.lastNight ?? "aucune")",
      "  prochaine nuit\u{A0}: \(facts.nextNight ?? "aucune")",
    ]
    if facts.isRehearsal {
      lines.append("  RÉPÉTITION\u{A0}: l’heure n’est pas celle de l’ordinateur")
    }
    if let trouble = facts.trouble {
      lines.append(
        "  RIEN NE PEUT ÊTRE CONSIGNÉ depuis \(trouble.since)\u{A0}: \(trouble.sentence)")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  public var daemonHelp: String {
    """
    diligenced tient un registre ouvert\u{A0}: il prend ce qu’on lui envoie par une prise locale et
    par un répertoire de dépôt, répond à chacun selon son rôle, et fait chaque nuit le point.

    Usage\u{A0}: diligenced [OPTIONS]

      --configuration FICHIER  (--config) la configuration; par défaut
                               /etc/diligence/diligenced.json, s’il existe
      --verifier               (--check) contrôler ce que le démarrage contrôle, rien d’autre
      --livrer                 (--deliver) envoyer les alertes en attente, et rien d’autre
      --nouveau-registre       (--new-ledger) commencer un registre où il n’y en a pas, bien que
                               des nuits aient été publiées ici
      --langue fr|en           (--lang) la langue des messages jusqu’à la configuration
      --aide                   (--help) afficher cette aide
      --version                afficher la version

    Sans option, il sert au premier plan jusqu’à SIGTERM. SIGHUP fait relire la configuration.
    $DILIGENCE_CLOCK nomme un fichier où lire l’heure, pour une répétition seulement.

    """
  }

  public func daemonUsage(_ word: String) -> Fault {
    Fault(
      "l’option \(quoted(word)) est inconnue, ou sa valeur manque",
      "voyez \(typed("diligenced --aide"))")
  }
}
