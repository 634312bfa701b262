public import Access
public import Host

extension French {
  public func fault(of denial: Denial) -> Fault {
    let what =
      switch denial.reason {
      case .noRole: "vous n’avez aucun rôle dans ce registre"
      case .role: "vos rôles ne permettent pas \(quoted(denial.method.rawValue))"
      case .dossierNotSeen: "ce dossier n’est pas de ceux que vous pouvez voir"
      case .notOwn: "cet événement a été consigné par quelqu’un d’autre"
      case .notSameDay: "cet événement n’a pas été consigné aujourd’hui"
      }
    let roles = list(denial.roles.map(\.rawValue), .or)
    return Fault(what, "demandez à quelqu’un qui a le rôle \(roles)")
  }

  public func fault(ofSocket path: String, _ error: HostError) -> Fault {
    Fault(
      "le service diligenced ne répond pas à \(named(path)) (\(reason(error)))",
      "vérifiez qu’il est en marche, par exemple avec \(typed("systemctl status diligenced"))")
  }

  public var nothingWasRecorded: Fault {
    Fault("le service diligenced n’est plus là; rien n’a été consigné", "recommencez plus tard")
  }

  public func perhapsRecorded(repeatWith option: String) -> Fault {
    Fault(
      "le service diligenced n’est plus là; on ne sait pas si c’est consigné",
      "recommencez la même commande en ajoutant \(typed(option))\u{A0}: rien ne sera consigné deux "
        + "fois")
  }

  public var noAnswer: Fault {
    Fault("le service diligenced n’est plus là et n’a pas répondu", "recommencez plus tard")
  }

  /// What the kernel answered, in a few words.
  private func reason(_ error: HostError) -> String {
    error.systemError.map { fault(of: $0).what } ?? hostError(error)
  }
}
