public import Language
public import Ledger

extension Language {
  /// Why somebody may not do what they asked: one line, without the program's name.
  public func denied(_ denial: Denial) -> String { fault(of: denial).sentence() }

  /// Why a daemon did not answer: one line, without the program's name.
  public func daemonFault(_ daemon: DaemonFault) -> String { fault(of: daemon).sentence() }

  /// Why a long answer is not prepared for now: one line, without the program's name.
  public func crowdFault(_ crowd: CrowdFault) -> String { fault(of: crowd).sentence() }
}
