import BusinessDays
import Ledger
import Standards
import Wording
extension Session {
  func historyText(_ r: DossierReport, _ o: [AnsweredObligation], asOf: Day, _ b: Rulebook) -> String { "" }
  func explanationText(_ e: [Explanation], _ r: DossierReport, asOf: Day, _ b: Rulebook) -> String { "" }
}
