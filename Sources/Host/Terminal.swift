import Glibc

/// What is known of the terminal that a person reads from.
public enum Terminal {
  /// Whether a stream goes to a terminal.
  public static func isTerminal(_ stream: Output.Stream) -> Bool {
    guard let descriptor = stream.descriptor else { return false }
    return isatty(descriptor) == 1
  }

  /// How many columns a line has: what `COLUMNS` says, else the terminal. Nil when neither does.
  public static func width(_ stream: Output.Stream) -> Int? {
    width(stream, columns: ThisProcess.environment("COLUMNS"))
  }

  /// The same, `columns` being what the variable says.
  package static func width(_ stream: Output.Stream, columns: String?) -> Int? {
    if let columns = columns.flatMap({ Int($0) }), columns > 0 { return columns }
    guard let descriptor = stream.descriptor else { return nil }
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
