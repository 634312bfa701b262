public import Language
public import Ledger
public import Publishing
import ServiceStandards
import StrictJSON

/// How the daemon is set up. Every part has a default, that of a Debian server.
public struct Configuration: Hashable, Sendable {
  /// The folder of the ledger, the daemon's alone.
  public var data = "/var/lib/diligence/registre"

  /// The socket that people and systems call.
  public var socket = "/run/diligence/diligenced.sock"

  /// The folder where other systems drop files.
  public var spool = "/var/spool/diligence"

  /// The folder of the nights' reports, which others may enter: where none is given, `reports`
  /// beside the ledger's.
  public var reports = "/var/lib/diligence/reports"

  /// The file that node_exporter reads metrics from; nil for none.
  public var metrics: String?

  /// The group that has each role; every role is there.
  public var roles: [Role: String] = [
    .saisie: "diligence-saisie", .plaintes: "diligence-plaintes",
    .direction: "diligence-direction", .administration: "diligence-administration",
  ]

  /// The group of those who work in an office, by the office's id; nil when every office is
  /// everyone's.
  public var offices: [String: String]?

  /// The services that it hides itself, whatever the declarations say of them; nil where it leaves
  /// that to them.
  public var confidentialServices: Set<String>?

  /// Where its file names offices and services.
  var places = NamePlaces()

  /// When the night's report is made, in the zone of the first office.
  public var night = NightHour.usual

  /// The language of reports, alerts and the journal.
  public var language = Language.french

  /// How verdicts that change are spoken of.
  public var alerts = AlertSettings()

  /// What a caller may take.
  public var limits = Limits()

  /// The defaults.
  public init() {}
}

extension Configuration {
  /// What was confidential before declarations could say so: a text that was adopted then must not
  /// show it now.
  private static let formerlyConfidential: Set<String> = ["plainte"]

  /// The services whose dossiers are seen by `plaintes` and `administration` only.
  func confidentialServices(in rulebook: Rulebook) -> Set<String> {
    let own = confidentialServices ?? []
    return own.union(
      rulebook.confidentialServices(
        whereUnsaid: confidentialServices ?? Configuration.formerlyConfidential))
  }
}

/// Where a file names what a ledger's declarations must name too, by id. No part of what it says:
/// the same said elsewhere is equal.
struct NamePlaces: Hashable, Sendable {
  var offices: [String: TextPlace] = [:]
  var services: [String: TextPlace] = [:]

  static func == (left: Self, right: Self) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}

/// How the daemon speaks up, besides the journal.
public struct AlertSettings: Hashable, Sendable {
  /// The mail that is sent; nil for none.
  public var mail: Mail?

  /// The program that is given the alert as JSON on its standard input, and its arguments; nil for
  /// none. The first element is a path from the root.
  public var command: [String]?

  /// Who runs these.
  public var delivery = Delivery.here

  /// Neither mail nor command.
  public init() {}

  /// Addresses, and the program that takes the mail.
  public struct Mail: Hashable, Sendable {
    /// Whom it comes from.
    public var from: MailAddress

    /// Whom it is for, at least one.
    public var to: [MailAddress]

    /// The path of a program with the interface of `sendmail`.
    public var sendmail = "/usr/sbin/sendmail"

    /// A mail from an address to others.
    public init(from: MailAddress, to: [MailAddress]) {
      self.from = from
      self.to = to
    }
  }

  /// Who carries alerts out of the daemon.
  public enum Delivery: String, CaseIterable, Hashable, Sendable {
    /// The daemon itself.
    case here
    /// Another process, which finds them in the outbox.
    case apart
  }
}

/// What a caller may take of the daemon.
public struct Limits: Hashable, Sendable {
  /// The longest line of a call, in bytes without its end.
  public var lineBytes = 1_048_576

  /// How many connections there may be at once.
  public var connections = 1_024

  /// How many of them may be of the same user.
  public var connectionsPerUser = 256

  /// How many connections a user without any role may have.
  public var connectionsWithoutRole = 8

  /// How many seconds in all a long answer may wait for whoever reads it.
  public var unreadSeconds = 300

  /// The longest dropped file that is taken in, in bytes.
  public var fileBytes = 1 << 30

  /// How many seconds a connection may be silent.
  public var idleSeconds = 600

  /// The defaults.
  public init() {}
}

extension Limits {
  /// The `lineBytes` that may be asked for: from what one event takes.
  public static let allowedLineBytes = 131_072...16_777_216

  /// The `fileBytes` that may be asked for: up to a tebibyte.
  public static let allowedFileBytes = 131_072...1 << 40

  /// The `connections`, of all or of one user, that may be asked for.
  public static let allowedConnections = 1...65_536

  /// The `idleSeconds` and `unreadSeconds` that may be asked for: up to a day.
  public static let allowedSeconds = 1...86_400
}
