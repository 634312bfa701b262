public import Host

/// The file from which node_exporter, which is somebody else, reads metrics.
public enum MetricsFile {
  private static let permissions: UInt32 = 0o644

  /// Puts metrics in the place of those that are there, all at once; everybody may read them,
  /// whatever the process's mask.
  public static func write(_ bytes: [UInt8], to path: String) throws(HostError) {
    let file = try AtomicFile(path: path)
    try file.write(bytes.span)
    try FileSystem.setPermissions(of: file.temporaryPath, to: permissions)
    try file.commit()
  }
}
