import Host
import Ledger
import ServiceStandards

/// The clock that the daemon lives by: the machine's, or, for a rehearsal, a time that stands in a
/// file and moves when the file is written.
public struct DaemonClock {
  /// The file; `nil` for the machine's clock.
  public let path: String?

  /// The years 2000 to 2200.
  private static let instants: Range<Int64> = 946_684_800_000_000..<7_258_118_400_000_000

  /// The variable of the environment that names the file.
  static let variable = "DILIGENCE_CLOCK"

  /// The clock that this process's environment asks for.
  public static func ofThisProcess() -> DaemonClock {
    DaemonClock(path: ThisProcess.environment(variable).flatMap { $0.isEmpty ? nil : $0 })
  }

  /// The time, in microseconds since 1970-01-01T00:00:00Z. A file that does not hold an instant in
  /// the form of RFC 3339 leaves the machine's.
  func now() -> Int64 {
    guard let path, let bytes = try? InputFile(path: path).readAll(limit: 64) else {
      return SystemClock.microsecondsSinceEpoch()
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let time = try? Timestamp(text.filter { !$0.isWhitespace })
    // Years that the calendars cannot count are no rehearsal of anything.
    if case .instant(let instant)? = time?.moment, DaemonClock.instants.contains(instant) {
      return instant
    }
    return SystemClock.microsecondsSinceEpoch()
  }
}
