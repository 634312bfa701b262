/// Why somebody may not do what they asked, and which roles would do.
public struct Denial: Error, Hashable, Sendable {
  /// What stands in the way.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// They have no role at all.
    case noRole = "no-role"
    /// None of their roles has a right to the method.
    case role
    /// The dossier is not one that they see.
    case dossierNotSeen = "dossier-not-seen"
    /// The event was recorded by somebody else.
    case notOwn = "not-own"
    /// They recorded the event on an earlier day.
    case notSameDay = "not-same-day"
  }

  /// What they asked for.
  public let method: Method

  /// What stands in the way.
  public let reason: Reason

  /// The roles with which, all else being equal, they could: never empty.
  public let roles: [Role]
}

/// Whose an event is, to somebody who would correct it.
public enum Authorship: CaseIterable, Hashable, Sendable {
  /// Somebody else recorded it, or nobody knows who.
  case other
  /// They recorded it on an earlier day.
  case ownEarlier
  /// They recorded it today.
  case ownToday
}

extension Caller {
  /// Why they may not call the method whatever it is about; nil when they may, at least on some
  /// dossiers or events.
  public func denial(of method: Method) -> Denial? {
    guard right(to: method) == .never else { return nil }
    return Denial(
      method: method, reason: roles.isEmpty ? .noRole : .role, roles: method.rolesThatMay)
  }

  /// Why they may not call the method about a dossier of that service in that office; nil when
  /// they may. The roles of a denial are those that would do in their own offices.
  public func denial(of method: Method, service: String, office: String) -> Denial? {
    if let denial = denial(of: method) { return denial }
    guard right(to: method) == .seen, !sees(service: service, office: office) else { return nil }
    let roles = method.rolesThatMay.filter { role in
      switch role.right(to: method) {
      case .always: true
      case .seen: sees(service: service, office: office, as: role)
      case .own, .never: false
      }
    }
    return Denial(method: method, reason: .dossierNotSeen, roles: roles)
  }

  /// Why they may not call the method about an event of that authorship; nil when they may.
  public func denial(of method: Method, authorship: Authorship) -> Denial? {
    if let denial = denial(of: method) { return denial }
    guard right(to: method) == .own else { return nil }
    let reason: Denial.Reason
    switch authorship {
    case .ownToday: return nil
    case .ownEarlier: reason = .notSameDay
    case .other: reason = .notOwn
    }
    return Denial(method: method, reason: reason, roles: method.rolesThatAlwaysMay)
  }
}
