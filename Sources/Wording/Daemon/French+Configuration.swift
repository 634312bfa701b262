import StrictJSON

extension French {
  public func fault(of error: ConfigurationFault) -> Fault {
    switch error {
    case .notJSON(let error, _): fault(of: error.fact)
    case .shape(let error): fault(of: error)
    case .badHour(let text, let key, _):
      Fault("l’heure \(quoted(text)) de \(quoted(key)) n’existe pas", "écrivez par exemple 04:00")
    case .badAddress(let text, let key, _):
      Fault(
        "\(quoted(text)), dans \(quoted(key)), n’est pas une adresse de courriel",
        "écrivez un seul nom@domaine, sans espace, accent ni fin de ligne")
    case .badPath(let text, let key, _):
      Fault(
        "\(quoted(text)), dans \(quoted(key)), n’est pas un chemin depuis la racine",
        "commencez-le par /, et nommez un fichier ou un répertoire")
    case .pathTooLong(let key, let limit, _):
      Fault(
        "le chemin de \(quoted(key)) est trop long",
        "n’y mettez pas plus de \(number(limit)) octets")
    case .samePath(let key, let otherKey, _):
      Fault(
        "\(quoted(key)) et \(quoted(otherKey)) ont le même chemin",
        "donnez à chacun un endroit à lui")
    case .badGroup(let text, let key, _):
      Fault(
        "\(quoted(text)), dans \(quoted(key)), ne peut être le nom d’un groupe",
        "écrivez le nom tel que \(typed("getent group")) l’affiche")
    case .nullByte(let key, _):
      Fault("un texte de \(quoted(key)) contient un caractère nul", "retirez-le")
    case .unknownWord(let word, let key, let known, _):
      Fault(
        "mot \(quoted(word)) inconnu dans \(quoted(key))", remedy(forUnknown: word, among: known))
    case .unknownId(let id, let kind, let key, let known, _):
      fault(of: .unknownId(id, kind, known: known)).after("\(quoted(key))\u{A0}: ")
    case .emptyList(let key, _):
      Fault("\(quoted(key)) est vide", "mettez-y quelque chose, ou retirez cette clé")
    case .tooMany(let key, let limit, _):
      Fault(
        "la liste \(quoted(key)) est trop longue",
        "n’y gardez pas plus de \(number(limit)) éléments")
    case .emptyText(let key, _): Fault("un texte vide dans \(quoted(key))", "écrivez-le")
    case .repeated(let text, let key, _):
      Fault("\(quoted(text)) est répété dans \(quoted(key))", "ne le gardez qu’une fois")
    }
  }

  public func configuration(_ path: String) -> String { "configuration \(named(path))" }
}
