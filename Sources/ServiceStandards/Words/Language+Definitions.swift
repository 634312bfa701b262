public import BusinessDays
public import Language
import StrictJSON

extension Language {
  /// Why a declaration's file is refused; where is said beside it.
  public func fault(of error: DeclarationFileError) -> Fault {
    switch error {
    case .notJSON(let error, _):
      fault(of: error.fact)
    case .shape(let error):
      fault(of: error)
    case .badId(let id, _):
      Fault(
        text(fr: "id \(quoted(id)) mal formé", en: "ill-formed id \(quoted(id))"),
        text(
          fr:
            "écrivez de 1 à 64 lettres sans accent, chiffres, tirets ou _, dont au moins une "
            + "lettre",
          en:
            "write 1 to 64 letters without accents, digits, hyphens or _, a letter at least among "
            + "them"
        ))
    case .badPrefix(let prefix, _):
      Fault(
        text(
          fr: "préfixe \(quoted(prefix)) mal formé", en: "ill-formed prefix \(quoted(prefix))"),
        text(
          fr: "écrivez \(betterPrefix(prefix).map(quoted) ?? "une lettre"), ou de 1 à "
            + "\(Service.prefixAtMost) lettres sans accent, chiffres, tirets ou _, sans tiret au "
            + "début ni à la fin",
          en: "write \(betterPrefix(prefix).map(quoted) ?? "a letter"), or 1 to "
            + "\(Service.prefixAtMost) letters without accents, digits, hyphens or _, without a "
            + "hyphen at the beginning or the end"))
    case .repeatedId(let id, _):
      Fault(
        text(fr: "id \(quoted(id)) répété", en: "repeated id \(quoted(id))"),
        text(fr: "n’en gardez qu’un", en: "keep one of them"))
    case .badDay(let written, _):
      Fault(
        text(
          fr: "le jour \(quoted(written)) n’existe pas",
          en: "the day \(quoted(written)) does not exist"),
        text(
          fr: "écrivez 2026-11-20, ou 11-20 sans année",
          en: "write 2026-11-20, or 11-20 without a year"))
    case .badHours:
      Fault(
        text(fr: "heures d’ouverture illisibles", en: "unreadable opening hours"),
        text(
          fr: "écrivez des paires HH:MM croissantes, de l’ouverture à la fermeture",
          en: "write pairs of HH:MM in increasing order, from opening to closing"))
    case .badTarget:
      Fault(
        text(fr: "cible impossible", en: "impossible target"),
        text(
          fr: "écrivez un pourcentage de 0.01 à 100, à deux décimales au plus",
          en: "write a percentage from 0.01 to 100, of two decimals at most"))
    case .badWord(let word, let allowed, _):
      Fault(
        text(fr: "mot \(quoted(word)) inconnu", en: "unknown word \(quoted(word))"),
        remedy(forUnknown: word, among: allowed))
    case .unknownId(let id, _):
      Fault(
        text(
          fr: "id \(quoted(id)) non défini dans ce fichier",
          en: "id \(quoted(id)) not defined in this file"),
        text(fr: "définissez-le, ou corrigez-le", en: "define it, or mend it"))
    case .emptyList(let key, _):
      Fault(
        text(fr: "la liste \(quoted(key)) est vide", en: "the list \(quoted(key)) is empty"),
        text(fr: "mettez-y un élément", en: "put an element in it"))
    case .emptyText(let key, _):
      Fault(
        text(fr: "le texte \(quoted(key)) est vide", en: "the text \(quoted(key)) is empty"),
        text(fr: "écrivez-le", en: "write it"))
    }
  }

  /// Why a calendar's file is refused; where is said beside it.
  public func fault(of error: CalendarFileError) -> Fault {
    switch error {
    case .notJSON(let error, _):
      fault(of: error.fact)
    case .shape(let error):
      fault(of: error)
    case .unknownSchema(let schema, _):
      Fault(
        text(fr: "schéma \(quoted(schema)) inconnu", en: "unknown schema \(quoted(schema))"),
        text(
          fr: "écrivez \(typed(CalendarFile.schema))", en: "write \(typed(CalendarFile.schema))"))
    case .badID(let id, _):
      Fault(
        text(fr: "id \(quoted(id)) mal formé", en: "ill-formed id \(quoted(id))"),
        text(
          fr: "écrivez de 1 à 64 minuscules sans accent, chiffres ou tirets",
          en: "write 1 to 64 lower-case letters without accents, digits or hyphens"))
    case .repeatedID(let id, _):
      Fault(
        text(fr: "id \(quoted(id)) répété", en: "repeated id \(quoted(id))"),
        text(fr: "n’en gardez qu’un", en: "keep one of them"))
    case .emptyText(let key, _):
      Fault(
        text(fr: "le texte \(quoted(key)) est vide", en: "the text \(quoted(key)) is empty"),
        text(fr: "écrivez-le", en: "write it"))
    case .yearsReversed(let first, let last, _):
      Fault(
        text(
          fr: "la dernière année, \(last), précède la première, \(first)",
          en: "the last year, \(last), is before the first, \(first)"),
        text(fr: "inversez-les", en: "swap them"))
    case .tooManyYears(let count, _):
      Fault(
        text(fr: "\(number(count)) années", en: "\(number(count)) years"),
        text(
          fr: "n’en couvrez pas plus de \(CalendarFile.maximumYears)",
          en: "cover \(CalendarFile.maximumYears) at most"))
    case .tooManyEntries(let count, let key, _):
      Fault(
        text(
          fr: "la liste \(quoted(key)) a \(number(count)) éléments",
          en: "the list \(quoted(key)) has \(number(count)) elements"),
        text(
          fr: "n’en gardez pas plus de \(number(CalendarFile.maximumEntries))",
          en: "keep \(number(CalendarFile.maximumEntries)) at most"))
    case .unknownWeekday(let word, _):
      Fault(
        text(
          fr: "jour de la semaine \(quoted(word)) inconnu", en: "unknown weekday \(quoted(word))"),
        remedy(forUnknown: word, among: Weekday.allCases.map { "\($0)" }))
    case .repeatedWeekday(let weekday, _):
      // A line begins in lower case, and the names of weekdays do not.
      Fault(
        text(
          fr: "\(weekdayName(weekday.rawValue)) répété",
          en: "the weekday \(weekdayName(weekday.rawValue)) is repeated"),
        text(fr: "ne le gardez qu’une fois", en: "keep it once"))
    case .noOpenWeekday:
      Fault(
        text(
          fr: "les sept jours de la semaine sont fermés", en: "all seven weekdays are closed"),
        text(fr: "laissez-en un d’ouvert", en: "leave one open"))
    case .unknownRule:
      Fault(
        text(fr: "règle inconnue", en: "unknown rule"),
        text(
          fr: "donnez l’une des clés date, nth, before, easter ou dates",
          en: "give one of the keys date, nth, before, easter or dates"))
    case .unknownDirection(let word, _):
      Fault(
        text(fr: "sens \(quoted(word)) inconnu", en: "unknown direction \(quoted(word))"),
        remedy(forUnknown: word, among: ["earlier", "later"]))
    case .listedDatesMove:
      Fault(
        text(
          fr: "un congé dont les dates sont données ne se déplace pas",
          en: "a holiday whose dates are listed does not move"),
        text(fr: "retirez la clé moves", en: "take the key moves out"))
    case .badMonthAndDay(let written, _):
      Fault(
        text(
          fr: "le jour \(quoted(written)) ne revient pas chaque année",
          en: "the day \(quoted(written)) does not come every year"),
        text(
          fr: "écrivez le mois et le jour, comme 06-24",
          en: "write the month and the day, such as 06-24"))
    case .badDate(let written, _):
      Fault(
        text(
          fr: "le jour \(quoted(written)) n’existe pas",
          en: "the day \(quoted(written)) does not exist"),
        text(
          fr: "écrivez l’année, le mois et le jour", en: "write the year, the month and the day"))
    case .badYear(let written, _):
      Fault(
        text(fr: "année \(quoted(written)) impossible", en: "impossible year \(quoted(written))"),
        text(
          fr: "écrivez une année de \(CalendarFile.allowedYears.lowerBound) à "
            + "\(CalendarFile.allowedYears.upperBound)",
          en: "write a year from \(CalendarFile.allowedYears.lowerBound) to "
            + "\(CalendarFile.allowedYears.upperBound)"))
    case .dateOutsideYears(let day, let years, _):
      Fault(
        text(
          fr: "le \(day) est hors de la période \(years.lowerBound)-\(years.upperBound)",
          en: "\(day) is outside the years \(years.lowerBound) to \(years.upperBound)"),
        text(fr: "corrigez cette date, ou les années", en: "mend this date, or the years"))
    case .repeatedDate(let day, _):
      Fault(
        text(fr: "le \(day) est répété", en: "\(day) is repeated"),
        text(fr: "ne le gardez qu’une fois", en: "keep it once"))
    case .datesMissing(let year, _):
      Fault(
        text(fr: "aucune date pour l’année \(year)", en: "no date for the year \(year)"),
        text(
          fr: "ajoutez-les, ou écrivez une liste vide", en: "add them, or write an empty list"))
    }
  }

  /// The declaration of that id or file; of none in particular when nil.
  public func declaration(_ name: String?) -> String {
    text(
      fr: "déclaration" + (name.map { " \(named($0))" } ?? ""),
      en: "declaration" + (name.map { " \(named($0))" } ?? ""))
  }

  /// The calendar of that id or file; of none in particular when nil.
  public func calendar(_ name: String?) -> String {
    text(
      fr: "calendrier" + (name.map { " \(named($0))" } ?? ""),
      en: "calendar" + (name.map { " \(named($0))" } ?? ""))
  }

  /// The sentence that says that one of these cannot be used, and where its fault is.
  public func unusable(_ definition: String, at place: String) -> String {
    text(
      fr: "\(definition) inutilisable, \(place)\u{A0}: ", en: "unusable \(definition), \(place): ")
  }

  /// Why declarations, calendars and zones do not go together.
  public func fault(of error: RulebookError) -> Fault {
    switch error {
    case .noDeclaration:
      Fault(
        text(fr: "aucune déclaration de services", en: "no declaration of services"),
        text(fr: "adoptez-en une", en: "adopt one"))
    case .missingCalendar(let id, let office):
      Fault(
        text(
          fr: "le calendrier \(quoted(id)) du bureau \(quoted(office)) n’est pas dans le registre",
          en: "the calendar \(quoted(id)) of the office \(quoted(office)) is not in the ledger"),
        text(fr: "adoptez-le, ou corrigez la déclaration", en: "adopt it, or mend the declaration"))
    case .missingZone(let zone, let office):
      Fault(
        text(
          fr: "le fuseau \(named(zone)) du bureau \(quoted(office)) est inconnu de l’ordinateur",
          en:
            "the time zone \(named(zone)) of the office \(quoted(office)) is unknown to the "
            + "computer"
        ),
        text(
          fr: "corrigez la déclaration, ou mettez à jour le paquet tzdata",
          en: "mend the declaration, or bring the package tzdata up to date"))
    }
  }

  /// Why a calendar has no answer.
  public func fault(of error: CalendarError) -> Fault {
    switch error {
    case .beyondCoverage(let day, let covered, let calendar):
      Fault(
        text(
          fr: "le calendrier \(quoted(calendar)) ne connaît pas les congés autour du \(day)",
          en: "the calendar \(quoted(calendar)) does not know the holidays around \(day)"),
        text(
          fr: "demandez des jours du \(covered.lowerBound) au \(covered.upperBound), ou adoptez un "
            + "calendrier qui va plus loin",
          en:
            "ask for days from \(covered.lowerBound) to \(covered.upperBound), or adopt a calendar "
            + "that goes further"))
    }
  }

  /// Why the system's data of a time zone cannot be used.
  public func zoneError(_ error: ZoneError, zone: String) -> String {
    text(
      fr: Fault(
        "données du fuseau \(named(zone)) inutilisables\u{A0}: \(what(error))",
        "réinstallez-les par \(typed("apt-get install --reinstall tzdata")), "
          + "ou vérifiez $TZDIR"
      ).sentence(),
      en: Fault(
        "unusable data of the time zone \(named(zone)): \(what(error))",
        "install it anew with \(typed("apt-get install --reinstall tzdata")), or check $TZDIR"
      ).sentence())
  }

  private func what(_ error: ZoneError) -> String {
    switch error {
    case .tooLong(let bytes):
      text(
        fr: "fichier de \(number(bytes)) octets, trop long",
        en: "a file of \(number(bytes)) bytes, too long")
    case .notTZif:
      text(fr: "ce n’est pas un fichier TZif", en: "it is not a TZif file")
    case .unknownVersion(let byte):
      text(fr: "version TZif inconnue (octet \(byte))", en: "unknown TZif version (byte \(byte))")
    case .truncated:
      text(fr: "fichier tronqué", en: "truncated file")
    case .countsLeapSeconds:
      text(fr: "secondes intercalaires comptées", en: "leap seconds counted")
    case .noLocalTime:
      text(fr: "aucune heure locale", en: "no local time")
    case .unknownLocalTime(let index):
      text(
        fr: "heure locale inconnue (changement \(number(index + 1)))",
        en: "unknown local time (change \(number(index + 1)))")
    case .offsetOutOfRange(let seconds):
      text(
        fr: "décalage de \(number(seconds)) secondes, impossible",
        en: "impossible offset of \(number(seconds)) seconds")
    case .unordered(let index):
      text(
        fr: "changements en désordre (au \(number(index + 1))e)",
        en: "changes out of order (at number \(number(index + 1)))")
    case .badRule(let rule):
      text(fr: "règle \(quoted(rule)) illisible", en: "unreadable rule \(quoted(rule))")
    }
  }
}
