import CommandLine
import Events
import Host
import Ingest
import Ledger
import Standards
import StrictCSV
import Wording
extension Messages {
  func hostError(_ e: HostError) -> String { "\(e)" }
  func commandFailure(_ e: CommandFailure) -> String { "\(e)" }
  func refusal(_ r: Rejection) -> String { "\(r)" }
  func refusedLine(file: String, line: Int, code: String, sentence: String) -> String { "\(file):\(line): \(code): \(sentence)" }
  func progress(bytes: Int, of: Int?, read: Int) -> String { "\(bytes) \(read)" }
}
extension IngestReport { func text(_ s: Session) -> String { "\(counts)\n" } }
extension Summary { func text(_ s: Session, _ r: Rulebook) -> String { "\n" }
  var csv: [UInt8] { [] } }
extension ObligationReport { func text(_ s: Session) -> String { "\n" }
  var csv: [UInt8] { [] } }
