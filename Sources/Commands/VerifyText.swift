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
        events: Int(verification.events), lastRecorded: last, digest: verification.head) + "\n"
    }
    let lines = verification.findings.map { messages.finding($0) + "\n" }
    return lines.joined() + messages.findings(verification.findings.count) + "\n"
  }
}

extension Messages {
  /// A finding, in words.
  func finding(_ finding: Verification.Finding) -> String {
    switch finding {
    case .damagedFile(let line): damaged(line)
    case .missingGuard(let name), .counts(let name): differs(table: name)
    case .surplus(let table, _): differs(table: table)
    case .gap(let after): missing(event: after + 1)
    case .recordedBackwards(let sequence): outOfOrder(event: sequence)
    case .unreadable(let sequence): unreadable(event: sequence)
    case .brokenSeal(let after, _): altered(event: after + 1)
    case .unsealed(let sequence): altered(event: sequence)
    case .identity(let sequence): altered(event: sequence)
    case .identityCount: differs(table: "identity")
    case .dossier(let number): differs(dossier: number)
    case .call(let id): differs(dossier: id)
    }
  }
}
