public import Host

/// What is said of files, folders and streams that the system refuses.
public protocol SystemMessages {
  /// Why the system refuses, and what to do.
  func fault(of error: SystemError) -> Fault
  /// What could not be done with a file, a folder or a stream: one line.
  func hostError(_ error: HostError) -> String
}
