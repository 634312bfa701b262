import Testing

@testable import Server

@Suite("What is known of accounts")
struct AccountBookTests {
  private static let second: Int64 = 1_000_000_000

  private func answer(_ groups: Set<String>, of user: UInt32 = 1) -> EnquiryAnswer {
    var answer = EnquiryAnswer()
    answer.accounts[user] = KnownAccount(login: "a", groups: groups)
    return answer
  }

  @Test("somebody who is connected is asked about at least every minute, unanswered or not")
  func asksAgain() {
    var book = AccountBook()
    #expect(book.isDue(1, now: 0))
    book.begin([1], now: 0)
    #expect(!book.isDue(1, now: AccountBook.asksAgain - 1))
    #expect(book.isDue(1, now: AccountBook.asksAgain))
    // With what an answer may take, the right that was taken away is gone within the minute.
    #expect(AccountBook.asksAgain + 2 * RunningEnquiry.timeout <= 60 * Self.second)
  }

  @Test("an answer is as old as its question, good for a minute, and stands for ten unanswered")
  func ages() {
    var book = AccountBook()
    #expect(book.account(of: 1, atMost: AccountBook.stands, now: 0) == nil)
    book.take(answer(["x"]), asked: 0, now: 9 * Self.second)
    #expect(book.account(of: 1, atMost: AccountBook.fresh, now: 60 * Self.second) != nil)
    #expect(book.account(of: 1, atMost: AccountBook.fresh, now: 60 * Self.second + 1) == nil)
    #expect(book.account(of: 1, atMost: AccountBook.stands, now: 600 * Self.second) != nil)
    #expect(book.account(of: 1, atMost: AccountBook.stands, now: 600 * Self.second + 1) == nil)
    book.take(answer([]), asked: 30 * Self.second, now: 31 * Self.second)
    #expect(book.account(of: 1, atMost: AccountBook.fresh, now: 31 * Self.second)?.groups == [])
  }

  @Test("an enquiry and its answer are read as they were written")
  func roundTrip() throws {
    let enquiry = Enquiry(users: [0, 65_534, .max], groups: ["a", "EXEMPLE\\Adm du QC"])
    #expect(Enquiry(enquiry.text) == enquiry)
    var answer = answer(["a", "EXEMPLE\\Adm du QC"], of: .max)
    answer.numbers = ["a": 0, "EXEMPLE\\Adm du QC": .max]
    #expect(EnquiryAnswer(answer.text) == answer)
    #expect(EnquiryAnswer([]) == nil && EnquiryAnswer(Array("{}".utf8)) == nil)
  }

  @Test("the machine is asked about its users, and those whom it does not know are of no group")
  func asking() throws {
    let answer = try Enquiry(users: [0, 4_000_000_000], groups: ["root", "no such group"]).ask()
    #expect(answer.numbers == ["root": 0])
    #expect(answer.accounts[0] == KnownAccount(login: "root", groups: ["root"]))
    #expect(answer.accounts[4_000_000_000] == KnownAccount(login: "4000000000", groups: []))
  }
}
