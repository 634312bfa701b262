/// What the program tells the one that ran it, by the numbers of `sysexits.h`.
public enum ExitStatus: Int32, CaseIterable, Hashable, Sendable {
  case done = 0
  /// A check found something.
  case found = 1
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
    case .ioFailed: 10
    case .badData: 9
    case .cannotCreate: 8
    case .notAllowed: 7
    case .unavailable: 6
    case .busy: 5
    case .usage: 4
    case .noInput: 3
    case .refused: 2
    case .found: 1
    case .done: 0
    }
  }
}
