import Host
import StrictJSON

/// What the machine knows of an account, as far as it matters here.
struct KnownAccount: Hashable {
  /// The login name; the number of one that has none.
  let login: String
  /// Those of the groups asked about that the account is of.
  let groups: Set<String>
}

/// A question about accounts and groups. A directory on the network may take its time to answer it,
/// or never do: a child process asks.
struct Enquiry: Hashable {
  let users: [UInt32]
  let groups: [String]

  /// The word after the program's name that has it ask.
  static let word = "--accounts"

  /// What the child reads on its standard input.
  var text: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("users")
    json.beginArray()
    for user in users { json.value(Int(user)) }
    json.endArray()
    json.key("groups")
    json.array(groups)
    json.endObject()
    return json.bytes
  }

  init(users: [UInt32], groups: [String]) {
    self.users = users
    self.groups = groups
  }

  /// Reads it back; `nil` when it is not one.
  init?(_ text: [UInt8]) {
    do {
      var object = try JSONObjectReader(try JSONNode.parse(text))
      users = try object.array("users").map { try UInt32(clamping: $0.integer(key: "users")) }
      groups = try object.strings("groups")
    } catch { return nil }
  }

  /// Asks the machine, in this process, as long as it takes.
  func ask() throws(HostError) -> EnquiryAnswer {
    var answer = EnquiryAnswer()
    for group in groups { answer.numbers[group] = try Accounts.groupId(named: group) }
    for user in users {
      let account = try Accounts.account(userId: user)
      let groups = account?.groupIds ?? []
      answer.accounts[user] = KnownAccount(
        login: account?.name ?? "\(user)",
        groups: Set(answer.numbers.filter { groups.contains($0.value) }.keys))
    }
    return answer
  }
}

/// What came of an enquiry.
struct EnquiryAnswer: Hashable {
  /// By the number of the user.
  var accounts: [UInt32: KnownAccount] = [:]
  /// The numbers of the groups that there are.
  var numbers: [String: UInt32] = [:]

  init() {}

  /// What the child writes on its standard error, which alone is listened to.
  var text: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("numbers")
    json.beginObject()
    for (group, number) in numbers.sorted(by: { $0.key < $1.key }) {
      json.member(group, Int(number))
    }
    json.endObject()
    json.key("accounts")
    json.beginArray()
    for (user, account) in accounts.sorted(by: { $0.key < $1.key }) {
      json.beginObject()
      json.member("user", Int(user))
      json.member("login", account.login)
      json.key("groups")
      json.array(account.groups.sorted())
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.bytes
  }

  /// Reads it back; `nil` when it is not one.
  init?(_ text: [UInt8]) {
    do {
      var object = try JSONObjectReader(try JSONNode.parse(text))
      for member in try object.node("numbers").members(key: "numbers") {
        numbers[member.key] = UInt32(clamping: try member.node.integer(key: member.key))
      }
      for node in try object.array("accounts") {
        var account = try JSONObjectReader(node)
        let user = UInt32(clamping: try account.integer("user"))
        accounts[user] = KnownAccount(
          login: try account.string("login"),
          groups: Set(try account.strings("groups")))
      }
    } catch { return nil }
  }
}
