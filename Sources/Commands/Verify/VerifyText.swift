import BusinessDays
import Language
import Ledger
import ServiceStandards

extension CommandContext {
  /// A moment by the clocks of the first office.
  func moment(_ instant: Int64, _ rulebook: Rulebook) -> String {
    messages.moment(rulebook.zone(of: rulebook.firstOffice).wallClock(at: instant))
  }

  /// What a verification found, or what it proves.
  func verificationText(_ verification: Verification, _ rulebook: Rulebook) -> String {
    if verification.isWhole {
      let last = verification.lastRecorded.map { moment($0, rulebook) }
      return messages.whole(
        events: Int(verification.events), lastRecorded: last, head: verification.head) + "\n"
    }
    let lines = verification.findings.map { messages.finding($0) + "\n" }
    return lines.joined() + messages.findings(verification.findings.count) + "\n"
  }
}
