public import BusinessDays

/// A published promise: services, standards, offices and policies, in force from a day on. In
/// Québec, the « déclaration de services aux citoyens » of the Loi sur l’administration publique
/// (RLRQ, c. ), art. 6.
///
/// It is data. Nothing in this module knows a service, a number of days or a target.
public struct Declaration: Sendable, Identified {
  public let id: String
  /// The first day on which it is in force.
  public let effective: Day
  public let organization: BilingualText
  public let title: BilingualText
  public let source: BilingualText
  public let footnote: BilingualText
  /// Readings of the text that the counting rests on.
  public let notes: [Note]
  public let fiscalYearBegins: MonthDay
  public let trend: TrendPolicy
  public let policies: Policies
  public let publication: Publication
  /// The first is the default office; its calendar counts the trend, its zone dates the calls.
  public let offices: [Office]
  public let channels: [Choice]
  public let reasons: [Reason]
  public let milestones: [Milestone]
  public let services: [Service]
  public let standards: [Standard]
}

/// A reading of the declaration, confirmed in writing or not yet.
public struct Note: Hashable, Sendable {
  public let id: String
  public let isConfirmed: Bool
  public let text: BilingualText
}

/// A day of the year, such as 1 April.
public struct MonthDay: Hashable, Sendable {
  public let month: Int
  public let day: Int

  /// A fiscal year that begins then is a civil year.
  public static let newYear = MonthDay(month: 1, day: 1)
}

/// What counts as a recent trend, and when it is bad enough to be told.
public struct TrendPolicy: Hashable, Sendable {
  /// The length of the window, in business days of the first office's calendar.
  public let businessDays: Int
  /// The number of misses in the window under which nothing slips.
  public let slippingMisses: Int
}

/// Choices that the declaration's text leaves to its reader.
public struct Policies: Hashable, Sendable {
  /// What the day of a request received outside business hours is.
  public enum OutsideHours: String, CaseIterable, Sendable {
    case sameDate = "same-date"
    case nextBusinessDay = "next-business-day"
  }
  public let receivedOutsideHours: OutsideHours
  /// The channels by which an answer stops the clock; `nil` for any.
  public let stoppingChannels: Set<String>?
}

/// What is withheld of results that are published.
public struct Publication: Hashable, Sendable {
  /// In breakdowns, counts below this, and above 0, are withheld: 1 to 1000, 1 withholds none.
  public let smallCountsBelow: Int
}

/// A place of work, with its calendar and its time zone.
public struct Office: Hashable, Sendable, Identified {
  public let id: String
  public let name: BilingualText
  /// A name of the system's zone database, such as `America/Toronto`.
  public let timeZone: String
  public let calendar: String
  /// Spans of opening, in minutes since midnight, in order.
  public let hours: [Range<Int>]
}

/// A channel by which people write or are written to.
public struct Choice: Hashable, Sendable, Identified {
  public let id: String
  public let name: BilingualText
}

/// A reason for closing a dossier without an answer.
public struct Reason: Hashable, Sendable, Identified {
  public let id: String
  public let name: BilingualText
}

/// Something that happens to a dossier, or to all the dossiers of a call.
public struct Milestone: Hashable, Sendable, Identified {
  public enum Subject: String, CaseIterable, Sendable {
    case dossier, call
  }
  public let id: String
  public let subject: Subject
  public let name: BilingualText
  /// The heading of its column in a sheet of one row a dossier.
  public let column: BilingualText
  /// The type of the events that record it, such as `dossier.replied`.
  public let eventType: String
  /// The command that records it, when the declaration names one.
  public let command: MilestoneCommand?

  init(
    id: String, subject: Subject, name: BilingualText, column: BilingualText,
    command: MilestoneCommand? = nil
  ) {
    self.id = id
    self.subject = subject
    self.name = name
    self.column = column
    self.command = command
    eventType = "\(subject.rawValue).\(id)"
  }
}

/// A command that records a milestone, as a declaration names it.
public struct MilestoneCommand: Hashable, Sendable {
  /// The word that people type, in lower case, without accents or spaces.
  public let name: BilingualText
  /// What it does, in one line; `nil` to have it said with the milestone's name.
  public let help: BilingualText?

  /// Whether a word can be typed as a command.
  public static func isWord(_ word: String) -> Bool {
    (1...40).contains(word.utf8.count) && !word.hasPrefix("-")
      && word.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
      }
  }
}

/// What a client asks for.
public struct Service: Hashable, Sendable, Identified {
  public let id: String
  /// What its dossiers' numbers begin with.
  public let prefix: String
  public let name: BilingualText
  /// Whether only some may see its dossiers, where it is said; `nil` in a text that does not say.
  public let isConfidential: Bool?

  /// How long a prefix may be: a number has 40 characters at the most, and after its prefix come
  /// the year and, one day, ten digits.
  public static let prefixAtMost = 24

  /// Whether numbers that begin with an id read well: a hyphen at its end makes two of them, one
  /// at its beginning makes an option of a command.
  static func isPrefix(_ id: String) -> Bool {
    !id.hasPrefix("-") && !id.hasSuffix("-") && id.utf8.count <= prefixAtMost
  }
}

/// A promise in figures: from one milestone to another within a limit, in a share of the cases.
public struct Standard: Hashable, Sendable, Identified {
  public enum Unit: String, CaseIterable, Sendable {
    case businessDays = "business-days"
    case calendarDays = "calendar-days"
  }
  public let id: String
  public let services: [String]
  /// The milestone that starts the clock.
  public let start: String
  /// Whether a further start, in time, makes the clock run anew.
  public let restarts: Bool
  /// The milestones the first of which stops the clock.
  public let stops: [String]
  /// Whether a dossier found inadmissible is left out.
  public let admissibleOnly: Bool
  /// In `unit`; the start day is never counted.
  public let limit: Int
  public let unit: Unit
  public let target: Target
  public let text: BilingualText

  /// Whether another standard promises the same under the same id, in whatever words.
  public func promisesTheSame(as other: Standard) -> Bool {
    id == other.id && limit == other.limit && unit == other.unit && target == other.target
  }
}

/// The milestones that every declaration has, because the counting gives them a meaning.
public enum BuiltInMilestone {
  public static let received = "received"
  public static let completed = "completed"
  public static let assessed = "assessed"
  public static let closed = "closed"
  public static let all = [received, completed, assessed, closed]
}
