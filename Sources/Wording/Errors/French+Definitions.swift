public import BusinessDays
public import ServiceStandards
import StrictJSON

extension French {
  public func fault(of error: DeclarationFileError) -> Fault {
    switch error {
    case .notJSON(let error, _): fault(of: error.fact)
    case .shape(let error): fault(of: error)
    case .badId(let id, _):
      Fault(
        "id \(quoted(id)) mal formé",
        "écrivez de 1 à 64 lettres sans accent, chiffres, tirets ou _, dont au moins une lettre")
    case .badPrefix(let prefix, _):
      Fault(
        "préfixe \(quoted(prefix)) mal formé",
        "écrivez \(betterPrefix(prefix).map(quoted) ?? "une lettre"), ou de 1 à "
          + "\(Service.prefixAtMost) lettres sans accent, chiffres, tirets ou _, sans tiret au "
          + "début ni à la fin")
    case .repeatedId(let id, _): Fault("id \(quoted(id)) répété", "n’en gardez qu’un")
    case .badDay(let text, _):
      Fault("le jour \(quoted(text)) n’existe pas", "écrivez 2026-11-20, ou 11-20 sans année")
    case .badHours:
      Fault(
        "heures d’ouverture illisibles",
        "écrivez des paires HH:MM croissantes, de l’ouverture à la fermeture")
    case .badTarget:
      Fault("cible impossible", "écrivez un pourcentage de 0.01 à 100, à deux décimales au plus")
    case .badWord(let word, let allowed, _):
      Fault("mot \(quoted(word)) inconnu", remedy(forUnknown: word, among: allowed))
    case .unknownId(let id, _):
      Fault("id \(quoted(id)) non défini dans ce fichier", "définissez-le, ou corrigez-le")
    case .emptyList(let key, _): Fault("la liste \(quoted(key)) est vide", "mettez-y un élément")
    case .emptyText(let key, _): Fault("le texte \(quoted(key)) est vide", "écrivez-le")
    }
  }

  public func fault(of error: CalendarFileError) -> Fault {
    switch error {
    case .notJSON(let error, _): fault(of: error.fact)
    case .wrongShape(let error): fault(of: error)
    case .unknownSchema(let schema, _):
      Fault("schéma \(quoted(schema)) inconnu", "écrivez \(typed(CalendarFile.schema))")
    case .badID(let id, _):
      Fault(
        "id \(quoted(id)) mal formé",
        "écrivez de 1 à 64 minuscules sans accent, chiffres ou tirets")
    case .repeatedID(let id, _): Fault("id \(quoted(id)) répété", "n’en gardez qu’un")
    case .emptyText(let key, _): Fault("le texte \(quoted(key)) est vide", "écrivez-le")
    case .yearsReversed(let first, let last, _):
      Fault("la dernière année, \(last), précède la première, \(first)", "inversez-les")
    case .tooManyYears(let count, _):
      Fault("\(number(count)) années", "n’en couvrez pas plus de \(CalendarFile.maximumYears)")
    case .tooManyEntries(let count, let key, _):
      Fault(
        "la liste \(quoted(key)) a \(number(count)) éléments",
        "n’en gardez pas plus de \(number(CalendarFile.maximumEntries))")
    case .unknownWeekday(let word, _):
      Fault(
        "jour de la semaine \(quoted(word)) inconnu",
        remedy(forUnknown: word, among: Weekday.allCases.map { "\($0)" }))
    case .repeatedWeekday(let weekday, _):
      Fault("\(weekdayName(weekday.rawValue)) répété", "ne le gardez qu’une fois")
    case .noOpenWeekday:
      Fault("les sept jours de la semaine sont fermés", "laissez-en un d’ouvert")
    case .unknownRule:
      Fault("règle inconnue", "donnez l’une des clés date, nth, before, easter ou dates")
    case .unknownDirection(let word, _):
      Fault("sens \(quoted(word)) inconnu", remedy(forUnknown: word, among: ["earlier", "later"]))
    case .listedDatesMove:
      Fault("un congé dont les dates sont données ne se déplace pas", "retirez la clé moves")
    case .badMonthAndDay(let text, _):
      Fault(
        "le jour \(quoted(text)) ne revient pas chaque année",
        "écrivez le mois et le jour, comme 06-24")
    case .badDate(let text, _):
      Fault("le jour \(quoted(text)) n’existe pas", "écrivez l’année, le mois et le jour")
    case .badYear(let text, _):
      Fault(
        "année \(quoted(text)) impossible",
        "écrivez une année de \(CalendarFile.allowedYears.lowerBound) à "
          + "\(CalendarFile.allowedYears.upperBound)")
    case .dateOutsideYears(let day, let years, _):
      Fault(
        "le \(day) est hors de la période \(years.lowerBound)-\(years.upperBound)",
        "corrigez cette date, ou les années")
    case .repeatedDate(let day, _): Fault("le \(day) est répété", "ne le gardez qu’une fois")
    case .datesMissing(let year, _):
      Fault("aucune date pour l’année \(year)", "ajoutez-les, ou écrivez une liste vide")
    }
  }

  public func declaration(_ name: String?) -> String {
    "déclaration" + (name.map { " \(named($0))" } ?? "")
  }

  public func calendar(_ name: String?) -> String {
    "calendrier" + (name.map { " \(named($0))" } ?? "")
  }

  public func unusable(_ definition: String, at place: String) -> String {
    "\(definition) inutilisable, \(place)\u{A0}: "
  }

  public func fault(of error: RulebookError) -> Fault {
    switch error {
    case .noDeclaration: Fault("aucune déclaration de services", "adoptez-en une")
    case .missingCalendar(let id, let office):
      Fault(
        "le calendrier \(quoted(id)) du bureau \(quoted(office)) n’est pas dans le registre",
        "adoptez-le, ou corrigez la déclaration")
    case .missingZone(let zone, let office):
      Fault(
        "le fuseau \(named(zone)) du bureau \(quoted(office)) est inconnu de l’ordinateur",
        "corrigez la déclaration, ou mettez à jour le paquet tzdata")
    }
  }

  public func fault(of error: CalendarError) -> Fault {
    switch error {
    case .beyondCoverage(let day, let covered, let calendar):
      Fault(
        "le calendrier \(quoted(calendar)) ne connaît pas les congés autour du \(day)",
        "demandez des jours du \(covered.lowerBound) au \(covered.upperBound), ou adoptez un "
          + "calendrier qui va plus loin")
    }
  }

  public func zoneError(_ error: ZoneError, zone: String) -> String {
    Fault(
      "données du fuseau \(named(zone)) inutilisables\u{A0}: \(what(error))",
      "réinstallez-les par \(typed("apt-get install --reinstall tzdata")), "
        + "ou vérifiez $TZDIR"
    ).sentence()
  }

  private func what(_ error: ZoneError) -> String {
    switch error {
    case .tooLong(let bytes): "fichier de \(number(bytes)) octets, trop long"
    case .notTZif: "ce n’est pas un fichier TZif"
    case .unknownVersion(let byte): "version TZif inconnue (octet \(byte))"
    case .truncated: "fichier tronqué"
    case .countsLeapSeconds: "secondes intercalaires comptées"
    case .noLocalTime: "aucune heure locale"
    case .unknownLocalTime(let index): "heure locale inconnue (changement \(number(index + 1)))"
    case .offsetOutOfRange(let seconds): "décalage de \(number(seconds)) secondes, impossible"
    case .unordered(let index): "changements en désordre (au \(number(index + 1))e)"
    case .badRule(let rule): "règle \(quoted(rule)) illisible"
    }
  }
}
