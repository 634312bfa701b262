public import JSONRPC

extension French {
  public func fault(of fault: CallFault) -> Fault {
    switch fault.reason {
    case .notJSON: Fault("la ligne n’est pas du JSON", "envoyez un objet JSON par ligne")
    case .notARequest(.batch):
      Fault("les lots de requêtes ne sont pas acceptés", "envoyez une requête par ligne")
    case .notARequest(.tooDeep(let limit)):
      Fault("la requête est imbriquée trop profondément", "restez sous \(limit) niveaux")
    case .notARequest(.idTooLong(let limit)):
      Fault("le membre id est trop long", "restez sous \(limit) octets")
    case .notARequest(.unknownMember(let name)):
      Fault("le membre \(quoted(name)) est inconnu", "retirez-le")
    case .notARequest:
      Fault(
        "la ligne n’est pas une requête JSON-RPC 2.0",
        "écrivez un objet avec jsonrpc, id, method et params")
    case .parametersNotAnObject:
      Fault("params n’est pas un objet", "donnez les paramètres par leur nom")
    }
  }

  public func unknownMethod(_ name: String, known: [String]) -> Fault {
    Fault("la méthode \(quoted(name)) est inconnue", remedy(forUnknown: name, among: known))
  }

  public func unknownParameter(_ name: String, of method: String, known: [String]) -> Fault {
    Fault(
      "la méthode \(quoted(method)) n’a pas de paramètre \(quoted(name))",
      remedy(forUnknown: name, among: known))
  }

  public func missingParameter(_ name: String, of method: String) -> Fault {
    Fault("le paramètre \(quoted(name)) de \(quoted(method)) manque", "ajoutez-le")
  }

  public func badParameter(_ name: String, expected kind: String) -> Fault {
    Fault(
      "la valeur du paramètre \(quoted(name)) n’est pas de la bonne sorte",
      "donnez-en une de la sorte \(quoted(kind))")
  }

  public func lineTooLong(limit: Int) -> Fault {
    Fault("la ligne dépasse \(number(limit)) octets", "envoyez-la en plusieurs requêtes")
  }
}
