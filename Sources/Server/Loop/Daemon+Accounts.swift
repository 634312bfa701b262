import Commands
import Host
import JSONRPC
import Language
import Ledger
import StrictJSON

// Who those are who are connected: asked again and again, without ever waiting for the answer.
extension Daemon {
  /// How many enquiries are under way at once: where a directory hangs, a new one is tried.
  static let enquiriesAtMost = 4

  /// How long a silent directory is told of once, in nanoseconds.
  private static let silenceIsToldAgain: Int64 = 60_000_000_000

  /// Hears what was asked, and asks about those who are not known, or not for certain any more.
  func keepAccounts(now: Int64) {
    for enquiry in enquiries { hear(enquiry, now: now) }
    enquiries.removeAll { $0.isHeard }
    if now - lastAccounts > 1_000_000_000 || connections.contains(where: { !$0.isKnown }) {
      lastAccounts = now
      enquire(now: now)
    }
  }

  private func hear(_ running: HeardEnquiry, now: Int64) {
    guard let end = running.enquiry.step(now: now) else { return }
    running.isHeard = true
    let users = Set(running.enquiry.enquiry.users)
    switch end {
    case .answered(let answer):
      book.take(answer, asked: running.enquiry.began, now: now)
      groupNumbers = .known(answer.numbers)
      tellGroups(people.groups.filter { answer.numbers[$0] == nil })
      if toldSilence != nil { journal.write(.notice, messages.journalAccountsAnswer) }
      toldSilence = nil
    case .silent:
      if case .unasked = groupNumbers { groupNumbers = .unanswered }
      if toldSilence.map({ now - $0 > Self.silenceIsToldAgain }) ?? true {
        toldSilence = now
        journal.write(
          .warning,
          messages.journalAccountsSilent(minutes: Int(AccountBook.stands / 60_000_000_000)))
      }
    }
    for connection in connections where users.contains(connection.caller.uid) {
      judge(connection, now: now)
    }
  }

  /// Has somebody be who they are by the last answer; without one that still stands they are told
  /// so, and let go.
  private func judge(_ connection: Connection, now: Int64) {
    let user = connection.caller.uid
    if let account = book.account(of: user, atMost: AccountBook.stands, now: now) {
      return take(connection, as: people.caller(userId: user, account), now: now)
    }
    var json = JSONWriter()
    CallProblem(host: .cannotLookUp(account: "\(user)", Self.silence))
      .write(answering: .null, messages, into: &json)
    connection.send(json.bytes)
    connection.give(now: now)
    letGo(connection)
  }

  /// Has somebody be that caller from now on. What they began with other rights does not go on.
  func take(_ connection: Connection, as caller: Caller, now: Int64) {
    let changes = caller != connection.caller
    connection.know(caller)
    if changes { endWhatWasBegun(by: connection) }
    let others = connections.count {
      $0 !== connection && $0.isKnown && !$0.isClosed && $0.caller.uid == caller.uid
    }
    if others >= connectionsAtMost(of: caller) { letGo(connection) }
  }

  /// Hangs up on who is answered at length, or hands a file in: both are begun again by whoever
  /// may still do so.
  private func endWhatWasBegun(by connection: Connection) {
    let isHandingIn = connection.upload.map { !$0.isFinished } ?? false
    if isHandingIn || errands.contains(where: { $0.connection === connection }) {
      letGo(connection)
    }
  }

  private func letGo(_ connection: Connection) {
    for errand in errands where errand.connection === connection { errand.kill() }
    connection.close()
  }

  /// Asks about those who came, and those who were asked about long ago; about the groups alone
  /// when nobody is here and nothing is known of them.
  private func enquire(now: Int64) {
    guard enquiries.count < Self.enquiriesAtMost else { return }
    let asked = Set(enquiries.flatMap { $0.enquiry.enquiry.users })
    var users: Set<UInt32> = []
    for connection in connections {
      let user = connection.caller.uid
      if asked.contains(user) || people.administrator(userId: user) != nil { continue }
      if connection.isClosed { continue }
      if !connection.isKnown || book.isDue(user, now: now) { users.insert(user) }
    }
    var isUnasked = false
    if case .unasked = groupNumbers { isUnasked = enquiries.isEmpty }
    guard !users.isEmpty || isUnasked else { return }
    let enquiry = Enquiry(users: users.sorted(), groups: people.groups)
    book.begin(enquiry.users, now: now)
    do throws(HostError) {
      enquiries.append(HeardEnquiry(try RunningEnquiry(enquiry, now: now)))
    } catch {
      journal.write(.warning, messages.hostError(error))
      for connection in connections where users.contains(connection.caller.uid) {
        judge(connection, now: now)
      }
    }
  }

  /// Says which groups of the configuration the machine does not know, when that has changed.
  private func tellGroups(_ missing: [String]) {
    if missing == toldMissing { return }
    toldMissing = missing
    for name in missing { journal.write(.warning, messages.journalMissingGroup(name)) }
  }

  /// The number of a group of the configuration, by the last answer.
  func groupNumber(_ name: String) throws(HostError) -> UInt32? {
    switch groupNumbers {
    case .known(let numbers): return numbers[name]
    case .unasked, .unanswered: throw .cannotLookUp(account: name, Self.silence)
    }
  }

  /// What is said where nobody answers: ETIMEDOUT.
  private static let silence = SystemError(number: 110)

  /// Everybody is asked about anew: the groups that matter are others.
  func forgetAccounts() {
    enquiries = []
    book = AccountBook()
    groupNumbers = .unasked
    toldMissing = []
    lastAccounts = 0
  }
}

/// An enquiry, and whether its end is dealt with.
final class HeardEnquiry {
  let enquiry: RunningEnquiry
  var isHeard = false

  init(_ enquiry: RunningEnquiry) { self.enquiry = enquiry }
}

/// What is known of the numbers of the groups that the configuration names.
enum GroupNumbers {
  case unasked
  case known([String: UInt32])
  case unanswered
}
