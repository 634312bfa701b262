import FormatsTestSupport
import Foundation
import Language
import ResultsTestSupport
import ServiceStandards
import Testing

@testable import Publishing

@Suite("The line of a monitoring plugin")
struct PluginLineTests {
  static let good = Made.Told(rate: Rate(onTime: 95, missed: 5), trend: Rate(onTime: 9))
  static let bad = Made.Told(rate: Rate(onTime: 7_973, missed: 886), overdue: 4, pending: 2)
  static let slipping = Made.Told(
    rate: Rate(onTime: 95, missed: 5), trend: Rate(onTime: 1, missed: 2))
  static let recovering = Made.Told(
    rate: Rate(onTime: 5, missed: 5), trend: Rate(onTime: 9, missed: 0))

  @Test("the line says which standards are concerned, and their numbers with points")
  func line() throws {
    let summary = try Made.summary(Self.bad, Self.slipping, Self.good, Made.Told())
    let french = PluginLine(summary, in: Language.french)
    #expect(
      french.text
        == "DILIGENCE CRITICAL - cible non atteinte\u{A0}: norme-1 (89,999\u{A0}%, "
        + "7\u{A0}973 sur 8\u{A0}859); en recul\u{A0}: norme-2 (95,0\u{A0}%, 95 sur 100) | "
        + "'norme-1'=89.999%;;90:;0;100 'norme-1 overdue'=4;;;0 'norme-1 pending'=2;;;0 "
        + "'norme-2'=95.0%;;90:;0;100 'norme-2 overdue'=0;;;0 'norme-2 pending'=0;;;0 "
        + "'norme-3'=95.0%;;90:;0;100 'norme-3 overdue'=0;;;0 'norme-3 pending'=0;;;0 "
        + "'norme-4 overdue'=0;;;0 'norme-4 pending'=0;;;0")
    #expect(french.exitStatus == 2)
    let english = PluginLine(summary, in: Language.english)
    #expect(
      english.text.hasPrefix(
        "DILIGENCE CRITICAL - off target: norme-1 (89.999%, 7,973 of 8,859); slipping: norme-2"))
    #expect(
      english.text.split(separator: "|").last == french.text.split(separator: "|").last)
  }

  @Test("all is well")
  func well() throws {
    let line = PluginLine(try Made.summary(Self.good, Self.good, Made.Told()), in: Language.french)
    #expect(
      line.text.hasPrefix(
        "DILIGENCE OK - cible atteinte pour 2 normes, aucune donnée pour 1 norme | "))
    #expect(
      PluginLine(try Made.summary(Made.Told()), in: Language.english).text
        == "DILIGENCE OK - no data for 1 standard | 'norme-1 overdue'=0;;;0 'norme-1 pending'=0;;;0"
    )
    #expect(
      PluginLine(try Made.summary(), in: Language.english).text
        == "DILIGENCE OK - on target for 0 standards")
  }

  @Test(
    "the worst verdict decides",
    arguments: [
      ([], .ok), ([.onTarget, .noData], .ok), ([.onTarget, .slipping], .warning),
      ([.recovering], .warning), ([.slipping, .offTarget, .onTarget], .critical),
    ] as [([Verdict], PluginLine.Severity)])
  func severity(_ verdicts: [Verdict], _ severity: PluginLine.Severity) {
    #expect(PluginLine.Severity(verdicts) == severity)
  }

  @Test("what is not known says why, in one line and without performance data")
  func unknown() {
    let line = PluginLine.unknown("le registre\nne s’ouvre pas | \u{1B}[31m")
    #expect(line.exitStatus == 3)
    #expect(line.text == "DILIGENCE UNKNOWN - le registre ne s’ouvre pas / \\u{1B}[31m")
  }

  @Test("two standards of one id are told apart by their declarations")
  func twins() throws {
    var later = NamedDeclaration()
    later.id = "suivante"
    later.effective = "2025-10-01"
    let rulebook = try NamedDeclaration.rulebook(NamedDeclaration(), later)
    let text = PluginLine(
      try Made.summary([Self.good, Self.good], of: rulebook), in: Language.french
    ).text
    #expect(text.contains("'reponse essai'=") && text.contains("'reponse suivante overdue'="))
  }

  @Test("a label has nothing that ends it")
  func label() {
    #expect(PerformanceData.quoted("a'b=c|d\ne") == "'a_b_c_d_e'")
  }

  @Test("every line is as the guidelines have it, and no rate is on the wrong side")
  func guidelines() throws {
    let number = "-?[0-9]+(?:\\.[0-9]+)?"
    let range = "@?(?:(?:~|\(number)):)?(?:\(number))?"
    let item = try Regex(
      "'([^'=|]+)'=(\(number))(s|us|ms|%|[KMGT]?B|c)?;(\(range))?;(\(range))?;(\(number))?"
        + "(?:;(\(number))?)?")
    let line = try Regex("DILIGENCE (OK|WARNING|CRITICAL|UNKNOWN) - ([^|\\p{Cc}]+) \\| ([^|]+)")
    for seed in 0..<100 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var declaration = NamedDeclaration.hostile(seed: seed)
      let targets = [9_000, 10_000, 8_555, 1]
      declaration.promises = targets.enumerated().map { .init("n-\($0)", target: $1) }
      let told = targets.map { target in
        let total = Int.random(in: 0...100_000, using: &random)
        // Near the target, where rounding matters.
        let reached = min(total, (total * target + 9_999) / 10_000)
        let onTime = max(0, min(total, reached + Int.random(in: -1...1, using: &random)))
        return Made.Told(
          rate: Rate(onTime: onTime, missed: total - onTime), overdue: onTime % 7)
      }
      let summary = try Made.summary(told, of: try NamedDeclaration.rulebook(declaration))
      let text = PluginLine(
        summary, in: seed.isMultiple(of: 2) ? Language.french : Language.english
      ).text
      let match = try #require(try line.wholeMatch(in: text), "seed \(seed): \(text)")
      let data = String(match.output[3].substring ?? "")
      let items = data.matches(of: item)
      #expect(items.map { String(data[$0.range]) }.joined(separator: " ") == data, "seed \(seed)")
      for (index, (target, told)) in zip(targets, told).enumerated() {
        let item = items.first { $0.output[1].substring == "n-\(index)" }
        #expect((item != nil) == (told.rate.settled > 0), "seed \(seed)")
        guard let item, let shown = Decimal(string: String(item.output[2].substring ?? "")) else {
          continue
        }
        let reached = told.rate.onTime * 10_000 >= target * told.rate.settled
        #expect((shown * 100 >= Decimal(target)) == reached, "seed \(seed)")
        #expect(
          Decimal(string: String((item.output[5].substring ?? "").dropLast())) == Decimal(target)
            / 100)
      }
    }
  }
}
