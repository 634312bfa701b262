public import Access
public import Host

/// What is said to whoever may not do what they asked, or finds nobody to ask.
public protocol AccessMessages {
  /// Why somebody may not do what they asked, and which role would do.
  func fault(of denial: Denial) -> Fault
  /// That no daemon answers at a socket, and what to do.
  func fault(ofSocket path: String, _ error: HostError) -> Fault
  /// That the daemon is gone, and that nothing was recorded.
  var nothingWasRecorded: Fault { get }
  /// That the daemon is gone, and that nobody knows whether it recorded what it was sent; how to
  /// repeat the command without recording twice.
  func perhapsRecorded(repeatWith option: String) -> Fault
  /// That the daemon is gone before it answered what only looks.
  var noAnswer: Fault { get }
}

extension AccessMessages {
  /// Why somebody may not do what they asked: one line, without the program's name.
  public func denied(_ denial: Denial) -> String { fault(of: denial).sentence() }

  /// That no daemon answers at a socket: one line, without the program's name.
  public func noDaemon(at path: String, _ error: HostError) -> String {
    fault(ofSocket: path, error).sentence()
  }
}
