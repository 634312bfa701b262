import Host
public import Language
import Ledger
import ServiceStandards

extension Language {
  /// Something that happened to a night's report.
  public func nightNotice(_ notice: NightNotice) -> String {
    switch notice {
    case .begun(let first):
      text(
        fr: "première nuit à venir\u{A0}: le \(date(first))",
        en: "first night to come: \(date(first))")
    case .kept(let night):
      kept(night)
    case .tooOld(let count, let day):
      text(
        fr:
          "\(plural(count, "nuit manquée", "nuits manquées")) avant le \(date(day)), trop ancienne"
          + "\(count < 2 ? "" : "s") pour un rapport",
        en:
          "\(plural(count, "missed night", "missed nights")) before \(date(day)), too old for a "
          + "report"
      )
    case .placeTaken(let day, let path):
      text(
        fr: "nuit du \(date(day)) sans rapport\u{A0}: \(named(path)) est d’autre chose, "
          + "déplacez-le, puis redémarrez",
        en:
          "night of \(date(day)) without a report: \(named(path)) is something else, move it away, "
          + "then restart")
    case .beforeLedger(let day):
      text(
        fr: "nuit du \(date(day)) sans rapport\u{A0}: le registre n’existait pas encore",
        en: "night of \(date(day)) without a report: there was no ledger yet")
    case .impossible(let day, let error):
      text(
        fr: "nuit du \(date(day)) sans rapport\u{A0}: \(ledgerError(error))",
        en: "night of \(date(day)) without a report: \(ledgerError(error))")
    case .alertImpossible(let day, let error):
      text(
        fr: "constats du \(date(day)) non comparés\u{A0}: \(ledgerError(error))",
        en: "verdicts of \(date(day)) not compared: \(ledgerError(error))")
    case .ledgerFails(let error):
      text(
        fr: "le rapport de la nuit attend\u{A0}: \(ledgerError(error)); un autre essai suivra",
        en: "the night report waits: \(ledgerError(error)); it will be tried again")
    case .folderFails(let error):
      text(
        fr: "le rapport de la nuit attend\u{A0}: \(hostError(error)); un autre essai suivra",
        en: "the night report waits: \(hostError(error)); it will be tried again")
    case .unknownGroup(let group, let files, let folder):
      text(
        fr: "\(list(files.map(safe), .and)) dans \(named(folder)) sans lecteurs\u{A0}: le groupe "
          + "\(named(group)) n’existe pas, créez-le, puis donnez-lui ces fichiers par chgrp et "
          + "chmod 640",
        en: "\(list(files.map(safe), .and)) in \(named(folder)) without readers: there is no group "
          + "\(named(group)), create it, then give it these files with chgrp and chmod 640")
    case .groupRefused(let group, let files, let folder, let error):
      text(
        fr: "\(list(files.map(safe), .and)) dans \(named(folder)) sans lecteurs\u{A0}: groupe "
          + "\(named(group)) (\(error.systemError?.name ?? "?")), mettez-y le compte du service, "
          + "redémarrez, puis donnez-lui ces fichiers par chgrp et chmod 640",
        en: "\(list(files.map(safe), .and)) in \(named(folder)) without readers: group "
          + "\(named(group)) (\(error.systemError?.name ?? "?")), add the service’s account to it, "
          + "restart, then give it these files with chgrp and chmod 640")
    case .damagedMemory(let path):
      text(
        fr: "\(named(path)) est illisible, il sera refait; remettez-en une copie au besoin",
        en: "\(named(path)) cannot be read, it will be made anew; put a copy of it back if need be")
    case .notPublished(let error):
      text(
        fr: "publication incomplète\u{A0}: \(hostError(error))",
        en: "not all is published: \(hostError(error))")
    case .leftover(let error):
      text(
        fr: "reste d’un arrêt brusque\u{A0}: \(hostError(error))",
        en: "left by an abrupt stop: \(hostError(error))")
    }
  }

  private func kept(_ night: KeptNight) -> String {
    let verdicts = night.inOrder.map { "\(verdict($0.verdict)) \(number($0.count))" }
    let late = either(
      fr: night.isLate ? ", établie en retard" : "", en: night.isLate ? ", made late" : "")
    let parts = either(
      fr: [
        verdicts.joined(separator: ", "),
        plural(night.newlyLate, "nouveau retard", "nouveaux retards"),
        "rapport dans \(named(night.path))",
      ],
      en: [
        verdicts.joined(separator: ", "), "\(number(night.newlyLate)) newly overdue",
        "report in \(named(night.path))",
      ])
    return text(
      fr: "nuit du \(date(night.day))\(late)\u{A0}: "
        + parts.filter { !$0.isEmpty }.joined(separator: "; "),
      en: "night of \(date(night.day))\(late): "
        + parts.filter { !$0.isEmpty }.joined(separator: "; "))
  }

  /// Something that happened to an alert on its way out.
  public func deliveryNotice(_ notice: DeliveryNotice) -> String {
    switch notice {
    case .sent(let file, let program):
      text(
        fr: "alerte \(safe(file)) prise par \(named(program))",
        en: "alert \(safe(file)) taken by \(named(program))")
    case .postponed(let file, let program, let failure, let minutes):
      text(
        fr:
          "alerte \(safe(file)) refusée par \(named(program))\(words(failure)), nouvel essai dans "
          + plural(minutes, "minute", "minutes"),
        en: "alert \(safe(file)) refused by \(named(program))\(words(failure)), trying again in "
          + plural(minutes, "minute", "minutes"))
    case .givenUp(let file, let program, let failure, let path):
      text(
        fr: "alerte \(safe(file)) non envoyée après un jour d’essais de \(named(program))"
          + "\(words(failure)), corrigez-le, puis remettez \(named(path)) dans a-envoyer",
        en:
          "alert \(safe(file)) not sent after a day of trying \(named(program))\(words(failure)), "
          + "mend it, then put \(named(path)) back into a-envoyer")
    case .uncertain(let file, let doubt, let path):
      text(
        fr:
          "alerte \(safe(file)) peut-être envoyée\u{A0}: \(reason(doubt)), vérifiez; elle ne sera "
          + "pas "
          + "renvoyée, elle est dans \(named(path))",
        en:
          "alert \(safe(file)) may have been sent: \(reason(doubt)), check; it will not be sent "
          + "again, "
          + "it is in \(named(path))")
    case .cannotStart(let error):
      text(
        fr: "alertes en attente\u{A0}: \(hostError(error))", en: "alerts wait: \(hostError(error))")
    case .notConfigured(let file):
      text(
        fr:
          "alerte \(safe(file)) en attente\u{A0}: rien dans la configuration ne dit comment "
          + "l’envoyer, "
          + "complétez-la ou retirez ce fichier",
        en:
          "alert \(safe(file)) waits: nothing in the configuration says how to send it, complete "
          + "it "
          + "or take that file away")
    case .notAFile(let path):
      text(
        fr: "\(named(path)) n’est pas un fichier ordinaire, retirez-le",
        en: "\(named(path)) is not a regular file, take it away")
    case .damagedMemory(let path):
      text(
        fr: "\(named(path)) est illisible, il sera refait",
        en: "\(named(path)) cannot be read, it will be made anew")
    case .folderFails(let error):
      text(
        fr: "alertes en attente\u{A0}: \(hostError(error)); un autre essai suivra",
        en: "alerts wait: \(hostError(error)); it will be tried again")
    }
  }

  private func words(_ failure: DeliveryNotice.Failure) -> String {
    let status = either(
      fr: failure.status.map { " (code \($0))" } ?? "",
      en: failure.status.map { " (status \($0))" } ?? "")
    return text(
      fr: failure.words.isEmpty ? status : "\(status)\u{A0}: \(safe(failure.words))",
      en: failure.words.isEmpty ? status : "\(status): \(safe(failure.words))")
  }

  private func reason(_ doubt: DeliveryNotice.Doubt) -> String {
    switch doubt {
    case .tooLong(let seconds):
      text(
        fr: "sans fin après \(plural(seconds, "seconde", "secondes"))",
        en: "no end after \(plural(seconds, "second", "seconds"))")
    case .killed(let signal):
      text(
        fr: "le programme a été tué par le signal \(signal)",
        en: "signal \(signal) killed the program")
    case .interrupted:
      text(fr: "arrêt pendant l’envoi", en: "stopped while it was sent")
    }
  }
}
