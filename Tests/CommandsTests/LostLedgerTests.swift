import Foundation
import Host
import Language
import Ledger
import Synchronization
import Testing

@testable import Commands

@Suite("A ledger that is not there, or no longer")
struct LostLedgerTests {
  /// What became of the ledger's file.
  enum Fate: CaseIterable {
    case empty, oneByte, zeros, truncated, folder, emptyBesideJournal, journalAlone

    func befall(_ ledger: String) throws {
      let url = URL(filePath: ledger)
      let whole = try Data(contentsOf: url)
      try FileManager.default.removeItem(at: url)
      switch self {
      case .empty: try Data().write(to: url)
      case .oneByte: try Data(count: 1).write(to: url)
      case .zeros: try Data(count: 8_192).write(to: url)
      case .truncated: try whole.prefix(20_000).write(to: url)
      case .folder:
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
      case .emptyBesideJournal:
        try Data().write(to: url)
        try whole.write(to: URL(filePath: ledger + "-journal"))
      case .journalAlone: try whole.write(to: URL(filePath: ledger + "-journal"))
      }
    }
  }

  @Test("is not begun again, and it is said how to restore it", arguments: Fate.allCases)
  func lost(_ fate: Fate) throws {
    for language in Language.allCases {
      let desk = try Desk(language: language)
      desk.run("receive plainte")
      try fate.befall(desk.ledger)
      let journal = FileManager.default.contents(atPath: desk.ledger + "-journal")
      try desk.write([], to: "none.jsonl")
      for command in [
        "receive plainte", "reply P-2026-00001", "ingest \(desk.file("none.jsonl"))",
        "void 1 --reason x",
      ] {
        let answer = desk.run(command)
        // With nothing but a journal, what corrects finds no ledger.
        if fate == .journalAlone, command.hasPrefix("void") { continue }
        #expect(answer.status == .badData, "\(command): \(answer.complaint)")
        let remedy = language == .french ? "diligence sauvegarder" : "diligence backup"
        #expect(answer.complaint.contains(remedy), "\(answer.complaint)")
        #expect(answer.complaint.contains(desk.ledger), "\(answer.complaint)")
        #expect(answer.text == "")
      }
      let later = FileManager.default.contents(atPath: desk.ledger + "-journal")
      #expect(later == journal)
      if fate == .journalAlone { #expect(!FileManager.default.fileExists(atPath: desk.ledger)) }
    }
  }

  @Test("is announced with its place where it is made, once")
  func announced() throws {
    for command in ["receive plainte", "reply P-1", "ingest -"] {
      let desk = try Desk(language: .english)
      let first = "diligence: new ledger: “\(desk.ledger)”\n"
      #expect(desk.run(command).complaint.hasPrefix(first), "\(command)")
      #expect(!desk.run(command).complaint.contains("new ledger"), "\(command)")
      desk.speak(.french)
      try FileManager.default.removeItem(atPath: desk.data)
      let announced = "diligence: nouveau registre\u{A0}: «\u{A0}\(desk.ledger)\u{A0}»\n"
      #expect(desk.run(command).complaint.hasPrefix(announced), "\(command)")
    }
  }

  @Test("is made once by several at the same time, and nothing is left aside")
  func together() throws {
    for _ in 0..<20 {
      let desk = try Desk()
      let place = LedgerPlace(folder: desk.data)
      let made = Atomic(0)
      try FileManager.default.createDirectory(
        atPath: desk.data, withIntermediateDirectories: false)
      // Killed while it was made.
      try Data(count: 5).write(to: URL(filePath: desk.data + "/.registre-nouveau-0123"))
      let now = desk.now
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        do {
          if try place.makeIfAbsent(now: now) { made.add(1, ordering: .relaxed) }
          _ = try place.open(.writing)
        } catch { Issue.record("\(error)") }
      }
      #expect(made.load(ordering: .relaxed) == 1)
      #expect(desk.run("verify").status == .done)
      let names = try FileManager.default.contentsOfDirectory(atPath: desk.data)
      #expect(names.allSatisfy { ["registre.db", "registre.db-journal"].contains($0) }, "\(names)")
    }
  }
}
