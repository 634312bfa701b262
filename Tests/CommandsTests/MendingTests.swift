import Foundation
import Language
import Ledger
import StrictJSON
import Testing

@Suite("The refused lines, mended")
struct MendingTests {
  /// A file that provokes a refusal, and what to write for what in the lines that were kept.
  struct Mending: CustomTestStringConvertible {
    let file: String
    let changes: [(String, String)]
    var testDescription: String { file }

    init(_ file: String, _ changes: (String, String)...) {
      self.file = file
      self.changes = changes
    }
  }

  static let mendings = [
    Mending("bad-json.jsonl", (",}", "}")),
    Mending("bad-csv.csv", ("\"x,", "\",")),
    Mending("missing.jsonl", (#""data""#, #""time":"2025-03-03","data""#)),
    Mending("missing-colonne.csv", ("numero", "dossier")),
    Mending("missing-evaluation.csv", (";;non", ";2025-03-10;non")),
    Mending("unknown-field.jsonl", (#""priorite":"haute","#, "")),
    Mending("unknown-field-colonne.csv", (",priorite", ",segment")),
    Mending("bad-value.jsonl", ("pigeon", "poste")),
    Mending("bad-value-case.csv", ("peut-être", "oui")),
    Mending("bad-time.jsonl", ("03 09:00", "03T09:00")),
    Mending("bad-time-feuille.csv", ("03/03/2025", "2025-03-03")),
    Mending("in-the-future.jsonl", ("2099-12-31", "2025-03-03")),
    Mending("unknown-type.jsonl", ("forwarded", "replied"), (#","data":{"to":"ailleurs"}"#, "")),
    Mending("unknown-service.jsonl", ("bourse", "renseignement")),
    Mending("unknown-office.jsonl", ("gaspe", "montreal")),
    Mending("id-conflict.jsonl", ("conflict-1", "conflict-9"), ("33001", "33009")),
    Mending("unknown-dossier.jsonl", ("34002", "34001")),
    Mending("dossier-exists.jsonl", ("36001", "36009")),
    Mending("not-for-this-service.jsonl", ("dossier.replied", "dossier.interviewed")),
    Mending("already-complete.jsonl", ("dossier.completed", "dossier.acknowledged")),
    Mending("before-receipt.jsonl", ("2025-03-02", "2025-03-04")),
    Mending("unknown-event.jsonl", ("inconnu", "unknown-event-3")),
  ]

  @Test("every code that a line can be mended of is mended")
  func codes() {
    let mended = Set(
      MendingTests.mendings.compactMap { mending in
        RefusalTests.entries.first { $0.file == mending.file }?.code
      })
    let codes = Set(RefusalCode.ofLines.map(\.rawValue))
    #expect(mended.union([RefusalCode.tooLong.rawValue]) == codes)
  }

  @Test("the refused lines, mended, complete what was taken in", arguments: mendings)
  func mended(_ mending: Mending) throws {
    let desk = try Desk()
    let first = try desk.run([
      "ingest", Fixtures.path("errors/" + mending.file), "--format", "json",
    ]).json()
    let path = try #require(first["refused_file"]?.spelling)
    var text = try String(contentsOfFile: path, encoding: .utf8)
    for (fault, remedy) in mending.changes {
      #expect(text.contains(fault), "\(mending.file) holds no \(fault)")
      text = text.replacingOccurrences(of: fault, with: remedy)
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let again = desk.run(["ingest", path, "--format", "json"])
    #expect(again.status == .done, "\(again.text)")
    let second = try again.json()
    #expect(second["rejected"]?.spelling == "0")
    #expect(second["accepted"]?.spelling != "0")
    #expect(second["refused_file"]?.spelling == nil)
    #expect(desk.run("verify").status == .done)
  }
}
