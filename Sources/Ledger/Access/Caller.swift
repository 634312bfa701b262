/// Somebody who asks for something, and what they are to the ledger.
public struct Caller: Hashable, Sendable {
  /// The user's number, as the kernel says it.
  public let uid: UInt32

  /// The user's name, empty when the machine has none for the number.
  public let login: String

  /// The roles, none for somebody in no group that is one.
  public let roles: Set<Role>

  /// The offices that they work in; nil when every office is everyone's.
  public let offices: Set<String>?

  /// The services whose dossiers only `plaintes` and `administration` see.
  public let confidentialServices: Set<String>

  /// Somebody with these roles, in these offices, where these services are confidential.
  public init(
    uid: UInt32, login: String, roles: Set<Role>, offices: Set<String>?,
    confidentialServices: Set<String>
  ) {
    self.uid = uid
    self.login = login
    self.roles = roles
    self.offices = offices
    self.confidentialServices = confidentialServices
  }

  /// Somebody who works on a ledger of their own, and may do everything. The number is the one
  /// that no user has.
  public static let owner = Caller(
    uid: .max, login: "", roles: [.administration], offices: nil, confidentialServices: [])
}

extension Caller {
  /// The right to a method: the farthest that one of the roles gives.
  public func right(to method: Method) -> Right {
    roles.reduce(method.rights.others) { max($0, $1.right(to: method)) }
  }

  /// Whether they see the dossiers of that service in that office, one by one.
  public func sees(service: String, office: String) -> Bool {
    roles.contains { sees(service: service, office: office, as: $0) }
  }

  /// Whether they would, with that role and no other.
  func sees(service: String, office: String, as role: Role) -> Bool {
    let isConfidential = confidentialServices.contains(service)
    let isOfTheirOffice = offices?.contains(office) ?? true
    return switch role {
    case .administration: true
    case .plaintes: isConfidential || isOfTheirOffice
    case .saisie: !isConfidential && isOfTheirOffice
    case .direction: false
    }
  }
}
