public import CommandLine

extension French {
  public func examples(of verb: Verb) -> [HelpExample] {
    switch verb {
    case .receive:
      [
        HelpExample("recevoir plainte --canal courriel", "une plainte arrivée à l’instant"),
        HelpExample(
          "recevoir stage --le 2026-11-19 --bureau montreal --incomplet",
          "une demande de stage reçue la veille à Montréal, à compléter"),
        HelpExample(
          "recevoir projet --appel AP-2026-01 --numero C-2026-00107",
          "un projet déjà numéroté, en réponse à un appel"),
      ]
    case .complete:
      [HelpExample("completer S-2026-00012 --le hier", "les pièces manquantes reçues hier")]
    case .acknowledge:
      [
        HelpExample(
          "accuser-reception P-2026-00042 P-2026-00043 --automatique",
          "deux accusés de réception envoyés automatiquement")
      ]
    case .reply:
      [
        HelpExample(
          "repondre R-2026-00310 --le '2026-11-19 14:30' --canal poste",
          "une réponse mise à la poste à 14\u{A0}h\u{A0}30")
      ]
    case .interview:
      [HelpExample("entrevue S-2026-00012 --le 2026-11-18", "une entrevue de sélection")]
    case .announce:
      [HelpExample("annoncer S-2026-00012", "le résultat communiqué aujourd’hui")]
    case .assess:
      [HelpExample("admissibilite C-2026-00107 --inadmissible", "un projet inadmissible")]
    case .committee:
      [HelpExample("comite AP-2026-01 --le 2026-11-16", "la réunion du 16\u{A0}novembre")]
    case .close:
      [HelpExample("fermer P-2026-00042 --motif desistement", "la personne s’est désistée")]
    case .record:
      [HelpExample("consigner inspected D-2026-00003", "une étape propre à la déclaration")]
    case .void:
      [HelpExample("annuler 118 --motif 'Saisi deux fois'", "un événement en trop")]
    case .amend:
      [
        HelpExample(
          "corriger 118 --le 2026-11-18 --motif 'Date du cachet de la poste'",
          "le même événement, au bon jour")
      ]
    case .show:
      [
        HelpExample("montrer P-2026-00042", "tout ce qui est arrivé à ce dossier"),
        HelpExample(
          "montrer AP-2026-01", "les événements propres à un appel, et son nombre de dossiers"),
      ]
    case .explain:
      [
        HelpExample("expliquer P-2026-00042", "toutes ses obligations"),
        HelpExample(
          "expliquer P-2026-00042 reponse-plaintes", "le délai de réponse seulement"),
      ]
    case .late:
      [
        HelpExample("retards --bureau quebec", "les retards du bureau de Québec"),
        HelpExample(
          "retards --regles --periode 2026-11 --format csv",
          "tous les retards de novembre, pour un tableur"),
      ]
    case .due:
      [
        HelpExample(
          "echeances --dans 1", "ce qui échoit aujourd’hui, ou d’ici la réouverture du bureau")
      ]
    case .summary:
      [
        HelpExample("sommaire", "l’exercice en cours"),
        HelpExample(
          "sommaire --periode 2026-04-01..2026-09-30 --par bureau", "un semestre, par bureau"),
        HelpExample(
          "sommaire --en-date-du 2026-06-30 --connu-le 2026-07-02",
          "le 30\u{A0}juin, tel qu’on le connaissait le 2\u{A0}juillet"),
      ]
    case .deadline:
      [
        HelpExample(
          "calculer 2026-12-18 10 --bureau quebec",
          "dix jours ouvrables à partir du 18\u{A0}décembre")
      ]
    case .elapsed:
      [HelpExample("ecoule 2026-12-18 2027-01-08", "les jours ouvrables du congé des Fêtes")]
    case .calendarList: [HelpExample("calendrier lister", "les calendriers connus")]
    case .calendarShow:
      [HelpExample("calendrier montrer --periode 2026-2027", "les jours fermés de l’exercice")]
    case .declarationShow:
      [HelpExample("declaration montrer --en-date-du 2026-04-01", "celle en vigueur ce jour-là")]
    case .report:
      [
        HelpExample("rapport --sortie public", "le tableau de bord de l’exercice en cours"),
        HelpExample(
          "rapport --sortie annuel --annuel 2025-2026 --prouver --excel",
          "le rapport annuel, le registre prouvé d’abord"),
      ]
    case .check:
      [
        HelpExample(
          "controler --socket /run/diligence/diligenced.sock", "toutes les normes du service"),
        HelpExample(
          "controler --norme reponse-plaintes --metriques diligence.prom",
          "une norme, et les mesures pour Prometheus"),
      ]
    case .ingest:
      [
        HelpExample("importer --essai suivi.csv", "contrôler un tableau sans rien consigner"),
        HelpExample("importer evenements.jsonl -", "un fichier, puis l’entrée standard"),
      ]
    case .exportEvents:
      [HelpExample("exporter evenements --sortie registre.jsonl", "tous les événements")]
    case .exportObligations:
      [HelpExample("exporter obligations --en-date-du 2026-09-30", "un fichier CSV")]
    case .exportResults:
      [HelpExample("exporter resultats --periode 2026-2027 --par mois", "mois par mois")]
    case .verify: [HelpExample("verifier", "à faire après une panne ou une restauration")]
    case .rebuild: [HelpExample("reconstruire", "les événements ne changent pas")]
    case .backup:
      [HelpExample("sauvegarder /sauvegardes/registre-2026-11-20", "la copie du jour")]
    case .status: [HelpExample("etat", "depuis quand, combien d’événements, la dernière nuit")]
    case .help: [HelpExample("aide calendrier", "les commandes qui commencent par ce mot")]
    case .version: [HelpExample("version --format json", "pour un programme")]
    case .completions: [HelpExample("completions bash", "le script pour bash, à l’écran")]
    }
  }
}
