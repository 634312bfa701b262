import BusinessDays
import StrictCSV
import Testing

@Suite("The sheets")
struct SheetTests {
  private func rows(_ path: String, _ separator: CSVSeparator) throws -> [[String]] {
    var splitter = CSVSplitter(separator: separator)
    return try Fixtures.lines(try Fixtures.bytes(path)).map { line in
      try splitter.split(line.span, from: 0, to: line.count)
      return splitter.fields.map { $0.text(in: line.span) }
    }
  }

  @Test("the sheet of dossiers has the headings that people use, a row a dossier, and days")
  func dossiers() throws {
    let rows = try rows("feuille-2025.csv", .semicolon)
    let header = try #require(rows.first)
    #expect(
      header.joined(separator: ";")
        == "dossier;service;bureau;canal;complet;appel;recu;complete_le;accuse;repondu;entrevue;"
        + "comite;evalue;admissible;annonce;ferme;motif")
    #expect(rows.count == 43)
    #expect(Set(rows.dropFirst().map { $0[0] }).count == 42)
    let days = ["recu", "complete_le", "accuse", "repondu", "entrevue", "comite", "evalue"]
    for row in rows.dropFirst() {
      #expect(row.count == header.count, "\(row)")
      for (name, cell) in zip(header, row) where days.contains(name) && !cell.isEmpty {
        #expect(Day(cell) != nil, "\(row)")
      }
    }
  }

  @Test("the sheet of events has a row an event, each with what it must have")
  func events() throws {
    let rows = try rows("evenements-2025.csv", .comma)
    let header = try #require(rows.first)
    #expect(header.prefix(3) == ["type", "subject", "time"])
    #expect(rows.count == 58)
    var identities: Set<[String]> = []
    for row in rows.dropFirst() {
      #expect(row.count == header.count, "\(row)")
      #expect(row.prefix(3).allSatisfy { !$0.isEmpty }, "\(row)")
      #expect(identities.insert(Array(row.prefix(3))).inserted, "\(row)")
    }
  }
}
