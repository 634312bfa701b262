import BusinessDays
import FormatsTestSupport
import Language
import ResultsTestSupport
import ServiceStandards
import Testing

@testable import Publishing

@Suite("The results as open data")
struct ResultTableTests {
  private func parsed(_ report: Report) throws -> Parsed {
    try Parsed(
      OpenData.files(of: report, in: Language.french, forExcel: false).bytes(of: "resultats.csv"))
  }

  @Test("a standard's total says what was counted")
  func total() throws {
    var declaration = NamedDeclaration()
    declaration.promises = [.init("une", services: ["demande", "plainte"], target: 8_550)]
    let report = try MadeReport.report(declaration, rates: [Rate(onTime: 177, missed: 23)])
    let row = try #require(try parsed(report).rows.first)
    let expected = [
      "fiscal_yr": "2025-2026", "service_id": "demande plainte",
      "service_name_en": "demande.en; plainte.en", "service_name_fr": "demande.fr; plainte.fr",
      "service_standard_id": "une", "service_standard_en": "une.en",
      "service_standard_fr": "une.fr", "type": "TML", "channel": "(all)", "target": "0.855",
      "volume_meeting_target": "177", "total_volume": "200", "performance": "0.885",
      "target_met": "Y", "comments_en": "The year is not over: results as of March 31, 2026.",
      "comments_fr": "Exercice en cours\u{A0}: résultats en date du 31 mars 2026.",
      "office": "(all)",
      "unit": "business-days", "limit": "10", "median": "4", "percentile_90": "9",
      "as_of": "2026-03-31", "declaration": "essai",
    ]
    #expect(row == expected)
  }

  @Test("the columns of the federal dataset come first, in its order where it has one")
  func columns() throws {
    let report = try MadeReport.report(NamedDeclaration(), rates: [Rate()])
    #expect(
      try parsed(report).header == [
        "fiscal_yr", "service_id", "service_name_en", "service_name_fr", "service_standard_id",
        "service_standard_en", "service_standard_fr", "type", "channel", "target",
        "volume_meeting_target", "total_volume", "performance", "target_met", "comments_en",
        "comments_fr", "office", "unit", "limit", "median", "percentile_90", "as_of", "declaration",
      ])
  }

  @Test(
    "a target is met on integers, and no rate is rounded across it",
    arguments: [
      (7_973, 886, "0.89999", "N"), (9_000, 1_000, "0.9", "Y"), (89_999, 10_001, "0.89999", "N"),
      (0, 3, "0", "N"), (3, 0, "1", "Y"), (999_999, 1, "0.999999", "Y"),
      (1, 1_000_000, "0.000001", "N"),
    ])
  func verdicts(_ onTime: Int, _ missed: Int, _ performance: String, _ met: String) throws {
    let rate = Rate(onTime: onTime, missed: missed)
    for forExcel in [false, true] {
      let report = try MadeReport.report(NamedDeclaration(), rates: [rate])
      let files = OpenData.files(of: report, in: Language.french, forExcel: true)
      let row = try #require(
        try forExcel
          ? Parsed(files.bytes(of: "resultats-excel.csv"), .excel).rows.first
          : Parsed(files.bytes(of: "resultats.csv")).rows.first)
      let mark = forExcel ? "," : "."
      #expect(row["performance"] == performance.split(separator: ".").joined(separator: mark))
      #expect(row["target"] == "0\(mark)9")
      #expect(row["target_met"] == met)
    }
  }

  @Test("each group narrows one thing, and what is withheld is empty and says why")
  func groups() throws {
    var declaration = NamedDeclaration()
    declaration.promises = [.init("une", services: ["demande", "plainte"])]
    let report = try MadeReport.report(
      declaration, rates: [Rate(onTime: 170, missed: 30)], breakdowns: MadeReport.groups)
    let rows = try parsed(report).rows
    #expect(
      rows.map { "\($0["service_id"] ?? "")/\($0["office"] ?? "")/\($0["channel"] ?? "")" } == [
        "demande plainte/(all)/(all)", "demande/(all)/(all)", "plainte/(all)/(all)",
        "demande plainte/nord/(all)", "demande plainte/sud/(all)",
        "demande plainte/(all)/courriel", "demande plainte/(all)/(none)",
      ])
    #expect(rows[1]["service_name_fr"] == "demande.fr")
    for row in rows[3...4] {
      for column in ["volume_meeting_target", "total_volume", "performance", "target_met"] {
        #expect(row[column] == "")
      }
      #expect(
        row["comments_fr"]
          == "Non publié\u{A0}: moins de 5 cas, ou de quoi retrouver un tel nombre.")
      #expect(
        row["comments_en"]
          == "Not published: fewer than 5 cases, or what would give such a number away.")
    }
    #expect(rows[6]["performance"] == "0" && rows[6]["target_met"] == "N")
  }

  @Test("of a standard of one service there is no row by service")
  func oneService() throws {
    let report = try MadeReport.report(
      NamedDeclaration(), rates: [Rate(onTime: 170, missed: 30)], breakdowns: MadeReport.groups)
    #expect(try parsed(report).rows.count == 5)
  }

  @Test("nothing settled is not applicable; a year that runs says so")
  func empty() throws {
    let report = try MadeReport.report(NamedDeclaration(), rates: [Rate()], asOf: "2025-10-01")
    let row = try #require(try parsed(report).rows.first)
    #expect(row["target_met"] == "NA" && row["total_volume"] == "0" && row["performance"] == "")
    #expect(row["median"] == "" && row["percentile_90"] == "")
    #expect(
      row["comments_fr"] == "Exercice en cours\u{A0}: résultats en date du 1er octobre 2025. "
        + "Aucun cas réglé dans l’exercice.")
    #expect(
      row["comments_en"] == "The year is not over: results as of October 1, 2025. "
        + "No case settled in the year.")
  }

  @Test("an annual report adds the totals of earlier years, where there was such a promise")
  func annual() throws {
    let declaration = NamedDeclaration()
    let standard = try #require(try NamedDeclaration.rulebook(declaration).rules.first).standard
    let begins = try declaration.declaration().fiscalYearBegins
    let years = try ["2022-2023", "2023-2024", "2024-2025", "2025-2026"].map {
      try #require(Period($0, fiscalYearBegins: begins))
    }
    let results = [
      AnnualResult(rate: Rate(), median: nil, remarks: [.notPromised]),
      AnnualResult(rate: Rate(onTime: 2, missed: 0), median: 3, remarks: []),
      AnnualResult(rate: Rate(), median: nil, remarks: [.nothingSettled]),
      AnnualResult(rate: Rate(onTime: 9, missed: 1), median: 4, remarks: []),
    ]
    let table = AnnualTable(
      years: years, rows: [AnnualRow(standard: standard, results: results)], notes: [])
    let report = try MadeReport.report(
      declaration, rates: [Rate(onTime: 9, missed: 1)], annual: table)
    let rows = try parsed(report).totals(of: "reponse")
    #expect(rows.map { $0["fiscal_yr"] } == ["2025-2026", "2023-2024", "2024-2025"])
    #expect(rows[1]["total_volume"] == "2" && rows[1]["median"] == "3")
    #expect(rows[1]["percentile_90"] == "" && rows[1]["declaration"] == "essai")
    #expect(rows[2]["target_met"] == "NA")
    #expect(rows[2]["comments_fr"] == "Aucun cas réglé dans l’exercice.")
  }
}
