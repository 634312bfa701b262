public import Host

/// The clocks that a spool goes by.
public struct DropFolderClocks {
  /// The recording clock, in microseconds since 1970-01-01T00:00:00Z. May be a rehearsal's.
  public let recording: () -> Int64

  /// The one that files are dated by, in nanoseconds since 1970-01-01T00:00:00Z.
  public let files: () -> Int64

  /// One that never goes back, in nanoseconds: for what is waited for.
  public let steady: () -> Int64

  /// Those of the system, but for what is not.
  public init(
    recording: @escaping () -> Int64 = SystemClock.microsecondsSinceEpoch,
    files: @escaping () -> Int64 = { SystemClock.microsecondsSinceEpoch() * 1_000 },
    steady: @escaping () -> Int64 = SystemClock.monotonicNanoseconds
  ) {
    self.recording = recording
    self.files = files
    self.steady = steady
  }
}
