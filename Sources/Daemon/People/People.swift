import Access
import Host
import Standards
import Wording

/// Who the users of the machine are to the ledger: their roles and offices are groups, which the
/// configuration names.
struct People {
  private let roles: [(role: Role, group: UInt32)]
  private let offices: [(office: String, group: UInt32)]?
  private let confidentialServices: Set<String>
  private let ownUserId: UInt32
  /// The groups that the configuration names and the machine does not know.
  let missingGroups: [String]

  /// Looks the groups of a configuration up, for a ledger that counts with that rulebook.
  init(_ configuration: Configuration, _ rulebook: Rulebook) throws(HostError) {
    var missing: [String] = []
    func number(_ name: String) throws(HostError) -> UInt32? {
      let number = try Accounts.groupId(named: name)
      if number == nil { missing.append(name) }
      return number
    }
    var roles: [(Role, UInt32)] = []
    for (role, name) in configuration.roles.sorted(by: { $0.value < $1.value }) {
      if let group = try number(name) { roles.append((role, group)) }
    }
    self.roles = roles
    if let named = configuration.offices {
      var offices: [(String, UInt32)] = []
      for (office, name) in named.sorted(by: { $0.key < $1.key }) {
        if let group = try number(name) { offices.append((office, group)) }
      }
      self.offices = offices
    } else {
      offices = nil
    }
    confidentialServices = configuration.confidentialServices(in: rulebook)
    ownUserId = ThisProcess.userId
    missingGroups = missing
  }

  /// Tells which groups are missing.
  func tellMissingGroups(_ journal: Journal, _ messages: any Messages) {
    for name in missingGroups { journal.write(.warning, messages.journalMissingGroup(name)) }
  }

  /// Who a user is. The user whose the ledger is, and the machine's own administrator, could read
  /// its file anyway: they have the role `administration`.
  func caller(userId: UInt32) throws(HostError) -> Caller {
    let account = try Accounts.account(userId: userId)
    let groups = account?.groupIds ?? []
    var roles = Set(self.roles.filter { groups.contains($0.group) }.map(\.role))
    if userId == 0 || userId == ownUserId { roles.insert(.administration) }
    return Caller(
      uid: userId, login: account?.name ?? "\(userId)", roles: roles,
      offices: offices.map { offices in
        Set(offices.filter { groups.contains($0.group) }.map(\.office))
      },
      confidentialServices: confidentialServices)
  }
}
