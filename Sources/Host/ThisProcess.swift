import Glibc

/// What a process knows of itself and of who runs it.
public enum ThisProcess {
  /// The words of the command line, the program's own name first.
  ///
  /// The language reads them where the kernel shows them, and answers none where it does not: a
  /// program that took this for a command line without words would do what nobody asked.
  public static var arguments: [String] {
    get throws(HostError) {
      let words = Swift.CommandLine.arguments
      guard words.isEmpty else { return words }
      throw .cannotRead(path: "/proc/self/cmdline", SystemError(number: ENOENT))
    }
  }

  /// A variable of the environment, nil when it is not set. Set to nothing, it is empty.
  public static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The number of the process.
  public static var id: Int32 { getpid() }

  /// Bytes that nobody can guess, from the kernel.
  public static func randomBytes(_ count: Int) -> [UInt8] {
    // On Linux this generator is the system call getrandom, which Swift's Glibc does not import.
    var generator = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    while bytes.count < count {
      let word = generator.next()
      for shift in stride(from: 0, to: 64, by: 8) where bytes.count < count {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return bytes
  }

  /// Sets which permissions what the process makes does not have; answers the mask before.
  @discardableResult
  public static func setCreationMask(_ mask: UInt32) -> UInt32 { umask(mask) }

  /// Ends the process with this status, from 0 to 255.
  public static func exit(_ status: Int32) -> Never { Glibc.exit(status) }
}
