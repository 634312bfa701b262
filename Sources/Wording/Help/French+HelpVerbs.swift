public import CommandLine

extension French {
  public func summary(of verb: Verb) -> String {
    switch verb {
    case .receive: "ouvrir un dossier; afficher son numéro et ses échéances"
    case .complete: "consigner qu’une demande est désormais complète"
    case .acknowledge: "consigner l’accusé de réception d’une demande"
    case .reply: "consigner la réponse donnée à une demande"
    case .interview: "consigner une entrevue"
    case .announce: "consigner l’annonce d’un résultat"
    case .assess: "consigner qu’un dossier est admissible ou non"
    case .committee: "consigner la réunion du comité d’un appel à projets"
    case .close: "fermer un dossier sans réponse, avec un motif"
    case .record: "consigner toute autre étape prévue à la déclaration"
    case .void: "annuler un événement consigné par erreur"
    case .amend: "annuler un événement et le consigner corrigé"
    case .show: "montrer l’historique d’un dossier ou d’un appel"
    case .explain: "expliquer les échéances d’un dossier, jour par jour"
    case .late: "lister les obligations en retard, les pires d’abord"
    case .due: "lister les échéances à venir, les plus urgentes d’abord"
    case .summary: "dresser le tableau du respect des normes de service"
    case .deadline: "calculer l’échéance à N jours ouvrables d’une date"
    case .elapsed: "compter les jours ouvrables entre deux dates"
    case .calendarList: "lister les calendriers"
    case .calendarShow: "montrer les jours fermés d’un calendrier"
    case .declarationShow: "montrer une déclaration de services"
    case .report: "écrire le rapport à publier, en pages et en données"
    case .check: "dire en une ligne où en sont les normes, pour Nagios"
    case .ingest: "importer des événements, en JSON Lines ou en CSV"
    case .exportEvents: "exporter les événements"
    case .exportObligations: "exporter les obligations, une ligne chacune"
    case .exportResults: "exporter les résultats de chaque norme"
    case .verify: "vérifier que le registre est intact"
    case .rebuild: "recalculer tout ce qui découle des événements"
    case .backup: "copier le registre, même en cours d’utilisation"
    case .status: "dire ce que fait le service diligenced"
    case .help: "afficher cette aide, ou celle d’une commande"
    case .version: "afficher la version du programme"
    case .completions: "produire le script qui complète les commandes"
    }
  }

  public func description(of verb: Verb) -> String? {
    switch verb {
    case .receive:
      """
      Sans --numero, le dossier reçoit le numéro suivant pour son service et l’année de réception; \
      un numéro ne sert jamais deux fois. Un numéro donné avec --numero ne fait avancer la suite \
      que s’il la dépasse d’au plus 1\u{A0}000. Les délais courent à partir du jour où la demande \
      est complète.
      """
    case .complete, .acknowledge, .reply, .interview, .announce:
      """
      Chaque dossier est traité séparément\u{A0}: un refus n’empêche pas de consigner l’étape pour \
      les autres.
      """
    case .assess:
      """
      Un dossier jugé inadmissible est exclu du calcul des normes qui ne valent que pour les \
      dossiers admissibles. Un dossier jamais évalué est réputé admissible.
      """
    case .committee:
      """
      La réunion concerne tous les dossiers de l’appel à projets reçus au plus tard ce jour-là, \
      qu’ils soient consignés avant ou après elle.
      """
    case .close:
      """
      Fermé au plus tard le jour de son échéance, un dossier est exclu du calcul. Fermé après, \
      il quitte la liste des retards, mais le manquement demeure.
      """
    case .record:
      """
      Les étapes courantes ont leur propre commande; celle-ci consigne les étapes d’une \
      déclaration qui en prévoit d’autres. SUJET est un dossier ou un appel à projets.
      """
    case .void:
      """
      Un événement annulé est réputé n’avoir jamais eu lieu. Rien n’est effacé\u{A0}: le registre \
      conserve l’événement, son annulation et son motif. ÉVÉNEMENT est le numéro que la \
      commande montrer affiche devant chaque événement, ou un identifiant s’il est unique.
      """
    case .amend:
      """
      Seul ce qui est donné en option change. ÉVÉNEMENT est le numéro que la commande montrer \
      affiche devant chaque événement, ou un identifiant s’il est unique. L’identifiant que donne \
      --identite est celui de l’événement qui l’annule; celui qui le remplace a le suivant, que \
      dit la réponse.
      """
    case .show: "DOSSIER peut aussi être un appel\u{A0}: ce sont alors ses propres événements."
    case .explain:
      "Sans NORME, toutes les obligations du dossier sont expliquées."
    case .late:
      """
      Un manquement reste dans les résultats de sa période; la liste ne montre que ce qui attend \
      encore une réponse, à moins que --regles ne soit donné.
      """
    case .deadline:
      """
      Le jour de départ ne compte jamais. Sans --calendrier ni --bureau, le calendrier est celui \
      du premier bureau de la déclaration. Aucun registre n’est nécessaire.
      """
    case .elapsed:
      """
      Ce qui est fait un jour fermé compte comme fait le jour ouvrable suivant. Aucun registre \
      n’est nécessaire.
      """
    case .report:
      """
      Le répertoire reçoit des pages sans script, les résultats en données ouvertes, les jours \
      fermés en calendrier, et les mesures de Prometheus. Tout est écrit à côté, puis mis en \
      place, index.html en dernier. Les fichiers d’un rapport précédent qui n’en sont plus sont \
      retirés; rien d’autre ne l’est. Rien n’y contient de numéros de dossiers\u{A0}: seul le \
      calendrier de --calendrier-echeances en contient, écrit ailleurs et lisible par vous seul.
      """
    case .check:
      """
      La commande suit les règles des modules de surveillance (Nagios, Icinga, Zabbix)\u{A0}: une \
      ligne à la sortie standard, et 0 (OK), 1 (WARNING), 2 (CRITICAL) ou 3 (UNKNOWN) comme code \
      de retour. Ce qui l’empêche de répondre, quoi que ce soit, donne une ligne UNKNOWN et 3.
      """
    case .ingest:
      """
      Une ligne refusée n’arrête pas les autres; les lignes refusées sont conservées mot pour \
      mot dans un fichier, leurs motifs à côté, pour être corrigées et importées de nouveau. Un \
      fichier importé deux fois ne change rien. Un tiret désigne l’entrée standard.
      """
    case .exportEvents:
      "Ce qui est exporté peut être importé tel quel dans un registre vide."
    case .verify:
      """
      Le code de retour est 1 quand quelque chose est trouvé\u{A0}: mieux vaut alors ne plus rien \
      consigner avant d’avoir comparé le registre à une copie de sauvegarde.
      """
    case .completions:
      """
      Pour bash, ajoutez cette ligne à votre ~/.bashrc\u{A0}: source <(diligence completions \
      bash). Pour zsh et fish, écrivez le script dans un fichier de leur répertoire de \
      complétions.
      """
    case .due, .summary, .calendarList, .calendarShow, .declarationShow,
      .exportObligations, .exportResults, .rebuild, .backup, .status, .help, .version:
      nil
    }
  }
}
