public import Language

extension Language {
  /// The short words: titles, headings of columns, links.
  public func label(_ label: SiteLabel) -> String {
    switch label {
    case .skipToContent:
      text(fr: "Aller au contenu", en: "Skip to content")
    case .pages:
      text(fr: "Pages du rapport", en: "Pages of the report")
    case .dashboard:
      text(fr: "Tableau de bord", en: "Dashboard")
    case .annualResults:
      text(fr: "Résultats annuels", en: "Annual results")
    case .evidence:
      text(fr: "Fiabilité des données", en: "Reliability of the data")
    case .standard:
      text(fr: "Norme", en: "Standard")
    case .standards:
      text(fr: "Normes de service", en: "Service standards")
    case .previous:
      text(fr: "Norme précédente", en: "Previous standard")
    case .next:
      text(fr: "Norme suivante", en: "Next standard")
    case .keyRate:
      text(fr: "taux de la période", en: "rate of the period")
    case .keyTarget:
      text(fr: "cible", en: "target")
    case .keyRange:
      text(
        fr: "du pire au meilleur, selon ce qui est à échoir",
        en: "from worst to best, as what is to fall due turns out")
    case .keyReached:
      text(fr: "mois à la cible", en: "month on target")
    case .keyBelow:
      text(fr: "mois sous la cible", en: "month below target")
    case .keyRunning:
      text(fr: "mois en cours", en: "month not over")
    case .watch:
      text(fr: "À surveiller", en: "To watch")
    case .figures:
      text(fr: "Où en est l’engagement", en: "Where the commitment stands")
    case .monthByMonth:
      text(fr: "Mois par mois", en: "Month by month")
    case .howLong:
      text(fr: "Combien de temps", en: "How long it takes")
    case .dayByDay:
      text(fr: "Jour après jour", en: "Day by day")
    case .sameNumbers:
      text(fr: "Les mêmes nombres en tableau", en: "The same numbers as a table")
    case .signals:
      text(fr: "Ce qui ressort", en: "What stands out")
    case .notes:
      "Notes"
    case .byGroup:
      text(fr: "Par service, bureau et canal", en: "By service, office and channel")
    case .byService:
      text(fr: "Par service", en: "By service")
    case .byOffice:
      text(fr: "Par bureau", en: "By office")
    case .byChannel:
      text(fr: "Par canal", en: "By channel")
    case .verdict:
      text(fr: "Constat", en: "Verdict")
    case .rate:
      text(fr: "Taux", en: "Rate")
    case .target:
      text(fr: "Cible", en: "Target")
    case .margin:
      text(fr: "Marge", en: "Margin")
    case .recovery:
      text(fr: "Reprise", en: "Recovery")
    case .outlook:
      text(fr: "Issue possible", en: "Possible outcome")
    case .best:
      text(fr: "Au mieux", en: "At best")
    case .worst:
      text(fr: "Au pire", en: "At worst")
    case .trend:
      text(fr: "Tendance", en: "Trend")
    case .median:
      text(fr: "Délai médian", en: "Median delay")
    case .ninetiethPercentile:
      text(fr: "Délai de neuf cas sur dix", en: "Delay of nine cases in ten")
    case .undecided:
      text(fr: "Part encore indécise", en: "Share still undecided")
    case .pending:
      text(fr: "À échoir", en: "To fall due")
    case .overdue:
      text(fr: "En retard sans réponse", en: "Overdue and unanswered")
    case .open:
      text(fr: "En cours", en: "Open")
    case .waiting:
      text(fr: "En attente", en: "Waiting")
    case .lifted:
      text(fr: "Exclus du calcul", en: "Left out of the count")
    case .month:
      text(fr: "Mois", en: "Month")
    case .onTime:
      text(fr: "Dans le délai", en: "On time")
    case .missed:
      text(fr: "Hors délai", en: "Late")
    case .settled:
      "Total"
    case .remark:
      text(fr: "Remarque", en: "Remark")
    case .delay:
      text(fr: "Délai", en: "Delay")
    case .count:
      text(fr: "Nombre", en: "Number")
    case .week:
      text(fr: "Semaine du", en: "Week of")
    case .group:
      text(fr: "Groupe", en: "Group")
    case .commitment:
      text(fr: "Engagement", en: "Commitment")
    case .indicator:
      text(fr: "Indicateur", en: "Indicator")
    case .result:
      text(fr: "Résultat", en: "Result")
    case .late:
      text(fr: "Hors délai", en: "Late")
    case .gap:
      text(fr: "Écart (points)", en: "Gap (points)")
    case .mean:
      text(fr: "moyenne des mois", en: "mean of the months")
    case .upperLimit:
      text(fr: "limite supérieure", en: "upper limit")
    case .lowerLimit:
      text(fr: "limite inférieure", en: "lower limit")
    case .norm:
      text(fr: "norme", en: "standard")
    case .dayToCome:
      text(fr: "à venir", en: "to come")
    case .dayNothing:
      text(fr: "rien à compter", en: "nothing to count")
    case .dayAllOnTime:
      text(fr: "tout dans le délai", en: "all on time")
    case .dayClosed:
      text(fr: "fermé", en: "closed")
    case .ledger:
      text(fr: "Le registre", en: "The ledger")
    case .events:
      text(fr: "Événements connus", en: "Known events")
    case .dossiers:
      "Dossiers"
    case .head:
      text(fr: "Tête de la chaîne", en: "Head of the chain")
    case .lastRecorded:
      text(fr: "Dernier événement consigné", en: "Last event recorded")
    case .checks:
      text(fr: "Vérifications", en: "Checks")
    case .adopted:
      text(fr: "Déclarations et calendriers en vigueur", en: "Declarations and calendars in force")
    case .adoptedWhen:
      text(fr: "Adopté le", en: "Adopted on")
    case .kind:
      text(fr: "Nature", en: "Kind")
    case .recordings:
      text(fr: "Consignation", en: "Recording")
    case .corrections:
      text(
        fr: "Événements de la période annulés ou corrigés",
        en: "Events of the period voided or corrected")
    case .unpromised:
      text(
        fr: "Dont reçus avant la première déclaration, exclus de tout calcul",
        en: "Of these, received before the first statement, excluded from every result")
    case .correctionsSince:
      text(fr: "Dont après la fin de la période", en: "Of these, after the period ended")
    case .inForceSince:
      text(fr: "En vigueur depuis", en: "In force since")
    case .recordedLate:
      text(fr: "Consignés plus d’un jour après", en: "Recorded more than a day after")
    case .signs:
      text(fr: "Où un auditeur regarderait", en: "Where an auditor would look")
    case .whatIsCounted:
      text(fr: "Ce qui est compté", en: "What is counted")
    case .howMany:
      text(fr: "Nombre", en: "Number")
    case .outOf:
      text(fr: "Sur", en: "Out of")
    case .whatItMeans:
      text(fr: "Ce que cela peut vouloir dire", en: "What it may mean")
    case .declaration:
      text(fr: "Déclaration", en: "Declaration")
    case .calendar:
      text(fr: "Calendrier", en: "Calendar")
    case .attestation:
      "Attestation"
    case .name:
      text(fr: "Nom", en: "Name")
    case .title:
      text(fr: "Fonction", en: "Position")
    case .date:
      "Date"
    case .signature:
      "Signature"
    case .forPrograms:
      text(fr: "Données à télécharger", en: "Data to download")
    case .resultsTable:
      text(fr: "Résultats (tableau CSV)", en: "Results (CSV table)")
    case .columnsDescribed:
      text(fr: "Description des colonnes (JSON)", en: "Description of the columns (JSON)")
    case .reportFigures:
      text(fr: "Tous les nombres du rapport (JSON)", en: "Every number of the report (JSON)")
    case .daysOff:
      text(
        fr: "Jours fériés et fermetures (calendrier iCalendar)",
        en: "Holidays and closings (iCalendar)")
    case .withheld:
      text(fr: "non publié", en: "not published")
    case .noChannel:
      text(fr: "Sans canal", en: "No channel")
    case .nothingSettled:
      text(fr: "aucun", en: "none")
    }
  }
}
