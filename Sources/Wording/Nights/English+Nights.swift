public import BusinessDays
public import ServiceStandards

extension English {
  public func nightTitle(_ day: Day) -> String { "Night report, \(weekdayAndDate(day))" }

  public var madeLate: String { "Made late, as it would have been at its hour." }

  public func changesTitle(since day: Day) -> String {
    "Verdicts that changed since \(date(day)):"
  }

  public func nothingChanged(since day: Day) -> String {
    "No verdict has changed since \(date(day))."
  }

  public var firstNight: String { "First night: there is nothing to compare with." }

  public func change(of standard: String, from: Verdict, to: Verdict) -> String {
    "\(shown(standard)): \(verdict(from)) → \(verdict(to))"
  }

  public var countsTitle: String { "In brief" }

  public func newlyLate(obligations: Int, dossiers: Int, since day: Day?) -> String {
    guard obligations > 0 else {
      return "nothing newly overdue" + (day.map { " since \(date($0))" } ?? "")
    }
    let kind = day.map { "newly overdue since \(date($0))" } ?? "overdue"
    return "\(counted(obligations, .obligation)) of \(counted(dossiers, .dossier)), \(kind)"
  }

  public func dueSoon(obligations: Int, dossiers: Int, through last: Day) -> String {
    let window = "due by \(date(last))"
    guard obligations > 0 else { return "nothing \(window)" }
    return "\(counted(obligations, .obligation)) of \(counted(dossiers, .dossier)), \(window)"
  }

  public func asleep(dossiers: Int, beyond days: Int) -> String {
    let delay = "waiting for more than \(counted(days, .businessDay))"
    return dossiers == 0 ? "no dossier \(delay)" : "\(counted(dossiers, .dossier)) \(delay)"
  }

  public func callsWithoutDossiers(_ count: Int) -> String {
    count == 0 ? "no call without dossiers" : plural(count, "call", "calls") + " without dossiers"
  }

  public func endingCalendar(_ id: String, through day: Day) -> String {
    "calendar \(quoted(id)) ends on \(date(day)): adopt one that goes on"
  }

  public func spoolFiles(in total: Int, applied: Int, refused: Int) -> String {
    "\(counted(total, .file)) dropped: \(number(applied)) applied, "
      + "\(number(refused)) with refusals"
  }

  public func spoolLines(in total: Int, accepted: Int, duplicates: Int, refused: Int) -> String {
    "\(counted(total, .line)) read: \(number(accepted)) recorded, "
      + "\(number(duplicates)) already known, \(number(refused)) refused"
  }

  public func nightTitle(_ day: Day, of list: NightList) -> String {
    switch list {
    case .open: "Dossiers to follow, \(weekdayAndDate(day))"
    case .confidential: "Confidential dossiers to follow, \(weekdayAndDate(day))"
    }
  }
}

extension English {
  public func alertSubject(_ counts: ChangeCounts, asOf day: Day) -> String {
    let parts = counts.inOrder.enumerated().map { place, entry in
      let noun = entry.count == 1 ? "standard" : "standards"
      let name = place == 0 ? "\(number(entry.count)) \(noun)" : number(entry.count)
      switch entry.verdict {
      case .offTarget: return "\(name) off target"
      case .slipping: return "\(name) slipping"
      case .recovering: return "\(name) recovering"
      case .onTarget: return "\(name) back on target"
      case .noData: return "\(name) without data"
      }
    }
    return "\(parts.joined(separator: ", ")) — \(date(day))"
  }

  public func alertLine(_ subject: String, changes: [String]) -> String {
    "\(subject): \(changes.joined(separator: "; "))"
  }

  public func alertIntroduction(since day: Day?) -> String {
    day.map(changesTitle) ?? "Verdicts to report:"
  }

  public var automaticMail: String { "Automatic message from diligence." }
}
