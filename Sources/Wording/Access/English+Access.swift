public import Access
public import Host

extension English {
  public func fault(of denial: Denial) -> Fault {
    let what =
      switch denial.reason {
      case .noRole: "you have no role in this ledger"
      case .role: "your roles do not allow \(quoted(denial.method.rawValue))"
      case .dossierNotSeen: "this dossier is not one that you may see"
      case .notOwn: "this event was recorded by somebody else"
      case .notSameDay: "this event was not recorded today"
      }
    let roles = list(denial.roles.map(\.rawValue), .or)
    return Fault(what, "ask somebody who has the role \(roles)")
  }

  public func fault(ofSocket path: String, _ error: HostError) -> Fault {
    Fault(
      "the diligenced service does not answer at \(named(path)) (\(reason(error)))",
      "see whether it runs, for example with \(typed("systemctl status diligenced"))")
  }

  public var nothingWasRecorded: Fault {
    Fault("the diligenced service is gone; nothing was recorded", "try again later")
  }

  public func perhapsRecorded(repeatWith option: String) -> Fault {
    Fault(
      "the diligenced service is gone; nobody knows whether this is recorded",
      "run the same command again with \(typed(option)): nothing will be recorded twice")
  }

  public var noAnswer: Fault {
    Fault("the diligenced service is gone and did not answer", "try again later")
  }

  /// What the kernel answered, in a few words.
  private func reason(_ error: HostError) -> String {
    error.systemError.map { fault(of: $0).what } ?? hostError(error)
  }
}
