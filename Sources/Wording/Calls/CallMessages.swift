public import JSONRPC

/// What is said of calls that are none, or that cannot be carried out as they are.
public protocol CallMessages {
  /// Why a line is not a call, and what to do.
  func fault(of fault: CallFault) -> Fault
  /// That nothing is called so.
  func unknownMethod(_ name: String, known: [String]) -> Fault
  /// That a method has no such parameter.
  func unknownParameter(_ name: String, of method: String, known: [String]) -> Fault
  /// That a method cannot do without a parameter.
  func missingParameter(_ name: String, of method: String) -> Fault
  /// That a parameter's value is not of the kind that it must be, such as `boolean`.
  func badParameter(_ name: String, expected kind: String) -> Fault
  /// That a line is longer than so many bytes.
  func lineTooLong(limit: Int) -> Fault
}

extension CallMessages {
  /// What is wrong, and what to do: one line.
  public func sentence(_ fault: Fault) -> String { fault.sentence() }

  /// Why a line is not a call: one line.
  public func callFault(_ fault: CallFault) -> String { self.fault(of: fault).sentence() }
}
