import Host
import Ledger
import ServiceStandards

/// Who the users of the machine are to the ledger: their roles and offices are groups, which the
/// configuration names.
struct AccountDirectory {
  private let roles: [Role: String]
  private let offices: [String: String]?
  private let confidentialServices: Set<String>
  /// The users whose role does not depend on any group, by name: the one whose the ledger is, and
  /// the machine's own administrator, could read its file anyway.
  private let administrators: [UInt32: String]

  /// - Parameter rulebook: what the ledger counts with, which says what is confidential.
  init(_ configuration: Configuration, _ rulebook: Rulebook) {
    roles = configuration.roles
    offices = configuration.offices
    confidentialServices = configuration.confidentialServices(in: rulebook)
    var administrators: [UInt32: String] = [0: "root"]
    administrators[ThisProcess.userId] = ThisProcess.loginName
    self.administrators = administrators
  }

  /// The groups that say what somebody is.
  var groups: [String] {
    Set(roles.values).union(offices.map { Set($0.values) } ?? []).sorted()
  }

  /// Who somebody is, when that is known without asking; they have the role `administration`.
  func administrator(userId: UInt32) -> Caller? {
    administrators[userId].map { caller(userId, login: $0, [.administration], of: []) }
  }

  /// Who a user is, by what is known of the account.
  func caller(userId: UInt32, _ account: KnownAccount) -> Caller {
    let roles = self.roles.filter { account.groups.contains($0.value) }.keys
    return caller(userId, login: account.login, Set(roles), of: account.groups)
  }

  /// Somebody of whom nothing is known yet.
  func stranger(userId: UInt32) -> Caller { caller(userId, login: "\(userId)", [], of: []) }

  private func caller(
    _ userId: UInt32, login: String, _ roles: Set<Role>, of groups: Set<String>
  ) -> Caller {
    Caller(
      uid: userId, login: login, roles: roles,
      offices: offices.map { Set($0.filter { groups.contains($0.value) }.keys) },
      confidentialServices: confidentialServices)
  }
}
