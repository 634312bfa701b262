import Ledger

extension French {
  public func spoolNotice(_ notice: SpoolNotice) -> String {
    switch notice {
    case .applied(let file, let counts, let refused):
      "\(safe(file))\u{A0}: \(lines(counts))" + (refused.map { ", voir \(safe($0))" } ?? "")
    case .putAside(let file, let unfit, let path):
      "\(safe(file)) n’est pas pris\u{A0}: \(reason(unfit)); mis de côté sous \(safe(path)), "
        + remedy(unfit)
    case .leftAlone(let name):
      "\(named(name)) reste où il est, donnez-lui un nom en .jsonl ou .csv, sans point au début "
        + "ni caractère de contrôle"
    case .moreLeftAlone(let count):
      "et \(plural(count, "autre nom laissé", "autres noms laissés")) dans le dossier de dépôt"
    case .unreadable(let error): "\(hostError(error)); un autre essai suivra"
    case .changedWhileRead(let file):
      "\(safe(file)) a changé pendant sa lecture\u{A0}: il sera relu du début, écrivez les "
        + "fichiers ailleurs, puis renommez-les ici"
    case .gone(let file):
      "\(safe(file)) a été retiré pendant sa lecture\u{A0}: ce qui en était lu reste consigné, le "
        + "reste est laissé"
    case .notMoved(let file, let error):
      "\(safe(file)) est traité et reste dans le dépôt\u{A0}: \(hostError(error))"
    case .ledgerFails(let error): "les fichiers déposés attendent\u{A0}: \(ledgerError(error))"
    case .folderFails(let error): "les fichiers déposés attendent\u{A0}: \(hostError(error))"
    }
  }

  public func spoolFailure(_ failure: SpoolFailure) -> String {
    switch failure {
    case .host(let error): hostError(error)
    case .notOurs(let path):
      "le dossier \(named(path)) est à quelqu’un d’autre, retirez-le, il sera refait"
    case .damagedState(let path):
      "les comptes du dépôt, dans \(named(path)), sont illisibles, remettez une copie de ce "
        + "fichier ou retirez-le"
    }
  }

  private func lines(_ counts: IngestCounts) -> String {
    ([
      plural(counts.read, "ligne lue", "lignes lues"),
      plural(counts.accepted, "consignée", "consignées"),
      plural(counts.duplicates, "déjà connue", "déjà connues"),
      plural(counts.rejected, "refusée", "refusées"),
    ] + (counts.unpromised > 0 ? [beforePromises(counts.unpromised)] : [])).joined(separator: ", ")
  }

  private func beforePromises(_ count: Int) -> String {
    plural(count, "reçue", "reçues") + " avant la première déclaration"
  }

  private func remedy(_ unfit: SpoolNotice.Unfit) -> String {
    switch unfit {
    case .symbolicLink, .notAFile, .severalNames: "déposez une copie du fichier"
    case .tooLong: "déposez-le en plusieurs fichiers, ou augmentez cette limite"
    }
  }

  private func reason(_ unfit: SpoolNotice.Unfit) -> String {
    switch unfit {
    case .symbolicLink: "c’est un lien symbolique"
    case .notAFile: "ce n’est pas un fichier"
    case .severalNames: "ce fichier a d’autres noms ailleurs"
    case .tooLong:
      "ce fichier est plus long que ne le permet \(typed("file_bytes")) de la configuration"
    }
  }
}
