import Host
public import Language
public import SQLite
import ServiceStandards

extension Language {
  /// Why a ledger cannot do what it was asked, and what to do: one line.
  public func ledgerError(_ error: LedgerError) -> String {
    switch error {
    case .storage(let error):
      storageError(error)
    case .absent(let path):
      text(
        fr: Fault(
          "aucun registre ici\u{A0}: \(named(path))",
          "commencez-en un avec \(typed("diligence recevoir")) ou \(typed("diligence importer")), "
            + "ou dites où il est avec --donnees RÉPERTOIRE"
        ).sentence(),
        en: Fault(
          "no ledger here: \(named(path))",
          "begin one with \(typed("diligence receive")) or \(typed("diligence ingest")), "
            + "or say where it is with --data DIRECTORY"
        ).sentence())
    case .lost(let path, .emptied):
      text(
        fr: Fault("\(named(path)) est vide, ce n’est plus un registre", restoring).sentence(),
        en: Fault("\(named(path)) is empty, it is no longer a ledger", restoring).sentence())
    case .lost(let path, .goneFromJournal):
      text(
        fr: Fault(
          "le registre \(named(path)) a disparu, et le fichier \(named(path + "-journal")) reste",
          "\(restoring); pour un nouveau registre, déplacez d’abord ce fichier"
        ).sentence(),
        en: Fault(
          "the ledger \(named(path)) is gone, and the file \(named(path + "-journal")) is there",
          "\(restoring); for a new ledger, move that file away first"
        ).sentence())
    case .lost(let path, .goneAfterNights):
      text(
        fr: Fault(
          "le registre \(named(path)) a disparu, et des nuits en ont été publiées",
          "\(restoring); pour un nouveau registre, lancez une fois "
            + typed("diligenced --nouveau-registre")
        ).sentence(),
        en: Fault(
          "the ledger \(named(path)) is gone, and nights were reported from it",
          "\(restoring); for a new ledger, run \(typed("diligenced --new-ledger")) once"
        ).sentence())
    case .notALedger(let path):
      text(
        fr: Fault(
          "\(named(path)) n’est pas un registre de diligence",
          "dites où est le registre avec --donnees RÉPERTOIRE; si c’était ici, \(restoring)"
        ).sentence(),
        en: Fault(
          "\(named(path)) is not a ledger of diligence",
          "say where the ledger is with --data DIRECTORY; if it was here, \(restoring)"
        ).sentence())
    case .newerSchema(let path, let found, let known):
      text(
        fr: (found > known
          ? Fault(
            "le registre \(named(path)) vient d’une version plus récente de diligence "
              + "(format \(found), celui d’ici est \(known))", "mettez le programme à jour")
          : Fault(
            "le registre \(named(path)) est inachevé ou vient d’une version plus ancienne de "
              + "diligence (format \(found), celui d’ici est \(known))",
            "restaurez une copie de sauvegarde, ou employez la version qui l’a écrit")).sentence(),
        en: (found > known
          ? Fault(
            "the ledger \(named(path)) comes from a later version of diligence "
              + "(format \(found), the one here is \(known))", "bring the program up to date")
          : Fault(
            "the ledger \(named(path)) is unfinished or comes from an earlier version of diligence "
              + "(format \(found), the one here is \(known))",
            "restore a backup, or use the version that wrote it")).sentence())
    case .outdatedProjections(let path):
      text(
        fr: Fault(
          "le registre \(named(path)) vient d’une version plus ancienne de diligence, qui comptait "
            + "des dossiers reçus avant la première déclaration",
          "recalculez ses résultats avec \(typed("diligence reconstruire"))"
        ).sentence(),
        en: Fault(
          "the register \(named(path)) comes from an earlier version of diligence, which counted "
            + "cases received before the first statement took effect",
          "derive its results again with \(typed("diligence rebuild"))"
        ).sentence())
    case .badDeclaration(let id, let error):
      declarationFileError(error, in: id.isEmpty ? nil : id)
    case .badCalendar(let id, let error):
      calendarFileError(error, in: id.isEmpty ? nil : id)
    case .badZone(let name, let error):
      zoneError(error, zone: name)
    case .noZoneData:
      text(
        fr: Fault(
          "aucune donnée de fuseaux horaires sur cet ordinateur",
          "installez-les par \(typed("apt-get install tzdata")), ou dites où elles sont avec $TZDIR"
        ).sentence(),
        en: Fault(
          "no data of time zones on this computer",
          "install it with \(typed("apt-get install tzdata")), or say where it is with $TZDIR"
        ).sentence())
    case .notMadeYet(let made):
      text(
        fr: Fault(
          "le registre n’existait pas encore à ce moment",
          "donnez à --connu-le un moment à partir de "
            + "\(Timestamp(microseconds: made, offset: 0).text)"
        ).sentence(),
        en: Fault(
          "the ledger did not exist yet at that time",
          "give --known-at a time from \(Timestamp(microseconds: made, offset: 0).text) on"
        ).sentence())
    case .rulebook(let error):
      rulebookError(error)
    case .calendar(let error):
      calendarError(error)
    case .damagedProjection(let table):
      text(
        fr: Fault(
          "ce que le registre tire des événements est endommagé (table \(quoted(table)))",
          "écrivez \(typed("diligence reconstruire")), qui ne touche pas aux événements"
        ).sentence(),
        en: Fault(
          "what the ledger derives from its events is damaged (table \(quoted(table)))",
          "write \(typed("diligence rebuild")), which does not touch the events"
        ).sentence())
    case .damagedEvent(let sequence):
      text(
        fr: Fault(
          "l’événement \(sequence) du registre est illisible",
          "écrivez \(typed("diligence verifier")) pour savoir ce qui est atteint, puis restaurez "
            + "une copie de sauvegarde"
        ).sentence(),
        en: Fault(
          "event \(sequence) of the ledger is unreadable",
          "write \(typed("diligence verify")) to know what is touched, then restore a backup"
        ).sentence())
    }
  }

  /// What to do when a ledger is lost.
  private var restoring: String {
    text(
      fr: "mettez à sa place une copie faite par \(typed("diligence sauvegarder")), sans fichier "
        + "\(quoted("-journal")) à côté, puis écrivez \(typed("diligence verifier"))",
      en:
        "put a copy made by \(typed("diligence backup")) in its place, with no "
        + "\(quoted("-journal")) "
        + "file beside it, then run \(typed("diligence verify"))")
  }

  /// What SQLite refused or failed to do, and what to do: one line. Statements are not shown.
  public func storageError(_ error: SQLiteError) -> String {
    fault(of: error).sentence()
  }

  private func fault(of error: SQLiteError) -> Fault {
    switch error {
    case .busy(let operation):
      Fault(
        text(
          fr: "\(name(of: operation)) sert à d’autres commandes depuis \(patience) secondes",
          en: "\(name(of: operation)) has been in use by other commands for \(patience) seconds"),
        text(fr: "réessayez", en: "try again"))
    case .full(let operation):
      Fault(
        text(
          fr: "l’espace manque sur le disque pour \(name(of: operation))"
            + (operation.isOfLedger ? ", et rien n’est consigné" : ""),
          en: "no room left on the disk for \(name(of: operation))"
            + (operation.isOfLedger ? ", and nothing is recorded" : "")),
        text(fr: "libérez de l’espace, puis recommencez", en: "make some, then try again"))
    case .readOnly(let code, let operation) where isUnfinishedWriting(code):
      Fault(
        text(
          fr:
            "une écriture interrompue est à défaire dans \(name(of: operation)), en lecture seule "
            + "ici",
          en: "an interrupted writing is to be undone in \(name(of: operation)), read-only here"),
        text(
          fr: "lancez une commande, n’importe laquelle, d’un compte qui peut y écrire",
          en: "run a command, any of them, from an account that may write to it"))
    case .readOnly(_, let operation):
      Fault(
        text(
          fr: "\(name(of: operation)) est en lecture seule",
          en: "\(name(of: operation)) is read-only"),
        text(
          fr: "vérifiez les droits sur le fichier et sur son répertoire",
          en: "check your rights on the file and on its folder"))
    case .moved(let operation):
      Fault(
        text(
          fr:
            "\(name(of: operation)) n’est plus le fichier qui est ouvert\u{A0}: il a été remplacé, "
            + "déplacé ou supprimé, et rien n’est consigné",
          en:
            "\(name(of: operation)) is no longer the file that is open: it was replaced, moved or "
            + "removed, and nothing is recorded"),
        text(
          fr: "remettez le bon fichier à sa place, puis redémarrez diligenced",
          en: "put the right file back in its place, then restart diligenced"))
    case .cannotOpen(let path, let number):
      either(
        fr: (systemError(number).map(fault) ?? Fault("chemin impossible", "vérifiez-le")).after(
          "impossible d’ouvrir ou de créer \(named(path)), "),
        en: (systemError(number).map(fault) ?? Fault("impossible path", "check it")).after(
          "cannot open or create \(named(path)), "))
    case .notADatabase(let operation):
      Fault(
        text(
          fr: "\(name(of: operation)) n’est pas une base de données",
          en: "\(name(of: operation)) is not a database"),
        text(
          fr: "donnez un autre chemin, ou restaurez une copie de sauvegarde",
          en: "give another path, or restore a backup"))
    case .corrupt(let operation):
      Fault(
        text(fr: "\(name(of: operation)) est endommagé", en: "\(name(of: operation)) is damaged"),
        text(
          fr: "ne consignez plus rien, et \(restoring)", en: "record nothing more, and \(restoring)"
        ))
    case .constraint(let constraint, let message, let operation):
      Fault(
        text(
          fr:
            "\(name(of: operation)) se contredit (\(name(of: constraint))\u{A0}: "
            + "\(quoted(message)))",
          en:
            "\(name(of: operation)) contradicts itself (\(name(of: constraint)): "
            + "\(quoted(message)))"
        ),
        text(
          fr: "écrivez \(typed("diligence verifier")) pour savoir ce qui est atteint",
          en: "write \(typed("diligence verify")) to know what is touched"))
    case .ioError(let code, let number, let operation):
      ioFault(code: code, number, operation)
    case .settingNotTaken(let setting, let wanted, let found):
      Fault(
        text(
          fr:
            "\(quoted(setting)) reste à \(found.map(quoted) ?? "rien") au lieu de "
            + "\(quoted(wanted))",
          en: "\(quoted(setting)) stays at \(found.map(quoted) ?? "nothing") "
            + "instead of \(quoted(wanted))"),
        text(
          fr: "fermez les autres programmes qui lisent le registre, ou mettez SQLite à jour",
          en: "close the other programs that read the ledger, or bring SQLite up to date"))
    case .other(let code, let message, let operation):
      Fault(
        text(
          fr: "erreur \(code) de SQLite pour \(name(of: operation)) (\(quoted(message)))",
          en: "error \(code) of SQLite for \(name(of: operation)) (\(quoted(message)))"),
        text(
          fr: "réessayez, puis écrivez \(typed("diligence verifier"))",
          en: "try again, then write \(typed("diligence verify"))"))
    }
  }

  private func ioFault(code: Int32, _ number: Int32, _ operation: SQLiteOperation) -> Fault {
    let cause = either(
      fr: systemError(number).map { fault(of: $0).what } ?? "erreur \(code) de SQLite",
      en: systemError(number).map { fault(of: $0).what } ?? "error \(code) of SQLite")
    return Fault(
      text(
        fr: "lecture ou écriture impossible dans \(name(of: operation)), \(cause)",
        en: "reading or writing failed in \(name(of: operation)), \(cause)"),
      text(
        fr: operation.isOfLedger
          ? "voyez le dossier avec \(typed("diligence montrer")) avant de recommencer\u{A0}: "
            + "ce qui était en cours a pu être consigné"
          : "recommencez quand le disque est en état",
        en: operation.isOfLedger
          ? "look at the dossier with \(typed("diligence show")) before trying again: "
            + "what was under way may have been recorded" : "try again when the disk is sound"))
  }

  private func name(of operation: SQLiteOperation) -> String {
    switch operation {
    case .open(let path), .backup(let path):
      named(path)
    case .prepare, .step:
      text(fr: "le registre", en: "the ledger")
    }
  }

  private func name(of constraint: Constraint) -> String {
    switch constraint {
    case .check:
      text(fr: "contrôle", en: "check")
    case .dataType:
      text(fr: "type de donnée", en: "data type")
    case .foreignKey:
      text(fr: "renvoi sans objet", en: "reference to nothing")
    case .notNull:
      text(fr: "valeur absente", en: "missing value")
    case .primaryKey, .rowid:
      text(fr: "clé répétée", en: "repeated key")
    case .trigger:
      text(fr: "garde-fou", en: "guard")
    case .unique:
      text(fr: "valeur répétée", en: "repeated value")
    case .other(let code):
      text(fr: "contrainte \(code)", en: "constraint \(code)")
    }
  }
}
