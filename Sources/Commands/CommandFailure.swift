import SQLite
import BusinessDays
import CommandLine
import Events
import Host
import Ledger
import Standards

/// Why a command did not do what it was asked.
enum CommandFailure: Error, Hashable {
  case usage(UsageError)
  case ledger(LedgerError)
  case host(HostError)
  case calendar(CalendarError)
  case calendarFile(id: String, CalendarFileError)
  /// Neither `--data` nor a variable says where the ledger is, and there is no home.
  case nowhere
  /// An option's or operand's text that is of no form it can have.
  case badText(String, Form)
  /// An id that the declaration does not define.
  case unknownId(String, IdKind, known: [String])
  case unknownDossier(String, suggestion: String?)
  /// The same, of an event to record.
  case refusedDossier(String, suggestion: String?)
  /// A dossier without this standard.
  case unknownStandard(String, known: [String])
  case unknownEvent(String, UnknownEvent)
  case localTime(LocalTimeFault)
  /// The ledger's declaration has no such milestone.
  case unknownMilestone(String, known: [String])
  /// An event that the command made was refused by the ledger.
  case refused(Refusal)
  /// An option that goes with another, or with a certain kind of event, only.
  case optionWithout(Option, needed: Option)
  case optionOfNoUse(Option, eventType: String)
  /// An amendment that changes nothing; these options would.
  case nothingToAmend([Option])

  enum Form: Hashable {
    case date, time, period, dossierNumber, count
  }

  enum IdKind: Hashable {
    case service, standard, office, channel, reason, calendar
  }

  enum UnknownEvent: Hashable {
    case absent
    /// An id that several sources use.
    case ambiguous(sequences: [Int64])
    case isVoiding
  }

  /// An hour that happens twice or not at all in the office's zone: offsets in minutes.
  enum LocalTimeFault: Hashable {
    case twice(String, offsets: [Int])
    case never(String, offsets: [Int])
  }
}

extension CommandFailure {
  /// What the program tells the one that ran it.
  var status: ExitStatus {
    switch self {
    case .usage, .badText, .unknownId, .localTime, .optionWithout, .optionOfNoUse,
      .nothingToAmend, .unknownMilestone:
      .usage
    case .ledger(let error): error.status
    case .host(let error): error.status
    case .calendar, .calendarFile: .badData
    case .nowhere: .noInput
    case .unknownDossier, .unknownStandard, .unknownEvent: .noInput
    case .refused, .refusedDossier: .refused
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
      case .cannotOpen: .cannotCreate
      case .full, .ioError, .constraint, .settingNotTaken, .other: .ioFailed
      case .notADatabase, .corrupt: .badData
      }
    case .absent: .noInput
    case .notALedger, .newerSchema, .badDeclaration, .badCalendar, .badZone, .noZoneData,
      .rulebook, .calendar, .damagedProjection, .damagedEvent:
      .badData
    }
  }
}

extension HostError {
  fileprivate var status: ExitStatus {
    switch self {
    case .cannotOpen, .cannotList, .cannotInspect, .notARegularFile: .noInput
    case .cannotCreate, .cannotMakeFolder: .cannotCreate
    case .cannotRead, .cannotWrite, .cannotRemove, .tooLarge: .ioFailed
    }
  }
}
