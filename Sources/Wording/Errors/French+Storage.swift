import Host
public import Ledger
public import SQLite

extension French {
  public func ledgerError(_ error: LedgerError) -> String {
    switch error {
    case .storage(let error): storageError(error)
    case .absent(let path):
      Fault(
        "aucun registre ici\u{A0}: \(named(path))",
        "commencez-en un avec \(typed("diligence recevoir")) ou \(typed("diligence importer")), "
          + "ou dites où il est avec --donnees RÉPERTOIRE"
      ).sentence()
    case .lost(let path, .emptied):
      Fault("\(named(path)) est vide, ce n’est plus un registre", restoring).sentence()
    case .lost(let path, .goneFromJournal):
      Fault(
        "le registre \(named(path)) a disparu, et le fichier \(named(path + "-journal")) reste",
        "\(restoring); pour un nouveau registre, déplacez d’abord ce fichier"
      ).sentence()
    case .lost(let path, .goneAfterNights):
      Fault(
        "le registre \(named(path)) a disparu, et des nuits en ont été publiées",
        "\(restoring); pour un nouveau registre, lancez une fois "
          + typed("diligenced --nouveau-registre")
      ).sentence()
    case .notALedger(let path):
      Fault(
        "\(named(path)) n’est pas un registre de diligence",
        "dites où est le registre avec --donnees RÉPERTOIRE; si c’était ici, \(restoring)"
      ).sentence()
    case .newerSchema(let path, let found, let known):
      (found > known
        ? Fault(
          "le registre \(named(path)) vient d’une version plus récente de diligence "
            + "(format \(found), celui d’ici est \(known))",
          "mettez le programme à jour")
        : Fault(
          "le registre \(named(path)) est inachevé ou vient d’une version plus ancienne de "
            + "diligence (format \(found), celui d’ici est \(known))",
          "restaurez une copie de sauvegarde, ou employez la version qui l’a écrit"))
        .sentence()
    case .outdatedProjections(let path):
      Fault(
        "le registre \(named(path)) vient d’une version plus ancienne de diligence, qui comptait "
          + "des dossiers reçus avant la première déclaration",
        "recalculez ses résultats avec \(typed("diligence reconstruire"))"
      ).sentence()
    case .badDeclaration(let id, let error):
      declarationFileError(error, in: id.isEmpty ? nil : id)
    case .badCalendar(let id, let error): calendarFileError(error, in: id.isEmpty ? nil : id)
    case .badZone(let name, let error): zoneError(error, zone: name)
    case .noZoneData:
      Fault(
        "aucune donnée de fuseaux horaires sur cet ordinateur",
        "installez-les par \(typed("apt-get install tzdata")), ou dites où elles sont avec $TZDIR"
      ).sentence()
    case .notMadeYet(let made):
      Fault(
        "le registre n’existait pas encore à ce moment",
        "donnez à --connu-le un moment à partir de \(Timestamp(microseconds: made, offset: 0).text)"
      ).sentence()
    case .rulebook(let error): rulebookError(error)
    case .calendar(let error): calendarError(error)
    case .damagedProjection(let table):
      Fault(
        "ce que le registre tire des événements est endommagé (table \(quoted(table)))",
        "écrivez \(typed("diligence reconstruire")), qui ne touche pas aux événements"
      ).sentence()
    case .damagedEvent(let sequence):
      Fault(
        "l’événement \(sequence) du registre est illisible",
        "écrivez \(typed("diligence verifier")) pour savoir ce qui est atteint, puis restaurez "
          + "une copie de sauvegarde"
      ).sentence()
    }
  }

  /// What to do when a ledger is lost.
  private var restoring: String {
    "mettez à sa place une copie faite par \(typed("diligence sauvegarder")), sans fichier "
      + "\(quoted("-journal")) à côté, puis écrivez \(typed("diligence verifier"))"
  }

  public func storageError(_ error: SQLiteError) -> String { fault(of: error).sentence() }

  private func fault(of error: SQLiteError) -> Fault {
    switch error {
    case .busy(let operation):
      Fault(
        "\(name(of: operation)) sert à d’autres commandes depuis \(patience) secondes", "réessayez")
    case .full(let operation):
      Fault(
        "l’espace manque sur le disque pour \(name(of: operation))"
          + (operation.isOfLedger ? ", et rien n’est consigné" : ""),
        "libérez de l’espace, puis recommencez")
    case .readOnly(let code, let operation) where isUnfinishedWriting(code):
      Fault(
        "une écriture interrompue est à défaire dans \(name(of: operation)), en lecture seule ici",
        "lancez une commande, n’importe laquelle, d’un compte qui peut y écrire")
    case .readOnly(_, let operation):
      Fault(
        "\(name(of: operation)) est en lecture seule",
        "vérifiez les droits sur le fichier et sur son répertoire")
    case .moved(let operation):
      Fault(
        "\(name(of: operation)) n’est plus le fichier qui est ouvert\u{A0}: il a été remplacé, "
          + "déplacé ou supprimé, et rien n’est consigné",
        "remettez le bon fichier à sa place, puis redémarrez diligenced")
    case .cannotOpen(let path, let number):
      (systemError(number).map(fault) ?? Fault("chemin impossible", "vérifiez-le"))
        .after("impossible d’ouvrir ou de créer \(named(path)), ")
    case .notADatabase(let operation):
      Fault(
        "\(name(of: operation)) n’est pas une base de données",
        "donnez un autre chemin, ou restaurez une copie de sauvegarde")
    case .corrupt(let operation):
      Fault(
        "\(name(of: operation)) est endommagé",
        "ne consignez plus rien, et \(restoring)")
    case .constraint(let constraint, let message, let operation):
      Fault(
        "\(name(of: operation)) se contredit (\(name(of: constraint))\u{A0}: \(quoted(message)))",
        "écrivez \(typed("diligence verifier")) pour savoir ce qui est atteint")
    case .ioError(let code, let number, let operation):
      ioFault(code: code, number, operation)
    case .settingNotTaken(let setting, let wanted, let found):
      Fault(
        "\(quoted(setting)) reste à \(found.map(quoted) ?? "rien") au lieu de \(quoted(wanted))",
        "fermez les autres programmes qui lisent le registre, ou mettez SQLite à jour")
    case .other(let code, let message, let operation):
      Fault(
        "erreur \(code) de SQLite pour \(name(of: operation)) (\(quoted(message)))",
        "réessayez, puis écrivez \(typed("diligence verifier"))")
    }
  }

  private func ioFault(code: Int32, _ number: Int32, _ operation: SQLiteOperation) -> Fault {
    let cause = systemError(number).map { fault(of: $0).what } ?? "erreur \(code) de SQLite"
    return Fault(
      "lecture ou écriture impossible dans \(name(of: operation)), \(cause)",
      operation.isOfLedger
        ? "voyez le dossier avec \(typed("diligence montrer")) avant de recommencer\u{A0}: "
          + "ce qui était en cours a pu être consigné"
        : "recommencez quand le disque est en état")
  }

  private func name(of operation: SQLiteOperation) -> String {
    switch operation {
    case .open(let path), .backup(let path): named(path)
    case .prepare, .step: "le registre"
    }
  }

  private func name(of constraint: Constraint) -> String {
    switch constraint {
    case .check: "contrôle"
    case .dataType: "type de donnée"
    case .foreignKey: "renvoi sans objet"
    case .notNull: "valeur absente"
    case .primaryKey, .rowid: "clé répétée"
    case .trigger: "garde-fou"
    case .unique: "valeur répétée"
    case .other(let code): "contrainte \(code)"
    }
  }
}
