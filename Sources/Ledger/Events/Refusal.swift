public import BusinessDays
public import StrictCSV
public import StrictJSON

/// Why a line is refused, in the order in which the reasons are tried.
public enum RefusalCode: String, CaseIterable, Sendable {
  case tooLong = "too-long"
  case badJSON = "bad-json"
  case badCSV = "bad-csv"
  case missing
  case unknownField = "unknown-field"
  case badValue = "bad-value"
  case badTime = "bad-time"
  case inTheFuture = "in-the-future"
  case unknownType = "unknown-type"
  case unknownService = "unknown-service"
  case unknownOffice = "unknown-office"
  case idConflict = "id-conflict"
  case unknownDossier = "unknown-dossier"
  case dossierExists = "dossier-exists"
  case notForThisService = "not-for-this-service"
  case alreadyComplete = "already-complete"
  case beforeReceipt = "before-receipt"
  case unknownEvent = "unknown-event"
  case notAllowed = "not-allowed"

  /// The reasons that lie in the line and in the ledger, whoever hands the line in.
  public static let ofLines = allCases.filter { $0 != .notAllowed }
}

/// A refusal, with the facts that a person needs to mend the line.
public enum Refusal: Error, Hashable, Sendable {
  /// What a field should have held.
  public enum Expected: Hashable, Sendable {
    case text, boolean, object
    case oneOf([String])
    /// 1 to 40 letters, digits, `-`, `_`, `.` or `/`.
    case dossierNumber
    /// Nothing: dossiers of this service belong to no call.
    case noCall(service: String)
  }

  public enum BadTime: Hashable, Sendable {
    case written(Timestamp.Fault)
    /// What follows from it, a due day most often, is beyond the years that a calendar covers.
    case uncountable(CalendarError)
  }

  public enum UnknownEvent: Hashable, Sendable {
    case absent
    /// By the event of that number.
    case alreadyVoided(by: Int64)
    case isVoiding
  }

  /// What has become of the event whose identity another one has.
  public enum Conflict: Hashable, Sendable {
    /// It is in force under this number, which is that of its last amendment.
    case inForce(Int64)
    /// By the event of that number; nothing is in force in its place.
    case voided(by: Int64)
  }

  /// A field in which two events of one identity differ.
  public struct Difference: Hashable, Sendable {
    public let field: String
    /// What the refused event says in it, as it is written; `nil` for nothing.
    public let value: String?

    public init(field: String, value: String?) {
      self.field = field
      self.value = value
    }
  }

  case tooLong(limit: Int)
  case badJSON(JSONError)
  case notAnObject
  case badCSV(CSVError)
  case wrongFieldCount(found: Int, expected: Int)
  case missing(field: String)
  case unknownField(String, known: [String])
  /// The value is `nil` when it is null, a number, a list or an object.
  case badValue(field: String, value: String?, expected: Expected)
  case badTime(String, BadTime)
  case inTheFuture(String)
  case unknownType(String, known: [String])
  case unknownService(String, known: [String])
  case unknownOffice(String, known: [String])
  /// The event of this identity that the ledger holds says something else, in these fields.
  case idConflict(source: String, id: String, Conflict, differs: [Difference])
  case unknownDossier(String, isVoided: Bool)
  case dossierExists(String)
  case notForThisService(type: String, service: String)
  case alreadyComplete(String)
  case beforeReceipt(Day, received: Day)
  case unknownEvent(source: String, id: String, UnknownEvent)
  /// Whoever hands the event in may not record it, for that reason, as the method that would record
  /// it by itself; somebody with one of these roles may.
  case notAllowed(method: String, reason: String, roles: [String])

  public var code: RefusalCode {
    switch self {
    case .tooLong: .tooLong
    case .badJSON, .notAnObject: .badJSON
    case .badCSV, .wrongFieldCount: .badCSV
    case .missing: .missing
    case .unknownField: .unknownField
    case .badValue: .badValue
    case .badTime: .badTime
    case .inTheFuture: .inTheFuture
    case .unknownType: .unknownType
    case .unknownService: .unknownService
    case .unknownOffice: .unknownOffice
    case .idConflict: .idConflict
    case .unknownDossier: .unknownDossier
    case .dossierExists: .dossierExists
    case .notForThisService: .notForThisService
    case .alreadyComplete: .alreadyComplete
    case .beforeReceipt: .beforeReceipt
    case .unknownEvent: .unknownEvent
    case .notAllowed: .notAllowed
    }
  }
}
