public import Ledger

extension English {
  public func journalDenial(_ denial: Denial, login: String, userId: UInt32) -> String {
    "refused to \(shown(login)) (uid \(userId)): \(denial.method.rawValue), \(denied(denial))"
  }

  public func journalDenialsLeftOut(_ count: Int) -> String {
    "\(number(count)) more refusals for want of rights, too many to be written one by one"
  }

  public func journalReady(socket: String, events: Int) -> String {
    "listening at \(named(socket)); the ledger has \(number(events)) "
      + (events == 1 ? "event" : "events")
  }

  public var journalStopping: String { "told to stop; all that was acknowledged is recorded" }

  public var journalReloaded: String { "configuration read anew" }

  public func journalKeptConfiguration(_ sentence: String) -> String {
    "configuration refused, the one before stays in force: \(sentence)"
  }

  public func journalNeedsRestart(_ key: String) -> String {
    "the change of \(quoted(key)) will take effect with the next start only"
  }

  public func journalBackInPlace(_ path: String) -> String {
    "the ledger \(named(path)) is in its place again"
  }

  public func journalMissingGroup(_ name: String) -> String {
    "there is no group \(quoted(name)); make it (groupadd --system) or change the configuration"
  }

  public func journalCannotRecord(_ sentence: String) -> String {
    "nothing can be recorded, what comes is refused: \(sentence)"
  }

  public var journalRecordsAgain: String { "what comes is recorded again" }

  public func journalUnread(login: String, userId: UInt32, seconds: Int) -> String {
    "long answer given up: \(shown(login)) (uid \(userId)) did not read it within "
      + plural(seconds, "second", "seconds")
  }

  public func journalAccountsSilent(minutes: Int) -> String {
    "the directory of accounts does not answer; known rights stand for \(number(minutes)) minutes, "
      + "then root and the service’s account alone are served"
  }

  public var journalAccountsAnswer: String { "the directory of accounts answers again" }

  public func journalRehearsal(_ path: String) -> String {
    "REHEARSAL: the time is read from \(named(path)), what is recorded is worth nothing"
  }

  public var journalNoMoreConnections: String { "too many connections; the next ones wait" }

  public func daemonStatus(_ facts: DaemonFacts) -> String {
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

  public var daemonHelp: String {
    """
    diligenced keeps a ledger open: it takes what is sent to its local socket and dropped into its
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

    """
  }

  public func daemonUsage(_ word: String) -> Fault {
    Fault(
      "unknown option \(quoted(word)), or its value is missing",
      "see \(typed("diligenced --help"))")
  }
}
