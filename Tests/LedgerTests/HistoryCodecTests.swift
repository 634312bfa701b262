import BusinessDays
import Definitions
import FormatsTestSupport
import LedgerTestSupport
import ServiceStandards
import Testing

@testable import Ledger

@Suite("The bytes of a history")
struct HistoryCodecTests {
  private func rulebook() throws -> Rulebook {
    try Rulebook(
      [
        try Calendars.definition(Calendars.publicService),
        try Definition(declaration: try #require(Embedded.declarations.first).bytes),
      ], zones: SystemZones.source)
  }

  private func history(_ rulebook: Rulebook, _ random: inout SeededGenerator) -> History {
    func code<Entry>(_ catalogue: Catalogue<Entry>) -> Code<Entry> {
      Code(Int.random(in: 0..<catalogue.entries.count, using: &random))
    }
    func number() -> Int64 {
      Int64.random(in: 1...Int64.max >> Int64.random(in: 0...62, using: &random), using: &random)
    }
    func moment() -> Moment {
      if random.happens(onceIn: 2) {
        return .date(
          Day(ordinal: Int32.random(in: Day.earliest.ordinal...Day.latest.ordinal, using: &random)))
      }
      return .instant(
        Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0...63, using: &random))
    }
    var history = History()
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      history.receipts.append(
        Receipt(
          sequence: number(), moment: moment(), number: "P-2026-\(number())",
          service: code(rulebook.services), office: code(rulebook.offices),
          channel: random.happens(onceIn: 2) ? code(rulebook.channels) : nil,
          isComplete: random.happens(onceIn: 2),
          call: random.happens(onceIn: 2) ? "AP-\(number())" : nil,
          voidedBy: random.happens(onceIn: 2) ? number() : nil))
    }
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      history.marks.append(
        Mark(
          sequence: number(), milestone: code(rulebook.milestones), moment: moment(),
          channel: random.happens(onceIn: 2) ? code(rulebook.channels) : nil,
          isAdmissible: random.happens(onceIn: 2),
          voidedBy: random.happens(onceIn: 2) ? number() : nil))
    }
    return history
  }

  @Test("are read back as what was written, and cut short as nothing else than a beginning")
  func roundTrip() throws {
    let rulebook = try rulebook()
    for seed in Sweep.seeds(300) {
      var random = SeededGenerator(seed: seed)
      let history = history(rulebook, &random)
      let bytes = HistoryCodec.encode(history)
      #expect(HistoryCodec.decode(bytes.span, rulebook) == history, "seed \(seed)")
      for length in bytes.indices {
        guard let cut = HistoryCodec.decode(bytes.span.extracting(first: length), rulebook)
        else { continue }
        #expect(history.receipts.starts(with: cut.receipts), "seed \(seed), \(length) bytes")
        #expect(history.marks.starts(with: cut.marks), "seed \(seed), \(length) bytes")
      }
    }
  }

  @Test("changed at random trip nothing, and name nothing that the rulebook does not know")
  func mutations() throws {
    let rulebook = try rulebook()
    for seed in Sweep.seeds(500) {
      var random = SeededGenerator(seed: seed)
      var bytes = HistoryCodec.encode(history(rulebook, &random))
      if bytes.isEmpty { continue }
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      guard let read = HistoryCodec.decode(bytes.span, rulebook) else { continue }
      for receipt in read.receipts {
        #expect(rulebook.services.entries.indices.contains(Int(receipt.service.index)))
        #expect(rulebook.offices.entries.indices.contains(Int(receipt.office.index)))
      }
      for mark in read.marks {
        #expect(rulebook.milestones.entries.indices.contains(Int(mark.milestone.index)))
      }
    }
  }
}
