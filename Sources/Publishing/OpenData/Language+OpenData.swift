public import BusinessDays
public import Language
import ServiceStandards

extension Language {
  /// The title of the data package: what it holds, of which year and whose.
  public func openDataTitle(year: String, organization: String) -> String {
    text(
      fr: "Résultats des normes de service \(safe(year)), \(safe(organization))",
      en: "Results of the service standards, \(safe(year)), \(safe(organization))")
  }

  /// What the data package is; `below` is the number of obligations from which a group's counts
  /// are told, 1 or less when all are.
  public func openDataDescription(asOf day: Day, withheldBelow below: Int) -> String {
    let whole = either(
      fr:
        "Résultats annuels de chaque norme de service, en date du \(date(day)), puis les mêmes par "
        + "service, par bureau et par canal. Les noms et les unités des colonnes communes sont "
        + "ceux "
        + "du jeu de données sur les normes de service du gouvernement du Canada.",
      en:
        "Annual results of each service standard, as of \(date(day)), then the same by service, by "
        + "office and by channel. Columns that are also in the Government of Canada’s dataset of "
        + "service standards have its names and units.")
    guard below > 1 else { return whole }
    return text(
      fr: whole + " Dans les ventilations, les nombres de moins de \(number(below)) et ceux qui "
        + "permettraient de les retrouver ne sont pas publiés; le total d’une norme l’est "
        + "toujours.",
      en: whole + " In breakdowns, counts below \(number(below)) and those from which they could "
        + "be found are not published; a standard’s total always is.")
  }

  /// The title of the table: `forExcel` says that it is the one for spreadsheets of Québec.
  public func resultsTitle(forExcel: Bool) -> String {
    text(
      fr: forExcel
        ? "Résultats des normes de service, pour Excel (point-virgule, virgule décimale)"
        : "Résultats des normes de service",
      en: forExcel
        ? "Results of the service standards, for Excel (semicolons, decimal commas)"
        : "Results of the service standards")
  }

  /// A comment, as a sentence.
  public func comment(_ comment: ResultComment) -> String {
    switch comment {
    case .withheld(let below):
      text(
        fr: "Non publié\u{A0}: moins de \(number(below)) cas, ou de quoi retrouver un tel nombre.",
        en:
          "Not published: fewer than \(number(below)) cases, or what would give such a number away."
      )
    case .nothingSettled:
      text(fr: "Aucun cas réglé dans l’exercice.", en: "No case settled in the year.")
    case .running(let day):
      text(
        fr: "Exercice en cours\u{A0}: résultats en date du \(date(day)).",
        en: "The year is not over: results as of \(date(day)).")
    }
  }

  /// The name of a column, for people.
  public func columnTitle(_ column: ResultColumn) -> String {
    switch column {
    case .fiscalYear:
      text(fr: "Exercice", en: "Fiscal year")
    case .serviceId:
      "Service"
    case .serviceNameEnglish:
      text(fr: "Nom du service, en anglais", en: "Name of the service, in English")
    case .serviceNameFrench:
      text(fr: "Nom du service, en français", en: "Name of the service, in French")
    case .standardId:
      text(fr: "Norme", en: "Standard")
    case .standardEnglish:
      text(fr: "Engagement, en anglais", en: "Promise, in English")
    case .standardFrench:
      text(fr: "Engagement, en français", en: "Promise, in French")
    case .type:
      text(fr: "Type de norme", en: "Type of standard")
    case .channel:
      text(fr: "Canal", en: "Channel")
    case .target:
      text(fr: "Cible", en: "Target")
    case .volumeMeetingTarget:
      text(fr: "Cas dans le délai", en: "Cases on time")
    case .totalVolume:
      text(fr: "Cas réglés", en: "Cases settled")
    case .performance:
      text(fr: "Taux de respect", en: "Rate on time")
    case .targetMet:
      text(fr: "Cible atteinte", en: "Target met")
    case .commentsEnglish:
      text(fr: "Remarques, en anglais", en: "Remarks, in English")
    case .commentsFrench:
      text(fr: "Remarques, en français", en: "Remarks, in French")
    case .office:
      text(fr: "Bureau", en: "Office")
    case .unit:
      text(fr: "Unité du délai", en: "Unit of the limit")
    case .limit:
      text(fr: "Délai promis", en: "Promised limit")
    case .median:
      text(fr: "Délai médian", en: "Median delay")
    case .percentile90:
      text(fr: "90e centile du délai", en: "90th percentile of the delay")
    case .asOf:
      text(fr: "En date du", en: "As of")
    case .declaration:
      text(fr: "Déclaration", en: "Declaration")
    }
  }

  /// What stands in a column, and its codes.
  public func columnDescription(_ column: ResultColumn) -> String {
    switch column {
    case .fiscalYear:
      text(fr: "Exercice financier des résultats.", en: "Fiscal year of the results.")
    case .serviceId:
      text(
        fr: "Identifiants des services que vise la norme, séparés par une espace; un seul dans une "
          + "ligne ventilée par service.",
        en:
          "Ids of the services that the standard is for, separated by a space; one alone in a row "
          + "by "
          + "service.")
    case .serviceNameEnglish:
      text(
        fr: "Noms de ces services en anglais, séparés par un point-virgule.",
        en: "Names of these services in English, separated by semicolons.")
    case .serviceNameFrench:
      text(
        fr: "Noms de ces services en français, séparés par un point-virgule.",
        en: "Names of these services in French, separated by semicolons.")
    case .standardId:
      text(
        fr: "Identifiant de la norme dans sa déclaration.",
        en: "Id of the standard in its declaration.")
    case .standardEnglish:
      text(
        fr: "Texte anglais de l’engagement, tel qu’il est publié.",
        en: "The promise in English, as it is published.")
    case .standardFrench:
      text(
        fr: "Texte français de l’engagement, tel qu’il est publié.",
        en: "The promise in French, as it is published.")
    case .type:
      text(fr: "TML\u{A0}: norme de délai.", en: "TML: timeliness.")
    case .channel:
      text(
        fr:
          "Identifiant du canal de réception; (all)\u{A0}: tous les canaux, (none)\u{A0}: cas sans "
          + "canal.",
        en: "Id of the channel of receipt; (all): every channel, (none): cases without a channel.")
    case .target:
      text(
        fr: "Part des cas promise dans le délai, de 0 à 1.",
        en: "Share of the cases promised on time, 0 to 1.")
    case .volumeMeetingTarget:
      text(
        fr: "Nombre de cas réglés dans le délai; vide si le nombre n’est pas publié.",
        en: "Number of cases settled on time; empty when it is not published.")
    case .totalVolume:
      text(
        fr:
          "Nombre de cas réglés, dans le délai ou non, ou échus sans réponse; vide si le nombre "
          + "n’est "
          + "pas publié.",
        en:
          "Number of cases settled, on time or late, or unanswered past their due day; empty when "
          + "it "
          + "is not published.")
    case .performance:
      text(
        fr:
          "Part des cas réglés qui l’ont été dans le délai, de 0 à 1, arrondie sans jamais "
          + "changer de "
          + "côté par rapport à la cible; vide si rien n’est réglé ou publié.",
        en:
          "Share of the settled cases that were on time, 0 to 1, never rounded across the target; "
          + "empty when nothing is settled or published.")
    case .targetMet:
      text(
        fr:
          "Y\u{A0}: cible atteinte, N\u{A0}: cible non atteinte, comparée sur les nombres entiers; "
          + "NA\u{A0}: rien n’est réglé; vide si le nombre n’est pas publié.",
        en:
          "Y: target met, N: target not met, compared on whole numbers; NA: nothing settled; empty "
          + "when the count is not published.")
    case .commentsEnglish:
      text(
        fr: "Ce qu’il faut savoir de la ligne, en anglais.",
        en: "What must be known of the row, in English.")
    case .commentsFrench:
      text(
        fr: "Ce qu’il faut savoir de la ligne, en français.",
        en: "What must be known of the row, in French.")
    case .office:
      text(
        fr: "Identifiant du bureau; (all)\u{A0}: tous les bureaux.",
        en: "Id of the office; (all): every office.")
    case .unit:
      text(
        fr:
          "business-days\u{A0}: jours ouvrables, calendar-days\u{A0}: jours civils. Vaut pour les "
          + "délais de la ligne.", en: "business-days or calendar-days, for the delays of the row.")
    case .limit:
      text(
        fr: "Dernier jour dans le délai, compté après le départ, dans l’unité de la ligne.",
        en: "Last day on time, counted after the start, in the row’s unit.")
    case .median:
      text(
        fr:
          "Délai que la moitié des cas réglés n’ont pas dépassé, dans l’unité de la ligne; pour le "
          + "total d’une norme seulement.",
        en:
          "Delay that half of the settled cases did not exceed, in the row’s unit; of a standard’s "
          + "total only.")
    case .percentile90:
      text(
        fr:
          "Délai que neuf cas réglés sur dix n’ont pas dépassé, dans l’unité de la ligne; pour le "
          + "total d’une norme seulement.",
        en:
          "Delay that nine settled cases in ten did not exceed, in the row’s unit; of a standard’s "
          + "total only.")
    case .asOf:
      text(
        fr: "Jour en date duquel les résultats sont comptés.",
        en: "Day as of which the results are counted.")
    case .declaration:
      text(
        fr: "Identifiant de la déclaration de services qui porte l’engagement.",
        en: "Id of the statement of services that makes the promise.")
    }
  }
}
