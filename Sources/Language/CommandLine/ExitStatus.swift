/// What the program tells the one that ran it, by the numbers of `sysexits.h`; those of `check`,
/// which Nagios and its like run, are those of the Monitoring Plugins guidelines.
public enum ExitStatus: Int32, CaseIterable, Hashable, Sendable {
  case done = 0
  /// A check found something; of `check`, the WARNING of monitoring plugins.
  case found = 1
  /// What `check` found cannot wait: the CRITICAL of monitoring plugins.
  case foundCritical = 2
  /// What `check` was to look at could not be looked at: the UNKNOWN of monitoring plugins, in the
  /// place of every status below.
  case undetermined = 3
  /// The command line does not make a command.
  case usage = 64
  /// Some input was refused; the rest was taken.
  case refused = 65
  /// No such file, ledger or dossier.
  case noInput = 66
  /// A service of the machine cannot be reached.
  case unavailable = 69
  /// A file cannot be created.
  case cannotCreate = 73
  /// Input or output failed, output lost included.
  case ioFailed = 74
  /// Someone else was writing for too long: trying again may do.
  case busy = 75
  case notAllowed = 77
  /// A declaration, a calendar or a zone's data cannot be used.
  case badData = 78
}

extension ExitStatus {
  /// The status of several outcomes together: the most serious of them, `done` of none.
  public static func merging(_ statuses: some Sequence<ExitStatus>) -> ExitStatus {
    statuses.max { $0.seriousness < $1.seriousness } ?? .done
  }

  /// How much of what was asked is in doubt. First what leaves unknown what was kept or told;
  /// then what keeps anything at all from being right; then what stops this person or this
  /// moment only; last what says which part of the input to mend. What to mend can wait,
  /// because it is said again when the command is run again.
  private var seriousness: Int {
    switch self {
    case .ioFailed: 12
    case .badData: 11
    case .cannotCreate: 10
    case .notAllowed: 9
    case .unavailable: 8
    case .busy: 7
    case .usage: 6
    case .noInput: 5
    case .refused: 4
    case .undetermined: 3
    case .foundCritical: 2
    case .found: 1
    case .done: 0
    }
  }
}
