public import Language
import StrictJSON

extension Language {
  /// Why it is refused; where is said beside it.
  public func fault(of error: ConfigurationFault) -> Fault {
    switch error {
    case .notJSON(let error, _):
      fault(of: error.fact)
    case .shape(let error):
      fault(of: error)
    case .badHour(let written, let key, _):
      Fault(
        text(
          fr: "l’heure \(quoted(written)) de \(quoted(key)) n’existe pas",
          en: "the hour \(quoted(written)) of \(quoted(key)) does not exist"),
        text(fr: "écrivez par exemple 04:00", en: "write 04:00, for example"))
    case .badAddress(let written, let key, _):
      Fault(
        text(
          fr: "\(quoted(written)), dans \(quoted(key)), n’est pas une adresse de courriel",
          en: "\(quoted(written)), in \(quoted(key)), is not a mail address"),
        text(
          fr: "écrivez un seul nom@domaine, sans espace, accent ni fin de ligne",
          en: "write a single name@domain, without spaces, accents or line ends"))
    case .badPath(let written, let key, _):
      Fault(
        text(
          fr: "\(quoted(written)), dans \(quoted(key)), n’est pas un chemin depuis la racine",
          en: "\(quoted(written)), in \(quoted(key)), is not a path from the root"),
        text(
          fr: "commencez-le par /, et nommez un fichier ou un répertoire",
          en: "begin it with /, and name a file or a folder"))
    case .pathTooLong(let key, let limit, _):
      Fault(
        text(
          fr: "le chemin de \(quoted(key)) est trop long",
          en: "the path of \(quoted(key)) is too long"),
        text(
          fr: "n’y mettez pas plus de \(number(limit)) octets",
          en: "keep it under \(number(limit + 1)) bytes"))
    case .samePath(let key, let otherKey, _):
      Fault(
        text(
          fr: "\(quoted(key)) et \(quoted(otherKey)) ont le même chemin",
          en: "\(quoted(key)) and \(quoted(otherKey)) have the same path"),
        text(fr: "donnez à chacun un endroit à lui", en: "give each a place of its own"))
    case .badGroup(let written, let key, _):
      Fault(
        text(
          fr: "\(quoted(written)), dans \(quoted(key)), ne peut être le nom d’un groupe",
          en: "\(quoted(written)), in \(quoted(key)), cannot be the name of a group"),
        text(
          fr: "écrivez le nom tel que \(typed("getent group")) l’affiche",
          en: "write the name as \(typed("getent group")) prints it"))
    case .nullByte(let key, _):
      Fault(
        text(
          fr: "un texte de \(quoted(key)) contient un caractère nul",
          en: "a text of \(quoted(key)) holds a null character"),
        text(fr: "retirez-le", en: "take it out"))
    case .unknownWord(let word, let key, let known, _):
      Fault(
        text(
          fr: "mot \(quoted(word)) inconnu dans \(quoted(key))",
          en: "unknown word \(quoted(word)) in \(quoted(key))"),
        remedy(forUnknown: word, among: known))
    case .unknownId(let id, let kind, let key, let known, _):
      either(
        fr: fault(of: .unknownId(id, kind, known: known)).after("\(quoted(key))\u{A0}: "),
        en: fault(of: .unknownId(id, kind, known: known)).after("\(quoted(key)): "))
    case .emptyList(let key, _):
      Fault(
        text(fr: "\(quoted(key)) est vide", en: "\(quoted(key)) is empty"),
        text(
          fr: "mettez-y quelque chose, ou retirez cette clé",
          en: "put something in it, or take that key out"))
    case .tooMany(let key, let limit, _):
      Fault(
        text(
          fr: "la liste \(quoted(key)) est trop longue", en: "the list \(quoted(key)) is too long"),
        text(
          fr: "n’y gardez pas plus de \(number(limit)) éléments",
          en: "keep \(number(limit)) elements at most"))
    case .emptyText(let key, _):
      Fault(
        text(fr: "un texte vide dans \(quoted(key))", en: "an empty text in \(quoted(key))"),
        text(fr: "écrivez-le", en: "write it"))
    case .repeated(let written, let key, _):
      Fault(
        text(
          fr: "\(quoted(written)) est répété dans \(quoted(key))",
          en: "\(quoted(written)) is repeated in \(quoted(key))"),
        text(fr: "ne le gardez qu’une fois", en: "keep it once"))
    }
  }

  /// The configuration in that file.
  public func configuration(_ path: String) -> String {
    "configuration \(named(path))"
  }
}
