import BusinessDays
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("A history")
struct HistoryTests {
  private func history() throws -> History {
    var history = History()
    history.receipts = [
      Receipt(
        sequence: 1, moment: .date(try day("2026-03-02")), number: "A-1", service: Code(0),
        office: Code(0), channel: nil, isComplete: true, call: nil, voidedBy: 4),
      Receipt(
        sequence: 5, moment: .date(try day("2026-03-03")), number: "a-1", service: Code(1),
        office: Code(0), channel: Code(2), isComplete: false, call: "AP-1"),
    ]
    history.marks = [
      Mark(sequence: 2, milestone: Code(4), moment: .instant(0), voidedBy: 3),
      Mark(sequence: 6, milestone: Code(2), moment: .instant(1), isAdmissible: false),
    ]
    return history
  }

  @Test("known through an event leaves out what was recorded later, voidings included")
  func known() throws {
    let history = try history()
    #expect(history.known(through: 0) == History())

    let first = history.known(through: 1)
    #expect(first.receiptInForce?.number == "A-1")
    #expect(first.marks.isEmpty)

    let second = history.known(through: 2)
    #expect(second.marks.map(\.voidedBy) == [nil])
    #expect(history.known(through: 3).marks.map(\.voidedBy) == [3])

    let fourth = history.known(through: 4)
    #expect(fourth.receiptInForce == nil)
    #expect(fourth.receipts.count == 1)

    #expect(history.known(through: 5).receiptInForce?.number == "a-1")
    #expect(history.known(through: 6) == history)
    #expect(history.known(through: .max) == history)
  }

  @Test("has for receipt the last one that was not voided")
  func receiptInForce() throws {
    var history = try history()
    #expect(history.receiptInForce?.sequence == 5)
    let isVoided = history.void(5, by: 7)
    #expect(isVoided)
    #expect(history.receiptInForce == nil)
  }

  @Test("voids what is there, once")
  func voiding() throws {
    var history = try history()
    let once = history.void(6, by: 7)
    let twice = history.void(6, by: 8)
    let absent = history.void(9, by: 9)
    #expect(once)
    #expect(!twice)
    #expect(!absent)
    #expect(history.marks[1].voidedBy == 7)
    #expect(history.known(through: 6).marks[1].voidedBy == nil)
  }
}
