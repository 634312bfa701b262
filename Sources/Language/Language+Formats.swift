public import StrictCSV
public import StrictJSON

extension Language {
  /// Why a text is not JSON.
  public func fault(of fact: JSONError.Fact) -> Fault {
    switch fact {
    case .tooLong:
      Fault(
        text(fr: "texte JSON trop long", en: "JSON text too long"),
        text(fr: "divisez-le", en: "divide it"))
    case .byteOrderMark:
      Fault(
        text(
          fr: "marque d’ordre des octets au début du texte",
          en: "byte-order mark at the head of the text"),
        text(fr: "enregistrez-le en UTF-8 sans BOM", en: "save it as UTF-8 without BOM"))
    case .unexpectedEnd:
      Fault(
        text(fr: "texte JSON inachevé", en: "unfinished JSON text"),
        text(
          fr: "ajoutez ce qui manque à la fin, souvent une accolade",
          en: "add what is missing at the end, often a brace"))
    case .expectedValue:
      Fault(
        text(fr: "il manque une valeur JSON", en: "missing JSON value"),
        text(
          fr:
            "écrivez un texte entre guillemets droits, un nombre, true, false, un objet ou une "
            + "liste",
          en: "write a text in double quotes, a number, true, false, an object or a list"))
    case .expectedKey:
      Fault(
        text(fr: "il manque une clé entre guillemets droits", en: "missing key in double quotes"),
        text(
          fr: "écrivez-la, ou retirez la virgule qui précède l’accolade",
          en: "write it, or take out the comma before the brace"))
    case .expectedColon:
      Fault(
        text(fr: "il manque un deux-points après une clé", en: "missing colon after a key"),
        text(fr: "ajoutez-le", en: "add it"))
    case .expectedCommaOrBrace:
      Fault(
        text(
          fr: "il manque une virgule ou une accolade fermante", en: "missing comma or closing brace"
        ), text(fr: "ajoutez-la", en: "add it"))
    case .expectedCommaOrBracket:
      Fault(
        text(
          fr: "il manque une virgule ou un crochet fermant",
          en: "missing comma or closing "
            + "bracket"),
        text(fr: "ajoutez ce qui manque", en: "add it"))
    case .invalidLiteral:
      Fault(
        text(fr: "mot sans guillemets", en: "word without quotes"),
        text(
          fr: "mettez-le entre guillemets droits, ou écrivez true ou false",
          en: "put it in double quotes, or write true or false"))
    case .invalidNumber:
      Fault(
        text(fr: "nombre incomplet", en: "incomplete number"),
        text(fr: "ajoutez le chiffre qui manque", en: "add the missing digit"))
    case .leadingZero:
      Fault(
        text(
          fr: "nombre qui commence par un zéro de trop",
          en: "number that begins with a zero too many"),
        text(fr: "retirez ce zéro", en: "take out that zero"))
    case .unterminatedString:
      Fault(
        text(fr: "guillemet droit jamais refermé", en: "double quote never closed"),
        text(fr: "refermez-le", en: "close it"))
    case .invalidEscape:
      Fault(
        text(
          fr: "barre oblique inverse devant un caractère ordinaire",
          en: "backslash before an ordinary character"),
        text(fr: "doublez cette barre", en: "write that backslash twice"))
    case .invalidUnicodeEscape:
      Fault(
        text(
          fr: "code de caractère incomplet après \\u", en: "incomplete character code after \\u"),
        text(fr: "écrivez quatre chiffres hexadécimaux", en: "write four hexadecimal digits"))
    case .loneSurrogate:
      Fault(
        text(fr: "moitié d’un code de caractère", en: "half of a character code"),
        text(
          fr: "écrivez les deux moitiés, ou le caractère lui-même",
          en: "write both halves, or the character itself"))
    case .controlCharacter:
      Fault(
        text(fr: "caractère de commande dans un texte", en: "control character in a text"),
        text(
          fr: "retirez-le, ou écrivez \\n pour une fin de ligne et \\t pour une tabulation",
          en: "take it out, or write \\n for a line end and \\t for a tab"))
    case .invalidUTF8:
      Fault(
        text(fr: "texte qui n’est pas en UTF-8", en: "text that is not UTF-8"),
        text(fr: "enregistrez le fichier en UTF-8", en: "save the file as UTF-8"))
    case .duplicateKey:
      Fault(
        text(fr: "clé répétée dans un objet", en: "key repeated in an object"),
        text(fr: "n’en gardez qu’une", en: "keep one of them"))
    case .textAfterValue:
      Fault(
        text(fr: "texte de trop après la valeur JSON", en: "text left after the JSON value"),
        text(fr: "retirez-le", en: "take it out"))
    case .tooDeep:
      Fault(
        text(fr: "objets et listes trop imbriqués", en: "objects and lists nested too deep"),
        text(fr: "simplifiez la structure", en: "make the structure simpler"))
    }
  }

  /// Why a JSON value is not what was expected.
  public func fault(of error: JSONShapeError) -> Fault {
    switch error {
    case .wrongType(let key, let expected, _):
      Fault(
        text(
          fr: "\(value(of: key)) n’est pas \(name(of: expected))",
          en: "\(value(of: key)) is not \(name(of: expected))"),
        text(fr: "corrigez la valeur", en: "mend the value"))
    case .integerOutOfRange(let key, let allowed, _):
      Fault(
        text(
          fr: "\(value(of: key)) n’est pas parmi les nombres permis",
          en: "\(value(of: key)) is not among the numbers allowed"),
        text(
          fr: "écrivez un nombre de \(allowed.lowerBound) à \(allowed.upperBound)",
          en: "write a number from \(allowed.lowerBound) to \(allowed.upperBound)"))
    case .missingKey(let key, _):
      Fault(
        text(fr: "il manque la clé \(quoted(key))", en: "missing key \(quoted(key))"),
        text(fr: "ajoutez-la", en: "add it"))
    case .unknownKey(let key, _):
      Fault(
        text(fr: "clé \(quoted(key)) inconnue", en: "unknown key \(quoted(key))"),
        text(fr: "corrigez son nom, ou retirez-la", en: "mend its name, or take it out"))
    }
  }

  private func value(of key: String?) -> String {
    text(
      fr: key.map { "la valeur de \(quoted($0))" } ?? "la valeur",
      en: key.map { "the value of \(quoted($0))" } ?? "the value")
  }

  private func name(of shape: JSONShapeError.Shape) -> String {
    switch shape {
    case .object:
      text(fr: "un objet entre accolades", en: "an object in braces")
    case .array:
      text(fr: "une liste entre crochets", en: "a list in brackets")
    case .string:
      text(fr: "un texte entre guillemets droits", en: "a text in double quotes")
    case .boolean:
      text(fr: "true ou false", en: "true or false")
    case .integer:
      text(fr: "un nombre entier", en: "a whole number")
    }
  }

  /// Why a record is not CSV.
  public func fault(of fact: CSVError.Fact) -> Fault {
    switch fact {
    case .textAfterClosingQuote:
      Fault(
        text(fr: "texte après un guillemet droit fermant", en: "text after a closing double quote"),
        text(
          fr: "doublez les guillemets que la valeur contient",
          en: "double the quotes that the value contains"))
    case .quoteInUnquotedField:
      Fault(
        text(
          fr: "guillemet droit dans une valeur qui n’en est pas entourée",
          en: "double quote in a value that is not in quotes"),
        text(
          fr: "entourez-la de guillemets droits, et doublez ceux qu’elle contient",
          en: "put the value in double quotes, and double those that it contains"))
    case .lineEndInUnquotedField:
      Fault(
        text(
          fr: "fin de ligne dans une valeur sans guillemets",
          en: "line end in a value without quotes"),
        text(fr: "entourez la valeur de guillemets droits", en: "put the value in double quotes"))
    case .unterminatedQuote:
      Fault(
        text(fr: "guillemet droit jamais refermé", en: "double quote never closed"),
        text(fr: "refermez-le", en: "close it"))
    case .invalidUTF8:
      Fault(
        text(fr: "texte qui n’est pas en UTF-8", en: "text that is not UTF-8"),
        text(
          fr: "enregistrez le tableau en UTF-8 (Excel\u{A0}: Enregistrer sous > CSV UTF-8; "
            + "LibreOffice\u{A0}: jeu de caractères Unicode (UTF-8))",
          en: "save the table as UTF-8 (Excel: Save As > CSV UTF-8; "
            + "LibreOffice: character set Unicode (UTF-8))"))
    }
  }
}
