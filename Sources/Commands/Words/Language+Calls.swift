public import JSONRPC
public import Language

extension Language {
  /// Why a line is not a call, and what to do.
  public func fault(of fault: CallFault) -> Fault {
    switch fault.reason {
    case .notJSON:
      Fault(
        text(fr: "la ligne n’est pas du JSON", en: "the line is not JSON"),
        text(fr: "envoyez un objet JSON par ligne", en: "send one JSON object a line"))
    case .notARequest(.batch):
      Fault(
        text(
          fr: "les lots de requêtes ne sont pas acceptés", en: "batches of requests are not taken"),
        text(fr: "envoyez une requête par ligne", en: "send one request a line"))
    case .notARequest(.tooDeep(let limit)):
      Fault(
        text(
          fr: "la requête est imbriquée trop profondément", en: "the request is nested too deep"),
        text(fr: "restez sous \(limit) niveaux", en: "stay within \(limit) levels"))
    case .notARequest(.idTooLong(let limit)):
      Fault(
        text(fr: "le membre id est trop long", en: "the member id is too long"),
        text(fr: "restez sous \(limit) octets", en: "stay within \(limit) bytes"))
    case .notARequest(.unknownMember(let name)):
      Fault(
        text(fr: "le membre \(quoted(name)) est inconnu", en: "unknown member \(quoted(name))"),
        text(fr: "retirez-le", en: "remove it"))
    case .notARequest:
      Fault(
        text(
          fr: "la ligne n’est pas une requête JSON-RPC 2.0",
          en: "the line is not a JSON-RPC 2.0 request"),
        text(
          fr: "écrivez un objet avec jsonrpc, id, method et params",
          en: "write an object with jsonrpc, id, method and params"))
    case .parametersNotAnObject:
      Fault(
        text(fr: "params n’est pas un objet", en: "params is not an object"),
        text(fr: "donnez les paramètres par leur nom", en: "give the parameters by name"))
    }
  }

  /// That nothing is called so.
  public func unknownMethod(_ name: String, known: [String]) -> Fault {
    Fault(
      text(fr: "la méthode \(quoted(name)) est inconnue", en: "unknown method \(quoted(name))"),
      remedy(forUnknown: name, among: known))
  }

  /// That a method has no such parameter.
  public func unknownParameter(_ name: String, of method: String, known: [String]) -> Fault {
    Fault(
      text(
        fr: "la méthode \(quoted(method)) n’a pas de paramètre \(quoted(name))",
        en: "the method \(quoted(method)) has no parameter \(quoted(name))"),
      remedy(forUnknown: name, among: known))
  }

  /// That a method cannot do without a parameter.
  public func missingParameter(_ name: String, of method: String) -> Fault {
    Fault(
      text(
        fr: "le paramètre \(quoted(name)) de \(quoted(method)) manque",
        en: "the parameter \(quoted(name)) of \(quoted(method)) is missing"),
      text(fr: "ajoutez-le", en: "add it"))
  }

  /// That a parameter's value is not of the kind that it must be, such as `boolean`.
  public func badParameter(_ name: String, expected kind: String) -> Fault {
    Fault(
      text(
        fr: "la valeur du paramètre \(quoted(name)) n’est pas de la bonne sorte",
        en: "the value of the parameter \(quoted(name)) is not of the right kind"),
      text(
        fr: "donnez-en une de la sorte \(quoted(kind))", en: "give one of the kind \(quoted(kind))")
    )
  }

  /// That a line is longer than so many bytes.
  public func lineTooLong(limit: Int) -> Fault {
    Fault(
      text(
        fr: "la ligne dépasse \(number(limit)) octets",
        en: "the line is over \(number(limit)) bytes"),
      text(fr: "envoyez-la en plusieurs requêtes", en: "send it in several requests"))
  }
}
