import CommandLine
import Host

/// Where a command finds the daemon that it asks.
struct DaemonSocket: Hashable {
  let path: String
  /// Whether somebody named it; otherwise there was something at the usual place.
  let isNamed: Bool
}

/// What a command may ask a daemon.
enum Asking {
  /// Nothing.
  case nothing
  /// How the daemon is: there is no other answer.
  case aboutItself
  /// What only the ledger holds.
  case aboutLedger
  /// To count days, which the built-in definitions do as well.
  case toCount
}

extension Verb {
  /// What the command may ask a daemon.
  var asking: Asking {
    switch self {
    case .help, .version, .completions: .nothing
    case .status: .aboutItself
    case .deadline, .elapsed, .calendarList, .calendarShow, .declarationShow: .toCount
    case .receive, .complete, .acknowledge, .reply, .interview, .announce, .assess, .committee,
      .close, .record, .void, .amend, .show, .explain, .late, .due, .summary, .ingest,
      .report, .check, .exportEvents, .exportObligations, .exportResults, .verify, .rebuild,
      .backup:
      .aboutLedger
    }
  }
}

extension Session {
  /// The daemon to ask: the one of `--socket`, else of `$DILIGENCE_SOCKET`, else the one at the
  /// usual place when there is something there; `nil` when the ledger is to be opened here, as
  /// `--data` and, before the usual place, `$DILIGENCE_DATA` say.
  var daemon: DaemonSocket? {
    if surroundings.desk != nil || invocation.verb.asking == .nothing { return nil }
    if let path = invocation.value(of: .socket) { return DaemonSocket(path: path, isNamed: true) }
    if invocation.has(.data) { return nil }
    if let path = variable("DILIGENCE_SOCKET") { return DaemonSocket(path: path, isNamed: true) }
    let usual = DaemonSocket(path: surroundings.usualSocket, isNamed: false)
    if invocation.verb.asking == .aboutItself { return usual }
    if variable("DILIGENCE_DATA") != nil { return nil }
    // Where one may not even look, there is nobody for one to ask.
    let isThere = (try? FileSystem.exists(usual.path)) ?? false
    return isThere ? usual : nil
  }
}
