import BusinessDays
import CommandLine
import Events
import Ledger
import Standards
import Wording

extension Session {
  /// What a verification found, or what it proves.
  func verificationText(_ verification: Verification, _ rulebook: Rulebook) -> String {
    if verification.isWhole {
      let last = verification.lastRecorded.map {
        messages.moment(rulebook.zone(of: rulebook.firstOffice).wallClock(at: $0))
      }
      return messages.whole(
        events: Int(verification.events), lastRecorded: last, head: verification.head) + "\n"
    }
    let lines = verification.findings.map { messages.finding($0) + "\n" }
    return lines.joined() + messages.findings(verification.findings.count) + "\n"
  }
}
