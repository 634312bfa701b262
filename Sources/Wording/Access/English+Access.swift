import Host
public import Ledger

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

  public func fault(of daemon: DaemonFault) -> Fault {
    switch daemon {
    case .unreachable(let socket, let error, let loss):
      Fault(
        "the diligenced service does not answer at \(named(socket)) (\(reason(error)))"
          + words(loss),
        "see whether it runs, for example with \(typed("systemctl status diligenced"))")
    case .gone(_, let loss):
      Fault("the diligenced service is gone" + words(loss), remedy(loss))
    case .notUnderstood(_, let loss):
      Fault(
        "the answer of the diligenced service cannot be read" + words(loss),
        "see that diligence and diligenced are of the same version")
    case .hiddenConfiguration(let path, let error, let loss):
      Fault(
        "a service keeps the ledger of this computer, and its configuration \(named(path)) cannot "
          + "be read (\(reason(error)))" + words(loss),
        "ask for the right to read it, or name the service’s socket with \(typed("--socket"))")
    case .badConfiguration(let error, let path, let loss):
      Fault(
        "a service keeps the ledger of this computer, and its configuration \(named(path)) is "
          + "wrong (\(place(error.place)): \(fault(of: error).what))" + words(loss),
        "ask for it to be corrected, or name the service’s socket with \(typed("--socket"))")
    }
  }

  public func fault(of crowd: CrowdFault) -> Fault {
    switch crowd {
    case .ofAccount(let places):
      Fault(
        "your account has \(plural(places, "long answer", "long answers")) under way already, the "
          + "most that an account may have",
        "wait for one of them to end, then try again")
    case .all(let places):
      Fault(
        "\(plural(places, "long answer is", "long answers are")) under way for others, the most "
          + "that there may be", "try again in a moment")
    case .unread:
      Fault(
        "the answers before this one on the same connection are not read yet",
        "read them first, then try again")
    }
  }

  /// What is known, after what happened.
  private func words(_ loss: DaemonLoss) -> String {
    switch loss {
    case .noAnswer: ""
    case .cutShort: "; what comes before is not all"
    case .nothingRecorded: "; nothing was recorded"
    case .perhapsRecorded: "; nobody knows whether this is recorded"
    case .nothingTaken(let file): "; nothing of \(named(file)) was recorded"
    case .perhapsTaken(let file): "; nobody knows how far \(named(file)) is recorded"
    }
  }

  private func remedy(_ loss: DaemonLoss) -> String {
    switch loss {
    case .noAnswer, .cutShort, .nothingRecorded, .nothingTaken: "try again later"
    case .perhapsRecorded(let option):
      "run the same command again with \(typed(option)): nothing will be recorded twice"
    case .perhapsTaken:
      "ingest it again: nothing will be recorded twice, and what is there already will count as a "
        + "duplicate"
    }
  }

  /// What the kernel answered, in a few words.
  private func reason(_ error: HostError) -> String {
    error.systemError.map { fault(of: $0).what } ?? hostError(error)
  }
}
