public import BusinessDays

extension French {
  public func openDataTitle(year: String, organization: String) -> String {
    "Résultats des normes de service \(safe(year)), \(safe(organization))"
  }

  public func openDataDescription(asOf day: Day, withheldBelow below: Int) -> String {
    let whole =
      "Résultats annuels de chaque norme de service, en date du \(date(day)), puis les mêmes par "
      + "service, par bureau et par canal. Les noms et les unités des colonnes communes sont ceux "
      + "du jeu de données sur les normes de service du gouvernement du Canada."
    guard below > 1 else { return whole }
    return whole + " Dans les ventilations, les nombres de moins de \(number(below)) et ceux qui "
      + "permettraient de les retrouver ne sont pas publiés; le total d’une norme l’est toujours."
  }

  public func resultsTitle(forExcel: Bool) -> String {
    forExcel
      ? "Résultats des normes de service, pour Excel (point-virgule, virgule décimale)"
      : "Résultats des normes de service"
  }

  public func comment(_ comment: ResultComment) -> String {
    switch comment {
    case .withheld(let below):
      "Non publié\u{A0}: moins de \(number(below)) cas, ou de quoi retrouver un tel nombre."
    case .nothingSettled: "Aucun cas réglé dans l’exercice."
    case .running(let day): "Exercice en cours\u{A0}: résultats en date du \(date(day))."
    }
  }

  public func columnTitle(_ column: ResultColumn) -> String {
    switch column {
    case .fiscalYear: "Exercice"
    case .serviceId: "Service"
    case .serviceNameEnglish: "Nom du service, en anglais"
    case .serviceNameFrench: "Nom du service, en français"
    case .standardId: "Norme"
    case .standardEnglish: "Engagement, en anglais"
    case .standardFrench: "Engagement, en français"
    case .type: "Type de norme"
    case .channel: "Canal"
    case .target: "Cible"
    case .volumeMeetingTarget: "Cas dans le délai"
    case .totalVolume: "Cas réglés"
    case .performance: "Taux de respect"
    case .targetMet: "Cible atteinte"
    case .commentsEnglish: "Remarques, en anglais"
    case .commentsFrench: "Remarques, en français"
    case .office: "Bureau"
    case .unit: "Unité du délai"
    case .limit: "Délai promis"
    case .median: "Délai médian"
    case .percentile90: "90e centile du délai"
    case .asOf: "En date du"
    case .declaration: "Déclaration"
    }
  }

  public func columnDescription(_ column: ResultColumn) -> String {
    switch column {
    case .fiscalYear: "Exercice financier des résultats."
    case .serviceId:
      "Identifiants des services que vise la norme, séparés par une espace; un seul dans une "
        + "ligne ventilée par service."
    case .serviceNameEnglish: "Noms de ces services en anglais, séparés par un point-virgule."
    case .serviceNameFrench: "Noms de ces services en français, séparés par un point-virgule."
    case .standardId: "Identifiant de la norme dans sa déclaration."
    case .standardEnglish: "Texte anglais de l’engagement, tel qu’il est publié."
    case .standardFrench: "Texte français de l’engagement, tel qu’il est publié."
    case .type: "TML\u{A0}: norme de délai."
    case .channel:
      "Identifiant du canal de réception; (all)\u{A0}: tous les canaux, (none)\u{A0}: cas sans "
        + "canal."
    case .target: "Part des cas promise dans le délai, de 0 à 1."
    case .volumeMeetingTarget:
      "Nombre de cas réglés dans le délai; vide si le nombre n’est pas publié."
    case .totalVolume:
      "Nombre de cas réglés, dans le délai ou non, ou échus sans réponse; vide si le nombre n’est "
        + "pas publié."
    case .performance:
      "Part des cas réglés qui l’ont été dans le délai, de 0 à 1, arrondie sans jamais changer de "
        + "côté par rapport à la cible; vide si rien n’est réglé ou publié."
    case .targetMet:
      "Y\u{A0}: cible atteinte, N\u{A0}: cible non atteinte, comparée sur les nombres entiers; "
        + "NA\u{A0}: rien n’est réglé; vide si le nombre n’est pas publié."
    case .commentsEnglish: "Ce qu’il faut savoir de la ligne, en anglais."
    case .commentsFrench: "Ce qu’il faut savoir de la ligne, en français."
    case .office: "Identifiant du bureau; (all)\u{A0}: tous les bureaux."
    case .unit:
      "business-days\u{A0}: jours ouvrables, calendar-days\u{A0}: jours civils. Vaut pour les "
        + "délais de la ligne."
    case .limit: "Dernier jour dans le délai, compté après le départ, dans l’unité de la ligne."
    case .median:
      "Délai que la moitié des cas réglés n’ont pas dépassé, dans l’unité de la ligne; pour le "
        + "total d’une norme seulement."
    case .percentile90:
      "Délai que neuf cas réglés sur dix n’ont pas dépassé, dans l’unité de la ligne; pour le "
        + "total d’une norme seulement."
    case .asOf: "Jour en date duquel les résultats sont comptés."
    case .declaration: "Identifiant de la déclaration de services qui porte l’engagement."
    }
  }
}
