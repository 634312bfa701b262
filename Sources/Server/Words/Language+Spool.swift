import Host
public import Language
import Ledger

extension Language {
  /// Something that happened there.
  public func spoolNotice(_ notice: SpoolNotice) -> String {
    switch notice {
    case .applied(let file, let counts, let refused):
      text(
        fr: "\(safe(file))\u{A0}: \(lines(counts))" + (refused.map { ", voir \(safe($0))" } ?? ""),
        en: "\(safe(file)): \(lines(counts))" + (refused.map { ", see \(safe($0))" } ?? ""))
    case .putAside(let file, let unfit, let path):
      text(
        fr: "\(safe(file)) n’est pas pris\u{A0}: \(reason(unfit)); mis de côté sous \(safe(path)), "
          + remedy(unfit),
        en: "\(safe(file)) is not taken in: \(reason(unfit)); put aside as \(safe(path)), "
          + remedy(unfit))
    case .leftAlone(let name):
      text(
        fr:
          "\(named(name)) reste où il est, donnez-lui un nom en .jsonl ou .csv, sans point au "
          + "début "
          + "ni caractère de contrôle",
        en:
          "\(named(name)) stays where it is, give it a name in .jsonl or .csv, without a dot at "
          + "the "
          + "beginning or control characters")
    case .moreLeftAlone(let count):
      text(
        fr:
          "et \(plural(count, "autre nom laissé", "autres noms laissés")) dans le dossier de dépôt",
        en: "and \(plural(count, "other name", "other names")) left in the drop folder")
    case .unreadable(let error):
      text(
        fr: "\(hostError(error)); un autre essai suivra",
        en: "\(hostError(error)); it will be tried again")
    case .changedWhileRead(let file):
      text(
        fr: "\(safe(file)) a changé pendant sa lecture\u{A0}: il sera relu du début, écrivez les "
          + "fichiers ailleurs, puis renommez-les ici",
        en:
          "\(safe(file)) changed while it was read: it will be read again from its beginning, "
          + "write "
          + "files elsewhere, then rename them into this folder")
    case .gone(let file):
      text(
        fr:
          "\(safe(file)) a été retiré pendant sa lecture\u{A0}: ce qui en était lu reste "
          + "consigné, le "
          + "reste est laissé",
        en:
          "\(safe(file)) was taken back while it was read: what was read of it stays recorded, the "
          + "rest is left")
    case .notMoved(let file, let error):
      text(
        fr: "\(safe(file)) est traité et reste dans le dépôt\u{A0}: \(hostError(error))",
        en: "\(safe(file)) is dealt with and stays in the drop folder: \(hostError(error))")
    case .ledgerFails(let error):
      text(
        fr: "les fichiers déposés attendent\u{A0}: \(ledgerError(error))",
        en: "dropped files wait: \(ledgerError(error))")
    case .folderFails(let error):
      text(
        fr: "les fichiers déposés attendent\u{A0}: \(hostError(error))",
        en: "dropped files wait: \(hostError(error))")
    }
  }

  /// Why it cannot be used at all.
  public func spoolFailure(_ failure: SpoolFailure) -> String {
    switch failure {
    case .host(let error):
      hostError(error)
    case .notOurs(let path):
      text(
        fr: "le dossier \(named(path)) est à quelqu’un d’autre, retirez-le, il sera refait",
        en: "the folder \(named(path)) is somebody else’s, take it away, it will be made anew")
    case .damagedState(let path):
      text(
        fr: "les comptes du dépôt, dans \(named(path)), sont illisibles, remettez une copie de ce "
          + "fichier ou retirez-le",
        en:
          "the counts of the drop folder, in \(named(path)), cannot be read, put a copy of that "
          + "file "
          + "back or take it away")
    }
  }

  private func lines(_ counts: IngestCounts) -> String {
    text(
      fr: ([
        plural(counts.read, "ligne lue", "lignes lues"),
        plural(counts.accepted, "consignée", "consignées"),
        plural(counts.duplicates, "déjà connue", "déjà connues"),
        plural(counts.rejected, "refusée", "refusées"),
      ] + (counts.unpromised > 0 ? [beforePromises(counts.unpromised)] : [])).joined(
        separator: ", "),
      en: ([
        plural(counts.read, "line read", "lines read"), "\(number(counts.accepted)) recorded",
        "\(number(counts.duplicates)) known already", "\(number(counts.rejected)) refused",
      ] + (counts.unpromised > 0 ? [beforePromises(counts.unpromised)] : [])).joined(
        separator: ", "))
  }

  private func beforePromises(_ count: Int) -> String {
    text(
      fr: plural(count, "reçue", "reçues") + " avant la première déclaration",
      en: "\(number(count)) received before the first statement took effect")
  }

  private func remedy(_ unfit: SpoolNotice.Unfit) -> String {
    switch unfit {
    case .symbolicLink, .notAFile, .severalNames:
      text(fr: "déposez une copie du fichier", en: "drop a copy of the file")
    case .tooLong:
      text(
        fr: "déposez-le en plusieurs fichiers, ou augmentez cette limite",
        en: "drop it as several files, or raise that limit")
    }
  }

  private func reason(_ unfit: SpoolNotice.Unfit) -> String {
    switch unfit {
    case .symbolicLink:
      text(fr: "c’est un lien symbolique", en: "it is a symbolic link")
    case .notAFile:
      text(fr: "ce n’est pas un fichier", en: "it is not a file")
    case .severalNames:
      text(fr: "ce fichier a d’autres noms ailleurs", en: "this file has other names elsewhere")
    case .tooLong:
      text(
        fr: "ce fichier est plus long que ne le permet \(typed("file_bytes")) de la configuration",
        en: "this file is longer than \(typed("file_bytes")) of the configuration allows")
    }
  }
}
