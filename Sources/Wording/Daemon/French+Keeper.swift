import Host

extension French {
  public func nightNotice(_ notice: NightNotice) -> String {
    switch notice {
    case .begun(let first): "première nuit à venir\u{A0}: le \(date(first))"
    case .kept(let night): kept(night)
    case .tooOld(let count, let day):
      "\(plural(count, "nuit manquée", "nuits manquées")) avant le \(date(day)), trop ancienne"
        + "\(count < 2 ? "" : "s") pour un rapport"
    case .placeTaken(let day, let path):
      "nuit du \(date(day)) sans rapport\u{A0}: \(named(path)) est d’autre chose, "
        + "déplacez-le, puis redémarrez"
    case .beforeLedger(let day):
      "nuit du \(date(day)) sans rapport\u{A0}: le registre n’existait pas encore"
    case .impossible(let day, let error):
      "nuit du \(date(day)) sans rapport\u{A0}: \(ledgerError(error))"
    case .alertImpossible(let day, let error):
      "constats du \(date(day)) non comparés\u{A0}: \(ledgerError(error))"
    case .ledgerFails(let error):
      "le rapport de la nuit attend\u{A0}: \(ledgerError(error)); un autre essai suivra"
    case .folderFails(let error):
      "le rapport de la nuit attend\u{A0}: \(hostError(error)); un autre essai suivra"
    case .unknownGroup(let group, let files, let folder):
      "\(list(files.map(safe), .and)) dans \(named(folder)) sans lecteurs\u{A0}: le groupe "
        + "\(named(group)) n’existe pas, créez-le, puis donnez-lui ces fichiers par chgrp et "
        + "chmod 640"
    case .groupRefused(let group, let files, let folder, let error):
      "\(list(files.map(safe), .and)) dans \(named(folder)) sans lecteurs\u{A0}: groupe "
        + "\(named(group)) (\(error.systemError?.name ?? "?")), mettez-y le compte du service, "
        + "redémarrez, puis donnez-lui ces fichiers par chgrp et chmod 640"
    case .damagedMemory(let path):
      "\(named(path)) est illisible, il sera refait; remettez-en une copie au besoin"
    case .notPublished(let error): "publication incomplète\u{A0}: \(hostError(error))"
    case .leftover(let error): "reste d’un arrêt brusque\u{A0}: \(hostError(error))"
    }
  }

  private func kept(_ night: KeptNight) -> String {
    let verdicts = night.inOrder.map { "\(verdict($0.verdict)) \(number($0.count))" }
    let late = night.isLate ? ", établie en retard" : ""
    let parts = [
      verdicts.joined(separator: ", "),
      plural(night.newlyLate, "nouveau retard", "nouveaux retards"),
      "rapport dans \(named(night.path))",
    ]
    return "nuit du \(date(night.day))\(late)\u{A0}: "
      + parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  public func deliveryNotice(_ notice: DeliveryNotice) -> String {
    switch notice {
    case .sent(let file, let program): "alerte \(safe(file)) prise par \(named(program))"
    case .postponed(let file, let program, let failure, let minutes):
      "alerte \(safe(file)) refusée par \(named(program))\(words(failure)), nouvel essai dans "
        + plural(minutes, "minute", "minutes")
    case .givenUp(let file, let program, let failure, let path):
      "alerte \(safe(file)) non envoyée après un jour d’essais de \(named(program))"
        + "\(words(failure)), corrigez-le, puis remettez \(named(path)) dans a-envoyer"
    case .uncertain(let file, let doubt, let path):
      "alerte \(safe(file)) peut-être envoyée\u{A0}: \(reason(doubt)), vérifiez; elle ne sera pas "
        + "renvoyée, elle est dans \(named(path))"
    case .cannotStart(let error): "alertes en attente\u{A0}: \(hostError(error))"
    case .notConfigured(let file):
      "alerte \(safe(file)) en attente\u{A0}: rien dans la configuration ne dit comment l’envoyer, "
        + "complétez-la ou retirez ce fichier"
    case .notAFile(let path):
      "\(named(path)) n’est pas un fichier ordinaire, retirez-le"
    case .damagedMemory(let path): "\(named(path)) est illisible, il sera refait"
    case .folderFails(let error):
      "alertes en attente\u{A0}: \(hostError(error)); un autre essai suivra"
    }
  }

  private func words(_ failure: DeliveryNotice.Failure) -> String {
    let status = failure.status.map { " (code \($0))" } ?? ""
    return failure.words.isEmpty ? status : "\(status)\u{A0}: \(safe(failure.words))"
  }

  private func reason(_ doubt: DeliveryNotice.Doubt) -> String {
    switch doubt {
    case .tooLong(let seconds): "sans fin après \(plural(seconds, "seconde", "secondes"))"
    case .killed(let signal): "le programme a été tué par le signal \(signal)"
    case .interrupted: "arrêt pendant l’envoi"
    }
  }
}
