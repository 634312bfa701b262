import Host
public import Language
public import Ledger

extension Language {
  /// Why somebody may not do what they asked, and which role would do.
  public func fault(of denial: Denial) -> Fault {
    let what =
      switch denial.reason {
      case .noRole:
        either(fr: "vous n’avez aucun rôle dans ce registre", en: "you have no role in this ledger")
      case .role:
        either(
          fr: "vos rôles ne permettent pas \(quoted(denial.method.rawValue))",
          en: "your roles do not allow \(quoted(denial.method.rawValue))")
      case .dossierNotSeen:
        either(
          fr: "ce dossier n’est pas de ceux que vous pouvez voir",
          en: "this dossier is not one that you may see")
      case .notOwn:
        either(
          fr: "cet événement a été consigné par quelqu’un d’autre",
          en: "this event was recorded by somebody else")
      case .notSameDay:
        either(
          fr: "cet événement n’a pas été consigné aujourd’hui",
          en: "this event was not recorded today")
      }
    let roles = list(denial.roles.map(\.rawValue), .or)
    return Fault(
      what,
      text(
        fr: "demandez à quelqu’un qui a le rôle \(roles)",
        en: "ask somebody who has the role \(roles)"))
  }

  /// Why a daemon did not answer, what is known of what was asked, and what to do.
  public func fault(of daemon: DaemonFault) -> Fault {
    switch daemon {
    case .unreachable(let socket, let error, let loss):
      Fault(
        text(
          fr: "le service diligenced ne répond pas à \(named(socket)) (\(reason(error)))"
            + words(loss),
          en: "the diligenced service does not answer at \(named(socket)) (\(reason(error)))"
            + words(loss)),
        text(
          fr:
            "vérifiez qu’il est en marche, par exemple avec "
            + "\(typed("systemctl status diligenced"))",
          en: "see whether it runs, for example with \(typed("systemctl status diligenced"))"))
    case .gone(_, let loss):
      Fault(
        text(
          fr: "le service diligenced n’est plus là" + words(loss),
          en: "the diligenced service is gone" + words(loss)), remedy(loss))
    case .notUnderstood(_, let loss):
      Fault(
        text(
          fr: "la réponse du service diligenced est illisible" + words(loss),
          en: "the answer of the diligenced service cannot be read" + words(loss)),
        text(
          fr: "vérifiez que diligence et diligenced sont de la même version",
          en: "see that diligence and diligenced are of the same version"))
    case .hiddenConfiguration(let path, let error, let loss):
      Fault(
        text(
          fr:
            "le registre de ce poste est celui d’un service, dont la configuration \(named(path)) "
            + "ne "
            + "peut être lue (\(reason(error)))" + words(loss),
          en:
            "a service keeps the ledger of this computer, and its configuration \(named(path)) "
            + "cannot "
            + "be read (\(reason(error)))" + words(loss)),
        text(
          fr:
            "demandez le droit de la lire, ou nommez la prise du service avec \(typed("--socket"))",
          en: "ask for the right to read it, or name the service’s socket with \(typed("--socket"))"
        ))
    case .badConfiguration(let error, let path, let loss):
      Fault(
        text(
          fr:
            "le registre de ce poste est celui d’un service, dont la configuration \(named(path)) "
            + "est "
            + "erronée (\(place(error.place))\u{A0}: \(fault(of: error).what))" + words(loss),
          en:
            "a service keeps the ledger of this computer, and its configuration \(named(path)) is "
            + "wrong (\(place(error.place)): \(fault(of: error).what))" + words(loss)),
        text(
          fr:
            "demandez qu’elle soit corrigée, ou nommez la prise du service avec "
            + "\(typed("--socket"))",
          en: "ask for it to be corrected, or name the service’s socket with \(typed("--socket"))"))
    }
  }

  /// Why a long answer is not prepared for now, and what to do.
  public func fault(of crowd: CrowdFault) -> Fault {
    switch crowd {
    case .ofAccount(let places):
      Fault(
        text(
          fr:
            "votre compte a déjà \(plural(places, "longue réponse", "longues réponses")) en "
            + "cours, le "
            + "plus qu’un compte peut avoir",
          en:
            "your account has \(plural(places, "long answer", "long answers")) under way already, "
            + "the "
            + "most that an account may have"),
        text(
          fr: "attendez la fin de l’une d’elles, puis recommencez",
          en: "wait for one of them to end, then try again"))
    case .all(let places):
      Fault(
        text(
          fr:
            "\(plural(places, "longue réponse est", "longues réponses sont")) en cours pour "
            + "d’autres, "
            + "le plus qu’il peut y avoir",
          en:
            "\(plural(places, "long answer is", "long answers are")) under way for others, the "
            + "most "
            + "that there may be"),
        text(fr: "recommencez dans un instant", en: "try again in a moment"))
    case .unread:
      Fault(
        text(
          fr: "les réponses précédentes de cette connexion n’ont pas encore été lues",
          en: "the answers before this one on the same connection are not read yet"),
        text(fr: "lisez-les d’abord, puis recommencez", en: "read them first, then try again"))
    }
  }

  /// What is known, after what happened.
  private func words(_ loss: DaemonLoss) -> String {
    switch loss {
    case .noAnswer:
      ""
    case .cutShort:
      text(fr: "; ce qui précède est incomplet", en: "; what comes before is not all")
    case .nothingRecorded:
      text(fr: "; rien n’a été consigné", en: "; nothing was recorded")
    case .perhapsRecorded:
      text(fr: "; on ne sait pas si c’est consigné", en: "; nobody knows whether this is recorded")
    case .nothingTaken(let file):
      text(
        fr: "; rien de \(named(file)) n’a été consigné",
        en: "; nothing of \(named(file)) was recorded")
    case .perhapsTaken(let file):
      text(
        fr: "; on ne sait pas jusqu’où \(named(file)) est consigné",
        en: "; nobody knows how far \(named(file)) is recorded")
    }
  }

  private func remedy(_ loss: DaemonLoss) -> String {
    switch loss {
    case .noAnswer, .cutShort, .nothingRecorded, .nothingTaken:
      text(fr: "recommencez plus tard", en: "try again later")
    case .perhapsRecorded(let option):
      text(
        fr:
          "recommencez la même commande en ajoutant \(typed(option))\u{A0}: rien ne sera consigné "
          + "deux "
          + "fois",
        en: "run the same command again with \(typed(option)): nothing will be recorded twice")
    case .perhapsTaken:
      text(
        fr: "importez-le de nouveau\u{A0}: rien ne sera consigné deux fois, et ce qui l’est déjà "
          + "comptera " + "comme doublon",
        en:
          "ingest it again: nothing will be recorded twice, and what is there already will count "
          + "as a "
          + "duplicate")
    }
  }

  /// What the kernel answered, in a few words.
  private func reason(_ error: HostError) -> String {
    error.systemError.map { fault(of: $0).what } ?? hostError(error)

  }
}
