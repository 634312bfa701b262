/// What is said of requests that cannot be carried out.
public protocol RequestMessages {
  /// What is wrong with a request, and what to do.
  func fault(of request: RequestFault) -> Fault
}

extension RequestMessages {
  /// What is wrong with a request, and what to do: one line, without the program's name.
  public func requestFault(_ request: RequestFault) -> String { fault(of: request).sentence() }
}
