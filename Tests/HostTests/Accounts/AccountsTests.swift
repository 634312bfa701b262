import Glibc
import Host
import Testing

@Suite struct AccountsTests {
  @Test("users have the name and groups that the system's id says", arguments: ["root", "nobody"])
  func groups(name: String) throws {
    let id = try #require(try Accounts.userId(named: name))
    let account = try #require(try Accounts.account(userId: id))
    #expect(account.userId == id)
    #expect(account.name == name)
    #expect(account.groupIds.contains(account.groupId))
    var child = try ChildProcess(
      ChildProcess.Program(
        path: "/bin/sh", arguments: ["-c", "id -G \"$0\" >&2", account.name],
        environment: ["PATH": "/usr/bin:/bin"]))
    #expect(child.end() == .exited(0))
    let groups = String(decoding: child.errors, as: UTF8.self)
      .split { $0 == " " || $0 == "\n" }.compactMap { UInt32($0) }
    #expect(account.groupIds == Set(groups))
  }

  @Test("a name has the number of its account")
  func names() throws {
    #expect(try Accounts.account(userId: 0)?.name == "root")
    #expect(try Accounts.userId(named: "root") == 0)
    #expect(try Accounts.groupId(named: "root") == 0)
  }

  @Test("who is not there is nobody, not an error", arguments: ["no-such-name", "", "a:b", "a\nb"])
  func unknown(name: String) throws {
    #expect(try Accounts.userId(named: name) == nil)
    #expect(try Accounts.groupId(named: name) == nil)
  }

  @Test("a number without an account is nobody, not an error")
  func unknownNumber() throws {
    #expect(try Accounts.account(userId: 3_999_999_999) == nil)
  }

  @Test("a name that the system would read in part is refused")
  func zero() {
    let error = HostError.cannotLookUp(account: "root\0", SystemError(number: EINVAL))
    #expect(failure { _ = try Accounts.userId(named: "root\0") } == error)
    #expect(failure { _ = try Accounts.groupId(named: "root\0") } == error)
  }
}
