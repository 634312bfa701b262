import Glibc

/// The system's clocks.
public enum SystemClock {
  /// Microseconds since 1970-01-01T00:00:00Z, leap seconds not counted. Can be set back.
  public static func microsecondsSinceEpoch() -> Int64 {
    let now = time(CLOCK_REALTIME)
    return Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1_000
  }

  /// Nanoseconds since some moment before the process began. Never goes back.
  public static func monotonicNanoseconds() -> Int64 {
    let now = time(CLOCK_MONOTONIC)
    return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
  }

  private static func time(_ clock: clockid_t) -> timespec {
    var time = timespec()
    let result = unsafe clock_gettime(clock, &time)
    precondition(result == 0, "every Linux has this clock")
    return time
  }
}
