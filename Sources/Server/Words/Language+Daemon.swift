import Commands
public import Language
public import Ledger

extension Language {
  /// That somebody asked for what they may not.
  public func journalDenial(_ denial: Denial, login: String, userId: UInt32) -> String {
    text(
      fr:
        "refusé à \(shown(login)) (uid \(userId))\u{A0}: \(denial.method.rawValue), "
        + "\(denied(denial))",
      en: "refused to \(shown(login)) (uid \(userId)): \(denial.method.rawValue), \(denied(denial))"
    )
  }

  /// That so many more refusals of that kind were left out, for there were too many.
  public func journalDenialsLeftOut(_ count: Int) -> String {
    text(
      fr: "\(number(count)) autres refus faute de droits, trop nombreux pour être écrits un à un",
      en: "\(number(count)) more refusals for want of rights, too many to be written one by one")
  }

  /// That it serves, at that socket, a ledger of so many events.
  public func journalReady(socket: String, events: Int) -> String {
    text(
      fr: "à l’écoute de \(named(socket)); le registre compte \(number(events)) "
        + (events < 2 ? "événement" : "événements"),
      en: "listening at \(named(socket)); the ledger has \(number(events)) "
        + (events == 1 ? "event" : "events"))
  }

  /// That it ends, because it was told to.
  public var journalStopping: String {
    text(
      fr: "arrêt demandé; tout ce qui a été reconnu est consigné",
      en: "told to stop; all that was acknowledged is recorded")
  }

  /// That its configuration was read anew.
  public var journalReloaded: String {
    text(fr: "configuration relue", en: "configuration read anew")
  }

  /// That its configuration is bad, and that the one before stays.
  public func journalKeptConfiguration(_ sentence: String) -> String {
    text(
      fr: "configuration refusée, l’ancienne reste en vigueur\u{A0}: \(sentence)",
      en: "configuration refused, the one before stays in force: \(sentence)")
  }

  /// That this part of the configuration changes with the next start only.
  public func journalNeedsRestart(_ key: String) -> String {
    text(
      fr: "le changement de \(quoted(key)) ne prendra effet qu’au prochain démarrage",
      en: "the change of \(quoted(key)) will take effect with the next start only")
  }

  /// That the ledger's file, which was not in its place, is there again.
  public func journalBackInPlace(_ path: String) -> String {
    text(
      fr: "le registre \(named(path)) est de nouveau à sa place",
      en: "the ledger \(named(path)) is in its place again")
  }

  /// That a group of the configuration is not known to the machine.
  public func journalMissingGroup(_ name: String) -> String {
    text(
      fr: "le groupe \(quoted(name)) n’existe pas; créez-le (groupadd --system) ou changez la "
        + "configuration",
      en:
        "there is no group \(quoted(name)); make it (groupadd --system) or change the configuration"
    )
  }

  /// That what is sent cannot be recorded, and why.
  public func journalCannotRecord(_ sentence: String) -> String {
    text(
      fr: "rien ne peut être consigné, ce qui arrive est refusé\u{A0}: \(sentence)",
      en: "nothing can be recorded, what comes is refused: \(sentence)")
  }

  /// That it can again.
  public var journalRecordsAgain: String {
    text(fr: "ce qui arrive est consigné de nouveau", en: "what comes is recorded again")
  }

  /// That a long answer was given up, for somebody who did not read it.
  public func journalUnread(login: String, userId: UInt32, seconds: Int) -> String {
    text(
      fr: "longue réponse abandonnée\u{A0}: \(shown(login)) (uid \(userId)) ne l’a pas lue en "
        + plural(seconds, "seconde", "secondes"),
      en: "long answer given up: \(shown(login)) (uid \(userId)) did not read it within "
        + plural(seconds, "second", "seconds"))
  }

  /// That nobody answers about the accounts of the machine; what is known of them stands so long.
  public func journalAccountsSilent(minutes: Int) -> String {
    text(
      fr:
        "l’annuaire des comptes ne répond pas; les droits connus tiennent \(number(minutes)) "
        + "minutes, "
        + "puis seuls root et le compte du service sont servis",
      en:
        "the directory of accounts does not answer; known rights stand for \(number(minutes)) "
        + "minutes, "
        + "then root and the service’s account alone are served")
  }

  /// That somebody answers again.
  public var journalAccountsAnswer: String {
    text(
      fr: "l’annuaire des comptes répond de nouveau", en: "the directory of accounts answers again")
  }

  /// That the clock is a file's, for a rehearsal.
  public func journalRehearsal(_ path: String) -> String {
    text(
      fr: "RÉPÉTITION\u{A0}: l’heure est lue dans \(named(path)), ce qui est consigné ne vaut rien",
      en: "REHEARSAL: the time is read from \(named(path)), what is recorded is worth nothing")
  }

  /// That as many are connected as may be, and others wait.
  public var journalNoMoreConnections: String {
    text(
      fr: "trop de connexions; les suivantes attendent",
      en: "too many connections; the next ones wait")
  }

  /// What it says of itself to a person, over several lines.
  public func daemonStatus(_ facts: DaemonFacts) -> String {
    switch self {
    case .french:
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

    case .english:
      var lines = [
        "diligenced (process \(facts.process)), running since \(facts.since)",
        "  ledger: \(number(facts.events)) " + (facts.events == 1 ? "event" : "events"),
        "  head: \(facts.head)",
        "  connections: \(facts.connections)",
        "  last night: \(facts.lastNight ?? "none")",
        "  next night: \(facts.nextNight ?? "none")",
      ]
      if facts.isRehearsal { lines.append("  REHEARSAL: the time is not the computer’s") }
      if let trouble = facts.trouble {
        lines.append("  NOTHING CAN BE RECORDED since \(trouble.since): \(trouble.sentence)")
      }
      return lines.map { $0 + "\n" }.joined()

    }
  }

  /// The help of the program.
  public var daemonHelp: String {
    text(
      fr: """
        diligenced tient un registre ouvert\u{A0}: il prend ce qu’on lui envoie par une \
        prise locale et
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

        """,
      en: """
        diligenced keeps a ledger open: it takes what is sent to its local socket and dropped into \
        its
        folder, answers everyone by their role, and takes stock every night.

        Usage: diligenced [OPTIONS]

          --config FILE   (--configuration) the configuration; by default
                          /etc/diligence/diligenced.json, when it is there
          --check         (--verifier) check what a start checks, and nothing else
          --deliver       (--livrer) send the alerts that wait, and nothing else
          --new-ledger    (--nouveau-registre) begin a new ledger where there is none, though nights
                          were reported here
          --lang fr|en    (--langue) the language of messages before the configuration
          --help          (--aide) show this help
          --version       show the version

        Without options it serves in the foreground until SIGTERM. SIGHUP has the configuration read
        anew. $DILIGENCE_CLOCK names a file to read the time from, for a rehearsal only.

        """)
  }

  /// That an option of the program is unknown, or lacks its value.
  public func daemonUsage(_ word: String) -> Fault {
    Fault(
      text(
        fr: "l’option \(quoted(word)) est inconnue, ou sa valeur manque",
        en: "unknown option \(quoted(word)), or its value is missing"),
      text(fr: "voyez \(typed("diligenced --aide"))", en: "see \(typed("diligenced --help"))"))
  }
}
