/// The four services of the declaration of October 2021.
///
/// Their ids, prefixes and limits are written out rather than read from the declaration: a year
/// that was generated stays the same when another declaration comes into force.
enum Service: String, CaseIterable, Sendable {
  case renseignement
  case plainte
  case stage
  case projet

  /// What dossier numbers begin with.
  var prefix: String {
    switch self {
    case .renseignement: "R"
    case .plainte: "P"
    case .stage: "S"
    case .projet: "C"
    }
  }

  /// How many dossiers of a hundred are of this service.
  var share: Int {
    switch self {
    case .renseignement: 70
    case .plainte: 8
    case .stage: 12
    case .projet: 10
    }
  }

  /// How the dossiers come in.
  var channels: Shares<String> {
    switch self {
    case .renseignement: Service.requestChannels
    case .plainte: Service.complaintChannels
    case .stage: Service.internshipChannels
    case .projet: Service.projectChannels
    }
  }

  /// Which office they come to.
  var offices: Shares<String> {
    switch self {
    case .renseignement, .plainte: Service.publicOffices
    case .stage: Service.internshipOffices
    case .projet: Service.projectOffices
    }
  }

  /// How many of a thousand are received incomplete.
  var incompletePerThousand: Int {
    switch self {
    case .renseignement: 55
    case .plainte: 120
    case .stage: 150
    case .projet: 180
    }
  }

  /// Whose events they are.
  func source(office: String) -> String {
    switch self {
    case .renseignement: "/accueil/" + office
    case .plainte: "/plaintes"
    case .stage: "/stages"
    case .projet: "/projets"
    }
  }
}

extension Service {
  private static let requestChannels = Shares([
    ("courriel", 52), ("formulaire", 28), ("telephone", 12), ("poste", 3), ("en-personne", 3),
    ("telecopieur", 2),
  ])
  private static let complaintChannels = Shares([
    ("formulaire", 45), ("courriel", 35), ("poste", 14), ("telephone", 4), ("telecopieur", 2),
  ])
  private static let internshipChannels = Shares([
    ("formulaire", 80), ("courriel", 18), ("poste", 2),
  ])
  private static let projectChannels = Shares([
    ("formulaire", 88), ("courriel", 10), ("poste", 2),
  ])
  private static let publicOffices = Shares([("quebec", 70), ("montreal", 30)])
  private static let internshipOffices = Shares([("quebec", 85), ("montreal", 15)])
  private static let projectOffices = Shares([("quebec", 80), ("montreal", 20)])
}
