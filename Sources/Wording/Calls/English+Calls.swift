public import JSONRPC

extension English {
  public func fault(of fault: CallFault) -> Fault {
    switch fault.reason {
    case .notJSON: Fault("the line is not JSON", "send one JSON object a line")
    case .notARequest(.batch):
      Fault("batches of requests are not taken", "send one request a line")
    case .notARequest(.tooDeep(let limit)):
      Fault("the request is nested too deep", "stay within \(limit) levels")
    case .notARequest(.idTooLong(let limit)):
      Fault("the member id is too long", "stay within \(limit) bytes")
    case .notARequest(.unknownMember(let name)):
      Fault("unknown member \(quoted(name))", "remove it")
    case .notARequest:
      Fault(
        "the line is not a JSON-RPC 2.0 request",
        "write an object with jsonrpc, id, method and params")
    case .parametersNotAnObject:
      Fault("params is not an object", "give the parameters by name")
    }
  }

  public func unknownMethod(_ name: String, known: [String]) -> Fault {
    Fault("unknown method \(quoted(name))", remedy(forUnknown: name, among: known))
  }

  public func unknownParameter(_ name: String, of method: String, known: [String]) -> Fault {
    Fault(
      "the method \(quoted(method)) has no parameter \(quoted(name))",
      remedy(forUnknown: name, among: known))
  }

  public func missingParameter(_ name: String, of method: String) -> Fault {
    Fault("the parameter \(quoted(name)) of \(quoted(method)) is missing", "add it")
  }

  public func badParameter(_ name: String, expected kind: String) -> Fault {
    Fault(
      "the value of the parameter \(quoted(name)) is not of the right kind",
      "give one of the kind \(quoted(kind))")
  }

  public func lineTooLong(limit: Int) -> Fault {
    Fault("the line is over \(number(limit)) bytes", "send it in several requests")
  }
}
