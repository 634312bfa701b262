public import ServiceStandards

/// The immutable record of one milestone: who said it, what happened, to whom, and when.
///
/// An event that exists is well formed and names services, offices and milestones that the
/// rulebook knows; whether the ledger can take it depends on what the ledger holds.
public struct Event: Hashable, Sendable {
  /// With `id`, the event's identity.
  public let source: String
  public let id: String
  /// A dossier's number, a call's id, or a voided event's id.
  public let subject: String
  public let time: Timestamp
  public let body: Body

  public init(source: String, id: String, subject: String, time: Timestamp, body: Body) {
    self.source = source
    self.id = id
    self.subject = subject
    self.time = time
    self.body = body
  }

  /// What happened.
  public enum Body: Hashable, Sendable {
    case received(Reception)
    /// A milestone of the dossier without a meaning of its own, completion included.
    case reached(Code<Milestone>, channel: Code<Choice>?, isAutomatic: Bool)
    case assessed(isAdmissible: Bool)
    case closed(Code<Reason>)
    /// A milestone of a call: it concerns every dossier of the call.
    case callReached(Code<Milestone>)
    /// The subject's event, of that source, is as if it had never happened; an amendment names the
    /// event that is recorded in its place.
    case voided(source: String, reason: String, replacement: EventReference?)
  }

  /// What a receipt says of its dossier.
  public struct Reception: Hashable, Sendable {
    public let service: Code<Service>
    public let channel: Code<Choice>?
    public let office: Code<Office>
    public let isComplete: Bool
    public let call: String?
    public let segment: String?

    public init(
      service: Code<Service>, channel: Code<Choice>?, office: Code<Office>, isComplete: Bool,
      call: String?, segment: String?
    ) {
      self.service = service
      self.channel = channel
      self.office = office
      self.isComplete = isComplete
      self.call = call
      self.segment = segment
    }
  }
}

/// What identifies an event, written in another one.
public struct EventReference: Hashable, Sendable {
  public let source: String
  public let id: String

  public init(source: String, id: String) {
    self.source = source
    self.id = id
  }
}

extension Event.Body {
  /// The event's type in an event log.
  public func type(_ rulebook: Rulebook) -> String {
    switch self {
    case .received: EventType.received
    case .reached(let milestone, _, _), .callReached(let milestone):
      rulebook.milestones[milestone].eventType
    case .assessed: EventType.assessed
    case .closed: EventType.closed
    case .voided: EventType.voided
    }
  }
}

/// The types of events that need no declaring.
public enum EventType {
  public static let received = "dossier.received"
  public static let assessed = "dossier.assessed"
  public static let closed = "dossier.closed"
  public static let voided = "event.voided"

  /// Every type of event that a rulebook knows.
  public static func all(_ rulebook: Rulebook) -> [String] {
    rulebook.milestones.entries.map(\.eventType) + [voided]
  }
}
