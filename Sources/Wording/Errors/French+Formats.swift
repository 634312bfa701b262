public import StrictCSV
public import StrictJSON

extension French {
  public func fault(of fact: JSONError.Fact) -> Fault {
    switch fact {
    case .tooLong: Fault("texte JSON trop long", "divisez-le")
    case .byteOrderMark:
      Fault("marque d’ordre des octets au début du texte", "enregistrez-le en UTF-8 sans BOM")
    case .unexpectedEnd:
      Fault("texte JSON inachevé", "ajoutez ce qui manque à la fin, souvent une accolade")
    case .expectedValue:
      Fault(
        "il manque une valeur JSON",
        "écrivez un texte entre guillemets droits, un nombre, true, false, un objet ou une liste")
    case .expectedKey:
      Fault(
        "il manque une clé entre guillemets droits",
        "écrivez-la, ou retirez la virgule qui précède l’accolade")
    case .expectedColon: Fault("il manque un deux-points après une clé", "ajoutez-le")
    case .expectedCommaOrBrace:
      Fault("il manque une virgule ou une accolade fermante", "ajoutez-la")
    case .expectedCommaOrBracket:
      Fault("il manque une virgule ou un crochet fermant", "ajoutez ce qui manque")
    case .invalidLiteral:
      Fault("mot sans guillemets", "mettez-le entre guillemets droits, ou écrivez true ou false")
    case .invalidNumber: Fault("nombre incomplet", "ajoutez le chiffre qui manque")
    case .leadingZero: Fault("nombre qui commence par un zéro de trop", "retirez ce zéro")
    case .unterminatedString: Fault("guillemet droit jamais refermé", "refermez-le")
    case .invalidEscape:
      Fault("barre oblique inverse devant un caractère ordinaire", "doublez cette barre")
    case .invalidUnicodeEscape:
      Fault("code de caractère incomplet après \\u", "écrivez quatre chiffres hexadécimaux")
    case .loneSurrogate:
      Fault("moitié d’un code de caractère", "écrivez les deux moitiés, ou le caractère lui-même")
    case .controlCharacter:
      Fault(
        "caractère de commande dans un texte",
        "retirez-le, ou écrivez \\n pour une fin de ligne et \\t pour une tabulation")
    case .invalidUTF8: Fault("texte qui n’est pas en UTF-8", "enregistrez le fichier en UTF-8")
    case .duplicateKey: Fault("clé répétée dans un objet", "n’en gardez qu’une")
    case .textAfterValue: Fault("texte de trop après la valeur JSON", "retirez-le")
    case .tooDeep: Fault("objets et listes trop imbriqués", "simplifiez la structure")
    }
  }

  public func fault(of error: JSONShapeError) -> Fault {
    switch error {
    case .wrongType(let key, let expected, _):
      Fault("\(value(of: key)) n’est pas \(name(of: expected))", "corrigez la valeur")
    case .integerOutOfRange(let key, let allowed, _):
      Fault(
        "\(value(of: key)) n’est pas parmi les nombres permis",
        "écrivez un nombre de \(allowed.lowerBound) à \(allowed.upperBound)")
    case .missingKey(let key, _): Fault("il manque la clé \(quoted(key))", "ajoutez-la")
    case .unknownKey(let key, _):
      Fault("clé \(quoted(key)) inconnue", "corrigez son nom, ou retirez-la")
    }
  }

  private func value(of key: String?) -> String {
    key.map { "la valeur de \(quoted($0))" } ?? "la valeur"
  }

  private func name(of shape: JSONShapeError.Shape) -> String {
    switch shape {
    case .object: "un objet entre accolades"
    case .array: "une liste entre crochets"
    case .string: "un texte entre guillemets droits"
    case .boolean: "true ou false"
    case .integer: "un nombre entier"
    }
  }

  public func fault(of fact: CSVError.Fact) -> Fault {
    switch fact {
    case .textAfterClosingQuote:
      Fault(
        "texte après un guillemet droit fermant", "doublez les guillemets que la valeur contient")
    case .quoteInUnquotedField:
      Fault(
        "guillemet droit dans une valeur qui n’en est pas entourée",
        "entourez-la de guillemets droits, et doublez ceux qu’elle contient")
    case .lineEndInUnquotedField:
      Fault(
        "fin de ligne dans une valeur sans guillemets", "entourez la valeur de guillemets droits")
    case .unterminatedQuote: Fault("guillemet droit jamais refermé", "refermez-le")
    case .invalidUTF8:
      Fault(
        "texte qui n’est pas en UTF-8",
        "enregistrez le tableau en UTF-8 (Excel\u{A0}: Enregistrer sous > CSV UTF-8; "
          + "LibreOffice\u{A0}: jeu de caractères Unicode (UTF-8))")
    }
  }
}
