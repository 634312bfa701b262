public import CommandLine

extension French {
  public var purpose: String { "surveiller le respect des normes de service" }

  public var introduction: String {
    """
    Une déclaration de services promet des délais; diligence consigne ce qui arrive à chaque \
    dossier dans un registre où rien ne s’efface, compte les jours ouvrables et dit quelles \
    normes sont respectées. Les commandes et les options ont aussi un nom anglais, toujours \
    accepté; les accents sont facultatifs.
    """
  }

  public func metavariable(for kind: ValueKind) -> String {
    switch kind {
    case .date: "DATE"
    case .time: "MOMENT"
    case .period: "PÉRIODE"
    case .fiscalYear: "EXERCICE"
    case .directory: "RÉPERTOIRE"
    case .file: "FICHIER"
    case .count, .dayCount: "N"
    case .dossierNumber: "NUMÉRO"
    case .text: "TEXTE"
    case .choice(let names): names.map(\.french).joined(separator: "|")
    case .identifier(let identifier): metavariable(for: identifier)
    case .verb: "COMMANDE"
    }
  }

  private func metavariable(for identifier: Identifier) -> String {
    switch identifier {
    case .service: "SERVICE"
    case .standard: "NORME"
    case .office: "BUREAU"
    case .channel: "CANAL"
    case .reason: "MOTIF"
    case .calendar: "CALENDRIER"
    case .declaration: "DÉCLARATION"
    case .dossier: "DOSSIER"
    case .call: "APPEL"
    case .milestone: "ÉTAPE"
    case .event: "ÉVÉNEMENT"
    case .subject: "SUJET"
    }
  }

  public func forms(of kind: ValueKind) -> String? {
    switch kind {
    case .date: "2026-11-20 (année-mois-jour)"
    case .time:
      """
      2026-11-20T14:03:00-05:00, 2026-11-20, '2026-11-20 14:30', 14:30 (aujourd’hui) ou hier; \
      sans décalage, l’heure est celle du bureau
      """
    case .period:
      """
      un exercice (2026-2027, ou 2026 s’il commence le 1er\u{A0}janvier), une année civile (2026), \
      un trimestre de l’exercice qui commence en 2026 (2026-T3), un mois (2026-11), des mois \
      (2026-09..2026-11) ou des jours (2026-04-01..2026-09-30)
      """
    case .fiscalYear: "2026-2027, ou 2026 s’il commence le 1er\u{A0}janvier"
    case .directory, .file, .count, .dayCount, .dossierNumber, .text, .choice, .identifier, .verb:
      nil
    }
  }

  public func title(of group: VerbGroup) -> String {
    switch group {
    case .record: "Consigner\u{A0}:"
    case .correct: "Corriger\u{A0}:"
    case .look: "Consulter\u{A0}:"
    case .count: "Compter\u{A0}:"
    case .publish: "Publier\u{A0}:"
    case .exchange: "Échanger\u{A0}:"
    case .keep: "Conserver\u{A0}:"
    case .learn: "S’informer\u{A0}:"
    }
  }

  public func title(of section: HelpSection) -> String {
    switch section {
    case .usage: "Utilisation\u{A0}:"
    case .options: "Options\u{A0}:"
    case .commonOptions: "Options communes\u{A0}:"
    case .values: "Valeurs\u{A0}:"
    case .examples: "Exemples\u{A0}:"
    case .exitStatuses: "Codes de retour\u{A0}:"
    case .environment: "Environnement\u{A0}:"
    }
  }

  public func meaning(of status: ExitStatus) -> String {
    switch status {
    case .done: "c’est fait"
    case .found: "une vérification a trouvé quelque chose (WARNING de controler)"
    case .foundCritical: "controler a trouvé quelque chose de grave (CRITICAL)"
    case .undetermined:
      "controler n’a pu rien constater (UNKNOWN, au lieu de tous les codes qui suivent)"
    case .usage: "la ligne de commande est incorrecte"
    case .refused: "une partie de ce qui est fourni est refusée; le reste est consigné"
    case .noInput: "le fichier, le registre ou le dossier n’existe pas"
    case .unavailable: "un service de l’ordinateur ne répond pas"
    case .cannotCreate: "un fichier ne peut pas être créé"
    case .ioFailed: "une lecture ou une écriture a échoué"
    case .busy: "le registre est occupé depuis 10 secondes; réessayez"
    case .notAllowed: "l’opération n’est pas permise"
    case .badData: "une déclaration, un calendrier ou un fuseau horaire est inutilisable"
    }
  }

  public func meaning(of setting: EnvironmentSetting) -> String {
    switch setting {
    case .data: "le répertoire du registre, à défaut de --donnees"
    case .dataHome:
      "à défaut aussi de DILIGENCE_DATA, le registre est dans son répertoire diligence"
    case .source: "qui consigne, à défaut de --source"
    case .colour: "si elle n’est pas vide, rien n’est mis en relief à l’écran"
    case .locale:
      """
      la première qui n’est pas vide donne la langue, à défaut de --langue\u{A0}: l’anglais si \
      elle commence par en, sinon le français
      """
    case .timeZones: "le répertoire des données de fuseaux horaires, à la place du répertoire usuel"
    }
  }

  public func otherName(_ name: String) -> String { "ou en anglais\u{A0}: \(name)" }
}
