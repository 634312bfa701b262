public import Access

/// What is said to whoever may not do what they asked, or finds nobody to ask.
public protocol AccessMessages {
  /// Why somebody may not do what they asked, and which role would do.
  func fault(of denial: Denial) -> Fault
  /// Why a daemon did not answer, what is known of what was asked, and what to do.
  func fault(of daemon: DaemonFault) -> Fault
}

extension AccessMessages {
  /// Why somebody may not do what they asked: one line, without the program's name.
  public func denied(_ denial: Denial) -> String { fault(of: denial).sentence() }

  /// Why a daemon did not answer: one line, without the program's name.
  public func daemonFault(_ daemon: DaemonFault) -> String { fault(of: daemon).sentence() }
}
