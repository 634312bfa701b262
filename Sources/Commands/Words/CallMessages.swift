public import JSONRPC
public import Language

extension Language {
  /// What is wrong, and what to do: one line.
  public func sentence(_ fault: Fault) -> String { fault.sentence() }

  /// Why a line is not a call: one line.
  public func callFault(_ fault: CallFault) -> String { self.fault(of: fault).sentence() }
}
