public import Ledger

/// What is said to whoever may not do what they asked, or finds nobody to ask.
public protocol AccessMessages {
  /// Why somebody may not do what they asked, and which role would do.
  func fault(of denial: Denial) -> Fault
  /// Why a daemon did not answer, what is known of what was asked, and what to do.
  func fault(of daemon: DaemonFault) -> Fault
  /// Why a long answer is not prepared for now, and what to do.
  func fault(of crowd: CrowdFault) -> Fault
}

extension AccessMessages {
  /// Why somebody may not do what they asked: one line, without the program's name.
  public func denied(_ denial: Denial) -> String { fault(of: denial).sentence() }

  /// Why a daemon did not answer: one line, without the program's name.
  public func daemonFault(_ daemon: DaemonFault) -> String { fault(of: daemon).sentence() }

  /// Why a long answer is not prepared for now: one line, without the program's name.
  public func crowdFault(_ crowd: CrowdFault) -> String { fault(of: crowd).sentence() }
}
