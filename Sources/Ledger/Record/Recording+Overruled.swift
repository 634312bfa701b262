import BusinessDays
import ServiceStandards

extension Recording {
  /// The number of the event because of which a mark, the last of its dossier's, changes nothing of
  /// what the dossier owes; `nil` when it does change something, or when nothing stands before it.
  func overruling(_ mark: Mark, in history: History, _ receipt: Receipt) throws(LedgerError)
    -> Int64?
  {
    func day(_ mark: Mark) -> Day { rulebook.day(of: mark.moment, office: receipt.office) }
    let standing = history.marks.filter {
      $0.voidedBy == nil && $0.sequence != mark.sequence && stands($0, before: mark, receipt)
        && day($0) <= day(mark)
    }
    // A closing ends all, and so does what settled a clock that would start again; else what came
    // first stands. What a closing finds settled was settled by what came last.
    func rank(_ earlier: Mark) -> Int {
      if earlier.milestone == rulebook.closed { return 0 }
      return settles(earlier, before: mark, receipt) ? 1 : 2
    }
    let isClosing = mark.milestone == rulebook.closed
    let isClosed = standing.contains { $0.milestone == rulebook.closed }
    let best =
      isClosing && !isClosed
      ? standing.max { day($0) < day($1) }
      : standing.min { (rank($0), day($0)) < (rank($1), day($1)) }
    guard let first = best else { return nil }
    let meetings = try dossiers.meetings(of: receipt.call)
    do {
      let isChanged = try ledger.fold.isChanged(history, by: mark, meetings: meetings)
      return isChanged ? nil : first.sequence
    } catch { throw .calendar(error) }
  }

  /// Whether an earlier mark may leave a later one without effect: it closes the dossier, is of the
  /// same milestone, or stops a clock that the later one would stop, start again or lift.
  private func stands(_ earlier: Mark, before mark: Mark, _ receipt: Receipt) -> Bool {
    if earlier.milestone == rulebook.closed || earlier.milestone == mark.milestone { return true }
    return settles(earlier, before: mark, receipt)
      || stops(earlier, receipt) {
        mark.milestone == rulebook.closed
          || (mark.milestone == rulebook.assessed && $0.standard.admissibleOnly)
          || $0.isStopped(by: mark.milestone, channel: mark.channel)
      }
  }

  /// Whether an earlier mark stops a clock that the later one would start again.
  private func settles(_ earlier: Mark, before mark: Mark, _ receipt: Receipt) -> Bool {
    stops(earlier, receipt) {
      $0.standard.restarts && $0.start == .milestone(mark.milestone)
    }
  }

  /// Whether a mark stops the clock of a rule such as is asked for.
  private func stops(_ mark: Mark, _ receipt: Receipt, _ isAsked: (StandardRule) -> Bool) -> Bool {
    rulebook.rules(of: receipt.service).contains {
      let rule = rulebook.rule($0)
      return rule.isStopped(by: mark.milestone, channel: mark.channel) && isAsked(rule)
    }
  }
}
