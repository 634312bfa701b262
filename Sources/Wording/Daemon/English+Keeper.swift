import Host

extension English {
  public func nightNotice(_ notice: NightNotice) -> String {
    switch notice {
    case .begun(let first): "first night to come: \(date(first))"
    case .kept(let night): kept(night)
    case .tooOld(let count, let day):
      "\(plural(count, "missed night", "missed nights")) before \(date(day)), too old for a report"
    case .placeTaken(let day, let path):
      "night of \(date(day)) without a report: \(named(path)) is something else, move it away, "
        + "then restart"
    case .beforeLedger(let day):
      "night of \(date(day)) without a report: there was no ledger yet"
    case .impossible(let day, let error):
      "night of \(date(day)) without a report: \(ledgerError(error))"
    case .alertImpossible(let day, let error):
      "verdicts of \(date(day)) not compared: \(ledgerError(error))"
    case .ledgerFails(let error):
      "the night report waits: \(ledgerError(error)); it will be tried again"
    case .folderFails(let error):
      "the night report waits: \(hostError(error)); it will be tried again"
    case .unknownGroup(let group, let files, let folder):
      "\(list(files.map(safe), .and)) in \(named(folder)) without readers: there is no group "
        + "\(named(group)), create it, then give it these files with chgrp and chmod 640"
    case .groupRefused(let group, let files, let folder, let error):
      "\(list(files.map(safe), .and)) in \(named(folder)) without readers: group "
        + "\(named(group)) (\(error.systemError?.name ?? "?")), add the service’s account to it, "
        + "restart, then give it these files with chgrp and chmod 640"
    case .damagedMemory(let path):
      "\(named(path)) cannot be read, it will be made anew; put a copy of it back if need be"
    case .notPublished(let error): "not all is published: \(hostError(error))"
    case .leftover(let error): "left by an abrupt stop: \(hostError(error))"
    }
  }

  private func kept(_ night: KeptNight) -> String {
    let verdicts = night.inOrder.map { "\(verdict($0.verdict)) \(number($0.count))" }
    let late = night.isLate ? ", made late" : ""
    let parts = [
      verdicts.joined(separator: ", "), "\(number(night.newlyLate)) newly overdue",
      "report in \(named(night.path))",
    ]
    return "night of \(date(night.day))\(late): "
      + parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  public func deliveryNotice(_ notice: DeliveryNotice) -> String {
    switch notice {
    case .sent(let file, let program): "alert \(safe(file)) taken by \(named(program))"
    case .postponed(let file, let program, let failure, let minutes):
      "alert \(safe(file)) refused by \(named(program))\(words(failure)), trying again in "
        + plural(minutes, "minute", "minutes")
    case .givenUp(let file, let program, let failure, let path):
      "alert \(safe(file)) not sent after a day of trying \(named(program))\(words(failure)), "
        + "mend it, then put \(named(path)) back into a-envoyer"
    case .uncertain(let file, let doubt, let path):
      "alert \(safe(file)) may have been sent: \(reason(doubt)), check; it will not be sent again, "
        + "it is in \(named(path))"
    case .cannotStart(let error): "alerts wait: \(hostError(error))"
    case .notConfigured(let file):
      "alert \(safe(file)) waits: nothing in the configuration says how to send it, complete it "
        + "or take that file away"
    case .notAFile(let path): "\(named(path)) is not a regular file, take it away"
    case .damagedMemory(let path): "\(named(path)) cannot be read, it will be made anew"
    case .folderFails(let error): "alerts wait: \(hostError(error)); it will be tried again"
    }
  }

  private func words(_ failure: DeliveryNotice.Failure) -> String {
    let status = failure.status.map { " (status \($0))" } ?? ""
    return failure.words.isEmpty ? status : "\(status): \(safe(failure.words))"
  }

  private func reason(_ doubt: DeliveryNotice.Doubt) -> String {
    switch doubt {
    case .tooLong(let seconds): "no end after \(plural(seconds, "second", "seconds"))"
    case .killed(let signal): "signal \(signal) killed the program"
    case .interrupted: "stopped while it was sent"
    }
  }
}
