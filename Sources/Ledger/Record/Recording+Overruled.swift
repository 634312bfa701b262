import BusinessDays
import Standards

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
    // A closing ends all; else what came first stands.
    guard
      let first = standing.min(by: { (rank($0), day($0)) < (rank($1), day($1)) })
    else { return nil }
    let meetings = try dossiers.meetings(of: receipt.call)
    do {
      let isChanged = try ledger.fold.isChanged(history, by: mark, meetings: meetings)
      return isChanged ? nil : first.sequence
    } catch { throw .calendar(error) }
  }

  private func rank(_ mark: Mark) -> Int { mark.milestone == rulebook.closed ? 0 : 1 }

  /// Whether an earlier mark may leave a later one without effect: it closes the dossier, is of the
  /// same milestone, or stops a clock that the later one would stop.
  private func stands(_ earlier: Mark, before mark: Mark, _ receipt: Receipt) -> Bool {
    if earlier.milestone == rulebook.closed || earlier.milestone == mark.milestone { return true }
    return rulebook.rules(of: receipt.service).contains {
      let rule = rulebook.rule($0)
      return rule.isStopped(by: mark.milestone, channel: mark.channel)
        && rule.isStopped(by: earlier.milestone, channel: earlier.channel)
    }
  }
}
