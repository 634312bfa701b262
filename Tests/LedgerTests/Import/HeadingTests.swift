import Ledger
import LedgerTestSupport
import Testing

@Suite("A field that a table is refused for")
struct HeadingTests {
  /// A table, and the field that its only refusal names.
  struct Refused: CustomTestStringConvertible {
    let header: String
    let row: String
    let field: String
    var testDescription: String { "\(header) \(row)" }

    init(_ header: String, _ row: String, _ field: String) {
      self.header = header
      self.row = row
      self.field = field
    }
  }

  @Test(
    "is named as the header spells its column, else as a column of it is named",
    arguments: [
      Refused(
        "Type,Subject,Time,Service,Channel", "dossier.received,P-1,2026-03-02,plainte,x", "Channel"),
      Refused("type,subject,TIME,service", "dossier.received,P-1,,plainte", "TIME"),
      Refused("type,subject,time", "dossier.received,P-1,2026-03-02", "service"),
      Refused("type, Subject ,time,service", "dossier.received,P 1,2026-03-02,plainte", "Subject"),
      Refused("type,subject,time,complete", "dossier.replied,P-1,2026-03-02,oui", "complete"),
      Refused(
        "type,subject,time,reason,VOIDED_SOURCE", "event.voided,x,2026-03-02,erreur,",
        "VOIDED_SOURCE"),
      Refused("type,subject,time,reason", "event.voided,x,2026-03-02,erreur", "voided_source"),
      Refused("Dossier;Service;Canal;Reçu", "P-1;plainte;x;2026-03-02", "Canal"),
      Refused("Dossier;Service;Reçu", "P 1;plainte;2026-03-02", "Dossier"),
      Refused("dossier;service;Appel;recu", "P-1;plainte;AP-1;2026-03-02", "Appel"),
      Refused("dossier;recu", "P-1;2026-03-02", "service"),
      Refused("dossier;Complet;service;recu", "P-1;peut-être;plainte;2026-03-02", "Complet"),
      Refused("dossier;service;Reçu;Admissible", "C-1;projet;2026-03-02;non", "assessed"),
      Refused(
        "dossier;service;recu;Évalué;Admissible", "C-1;projet;2026-03-02;;non", "Évalué"),
      Refused("dossier;service;recu;ferme;Motif", "P-1;plainte;2026-03-02;2026-03-03;x", "Motif"),
    ])
  func heading(_ refused: Refused) throws {
    let test = try ministryLedger()
    var run = FileIngest(
      into: test.ledger, clock: { Clock.afterwards }, listener: Reasons(),
      isNamedTable: true)
    try run.push(Array((refused.header + "\n" + refused.row + "\n").utf8).span, .last)
    #expect(run.listener.fields == [refused.field])
  }
}

/// Keeps the fields that refusals name.
private struct Reasons: IngestListener {
  typealias Failure = Never
  var fields: [String] = []

  mutating func reject(_ rejection: Rejection) {
    switch rejection.reason {
    case .event(.missing(let field)), .event(.unknownField(let field, known: _)),
      .event(.badValue(let field, value: _, expected: _)):
      fields.append(field)
    default: fields.append("\(rejection.reason)")
    }
  }

  mutating func table(header: Span<UInt8>) {}
  mutating func keep(_ line: Span<UInt8>) {}
  mutating func cut(line: Int, kept: Int) {}
  mutating func progress(bytes: Int, _ counts: IngestCounts) {}
}
