/// What the machine answered about accounts, and when it was asked. Times are of the monotonic
/// clock, in nanoseconds.
struct AccountBook {
  /// After how long somebody who is connected is asked about again.
  static let asksAgain: Int64 = 20_000_000_000
  /// How old the answer about somebody who comes may be, for nobody to be asked first.
  static let fresh: Int64 = 60_000_000_000
  /// How old an answer may be that stands while the machine does not answer: then nobody is known
  /// any more.
  static let stands: Int64 = 600_000_000_000

  private struct Entry {
    let account: KnownAccount
    let asked: Int64
  }
  private var entries: [UInt32: Entry] = [:]
  private var attempts: [UInt32: Int64] = [:]

  /// What is known of a user, from an answer of that age at most.
  func account(of user: UInt32, atMost age: Int64, now: Int64) -> KnownAccount? {
    guard let entry = entries[user], now - entry.asked <= age else { return nil }
    return entry.account
  }

  /// Whether somebody who is connected is to be asked about again.
  func isDue(_ user: UInt32, now: Int64) -> Bool {
    attempts[user].map { now - $0 >= Self.asksAgain } ?? true
  }

  /// Notes that these are being asked about.
  mutating func begin(_ users: [UInt32], now: Int64) {
    for user in users { attempts[user] = now }
  }

  /// Takes an answer to what was asked then; forgets those whose answer is of no use any more.
  mutating func take(_ answer: EnquiryAnswer, asked: Int64, now: Int64) {
    for (user, account) in answer.accounts {
      entries[user] = Entry(account: account, asked: asked)
    }
    entries = entries.filter { now - $0.value.asked <= Self.stands }
    attempts = attempts.filter { now - $0.value <= Self.stands }
  }
}
