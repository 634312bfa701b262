import Host
public import Ledger

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

  public func fault(of daemon: DaemonFault) -> Fault {
    switch daemon {
    case .unreachable(let socket, let error, let loss):
      Fault(
        "le service diligenced ne répond pas à \(named(socket)) (\(reason(error)))"
          + words(loss),
        "vérifiez qu’il est en marche, par exemple avec \(typed("systemctl status diligenced"))")
    case .gone(_, let loss):
      Fault("le service diligenced n’est plus là" + words(loss), remedy(loss))
    case .notUnderstood(_, let loss):
      Fault(
        "la réponse du service diligenced est illisible" + words(loss),
        "vérifiez que diligence et diligenced sont de la même version")
    case .hiddenConfiguration(let path, let error, let loss):
      Fault(
        "le registre de ce poste est celui d’un service, dont la configuration \(named(path)) ne "
          + "peut être lue (\(reason(error)))" + words(loss),
        "demandez le droit de la lire, ou nommez la prise du service avec \(typed("--socket"))")
    case .badConfiguration(let error, let path, let loss):
      Fault(
        "le registre de ce poste est celui d’un service, dont la configuration \(named(path)) est "
          + "erronée (\(place(error.place))\u{A0}: \(fault(of: error).what))" + words(loss),
        "demandez qu’elle soit corrigée, ou nommez la prise du service avec \(typed("--socket"))")
    }
  }

  public func fault(of crowd: CrowdFault) -> Fault {
    switch crowd {
    case .ofAccount(let places):
      Fault(
        "votre compte a déjà \(plural(places, "longue réponse", "longues réponses")) en cours, le "
          + "plus qu’un compte peut avoir",
        "attendez la fin de l’une d’elles, puis recommencez")
    case .all(let places):
      Fault(
        "\(plural(places, "longue réponse est", "longues réponses sont")) en cours pour d’autres, "
          + "le plus qu’il peut y avoir", "recommencez dans un instant")
    case .unread:
      Fault(
        "les réponses précédentes de cette connexion n’ont pas encore été lues",
        "lisez-les d’abord, puis recommencez")
    }
  }

  /// What is known, after what happened.
  private func words(_ loss: DaemonLoss) -> String {
    switch loss {
    case .noAnswer: ""
    case .cutShort: "; ce qui précède est incomplet"
    case .nothingRecorded: "; rien n’a été consigné"
    case .perhapsRecorded: "; on ne sait pas si c’est consigné"
    case .nothingTaken(let file): "; rien de \(named(file)) n’a été consigné"
    case .perhapsTaken(let file): "; on ne sait pas jusqu’où \(named(file)) est consigné"
    }
  }

  private func remedy(_ loss: DaemonLoss) -> String {
    switch loss {
    case .noAnswer, .cutShort, .nothingRecorded, .nothingTaken: "recommencez plus tard"
    case .perhapsRecorded(let option):
      "recommencez la même commande en ajoutant \(typed(option))\u{A0}: rien ne sera consigné deux "
        + "fois"
    case .perhapsTaken:
      "importez-le de nouveau\u{A0}: rien ne sera consigné deux fois, et ce qui l’est déjà "
        + "comptera "
        + "comme doublon"
    }
  }

  /// What the kernel answered, in a few words.
  private func reason(_ error: HostError) -> String {
    error.systemError.map { fault(of: $0).what } ?? hostError(error)
  }
}
