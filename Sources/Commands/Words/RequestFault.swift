public import BusinessDays
public import Language
public import Ledger

/// What a command cannot make of what it was asked: facts, worded by the languages.
public enum RequestFault: Error, Hashable, Sendable {
  /// What an option's or an operand's text should have been.
  public enum Form: CaseIterable, Hashable, Sendable {
    case date, time, period, fiscalYear, count, uuid
    /// Of a body whose fiscal year is the civil year.
    case civilPeriod, civilYear
    /// A head of the chain that seals a ledger: 64 hexadecimal digits.
    case head
  }

  /// What an id should have named.
  public enum IdKind: CaseIterable, Hashable, Sendable {
    case service, standard, office, channel, reason, calendar, milestone
  }

  /// Neither an option nor the environment says where the ledger is, and the user has no home.
  case nowhere
  case badText(String, Form)
  case unknownId(String, IdKind, known: [String])
  case unknownDossier(String, suggestion: String?)
  /// No event of that number or id.
  case unknownEvent(String)
  /// An id that several sources use: the events' numbers.
  case ambiguousEvent(String, sequences: [Int64])
  /// A voiding cannot be corrected.
  case correctsVoiding(String)
  /// An hour that happens twice in the office's zone: its times with either offset.
  case hourTwice(String, times: [Timestamp])
  /// An hour that does not happen, because the clocks skip it.
  case hourSkipped(String, times: [Timestamp])
  /// A report of a year in which nothing was promised: the first declaration takes effect later.
  case nothingPromised(year: String, first: Day)
  /// An option that goes with another only.
  case optionWithout(Option, needed: Option)
  /// An option that changes nothing of that type of event.
  case optionOfNoUse(Option, eventType: String)
  /// A dossier's number is not corrected: that event is voided, and recorded again under it.
  case numberStays(event: Int64, String)
  /// A correction that changes nothing; these options would.
  case nothingToAmend([Option])
  /// A backup does not take the place of a file.
  case alreadyThere(path: String)
  /// An export does not take the place of a database, which may be the ledger.
  case isDatabase(path: String)
  /// A fiscal year that has not begun on the day asked about; `current` has.
  case yearToCome(String, from: Day, current: String)
  /// What is not to be published does not go where what is published goes.
  case insideReport(path: String)
  /// A daemon rehearses nothing.
  case noRehearsal
}
