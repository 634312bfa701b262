import BusinessDays
import Host
import Language
import Ledger
import SQLite
import ServiceStandards

/// Why a command did not do what it was asked.
enum CommandFailure: Error, Hashable {
  case request(RequestFault)
  case ledger(LedgerError)
  case host(HostError)
  case calendar(CalendarError)
  case calendarFile(id: String, CalendarFileError)
  /// An event that the command made, about that dossier, call or event, was refused.
  case refused(Refusal, about: String)
  /// The same, for want of the dossier; it may be this other one.
  case refusedDossier(String, suggestion: String?)
  /// The one who asks may not do this.
  case denied(Denial)
  /// A daemon did not answer.
  case daemon(DaemonFault)
  /// A long answer is not prepared for now.
  case crowd(CrowdFault)
}

extension CommandFailure {
  /// What the program tells the one that ran it.
  var status: ExitStatus {
    switch self {
    case .request(let fault): fault.status
    case .ledger(let error): error.status
    case .host(let error): error.status
    case .calendar, .calendarFile: .badData
    case .refused, .refusedDossier: .refused
    case .denied: .notAllowed
    case .daemon: .unavailable
    case .crowd: .busy
    }
  }

  /// The code of the refusal, where it is one.
  var code: RefusalCode? {
    switch self {
    case .refused(let refusal, _): refusal.code
    case .refusedDossier: .unknownDossier
    case .denied: .notAllowed
    case .request, .ledger, .host, .calendar, .calendarFile, .daemon, .crowd: nil
    }
  }

  /// What is said of it: what, where, what to do.
  func sentence(_ messages: Language) -> String {
    switch self {
    case .request(let fault): messages.requestFault(fault)
    case .ledger(let error): messages.ledgerError(error)
    case .host(let error): messages.hostError(error)
    case .calendar(let error): messages.calendarError(error)
    case .calendarFile(let id, let error): messages.calendarFileError(error, in: id)
    case .refused(let refusal, let subject): messages.refusal(refusal, about: subject)
    case .refusedDossier(let number, let suggestion):
      messages.requestFault(.unknownDossier(number, suggestion: suggestion))
    case .denied(let denial): messages.denied(denial)
    case .daemon(let fault): messages.daemonFault(fault)
    case .crowd(let fault): messages.crowdFault(fault)
    }
  }
}

extension RequestFault {
  fileprivate var status: ExitStatus {
    switch self {
    case .badText, .unknownId, .ambiguousEvent, .correctsVoiding, .hourTwice, .hourSkipped,
      .optionWithout, .optionOfNoUse, .numberStays, .nothingToAmend, .insideReport, .yearToCome,
      .noRehearsal, .nothingPromised:
      .usage
    case .alreadyThere, .isDatabase: .cannotCreate
    case .nowhere, .unknownDossier, .unknownEvent: .noInput
    }
  }
}

extension LedgerError {
  fileprivate var status: ExitStatus {
    switch self {
    case .storage(let error):
      switch error {
      case .busy: .busy
      case .readOnly: .notAllowed
      case .cannotOpen(_, let number):
        SystemError(number: number).isRefusal ? .notAllowed : .cannotCreate
      case .full, .ioError, .constraint, .settingNotTaken, .other: .ioFailed
      case .notADatabase, .corrupt, .moved: .badData
      }
    case .absent: .noInput
    case .notMadeYet: .usage
    case .lost, .notALedger, .newerSchema, .outdatedProjections, .badDeclaration, .badCalendar,
      .badZone, .noZoneData, .rulebook, .calendar, .damagedProjection, .damagedEvent:
      .badData
    }
  }
}

extension HostError {
  fileprivate var status: ExitStatus {
    if let systemError, systemError.isRefusal { return .notAllowed }
    return switch self {
    case .cannotOpen, .cannotList, .cannotInspect: .noInput
    // Commands read from anything; it is what they write that must be a file.
    case .notARegularFile, .cannotCreate, .cannotMakeFolder, .cannotListen, .notASocket:
      .cannotCreate
    case .cannotRead, .cannotWrite, .cannotRemove, .cannotRename, .tooLarge: .ioFailed
    case .cannotConnect, .cannotAccept, .cannotStart, .cannotLookUp: .unavailable
    case .alreadyListening, .locked: .busy
    }
  }
}

extension SystemError {
  /// Whether the machine forbids it to this user.
  fileprivate var isRefusal: Bool { name == "EACCES" || name == "EPERM" }
}
