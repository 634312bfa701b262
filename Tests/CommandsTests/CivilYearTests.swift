import Foundation
import Language
import Testing

/// The consortium of libraries' fiscal year is the civil year.
@Suite("A body whose fiscal year is the civil year")
struct CivilYearTests {
  @Test("names it by that year in all that it publishes", arguments: Language.allCases)
  func published(language: Language) throws {
    let desk = try Desk(language: language)
    try desk.adopt("bibliotheques-2026.json")
    for (number, day) in [("A-1", "2026-03-02"), ("A-2", "2026-11-16")] {
      let answer = desk.run("receive pret --number \(number) --at \(day)")
      #expect(answer.status == .done, "\(answer.complaint)")
    }
    desk.run("record shipped A-1 --at 2026-03-05 --channel courriel")
    let report = desk.run(["report", "--output", desk.file("rapport"), "--annual", "2026"])
    #expect(report.status == .done, "\(report.complaint)")
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.file("rapport"))
    #expect(names.contains("annuel.html") && names.contains("diligence.prom"))
    for name in names {
      let text = try String(contentsOfFile: desk.file("rapport") + "/" + name, encoding: .utf8)
      #expect(!text.contains("2026-2027") && !text.contains("2025-2026"), "\(name)")
      // A notice in calendar days is never said to be one in business days.
      #expect(!text.contains("dans les 7 jours ouvrables"), "\(name)")
    }
    let lines = [
      "summary", "summary --format json", "summary --by month", "check", "explain A-1",
      "export results --period 2026-T1", "declaration show", "summary --period 2026-2027",
    ]
    for line in lines {
      let answer = desk.run(line)
      // What was typed is said again.
      let text = (answer.text + answer.complaint)
        .replacing("« 2026-2027 »", with: "").replacing("“2026-2027”", with: "")
        .replacing("«\u{A0}2026-2027\u{A0}»", with: "")
      #expect(!text.contains("2026-2027") && !text.isEmpty, "\(line): \(text)")
    }
  }
}
